import { hashOf, type ArticleId, type EntityId, type StatementId } from '#lib/domain/ids.ts';
import { relationKindNames, type RelationKind } from '#lib/domain/kinds.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import { mentionsOfEntity } from '#lib/store/find-sentences.ts';
import { labelOf } from '#lib/views/edge-fold.ts';
import { rootOf } from '#lib/views/replay-decisions.ts';
import { modalityOf, type StatementRow } from '#lib/views/rows.ts';

import { citeStatements } from './cite-sentences.ts';
import { judgedOf, unjudged } from './judge-statements.ts';
import type { ReviewItem, ReviewOptions, ReviewQueue, SampleOptions } from './library.ts';
import { watchedRoots } from './watch-list.ts';

/** Of more than so many the number is not counted out. */
const countedAtMost = 1000;
/** The latest of each kind among which the most linked come first. */
const windowOf = 60;
/** Rows looked at for one of a sample: of a kind that is rare some are not found, rather than all rows read. */
const lookedAt = 3000;

/** Latest articles of the names asked for that are looked through, shared out among them. */
const articlesAmong = 1000;
/** Of more names than so many what waits is looked through instead, the latest so many of each kind. */
const fewNames = 24;
const doubtsLookedAt = 2000;

/** What the machine was unsure of and the reader has not judged: of the latest, what touches most comes first. */
export async function reviewQueue(
  database: Database,
  { limit, kind, among }: ReviewOptions,
): Promise<ReviewQueue> {
  if (among !== undefined) return queueAmong(database, limit, kind, among);
  const kinds = kind ? [kind] : relationKindNames;
  const rows: StatementRow[] = [];
  const totals: [RelationKind, number][] = [];
  for (const one of kinds) {
    const waiting = () => database.statements.where('[doubt+published]').between([one, ''], [one, '\uffff']);
    const total = await waiting().limit(countedAtMost).count();
    if (total === 0) continue;
    totals.push([one, total]);
    rows.push(...(await waiting().reverse().limit(windowOf).toArray()));
  }
  const items = await itemsOf(database, rows);
  items.sort((a, b) => b.links - a.links || (a.statement < b.statement ? -1 : 1));
  return {
    items: items.slice(0, limit),
    totals,
    isExact: totals.every(([, total]) => total < countedAtMost),
  };
}

/**
 * The same of what is said of some names alone. Of few names the latest articles that name them are looked through; of many,
 * what waits is, for then most of it is about one of them: so many queries as there are kinds, however many names there are.
 */
async function queueAmong(
  database: Database,
  limit: number,
  kind: RelationKind | undefined,
  among: 'watched' | readonly EntityId[],
): Promise<ReviewQueue> {
  const replay = await loadReplay(database);
  const asked = new Set(among === 'watched' ? watchedRoots(replay) : among.map((id) => rootOf(replay, id)));
  const isAsked = (id: EntityId | null) => id !== null && asked.has(rootOf(replay, id));
  const { rows, isExact } =
    asked.size <= fewNames ? await doubtsOfNames(database, [...asked]) : await latestDoubts(database);
  const about = rows.filter(({ from, to }) => isAsked(from) || isAsked(to));
  const ofKind = new Map(relationKindNames.map((one) => [one, about.filter((row) => row.doubt === one)]));
  const totals = [...ofKind].map(([one, waiting]) => [one, waiting.length] as const);
  const latest = (kind ? [kind] : relationKindNames).flatMap((one) =>
    (ofKind.get(one) ?? []).sort((a, b) => (a.published < b.published ? 1 : -1)).slice(0, windowOf),
  );
  const items = await itemsOf(database, latest);
  items.sort((a, b) => b.links - a.links || (a.statement < b.statement ? -1 : 1));
  return { items: items.slice(0, limit), totals: totals.filter(([, total]) => total > 0), isExact };
}

interface Doubts {
  readonly rows: readonly StatementRow[];
  /** Nothing else waits. */
  readonly isExact: boolean;
}

