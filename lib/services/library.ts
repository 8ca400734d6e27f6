import type { Source } from '#lib/domain/capture.ts';
import type { OutletCoverage } from '#lib/domain/coverage.ts';
import type { Act, Decision, Marked } from '#lib/domain/decision.ts';
import type { ArticleId, CaptureId, EdgeId, EntityId, StatementId } from '#lib/domain/ids.ts';
import type { Reading } from '#lib/domain/reading.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Cited } from '#lib/text/cite.ts';

import type { Preview } from './card-desk.ts';
import type { Foresight } from './foresight.ts';
import type {
  ArticleBrief,
  ArticleList,
  ArticleListFilter,
  ArticleListOptions,
  ArticleView,
  NewCapture,
  Outcome,
  Saved,
  SavedFrom,
  SearchResult,
  Sentence,
  Status,
} from './library-articles.ts';
import type {
  ChangeList,
  ChangeOptions,
  Judging,
  KeptScene,
  Listed,
  LogSteps,
  OwnMarks,
  ReviewItem,
  ReviewOptions,
  ReviewQueue,
  SampleOptions,
  SplitList,
  SplitWish,
  TagCount,
} from './library-decisions.ts';
import type {
  Edge,
  EdgeEvidence,
  EntityBrief,
  EntityCard,
  NameInText,
  NeighbourOptions,
  Neighbourhood,
  TitleCount,
  WatchedEntity,
  WatchedPhrase,
} from './library-graph.ts';
import type { Answer, Question } from './questions.ts';
import type { OrderTable, Timeline } from './timeline.ts';
import type { SinceVisit } from './visit-news.ts';

export type * from './library-articles.ts';
export type * from './library-decisions.ts';
export type * from './library-graph.ts';

/**
 * Everything a screen may ask of the collected press. Plain data both ways, so that a screen cannot tell a library
 * in its own database from one behind messages or, one day, a server. Limits are part of each question.
 */
export interface Library {
  /**
   * Stores captures, first and in their own transaction; reading follows by itself. Known texts are said so. `readFirst`:
   * names whose articles are read before all others, once the texts of all are there to be searched; until nothing waits.
   */
  save(
    captures: readonly NewCapture[],
    options?: { readonly readFirst?: readonly string[] },
  ): Promise<Result<readonly Saved[]>>;
  status(): Promise<Result<Status>>;
  /** What came out of captures so far. At most 10,000; unknown ones count for nothing. */
  outcome(captures: readonly CaptureId[]): Promise<Result<Outcome>>;

  /** What was saved from an address, latest first: captures still to be read have no articles yet. */
  savedFrom(url: string): Promise<Result<SavedFrom>>;
  /** The text of a capture as it came. Errors: article-not-found. */
  savedText(capture: CaptureId): Promise<Result<string>>;

  /**
   * Entities known by this name, by one that begins so or in which it stands (white space, quotes, width, radicals and
   * traditional forms ignored), or by one that these letters spell in pinyin, whole or by initials; best first.
   */
  find(query: string, limit: number): Promise<Result<readonly EntityBrief[]>>;
  /** Known names that stand inside a text (longest first where they overlap), with where; at most 200 characters are looked at. */
  namesIn(text: string): Promise<Result<readonly NameInText[]>>;
  /**
   * Known names in texts of a page: for each text its hits one after the other as start, end and the number of the kind in
   * `entityKindNames`. Numbers and no names, so that a page's own script learns nothing that it did not send. At most
   * 65,536 characters in all are looked at.
   */
  spot(texts: readonly string[]): Promise<Result<readonly (readonly number[])[]>>;
  /** What readings of texts that are not saved say of people that the library does not hold yet. At most 200 people. */
  foresee(readings: readonly Reading[]): Promise<Result<Foresight>>;
  /** All that readings of texts that are not saved would add: names and links, at most 60 and 40. */
  preview(readings: readonly Reading[]): Promise<Result<Preview>>;
  card(entity: EntityId): Promise<Result<EntityCard>>;
  /** Posts, activities and prints of an entity in the order of time. */
  timeline(entity: EntityId): Promise<Result<Timeline>>;
  /** Where people (8 at most) stand in the lists of names of the same meetings. */
  orders(people: readonly EntityId[], limit: number): Promise<Result<OrderTable>>;
  /** Of people (300 at most) the lists of names that give two of them a place, each in the order of the list. */
  orderedLists(people: readonly EntityId[]): Promise<Result<readonly (readonly EntityId[])[]>>;
  /** Several entities at once, in the order asked; those no longer known are left out. At most 3,000. */
  entities(ids: readonly EntityId[]): Promise<Result<readonly EntityBrief[]>>;
  /** The most linked entities and what links them, for a first picture. */
  overview(limit: number): Promise<Result<Neighbourhood>>;
  /** One entity and what it is linked with, best first; `total` counts what the limit leaves out. */
  neighbours(entity: EntityId, options: NeighbourOptions): Promise<Result<Neighbourhood>>;
  /** Edges among entities that are drawn already. */
  edgesAmong(entities: readonly EntityId[]): Promise<Result<readonly Edge[]>>;
  /** What a question finds, best first, see `Question`. */
  answer(question: Question, limit: number): Promise<Result<Answer>>;
  /**
   * Titles of posts that begin so, with the number of links they stand on, most first; where none does and a body with a title
   * is meant, that. Of no beginning: those of the latest posts.
   */
  titles(beginning: string, limit: number): Promise<Result<readonly TitleCount[]>>;
  /** Every sentence that proves an edge, latest first. */
  evidence(edge: EdgeId, limit: number): Promise<Result<EdgeEvidence>>;
  /** Latest sentences that mention an entity. */
  sentences(entity: EntityId, limit: number): Promise<Result<readonly Sentence[]>>;

