import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { Modality, RelationKind } from '#lib/domain/kinds.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import { edgesById, linksOfGroup } from '#lib/store/find-links.ts';
import { mentionsOfEntity, statementsOfEdge } from '#lib/store/find-sentences.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { findConflicts } from '#lib/views/conflicting-posts.ts';
import { compareText } from '#lib/views/counts.ts';
import { groupBy } from '#lib/views/contributions.ts';
import { labelOf } from '#lib/views/edge-fold.ts';
import {
  groupOf,
  modalityOf,
  type Direction,
  type EdgeRow,
  type EntityRow,
  type MentionRow,
  type StatementRow,
} from '#lib/views/rows.ts';

import { briefEntities } from './brief-entities.ts';
import { shownEntity } from './explore-graph.ts';
import { figuresOf, spreadOf } from './show-spread.ts';
import type { Activity, Lane, NamedEntity, Neighbour, Timeline } from './timeline.ts';

const most = { posts: 40, sightings: 300, holders: 200, activityEdges: 120, ofActivity: 20, mentions: 2000 };
const activities: readonly RelationKind[] = ['attends', 'presidesOver', 'speaksAt', 'inspects'];

/** Behind all places in a list. */
const unlisted = 1e6;

/** Errors: entity-not-found. */
export async function showTimeline(database: Database, id: EntityId): Promise<Result<Timeline>> {
  const row = await shownEntity(database, id);
  if (!row) return fail({ code: 'entity-not-found', about: id });
  const [lanes, found, mentions] = await Promise.all([
    lanesOf(database, row),
    activitiesOf(database, row),
    mentionsOfEntity(database, row.id, most.mentions),
  ]);
  return ok({
    lanes,
    conflicts: conflictsOf(row, lanes),
    activities: found,
    printed: printedOf(mentions),
    figures: figuresOf(mentions),
    spread: spreadOf(mentions),
  });
}

function conflictsOf(row: EntityRow, lanes: readonly Lane[]): Timeline['conflicts'] {
  const posts = lanes.map((lane) => {
    const [holder, body] = row.kind === 'organization' ? [lane.other.id, row.id] : [row.id, lane.other.id];
    return {
      lane,
      holder,
      body,
      title: nameKey(lane.title),
      modality: lane.modality,
      sightings: lane.sightings,
    };
  });
  return findConflicts(posts).map(({ kind, posts: [a, b] }) => ({ kind, lanes: [a.lane, b.lane] }));
}

async function lanesOf(database: Database, row: EntityRow): Promise<readonly Lane[]> {
  const direction: Direction = row.kind === 'organization' ? 'in' : 'out';
  const edges = await edgesOf(database, row.id, 'holdsPost', direction, most.posts);
  const others = await entitiesById(
    database,
    edges.map(({ from, to }) => (direction === 'out' ? to : from)),
  );
  const bodies = direction === 'out' ? [...others.values()] : [row];
  const ladders = new Map((await briefEntities(database, bodies)).map(({ id, within }) => [id, within]));
  const lanes: Lane[] = [];
  for (const edge of edges) {
    const other = others.get(direction === 'out' ? edge.to : edge.from);
    if (!other || other.hidden) continue;
    const statements = await statementsOfEdge(database, edge.id, most.sightings);
    const byPost = groupBy(statements, (s) => `${labelOf(s)}\n${modalityOf(s) ?? ''}`);
    // At a person's post, those who held it before and after; a body's lanes show them one below the other already.
    const rivals =
      direction === 'out' ? await edgesOf(database, edge.to, 'holdsPost', 'in', most.holders) : [];
    for (const said of byPost.values()) {
      const lane = laneOf(edge, said, nameOf(other), ladders.get(edge.to) ?? []);
      if (!lane) continue;
      lanes.push({ ...lane, ...(await neighboursOf(database, lane, edge, rivals)) });
    }
  }
  return lanes.sort(
    (a, b) =>
      compareText(b.sightings.at(-1) ?? '', a.sightings.at(-1) ?? '') ||
      compareText(b.sightings[0] ?? '', a.sightings[0] ?? '') ||
      compareText(a.title, b.title) ||
      compareText(a.edge, b.edge),
  );
}

function laneOf(
  edge: EdgeRow,
  said: readonly StatementRow[],
  other: NamedEntity,
  within: readonly string[],
): Omit<Lane, 'before' | 'after'> | null {
  const [first] = said;
  const title = first ? labelOf(first) : '';
  if (!first || title === '') return null;
  const days = [...new Set(said.map(({ published }) => published))].filter((day) => day !== '').sort();
  return {
    edge: edge.id,
    title,
    modality: modalityOf(first) ?? 'asserted',
    other,
    within,
    sightings: days,
    from: said.map(({ eventFrom }) => eventFrom).find(isDated) ?? null,
    to: said.map(({ eventTo }) => eventTo).find(isDated) ?? null,
    articles: new Set(said.map(({ article }) => article)).size,
    outlets: new Set(said.map(({ witness }) => witness).filter((w) => w !== '')).size,
  };
}

