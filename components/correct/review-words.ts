import { i18n } from '#i18n';
import { modalityWords } from '#components/shared/words.ts';
import type { ReviewItem } from '#lib/services/library.ts';

/** What was read of two names: 任职 · 局长, and how it is meant where that is not plainly. A verb that is the kind's own word stands once. */
export function relationWords({ kind, label, modality }: ReviewItem): string {
  const relation = i18n.t(`relation.${kind}`);
  return [
    modality === null || modality === 'asserted' ? null : modalityWords(modality, kind),
    relation,
    label === relation ? null : label,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
