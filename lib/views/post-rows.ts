import { nameKey } from '#lib/text/name-key.ts';

import { compareText } from './counts.ts';
import type { EdgeRow, PostRow } from './rows.ts';

/** One row for each title of an edge. */
export function postRowsOf({ id, kind, facets }: EdgeRow): readonly PostRow[] {
  if (kind !== 'holdsPost') return [];
  const since = new Map<string, string>();
  for (const { label, first } of facets) {
    const title = nameKey(label);
    if (title === '') continue;
    const known = since.get(title);
    const day = first ?? '';
    since.set(title, known === undefined || known === '' || (day !== '' && day < known) ? day : known);
  }
  return [...since]
    .sort(([a], [b]) => compareText(a, b))
    .map(([title, day]) => ({ title, edge: id, since: day }));
}
