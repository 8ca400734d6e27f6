import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { TakenArticle, TakenEntity, TakenStatement } from '#lib/formats/taken.ts';
import { edgesOf } from '#lib/store/apply-changes.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import { paperRange } from '#lib/store/list-articles.ts';
import { papersOf } from '#lib/store/printed-keys.ts';
import { runningText } from '#lib/store/search-index.ts';
import { mostFrequent } from '#lib/views/counts.ts';
import { otherNamesOf } from '#lib/views/finish-entity.ts';
import { rootOf, type Replay } from '#lib/views/replay-decisions.ts';
import { modalityOf, type EntityRow, type StatementRow } from '#lib/views/rows.ts';

import { citedArticles } from './cite-articles.ts';
import { judgedOf, unjudged } from './judge-statements.ts';
import { takenMarks } from './show-marks.ts';

/** Which articles are taken. */
export type TakeScope =
  | { readonly scope: 'all' }
  /** null: outlet not said. */
  | { readonly scope: 'outlet'; readonly outlet: string | null }
  | { readonly scope: 'articles'; readonly articles: readonly ArticleId[] };

/** Newest issue first. Removed articles are never taken. */
export async function articlesInScope(database: Database, scope: TakeScope): Promise<readonly ArticleId[]> {
  if (scope.scope === 'articles') {
    const rows = await database.articles.bulkGet([...scope.articles]);
    return rows.flatMap((row) => (row?.shelf === 'kept' ? [row.id] : []));
  }
  const range =
    scope.scope === 'all'
      ? database.articles.where('[shelf+order]').between(['kept', ''], ['kept', '\uffff'])
      : paperRange(database, 'kept', scope.outlet ?? '')('', '\uffff');
  return range.primaryKeys();
}

export async function takeArticles(
  database: Database,
  ids: readonly ArticleId[],
): Promise<readonly TakenArticle[]> {
  const texts = await citedArticles(database, ids);
  const replay = await loadReplay(database);
  const taken: TakenArticle[] = [];
  for (const id of ids) {
    const found = texts.get(id);
    if (!found) continue;
    const { kicker, deck } = found.draft;
    const text = runningText(found.draft);
    const papers = papersOf(found.row).filter((paper) => paper !== '');
    const own = takenMarks(replay, { is: 'article', id });
    taken.push({ id, ...found.cited, papers, kicker, deck, text, own });
  }
  return taken;
}

/** Those that the reader rejected among them, marked; those of hidden entities are left out. */
export async function takeStatements(
  database: Database,
  rows: readonly StatementRow[],
  articles: readonly TakenArticle[],
): Promise<readonly TakenStatement[]> {
  const replay = await loadReplay(database);
  const printed = new Map(articles.map((article) => [article.id, article]));
  const ends = rows.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]);
  const entities = await entitiesById(database, [...new Set(ends.map((id) => rootOf(replay, id)))]);
  const judged = await judgedOf(database, rows);
  const endOf = (raw: EntityId) => {
    const row = entities.get(rootOf(replay, raw));
    return row && !row.hidden ? { id: row.id, kind: row.kind, name: row.name } : null;
  };
  return rows.flatMap((row): TakenStatement[] => {
    const [from, article] = [endOf(row.from), printed.get(row.article)];
    const to = row.to === null ? null : endOf(row.to);
    if (!from || !article || (row.to !== null && !to)) return [];
    const { id, kind, qualifiers, evidence, eventFrom, eventTo, rule, confidence } = row;
    const { verdict, judgedBy, remarks } = judged.get(id) ?? unjudged;
    const modality = modalityOf(row);
    return [
      {
        id,
        kind,
        from,
        to,
        modality,
        qualifiers,
        evidence,
        eventFrom,
        eventTo,
        rule,
        confidence,
        verdict,
        judgedBy,
        remarks,
        article,
      },
    ];
  });
}

export async function statementsOfArticles(
  database: Database,
  ids: readonly ArticleId[],
): Promise<readonly StatementRow[]> {
  return database.statements
    .where('article')
    .anyOf([...ids])
    .toArray();
}

/** All that links one entity with others, within the articles that are taken. */
export async function takeAround(
  database: Database,
  entity: EntityId,
  inScope: ReadonlySet<ArticleId>,
): Promise<readonly TakenStatement[]> {
  const edges = await edgesOf(database, [entity]);
  const rows: StatementRow[] = [];
  for (const { id } of edges) {
    rows.push(
      ...(await database.statements.where('[edge+published]').between([id, ''], [id, '\uffff']).toArray()),
    );
  }
  const within = rows.filter(({ article }) => inScope.has(article));
  const articles = await takeArticles(database, [...new Set(within.map(({ article }) => article))]);
  return takeStatements(database, within, articles);
}

export function takenEntity(row: EntityRow, replay: Replay): TakenEntity {
  const { id, kind, type, name, articles, first, last, codes } = row;
  const code = mostFrequent(codes);
  const own = takenMarks(replay, { is: 'entity', id });
  return { id, kind, type, name, otherNames: otherNamesOf(row), code, articles, first, last, own };
}
