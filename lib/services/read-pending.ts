import type { Article } from '#lib/domain/article.ts';
import type { ArticleDraft } from '#lib/domain/article.ts';
import type { ArticleId } from '#lib/domain/ids.ts';
import type { Layout, Source } from '#lib/domain/capture.ts';
import type { PrintedPage } from '#lib/domain/printed-page.ts';
import type { WebArticle } from '#lib/domain/web-article.ts';
import type { PageContext, Reading, Segmentation } from '#lib/domain/reading.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { pendingCaptures, retryCaptures, type PendingCapture } from '#lib/store/captures.ts';
import {
  announceExtractor,
  commitReadings,
  pendingArticles,
  type PendingArticle,
  type ReadArticle,
} from '#lib/store/commit-readings.ts';
import { commitSegmentations, type Segmented } from '#lib/store/commit-segmentations.ts';
import type { Database } from '#lib/store/database.ts';
import { failureOf } from '#lib/store/failure-of.ts';
import { catchUpViews } from '#lib/store/catch-up-views.ts';
import { catchUpHeldKeys } from '#lib/store/held-keys.ts';
import { endReadFirst } from '#lib/store/read-first.ts';
import { catchUpIndex } from '#lib/store/search-index.ts';
import { articleId } from '#lib/text/article-id.ts';

import { countPending } from './count-pending.ts';
import { cutCapture } from './cut-capture.ts';

type Said = Pick<Source, 'outlet' | 'published' | 'page'>;

/** What reads texts: pure, and named by a version that changes whenever its answers may. */
export interface ReadingMachine {
  readonly version: string;
  segment(text: string, said: Said): Segmentation;
  segmentPrinted(page: PrintedPage, said: Said): { readonly segmentation: Segmentation };
  segmentWeb(article: WebArticle, said: Said): { readonly segmentation: Segmentation };
  /** What each article says by itself, in order. Stops now and then, where others may be let in. */
  readTogether(articles: readonly PlacedArticle[]): Generator<undefined, readonly Reading[]>;
}

interface PlacedArticle {
  readonly article: Article;
  readonly context: PageContext;
}

export interface ReadingProgress {
  /** Articles read since this run began. */
  readonly read: number;
  /** Captures and articles still waiting. */
  readonly pending: number;
}

export interface ReadPendingOptions {
  readonly database: Database;
  readonly extractor: ReadingMachine;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
  /** Captures and articles that one transaction takes, at most. */
  readonly batch?: { readonly captures: number; readonly articles: number };
  /** For the console: an error of the extractor stops one capture or article, never the others. */
  readonly onError?: (error: unknown) => void;
}

export interface ReadingSummary {
  readonly read: number;
  /** `superseded`: another version reads this library now. */
  readonly ended: 'done' | 'stopped' | 'superseded';
}

/** What was read and is not written yet. */
interface Made {
  readonly segmented: readonly Segmented[];
  readonly outcomes: readonly ReadArticle[];
}

/**
 * Reads all that waits, and all that another version read. A batch is taken, read outside any transaction, and
 * written in one that looks again at what still waits: workers that compete, or die at any moment, lose nothing and
 * do nothing twice. While the disk writes one batch the next is read. Errors: disk-full, database-*.
 */
export async function readPending(options: ReadPendingOptions): Promise<Result<ReadingSummary>> {
  const { database, extractor, onProgress, signal } = options;
  let read = 0;
  let made: Made = { segmented: [], outcomes: [] };
  try {
    await announceExtractor(database, extractor.version);
    await retryCaptures(database, extractor.version);
    for (;;) {
      // Taken before anything is written, for whoever asks after that is told when it has been.
      const taken = signal?.aborted ? nothing : await take(options, made);
      const [written, next] = await Promise.all([
        write(database, extractor.version, made),
        work(taken, options),
      ]);
      if (written === null) return ok({ read, ended: 'superseded' });
      read += written;
      if (signal?.aborted) return ok({ read, ended: 'stopped' });
      const isIdle = isEmpty(made) && isEmpty(next);
      made = next;
      if (isIdle && !(await catchUp(database))) {
        await endReadFirst(database);
        return ok({ read, ended: 'done' });
      }
      onProgress?.({ read, pending: await countPending(database) });
    }
  } catch (error) {
    return fail(failureOf(error));
  }
}

interface Taken {
  readonly captures: readonly PendingCapture[];
  readonly articles: readonly PendingArticle[];
}

const nothing: Taken = { captures: [], articles: [] };