async function doubtsOfNames(database: Database, names: readonly EntityId[]): Promise<Doubts> {
  const each = Math.max(1, Math.floor(articlesAmong / Math.max(1, names.length)));
  const mentions = await Promise.all(names.map((name) => mentionsOfEntity(database, name, each)));
  const articles = new Set<ArticleId>(mentions.flat().map(({ article }) => article));
  const rows = await database.statements
    .where('article')
    .anyOf([...articles])
    .filter((row) => row.doubt !== undefined)
    .toArray();
  return { rows, isExact: mentions.every(({ length }) => length < each) };
}

async function latestDoubts(database: Database): Promise<Doubts> {
  const found = await Promise.all(
    relationKindNames.map((one) =>
      database.statements
        .where('[doubt+published]')
        .between([one, ''], [one, '\uffff'])
        .reverse()
        .limit(doubtsLookedAt)
        .toArray(),
    ),
  );
  return { rows: found.flat(), isExact: found.every(({ length }) => length < doubtsLookedAt) };
}

/** Any readings, sure or not, each as likely as any other: ids are hashes, so the next id above a hash is a fair draw. */
export async function drawSample(
  database: Database,
  { count, kind, seed }: SampleOptions,
): Promise<readonly ReviewItem[]> {
  const drawn = new Map<StatementId, StatementRow>();
  const fits = (row: StatementRow) =>
    !drawn.has(row.id) &&
    (kind === undefined || row.kind === kind) &&
    (row.edge !== undefined || row.verdict === 'reject');
  for (let i = 0; drawn.size < count; i++) {
    const row =
      (await nextFrom(database, hashOf('sample', seed, i), fits)) ?? (await nextFrom(database, '', fits));
    if (!row) break;
    drawn.set(row.id, row);
  }
  return itemsOf(database, [...drawn.values()]);
}

/** Articles that have been read, each as likely as any other. */
export async function drawArticles(
  database: Database,
  { count, seed }: Omit<SampleOptions, 'kind'>,
): Promise<readonly ArticleId[]> {
  const drawn = new Set<ArticleId>();
  const next = (start: string) =>
    database.articles
      .where('id')
      .aboveOrEqual(start)
      .filter((row) => row.hasRows && row.shelf === 'kept' && !drawn.has(row.id))
      .first();
  for (let i = 0; drawn.size < count; i++) {
    const row = (await next(hashOf('articles', seed, i))) ?? (await next(''));
    if (!row) break;
    drawn.add(row.id);
  }
  return [...drawn];
}

async function nextFrom(
  database: Database,
  start: string,
  fits: (row: StatementRow) => boolean,
): Promise<StatementRow | null> {
  let looked = 0;
  const row = await database.statements
    .where('id')
    .aboveOrEqual(start)
    .until(() => ++looked > lookedAt)
    .filter(fits)
    .first();
  return row ?? null;
}

async function itemsOf(database: Database, rows: readonly StatementRow[]): Promise<ReviewItem[]> {
  const replay = await loadReplay(database);
  const root = (id: EntityId) => rootOf(replay, id);
  const ends = rows.flatMap(({ from, to }) => [root(from), ...(to === null ? [] : [root(to)])]);
  const entities = await entitiesById(database, [...new Set(ends)]);
  const judged = await judgedOf(database, rows);
  const cited = await citeStatements(database, rows);
  return cited.flatMap(({ row, sentence }): ReviewItem[] => {
    const from = entities.get(root(row.from));
    const to = row.to === null ? null : entities.get(root(row.to));
    if (!from || from.hidden || to === undefined || to?.hidden) return [];
    const { rule, confidence } = row;
    return [
      {
        statement: row.id,
        kind: row.kind,
        from: { id: from.id, kind: from.kind, name: from.name },
        to: to && { id: to.id, kind: to.kind, name: to.name },
        label: labelOf(row) || null,
        modality: modalityOf(row),
        sentence: { ...sentence, ...(judged.get(row.id) ?? unjudged), rule, confidence },
        links: from.links + (to?.links ?? 0),
      },
    ];
  });
}
