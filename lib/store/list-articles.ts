import type { ArticleId } from '#lib/domain/ids.ts';

import type { Database } from './database.ts';
import { readCounter } from './counters.ts';
import type { ArticleRow, PrintingRow } from './schema.ts';

export interface ArticlePage {
  readonly offset: number;
  readonly limit: number;
  readonly shelf: ArticleRow['shelf'];
  /** `''`: outlet not said; undefined: all. */
  readonly outlet?: string;
}

/** Newest first, without texts. */
export async function articlePage(database: Database, page: ArticlePage): Promise<readonly ArticleRow[]> {
  const { offset, limit, shelf, outlet } = page;
  const range =
    outlet === undefined
      ? database.articles.where('[shelf+order]').between([shelf, ''], [shelf, '\uffff'])
      : database.articles
          .where('[shelf+outlet+order]')
          .between([shelf, outlet, ''], [shelf, outlet, '\uffff']);
  return range.offset(offset).limit(limit).toArray();
}

export async function articleTotal(database: Database, { shelf, outlet }: ArticlePage): Promise<number> {
  if (outlet === undefined) return readCounter(database, `shelf/${shelf}`);
  if (shelf === 'kept') return readCounter(database, `outlet/${outlet}`);
  const range = database.articles.where('[shelf+outlet+order]');
  return range.between([shelf, outlet, ''], [shelf, outlet, '\uffff']).count();
}

export async function printingsOf(database: Database, article: ArticleId): Promise<readonly PrintingRow[]> {
  return database.printings.where('[article+capture]').between([article, ''], [article, '\uffff']).toArray();
}

/** The version that reads this library now, null before the first. */
export async function currentExtractor(database: Database): Promise<string | null> {
  const value = (await database.meta.get('extractor'))?.value;
  return typeof value === 'string' ? value : null;
}