/** The next of what waits, besides what is about to be written. */
async function take(
  { database, extractor, batch = { captures: 48, articles: 48 } }: ReadPendingOptions,
  { segmented, outcomes }: Made,
): Promise<Taken> {
  const [captures, articles] = await Promise.all([
    pendingCaptures(database, batch.captures, new Set(segmented.map(({ row }) => row.id))),
    pendingArticles(database, extractor.version, batch.articles, new Set(outcomes.map(({ row }) => row.id))),
  ]);
  return { captures, articles };
}

/** Null if another version has taken over. */
async function write(
  database: Database,
  extractor: string,
  { segmented, outcomes }: Made,
): Promise<number | null> {
  if (segmented.length > 0) await commitSegmentations(database, segmented);
  return outcomes.length > 0 ? commitReadings(database, extractor, outcomes) : 0;
}

/** Reads what was taken. Once stopped it makes nothing: half a batch is read again. */
async function work({ captures, articles }: Taken, options: ReadPendingOptions): Promise<Made> {
  const segmented: Segmented[] = [];
  for (const capture of captures) {
    segmented.push(segmentCapture(capture, options));
    await letAnswersIn();
  }
  const outcomes = await readArticles(articles, options);
  return options.signal?.aborted ? { segmented: [], outcomes: [] } : { segmented, outcomes };
}

function isEmpty({ segmented, outcomes }: Made): boolean {
  return segmented.length + outcomes.length === 0;
}

/** A turn for the disk's answers: a transaction that waits for ours goes on. */
function letAnswersIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** For libraries from before an index or a view; answers whether more is left. */
async function catchUp(database: Database): Promise<boolean> {
  return (
    (await catchUpIndex(database)) || (await catchUpViews(database)) || (await catchUpHeldKeys(database))
  );
}

function segmentCapture(
  { row, text, layout }: PendingCapture,
  { extractor, onError }: ReadPendingOptions,
): Segmented {
  const said: Source = { ...row.source, ...row.described };
  const bare = { row, segmenter: extractor.version, articles: [], source: said, region: null, time: null };
  try {
    const { articles, context, page } = cutCapture(extractor, text, layout, {
      outlet: said.outlet,
      published: said.published,
      page: said.page,
    });
    const drafts = new Map<ArticleId, ArticleDraft>();
    for (const draft of articles) {
      const id = articleId(draft);
      if (!drafts.has(id)) drafts.set(id, draft);
    }
    const source: Source = {
      outlet: said.outlet ?? context.outlet,
      published: said.published ?? context.published,
      page: said.page ?? page,
      url: said.url,
      fileName: said.fileName,
    };
    const found = [...drafts].map(([id, draft]) => ({ id, draft }));
    const failure = found.length === 0 ? 'page-without-article' : null;
    return {
      ...bare,
      articles: found,
      failure,
      source,
      region: context.region,
      time: timeOf(layout, source),
    };
  } catch (error) {
    onError?.(error);
    return { ...bare, failure: 'worker-failed' };
  }
}

/** A web page's time is of its own day: not of one that the reader knows better. */
function timeOf(layout: Layout | null, { published }: Source): string | null {
  if (layout?.kind !== 'web' || layout.article.published !== published) return null;
  return layout.article.time ?? null;
}

/** All together; where that fails, each by itself, so that the one that cannot be read stops no other. */
async function readArticles(
  articles: readonly PendingArticle[],
  options: ReadPendingOptions,
): Promise<readonly ReadArticle[]> {
  try {
    return await readAtOnce(articles, options);
  } catch {
    const outcomes: ReadArticle[] = [];
    for (const article of articles) outcomes.push(await readAlone(article, options));
    return outcomes;
  }
}

async function readAlone(article: PendingArticle, options: ReadPendingOptions): Promise<ReadArticle> {
  try {
    const [read] = await readAtOnce([article], options);
    if (read) return read;
  } catch (error) {
    options.onError?.(error);
  }
  return { row: article.row, outcome: 'worker-failed' };
}

/** Nothing once stopped. */
async function readAtOnce(
  articles: readonly PendingArticle[],
  { extractor, signal }: ReadPendingOptions,
): Promise<readonly ReadArticle[]> {
  const steps = extractor.readTogether(
    articles.map(({ row, article }) => ({ article, context: row.context })),
  );
  for (let step = steps.next(); !signal?.aborted; step = steps.next()) {
    if (step.done) return articles.map(({ row }, i) => ({ row, outcome: step.value[i] ?? 'worker-failed' }));
    await letAnswersIn();
  }
  return [];
}
