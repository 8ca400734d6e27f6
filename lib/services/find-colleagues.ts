import type { EntityId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import { edgesById, linksOfGroup } from '#lib/store/find-links.ts';
import { compareText } from '#lib/views/counts.ts';
import type { Facet } from '#lib/views/edge-fold.ts';
import { groupOf, type EdgeRow } from '#lib/views/rows.ts';

import type { AnswerRow } from './questions.ts';

/**
 * The rule, as the screen prints it: two persons are colleagues where both are printed with a post of the very same body,
 * and the times between first and last print of the two posts overlap. Posts that are only planned or denied do not
 * count, nor do the few bodies to which a whole leadership belongs: sharing one of those says nothing.
 */
const everyonesBodies = new Set([
  '中共中央',
  '党中央',
  '中央委员会',
  '国务院',
  '全国人大',
  '全国政协',
  '中国共产党',
]);
const most = { bodies: 30, holders: 300 };
const counted = new Set<Facet['modality']>(['asserted', 'acting', 'former']);

/** Those who shared the most days first; where each was printed once, on the same day, the most printed. */
export async function findColleagues(database: Database, person: EntityId): Promise<readonly AnswerRow[]> {
  const own = await postEdges(database, person, 'out', most.bodies);
  const bodies = await entitiesById(
    database,
    own.map(({ to }) => to),
  );
  const rows: (AnswerRow & { readonly days: number; readonly articles: number })[] = [];
  for (const mine of own) {
    const body = bodies.get(mine.to);
    if (!body || body.hidden || everyonesBodies.has(body.name)) continue;
    for (const theirs of await postEdges(database, mine.to, 'in', most.holders)) {
      if (theirs.from === person) continue;
      const shared = overlapOf(mine, theirs);
      if (!shared) continue;
      rows.push({
        entities: [person, mine.to, theirs.from],
        hops: [
          { edge: mine.id, label: shared.mine.label, modality: shared.mine.modality },
          { edge: theirs.id, label: shared.theirs.label, modality: shared.theirs.modality },
        ],
        first: shared.first,
        last: shared.last,
        days: (Date.parse(shared.last) - Date.parse(shared.first)) / 86_400_000,
        articles: Math.min(mine.articles, theirs.articles),
      });
    }
  }
  return rows
    .sort(
      (a, b) =>
        b.days - a.days || b.articles - a.articles || compareText(a.entities.join('/'), b.entities.join('/')),
    )
    .map(({ entities, hops, first, last }) => ({ entities, hops, first, last }));
}

async function postEdges(
  database: Database,
  node: EntityId,
  direction: 'out' | 'in',
  limit: number,
): Promise<readonly EdgeRow[]> {
  const links = await linksOfGroup(database, node, groupOf('holdsPost', direction), limit);
  return edgesById(
    database,
    links.map(({ edge }) => edge),
  );
}

interface Overlap {
  readonly mine: Facet;
  readonly theirs: Facet;
  readonly first: string;
  readonly last: string;
}

/** The longest time that two posts share, in days of issues; null if none. */
function overlapOf(a: EdgeRow, b: EdgeRow): Overlap | null {
  let longest: Overlap | null = null;
  for (const mine of a.facets) {
    for (const theirs of b.facets) {
      if (!counted.has(mine.modality) || !counted.has(theirs.modality)) continue;
      if (mine.first === null || theirs.first === null || mine.last === null || theirs.last === null)
        continue;
      const first = mine.first > theirs.first ? mine.first : theirs.first;
      const last = mine.last < theirs.last ? mine.last : theirs.last;
      if (first > last) continue;
      if (
        !longest ||
        Date.parse(last) - Date.parse(first) > Date.parse(longest.last) - Date.parse(longest.first)
      )
        longest = { mine, theirs, first, last };
    }
  }
  return longest;
}