/** By sightings of the same title: last before the first of this one, first after the last. */
async function neighboursOf(
  database: Database,
  lane: Omit<Lane, 'before' | 'after'>,
  own: EdgeRow,
  rivals: readonly EdgeRow[],
): Promise<Pick<Lane, 'before' | 'after'>> {
  const [begin, end] = [lane.sightings[0], lane.sightings.at(-1)];
  if (begin === undefined || end === undefined || !isHeld(lane.modality))
    return { before: null, after: null };
  const title = nameKey(lane.title);
  let before: { edge: EdgeRow; day: string } | null = null;
  let after: { edge: EdgeRow; day: string } | null = null;
  for (const edge of rivals) {
    if (edge.from === own.from) continue;
    for (const { label, modality, first, last } of edge.facets) {
      if (nameKey(label) !== title || first === null || last === null || !isHeld(modality)) continue;
      if (last < begin && last > (before?.day ?? '')) before = { edge, day: last };
      if (first > end && first < (after?.day ?? '\uffff')) after = { edge, day: first };
    }
  }
  const people = await entitiesById(
    database,
    [before, after].flatMap((one) => (one ? [one.edge.from] : [])),
  );
  const named = (one: { edge: EdgeRow; day: string } | null): Neighbour | null => {
    const person = one && people.get(one.edge.from);
    return person && !person.hidden ? { ...nameOf(person), edge: one.edge.id, day: one.day } : null;
  };
  return { before: named(before), after: named(after) };
}

/** `07-28`, where nothing says the year, is no day in time. */
function isDated(day: string | null): boolean {
  return day !== null && /^\d{4}/u.test(day);
}

function isHeld(modality: Modality | null): boolean {
  return modality === 'asserted' || modality === 'acting';
}

async function activitiesOf(database: Database, row: EntityRow): Promise<readonly Activity[]> {
  const direction: Direction = row.kind === 'person' ? 'out' : 'in';
  const found: { row: StatementRow; edge: EdgeRow; other: EntityId }[] = [];
  for (const kind of activities) {
    const edges = await edgesOf(database, row.id, kind, direction, most.activityEdges);
    for (const edge of edges) {
      for (const statement of await statementsOfEdge(database, edge.id, most.ofActivity))
        found.push({ row: statement, edge, other: direction === 'out' ? edge.to : edge.from });
    }
  }
  const others = await entitiesById(
    database,
    found.map(({ other }) => other),
  );
  const lengths = await listLengths(
    database,
    found.map((one) => one.row),
  );
  const shown = found.flatMap(({ row: statement, edge, other }): Activity[] => {
    const named = others.get(other);
    if (!named || named.hidden) return [];
    const { order, verb, role, modality } = statement.qualifiers;
    const of = lengths.get(listKey(statement));
    return [
      {
        edge: edge.id,
        article: statement.article,
        relation: statement.kind,
        verb: verb ?? role ?? null,
        isPlanned: modality === 'planned',
        other: nameOf(named),
        on: statement.eventFrom,
        published: statement.published === '' ? null : statement.published,
        place: order !== undefined && of !== undefined ? { order, of } : null,
      },
    ];
  });
  return shown.sort(
    (a, b) =>
      compareText(b.published ?? '', a.published ?? '') ||
      compareText(a.article, b.article) ||
      // Those at a meeting as the paper lists them, who is listed nowhere last.
      (a.place?.order ?? unlisted) - (b.place?.order ?? unlisted) ||
      compareText(a.edge, b.edge),
  );
}

/** How many names the lists have in which statements give a place: the last place of the same event in the same article. */
async function listLengths(
  database: Database,
  statements: readonly StatementRow[],
): Promise<ReadonlyMap<string, number>> {
  const ranked = statements.filter(({ qualifiers }) => qualifiers.order !== undefined);
  const articles = [...new Set<ArticleId>(ranked.map(({ article }) => article))];
  const lengths = new Map<string, number>();
  if (articles.length === 0) return lengths;
  for (const row of await database.statements.where('article').anyOf(articles).toArray()) {
    const { order } = row.qualifiers;
    if (order === undefined) continue;
    const key = listKey(row);
    lengths.set(key, Math.max(lengths.get(key) ?? 0, order));
  }
  return lengths;
}

function listKey({ article, kind, to }: StatementRow): string {
  return [article, kind, to ?? ''].join('/');
}

function printedOf(mentions: readonly MentionRow[]): Timeline['printed'] {
  const days = new Map<string, Set<ArticleId>>();
  for (const { published, article } of mentions) {
    if (published !== '') days.set(published, (days.get(published) ?? new Set()).add(article));
  }
  return [...days].sort(([a], [b]) => compareText(a, b)).map(([day, articles]) => [day, articles.size]);
}

async function edgesOf(
  database: Database,
  node: EntityId,
  kind: RelationKind,
  direction: Direction,
  limit: number,
): Promise<readonly EdgeRow[]> {
  const links = await linksOfGroup(database, node, groupOf(kind, direction), limit);
  return edgesById(
    database,
    links.map(({ edge }) => edge),
  );
}

function nameOf({ id, kind, name }: EntityRow): NamedEntity {
  return { id, kind, name };
}
