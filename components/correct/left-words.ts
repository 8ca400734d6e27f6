import { i18n } from '#i18n';
import type { ListReading } from '#lib/formats/read-list.ts';

const keys = {
  'no-person': 'lists.why.no_person',
  'no-title': 'lists.why.no_title',
  'bad-date': 'lists.why.bad_date',
  'not-a-post': 'lists.why.not_a_post',
  twice: 'lists.why.twice',
  'too-many': 'lists.why.too_many',
} as const;

/** Why a row of a list is not taken. */
export function leftWords({ why, what }: ListReading['left'][number]): string {
  return i18n.t(keys[why], [what]);
}
