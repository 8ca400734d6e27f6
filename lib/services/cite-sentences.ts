import { partText, type ArticlePart } from '#lib/domain/article.ts';
import type { ArticleId, EntityId, StatementId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import {
  articleTexts,
  mentionsIn,
  mentionsOfEntity,
  statementsOfActor,
  type ArticleText,
} from '#lib/store/find-sentences.ts';
import { sentencesOf, type SentenceSpan } from '#lib/text/sentences.ts';
import { groupBy } from '#lib/views/contributions.ts';
import type { MentionRow, Spot, StatementRow } from '#lib/views/rows.ts';

import type { Sentence } from './library.ts';

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

/** What a person or body said, latest first. */
export async function citeSaid(
  database: Database,
  actor: EntityId,
  limit: number,
): Promise<readonly Sentence[]> {
  const cited = await citeStatements(database, await statementsOfActor(database, actor, 'says', limit));
  return cited.map(({ sentence }) => sentence);
}

/** Cuts sentences out of articles, each part split once. */
class SentenceCutter {
  private readonly texts: ReadonlyMap<ArticleId, ArticleText>;
  private readonly parts = new Map<string, { text: string; spans: readonly SentenceSpan[] }>();

  constructor(texts: ReadonlyMap<ArticleId, ArticleText>) {
    this.texts = texts;
  }

  /** The sentence around a place, or sentences where it runs over several. Marks what of `spots` lies inside. */
  cite(article: ArticleId, at: Spot, spots: readonly Spot[], statement: StatementId | null): Sentence | null {
    const source = this.texts.get(article);
    if (!source) return null;
    const { text, spans } = this.split(source, at.in);
    const start = Math.min(at.start, spanAround(spans, at.start)?.start ?? at.start);
    const end = Math.max(at.end, spanAround(spans, at.end - 1)?.end ?? at.end);
    const inside = spots.filter((spot) => spot.in === at.in && start <= spot.start && spot.end <= end);
    const marked = inside.length > 0 ? inside : [at];
    const { headline, outlet, published, page } = source.row;
    return {
      article,
      statement,
      in: at.in,
      start: at.start,
      end: at.end,
      text: text.slice(start, end),
      marks: mergeMarks(marked.map((spot) => ({ start: spot.start - start, end: spot.end - start }))),
      headline,
      outlet: outlet === '' ? null : outlet,
      published: published === '' ? null : published,
      page,
    };
  }

  private split(
    { row, draft }: ArticleText,
    part: ArticlePart,
  ): { text: string; spans: readonly SentenceSpan[] } {
    const key = `${row.id}/${part}`;
    const known = this.parts.get(key);
    if (known) return known;
    const text = partText(draft, part);
    // A headline is one sentence, whatever stands in it.
    const spans = part === 'text' ? sentencesOf(text) : linesOf(text);
    this.parts.set(key, { text, spans });
    return { text, spans };
  }
}

function linesOf(text: string): readonly SentenceSpan[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

/** Spans are ascending: the one that holds an offset, by halves. */
function spanAround(spans: readonly SentenceSpan[], offset: number): SentenceSpan | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && span.end <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span && span.start <= offset ? span : undefined;
}

function spotsOf(rows: readonly MentionRow[]): readonly Spot[] {
  const order: readonly ArticlePart[] = ['text', 'kicker', 'headline', 'deck'];
  return rows
    .flatMap(({ spots }) => spots)
    .sort((a, b) => order.indexOf(a.in) - order.indexOf(b.in) || a.start - b.start);
}

/** Ascending and apart, as a screen draws them. */
function mergeMarks(
  marks: readonly { start: number; end: number }[],
): readonly { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else merged.push({ ...mark });
  }
  return merged;
}

function uniquePairs(
  pairs: readonly (readonly [ArticleId, EntityId])[],
): readonly (readonly [ArticleId, EntityId])[] {
  return [...new Map(pairs.map((pair) => [pair.join('/'), pair])).values()];
}
