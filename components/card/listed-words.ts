import { i18n } from '#i18n';
import type { ListedPost } from '#lib/domain/reader-list.ts';

/** From when to when, as precise as the list; empty where it says neither. */
export function listedRange({ from, to }: Pick<ListedPost, 'from' | 'to'>): string {
  if (from !== null && to !== null) return i18n.t('lists.range', [from, to]);
  if (from !== null) return i18n.t('lists.since', [from]);
  return to === null ? '' : i18n.t('lists.until', [to]);
}
