import type { ArticleDraft } from '#lib/domain/article.ts';
import type { ArticleId, EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { RelationKind } from '#lib/domain/kinds.ts';
import type { MentionRow, StatementRow } from '#lib/views/rows.ts';

import type { Database } from './database.ts';
import type { ArticleRow } from './schema.ts';
import { articlesOnWeb } from './web-articles.ts';

/** Latest first. */
export async function statementsOfEdge(
  database: Database,
  edge: EdgeId,
  limit: number,
): Promise<readonly StatementRow[]> {
  const range = database.statements.where('[edge+published]').between([edge, ''], [edge, '\uffff']);
  return range.reverse().limit(limit).toArray();
}

/** What a subject said or is said to be, latest first. */
export async function statementsOfActor(
  database: Database,
  actor: EntityId,
  kind: RelationKind,
  limit: number,
): Promise<readonly StatementRow[]> {
  const range = database.statements
    .where('[actor+kind+published]')
    .between([actor, kind, ''], [actor, kind, '\uffff']);
  return range.reverse().limit(limit).toArray();
}

/** Latest first, a row for each article and name as read. */
export async function mentionsOfEntity(
  database: Database,
  entity: EntityId,
  limit: number,
): Promise<readonly MentionRow[]> {
  const range = database.mentions.where('[entity+published]').between([entity, ''], [entity, '\uffff']);
  return range.reverse().limit(limit).toArray();
}

/** Of some articles, in no order. */
export async function mentionsOfEntityIn(
  database: Database,
  entity: EntityId,
  articles: readonly ArticleId[],
): Promise<readonly MentionRow[]> {
  const rows = database.mentions.where('article').anyOf([...articles]);
  return rows.filter((row) => row.entity === entity).toArray();
}

export async function mentionsIn(
  database: Database,
  keys: readonly (readonly [ArticleId, EntityId])[],
): Promise<readonly MentionRow[]> {
  const rows = await database.mentions.bulkGet(keys.map(([article, raw]) => [article, raw]));
  return rows.filter((row) => row !== undefined);
}

export interface ArticleText {
  readonly row: ArticleRow;
  readonly draft: ArticleDraft;
  /** See articlesOnWeb. */
  readonly onWeb: boolean;
}

export async function articleTexts(
  database: Database,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, ArticleText>> {
  const rows = (await database.articles.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
  const drafts = await database.drafts.bulkGet(rows.map(({ id, lead }) => [id, lead]));
  const onWeb = await articlesOnWeb(database, rows);
  return new Map(
    rows.flatMap((row, i) => {
      const draft = drafts[i]?.draft;
      return draft ? [[row.id, { row, draft, onWeb: onWeb.has(row.id) }]] : [];
    }),
  );
}
