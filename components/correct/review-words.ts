import { i18n } from '#i18n';
import { modalityWords } from '#components/shared/words.ts';
import type { ReviewItem } from '#lib/services/library.ts';

/** What was read of two names: 任职 · 局长, and how it is meant where that is not plainly. */
export function relationWords({ kind, label, modality }: ReviewItem): string {
  return [
    modality === null || modality === 'asserted' ? null : modalityWords(modality, kind),
    i18n.t(`relation.${kind}`),
    label,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
