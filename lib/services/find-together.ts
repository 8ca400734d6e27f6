import type { EntityId } from '#lib/domain/ids.ts';
import type { RelationKind } from '#lib/domain/kinds.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import { edgesById, linksOfGroup } from '#lib/store/find-links.ts';
import { compareText } from '#lib/views/counts.ts';
import { groupOf, type EdgeRow } from '#lib/views/rows.ts';

import { hopOf } from './find-paths.ts';
import type { AnswerRow } from './questions.ts';

const kinds: readonly RelationKind[] = ['attends', 'presidesOver', 'speaksAt'];
/** Of a meeting that hundreds attend a share is looked at: being there together says little. */
const most = { meetings: 200, people: 100 };

/**
 * Who was at the same meetings and events, most often first. A row goes through the latest of them, and says how many there
 * are: so meetings stay names, and those who sat in one hall never become a net of lines.
 */
export async function findTogether(database: Database, person: EntityId): Promise<readonly AnswerRow[]> {
  const own = await edgesOf(database, [person], 'out', most.meetings);
  const meetings = [...new Set(own.map(({ to }) => to))];
  const others = (await edgesOf(database, meetings, 'in', most.people)).filter(({ from }) => from !== person);
  const known = await entitiesById(database, [...meetings, ...others.map(({ from }) => from)]);
  const mine = bestByEnd(own, ({ to }) => to);
  const shared = Map.groupBy(
    others.filter(({ from, to }) => known.get(from)?.hidden === false && known.get(to)?.hidden === false),
    ({ from }) => from,
  );
  return [...shared]
    .map(([other, edges]) => {
      const byMeeting = [...bestByEnd(edges, ({ to }) => to).values()].sort(
        (a, b) => compareText(b.last ?? '', a.last ?? '') || compareText(a.id, b.id),
      );
      return { other, byMeeting };
    })
    .sort((a, b) => b.byMeeting.length - a.byMeeting.length || compareText(a.other, b.other))
    .flatMap(({ other, byMeeting }): AnswerRow[] => {
      const [latest] = byMeeting;
      const there = latest && mine.get(latest.to);
      if (!latest || !there) return [];
      return [
        {
          entities: [person, latest.to, other],
          hops: [hopOf(there), hopOf(latest)],
          first: byMeeting.at(-1)?.first ?? null,
          last: latest.last,
          times: byMeeting.length,
        },
      ];
    });
}

async function edgesOf(
  database: Database,
  nodes: readonly EntityId[],
  direction: 'out' | 'in',
  limit: number,
): Promise<readonly EdgeRow[]> {
  const links = await Promise.all(
    nodes.flatMap((node) =>
      kinds.map((kind) => linksOfGroup(database, node, groupOf(kind, direction), limit)),
    ),
  );
  return edgesById(
    database,
    links.flat().map(({ edge }) => edge),
  );
}

function bestByEnd(
  edges: readonly EdgeRow[],
  endOf: (edge: EdgeRow) => EntityId,
): ReadonlyMap<EntityId, EdgeRow> {
  const best = new Map<EntityId, EdgeRow>();
  for (const edge of edges) {
    const before = best.get(endOf(edge));
    if (!before || edge.articles > before.articles) best.set(endOf(edge), edge);
  }
  return best;
}
