import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { RelationKind } from '#lib/domain/kinds.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import { linksOfGroup } from '#lib/store/find-links.ts';
import { statementsOfEdge } from '#lib/store/find-sentences.ts';
import { compareText } from '#lib/views/counts.ts';
import { rootOf } from '#lib/views/replay-decisions.ts';
import { groupOf, type StatementRow } from '#lib/views/rows.ts';

import type { NamedEntity, OrderTable, PlaceInList } from './timeline.ts';

const kinds: readonly RelationKind[] = ['attends', 'presidesOver', 'speaksAt'];
const most = { people: 8, meetings: 120, ofMeeting: 20 };

/**
 * Where people stand in the lists of names of the same meetings, latest first. Of several people only what names two of
 * them; a list that gives no order says so and is compared with none.
 */
export async function compareOrders(
  database: Database,
  asked: readonly EntityId[],
  limit: number,
): Promise<OrderTable> {
  const replay = await loadReplay(database);
  const ids = [...new Set(asked.map((id) => rootOf(replay, id)))].slice(0, most.people);
  const known = await entitiesById(database, ids);
  const people = ids.flatMap((id): NamedEntity[] => {
    const row = known.get(id);
    return row && !row.hidden ? [{ id, kind: row.kind, name: row.name }] : [];
  });
  const found = (await Promise.all(people.map(({ id }) => takingPart(database, id)))).flat();
  const lengths = await lengthsOf(database, found);
  const meetings = await entitiesById(database, [
    ...new Set(found.flatMap(({ to }) => (to === null ? [] : [rootOf(replay, to)]))),
  ]);
  const lists = [...Map.groupBy(found, ({ article, to }) => `${article}/${to ?? ''}`).values()].flatMap(
    (rows) => {
      const [first] = rows;
      const meeting = first?.to != null ? meetings.get(rootOf(replay, first.to)) : undefined;
      if (!first || !meeting || meeting.hidden) return [];
      const places = people.map(({ id }) =>
        placeOf(
          rows.filter(({ from }) => rootOf(replay, from) === id),
          lengths,
        ),
      );
      if (places.filter((place) => place !== null).length < Math.min(2, people.length)) return [];
      return [
        {
          meeting: { id: meeting.id, kind: meeting.kind, name: meeting.name },
          article: first.article,
          published: first.published === '' ? null : first.published,
          outlet: first.outlet === '' ? null : first.outlet,
          places,
        },
      ];
    },
  );
  lists.sort(
    (a, b) => compareText(b.published ?? '', a.published ?? '') || compareText(a.article, b.article),
  );
  return { people, lists: lists.slice(0, limit), total: lists.length };
}

export async function takingPart(database: Database, person: EntityId): Promise<readonly StatementRow[]> {
  const links = await Promise.all(
    kinds.map((kind) => linksOfGroup(database, person, groupOf(kind, 'out'), most.meetings)),
  );
  const rows = await Promise.all(
    links.flat().map(({ edge }) => statementsOfEdge(database, edge, most.ofMeeting)),
  );
  return rows.flat().filter(({ qualifiers }) => qualifiers.modality !== 'planned');
}

/** A place in a list before a mere mention; of several, the first. */
function placeOf(rows: readonly StatementRow[], lengths: ReadonlyMap<string, number>): PlaceInList | null {
  const row = rows.find(({ qualifiers }) => qualifiers.order !== undefined) ?? rows[0];
  if (row?.edge === undefined) return null;
  const { order } = row.qualifiers;
  const of = lengths.get(listKey(row));
  return {
    edge: row.edge,
    relation: row.kind,
    place: order !== undefined && of !== undefined ? { order, of } : null,
  };
}

/** How many names each list has: the last place in it, whoever holds that. */
async function lengthsOf(
  database: Database,
  rows: readonly StatementRow[],
): Promise<ReadonlyMap<string, number>> {
  const lengths = new Map<string, number>();
  const ranked = rows.filter(({ qualifiers }) => qualifiers.order !== undefined);
  const articles = [...new Set<ArticleId>(ranked.map(({ article }) => article))];
  if (articles.length === 0) return lengths;
  await database.statements
    .where('article')
    .anyOf(articles)
    .each((row) => {
      const { order } = row.qualifiers;
      if (order !== undefined) lengths.set(listKey(row), Math.max(lengths.get(listKey(row)) ?? 0, order));
    });
  return lengths;
}

export function listKey({ article, kind, to }: StatementRow): string {
  return [article, kind, to ?? ''].join('/');
}