  /** The reader's own labels and notes on an article or entity, those of what was merged into it among them. */
  marksOn(on: Pick<Marked, 'is' | 'id'>): Promise<Result<OwnMarks>>;
  /** Every label that is in use, most used first. */
  tags(): Promise<Result<readonly TagCount[]>>;

  /** Entities that the reader labelled, with their labels. */
  tagged(): Promise<Result<readonly (readonly [EntityId, readonly string[]])[]>>;

  /** Page of the list of articles, latest published first. */
  articles(options: ArticleListOptions): Promise<Result<ArticleList>>;
  /**
   * How many of a list stand before the first issue of a day, month or year (ISO), or before where it would stand. A list
   * in the order of saving has no such place: 0.
   */
  placeOfDay(list: ArticleListFilter, day: string): Promise<Result<number>>;
  /** Articles that have been in the trash for a month: the reader may want their room. Nothing goes by itself. */
  longRemoved(): Promise<Result<readonly ArticleId[]>>;
  /** Which issues and pages of each paper the library holds: the base of every silence. */
  coverage(): Promise<Result<readonly OutletCoverage[]>>;
  article(id: ArticleId): Promise<Result<ArticleView>>;
  /** What references to articles are made of, in the order asked; those not known are left out. At most 1,000. */
  references(articles: readonly ArticleId[]): Promise<Result<readonly Cited[]>>;
  /** Reprints and rewrites of an article's text, earliest issue first; at most 50. */
  copies(article: ArticleId): Promise<Result<readonly ArticleBrief[]>>;
  /**
   * Searches the texts, newest issue first; `typed` is what parseSearch reads. `from` goes on where `next` of an answer
   * stood. Nothing typed finds nothing.
   */
  search(
    typed: string,
    options: { readonly limit: number; readonly from?: number },
  ): Promise<Result<SearchResult>>;
  /** Fills in what the reader knows of where captures were printed. */
  describe(captures: readonly CaptureId[], source: Partial<Source>): Promise<Result<null>>;

  /** What the reader watches, those with most new articles first. */
  watched(): Promise<Result<readonly WatchedEntity[]>>;
  /** Words that the reader watches, those with most new articles first. */
  watchedPhrases(): Promise<Result<readonly WatchedPhrase[]>>;
  /** How many new articles all of it has, an article once for each name and each words that are watched. */
  news(): Promise<Result<number>>;
  /** Whether the reader watches these words, traditional or simplified. */
  watchesPhrase(phrase: string): Promise<Result<boolean>>;
  /** The reader has looked at these lists: only what comes later is new. */
  seenWatched(): Promise<Result<null>>;
  /** What came with articles that were saved since the reader last said that they had seen it; null where nothing did. */
  sinceVisit(): Promise<Result<SinceVisit | null>>;
  /** The reader has seen what is new until now. */
  markVisit(): Promise<Result<null>>;
  /** Kept pictures of the graph, kept last first. */
  scenes(): Promise<Result<readonly KeptScene[]>>;
  /** What the reader's own lists say under the names of an entity: never a word of the press. At most 200. */
  listed(entity: EntityId): Promise<Result<readonly Listed[]>>;

  /** Appends to the log; views follow in the same transaction. `note`: why, in the reader's words. */
  decide(act: Act, note?: string): Promise<Result<Decision>>;
  /** Many at once, some hundred in a transaction; what was done before an error stays done. At most 100,000. */
  decideAll(acts: readonly Act[], note?: string): Promise<Result<readonly Decision[]>>;
  /** The articles of an entity, to choose those that mean another one of its name. Errors: entity-not-found. */
  splitList(entity: EntityId): Promise<Result<SplitList>>;
  /** The first sentence of each of some articles (at most 100) in which an entity stands. */
  sentencesIn(entity: EntityId, articles: readonly ArticleId[]): Promise<Result<readonly Sentence[]>>;
  /** `decideAll` about some articles of an entity (at most 5,000), as one step. Errors: entity-not-found. */
  split(wish: SplitWish, note?: string): Promise<Result<readonly Decision[]>>;
  /** `decide` about one statement, which is quoted so that it is found again. Errors: statement-not-found. */
  judge(statement: StatementId, judging: Judging, note?: string): Promise<Result<Decision>>;
  /** The log, latest first. */
  changes(options: ChangeOptions): Promise<Result<ChangeList>>;
  /** What the next undo and the next redo of this reader would take back. */
  undoSteps(): Promise<Result<LogSteps>>;
  /** Unsure readings that the reader has not judged, those that touch most first. */
  review(options: ReviewOptions): Promise<Result<ReviewQueue>>;
  /** Readings drawn by chance from the whole library, for a spot check; the same seed draws the same. */
  sample(options: SampleOptions): Promise<Result<readonly ReviewItem[]>>;
  /** Articles drawn by chance, to be read for names that were missed; the same seed draws the same. */
  sampleArticles(options: Omit<SampleOptions, 'kind'>): Promise<Result<readonly ArticleId[]>>;
  /** The decision that says that two entities are not the same; null where none stands. */
  partedBy(a: EntityId, b: EntityId): Promise<Result<Decision | null>>;
}
