import type { ArticlePart } from '#lib/domain/article.ts';
import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import {
  articleTexts,
  mentionsIn,
  mentionsOfEntity,
  mentionsOfEntityIn,
  statementsOfActor,
} from '#lib/store/find-sentences.ts';
import { groupBy } from '#lib/views/contributions.ts';
import { rootOf } from '#lib/views/replay-decisions.ts';
import type { MentionRow, Spot, StatementRow } from '#lib/views/rows.ts';

import type { Sentence } from './library.ts';
import { SentenceCutter } from './sentence-cutter.ts';

/** The sentences that prove statements, with subject and object marked; in the order given. */
export async function citeStatements<T extends StatementRow>(
  database: Database,
  statements: readonly T[],
): Promise<readonly { readonly row: T; readonly sentence: Sentence }[]> {
  const texts = await articleTexts(
    database,
    statements.map(({ article }) => article),
  );
  const ends = statements.flatMap(({ article, from, to }) =>
    [from, ...(to === null ? [] : [to])].map((id) => [article, id] as const),
  );
  const mentions = groupBy(await mentionsIn(database, uniquePairs(ends)), (row) => row.article);
  const cut = new SentenceCutter(texts);
  return statements.flatMap((row) => {
    const rows = (mentions.get(row.article) ?? []).filter(({ raw }) => raw === row.from || raw === row.to);
    const { in: part, start, end } = row.evidence;
    const sentence = cut.cite(row.article, { in: part, start, end }, spotsOf(rows), row.id);
    return sentence ? [{ row, sentence }] : [];
  });
}

/** Latest sentences in which an entity stands, each once. */
export async function citeMentions(
  database: Database,
  entity: EntityId,
  limit: number,
): Promise<readonly Sentence[]> {
  const rows = await mentionsOfEntity(database, entity, limit);
  const cut = new SentenceCutter(
    await articleTexts(
      database,
      rows.map(({ article }) => article),
    ),
  );
  const sentences = new Map<string, Sentence>();
  for (const [article, mentions] of groupBy(rows, (row) => row.article)) {
    const spots = spotsOf(mentions);
    for (const spot of spots) {
      const sentence = cut.cite(article, spot, spots, null);
      if (!sentence) continue;
      const key = [article, sentence.in, sentence.text].join('/');
      if (!sentences.has(key)) sentences.set(key, sentence);
    }
    if (sentences.size >= limit) break;
  }
  return [...sentences.values()].slice(0, limit);
}

/** Of each of some articles the first sentence in which an entity stands, the body of an article before its headline. */
export async function citeFirst(
  database: Database,
  entity: EntityId,
  articles: readonly ArticleId[],
): Promise<readonly Sentence[]> {
  const root = rootOf(await loadReplay(database), entity);
  const rows = groupBy(await mentionsOfEntityIn(database, root, articles), (row) => row.article);
  const cut = new SentenceCutter(await articleTexts(database, articles));
  return articles.flatMap((article) => {
    const spots = spotsOf(rows.get(article) ?? []);
    const [first] = spots;
    return (first && cut.cite(article, first, spots, null)) ?? [];
  });
}

/** What a person or body said, latest first. */
export async function citeSaid(
  database: Database,
  actor: EntityId,
  limit: number,
): Promise<readonly Sentence[]> {
  const cited = await citeStatements(database, await statementsOfActor(database, actor, 'says', limit));
  return cited.map(({ sentence }) => sentence);
}

function spotsOf(rows: readonly MentionRow[]): readonly Spot[] {
  const order: readonly ArticlePart[] = ['text', 'kicker', 'headline', 'deck', 'captions'];
  return rows
    .flatMap(({ spots }) => spots)
    .sort((a, b) => order.indexOf(a.in) - order.indexOf(b.in) || a.start - b.start);
}

function uniquePairs(
  pairs: readonly (readonly [ArticleId, EntityId])[],
): readonly (readonly [ArticleId, EntityId])[] {
  return [...new Map(pairs.map((pair) => [pair.join('/'), pair])).values()];
}
