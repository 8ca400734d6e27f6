import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { RelationKind } from '#lib/domain/kinds.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import { edgesById } from '#lib/store/find-links.ts';
import { compareText } from '#lib/views/counts.ts';
import { modalityOf, type EdgeRow, type EntityRow, type StatementRow } from '#lib/views/rows.ts';

import { articlesLaterThan } from './watch-list.ts';
import { briefEntities } from './brief-entities.ts';
import type { SinceVisit, VisitNews } from './visit-news.ts';

/** Ordinal of the last article that was there when the reader last said that they had seen what is new. */
const seenKey = 'visitSeen';
const most = { articles: 400, people: 40, posts: 40 };
const ends: readonly RelationKind[] = ['removes', 'careerEvent'];
/** Acts by which a post is left; the others begin one or are none. */
const leaves = /免|撤|罢|辞|开除|逝世|去世|病逝|退休|审查|双开|移送|逮捕|起诉|判处/u;

/**
 * What came with articles that were saved since: people whom no earlier article names, posts that none gives them, and posts
 * that they left. Null where nothing was saved since. The first time there is no since: it begins then.
 */
export async function showSinceVisit(database: Database): Promise<SinceVisit | null> {
  const kept = (await database.meta.get(seenKey))?.value;
  if (typeof kept !== 'number') {
    await markVisit(database);
    return null;
  }
  const later = database.searchDocs.where('ordinal').above(kept);
  const total = await later.clone().count();
  if (total === 0) return null;
  const docs = await later.reverse().limit(most.articles).toArray();
  const fresh = new Set(docs.map(({ article }) => article));
  const statements = await database.statements
    .where('article')
    .anyOf([...fresh])
    .toArray();
  return {
    articles: total,
    people: await newPeople(database, fresh),
    posts: await newPosts(database, statements, fresh),
    removals: await toldOf(
      database,
      statements.filter(
        ({ kind, qualifiers }) =>
          ends.includes(kind) && (kind === 'removes' || leaves.test(qualifiers.verb ?? '')),
      ),
    ),
  };
}

/** Articles of one name that were saved since, at most 99; none where there is no since yet. */
export async function freshArticlesOf(database: Database, entity: EntityId): Promise<readonly ArticleId[]> {
  const kept = (await database.meta.get(seenKey))?.value;
  return typeof kept === 'number' ? articlesLaterThan(database, entity, kept) : [];
}

/** What was saved until now is seen. */
export async function markVisit(database: Database): Promise<null> {
  const last = await database.searchDocs.orderBy('ordinal').last();
  await database.meta.put({ key: seenKey, value: last?.ordinal ?? -1 });
  return null;
}

async function newPeople(database: Database, fresh: ReadonlySet<ArticleId>): Promise<SinceVisit['people']> {
  const inFresh = new Map<EntityId, Set<ArticleId>>();
  for (const article of fresh) {
    const rows = await database.mentions
      .where('[article+raw]')
      .between([article, ''], [article, '\uffff'])
      .toArray();
    for (const { entity } of rows) {
      if (entity === undefined) continue;
      inFresh.set(entity, (inFresh.get(entity) ?? new Set<ArticleId>()).add(article));
    }
  }
  const rows = [...(await entitiesById(database, [...inFresh.keys()])).values()];
  const found = rows.filter(
    ({ id, kind, hidden, articles }) =>
      kind === 'person' && !hidden && articles <= (inFresh.get(id)?.size ?? 0),
  );
  const best = found.sort((a, b) => b.links - a.links || compareText(a.name, b.name)).slice(0, most.people);
  return { total: found.length, shown: await briefEntities(database, best) };
}

/** One line for each title of an edge that no earlier article has. */
async function newPosts(
  database: Database,
  statements: readonly StatementRow[],
  fresh: ReadonlySet<ArticleId>,
): Promise<SinceVisit['posts']> {
  const given = statements.filter(
    (one) =>
      one.kind === 'holdsPost' &&
      one.edge !== undefined &&
      /^(?:asserted|acting|planned)$/u.test(modalityOf(one) ?? ''),
  );
  const unseen: StatementRow[] = [];
  for (const one of given) {
    const others = await database.statements
      .where('[edge+published]')
      .between([one.edge, ''], [one.edge, '\uffff'])
      .toArray();
    const isOld = others.some(
      ({ article, qualifiers }) => !fresh.has(article) && qualifiers.title === one.qualifiers.title,
    );
    if (!isOld) unseen.push(one);
  }
  return toldOf(database, unseen);
}

async function toldOf(database: Database, statements: readonly StatementRow[]): Promise<SinceVisit['posts']> {
  const edges = new Map(
    (
      await edgesById(
        database,
        statements.flatMap(({ edge }) => edge ?? []),
      )
    ).map((edge) => [edge.id, edge]),
  );
  const entities = await entitiesById(
    database,
    [...edges.values()].flatMap(({ from, to }) => [from, to]),
  );
  const lines = new Map<string, VisitNews>();
  for (const { edge: id, kind, qualifiers, published } of statements) {
    const line = newsOf(id ? edges.get(id) : undefined, entities);
    const label = qualifiers.title ?? qualifiers.verb ?? null;
    if (line)
      lines.set(`${line.edge}\n${label ?? ''}`, {
        ...line,
        relation: kind,
        label,
        published: published || null,
      });
  }
  const all = [...lines.values()].sort(
    (a, b) => compareText(b.published ?? '', a.published ?? '') || compareText(a.person.name, b.person.name),
  );
  return { total: all.length, shown: all.slice(0, most.posts) };
}

/** Who it is of: of a removal the person stands at the end of the edge. */
function newsOf(
  edge: EdgeRow | undefined,
  entities: ReadonlyMap<EntityId, EntityRow>,
): Pick<VisitNews, 'edge' | 'person' | 'body'> | null {
  const ends = edge ? [entities.get(edge.from), entities.get(edge.to)] : [];
  const person = ends.find((one) => one?.kind === 'person');
  const body = ends.find((one) => one?.kind === 'organization');
  if (!edge || !person || person.hidden) return null;
  return { edge: edge.id, person: { id: person.id, name: person.name }, body: body?.name ?? null };
}
