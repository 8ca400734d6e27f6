import { decisionId, type Decision } from '#lib/domain/decision.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { outcomeOf } from '#lib/store/captures.ts';
import { commitActs, commitDecision } from '#lib/store/commit-decision.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { failureOf } from '#lib/store/failure-of.ts';
import { standings } from '#lib/store/list-articles.ts';

import { coverageOf } from '#lib/domain/coverage.ts';
import { pairKey } from '#lib/views/replay-decisions.ts';

import { answerQuestion } from './answer-question.ts';
import { findTitles } from './find-holders.ts';
import { cardOf } from './card-of.ts';
import { compareOrders } from './compare-orders.ts';
import { findOrderedLists } from './ordered-lists.ts';
import { citedArticles } from './cite-articles.ts';
import { citeFirst, citeMentions } from './cite-sentences.ts';
import {
  briefKnown,
  findEdgesAmong,
  proveEdge,
  shownEntity,
  showNeighbours,
  showOverview,
} from './explore-graph.ts';
import { findEntities, findNamesIn } from './find-names.ts';
import { foreseeReadings } from './foresee-reading.ts';
import { actAbout } from './judge-statements.ts';
import { listForSplit } from './list-for-split.ts';
import { longRemoved } from './long-removed.ts';
import type { Library } from './library.ts';
import { drawArticles, drawSample, reviewQueue } from './review-statements.ts';
import { splitActs } from './split-entity.ts';
import { createSpotter } from './spot-in-page.ts';
import { previewReadings } from './preview-readings.ts';
import { saveCaptures, saveDescription } from './save-captures.ts';
import { searchArticles } from './search-articles.ts';
import {
  listArticles,
  placeInList,
  showArticle,
  showCopies,
  showSavedFrom,
  showSavedText,
} from './show-articles.ts';
import { showChanges, showSteps } from './show-changes.ts';
import { showListed } from './show-listed.ts';
import { showMarks, showTags, taggedEntities } from './show-marks.ts';
import { showTimeline } from './show-timeline.ts';
import { showScenes } from './show-scenes.ts';
import { showStatus } from './show-status.ts';
import { markVisit, showSinceVisit } from './since-visit.ts';
import { countNews } from './count-news.ts';
import { beginWatching, markWatchedSeen, showWatched } from './watch-list.ts';
import { showWatchedPhrases, watchesPhrase } from './watched-phrases.ts';

/** Enough that the log is not read too often, few enough that the page stays alive between them. */
const decisionsAtOnce = 250;
const mostSplit = 5000;
const mostSentences = 100;

export interface LibraryOptions {
  readonly database: Database;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Random name of this installation. */
  readonly author: string;
  /** Something waits to be read: starts the worker, wherever it lives. */
  readonly wake: () => void;
}

/** The library in this context's own database. */
export function createLibrary({ database, now, author, wake }: LibraryOptions): Library {
  const decide: Library['decide'] = (act, note) =>
    answer(async () => {
      if (act.act === 'watch' || act.act === 'watchPhrase') await beginWatching(database);
      return commitDecision(database, (clock) => makeDecision({ clock, author, at: now(), act }, note));
    });
  const decideAll: Library['decideAll'] = (acts, note) =>
    answer(async () => {
      const made: Decision[] = [];
      // One moment for all: they are one step of the reader's.
      const at = now();
      for (let first = 0; first < acts.length; first += decisionsAtOnce)
        made.push(
          ...(await commitActs(database, acts.slice(first, first + decisionsAtOnce), (clock, act) =>
            makeDecision({ clock, author, at, act }, note),
          )),
        );
      return made;
    });
  const spotIn = createSpotter(database);
  return {
    async save(captures, { readFirst } = {}) {
      const saved = await saveCaptures(database, captures, now(), readFirst);
      if (saved.ok) wake();
      return saved;
    },
    status: () => answer(() => showStatus(database)),
    savedFrom: (url) => answer(() => showSavedFrom(database, url)),
    savedText: (capture) => answerResult(() => showSavedText(database, capture)),
    outcome: (captures) => answer(() => outcomeOf(database, captures.slice(0, 10_000))),

    find: (query, limit) => answer(() => findEntities(database, query, limit)),
    namesIn: (text) => answer(() => findNamesIn(database, text)),
    spot: (texts) => answer(() => spotIn(texts)),
    foresee: (readings) => answer(() => foreseeReadings(database, readings)),
    preview: (readings) => answer(() => previewReadings(database, readings)),
    card: (entity) => answerResult(() => cardOf(database, entity)),
    timeline: (entity) => answerResult(() => showTimeline(database, entity)),
    orders: (people, limit) => answer(() => compareOrders(database, people, limit)),
    orderedLists: (people) => answer(() => findOrderedLists(database, people)),
    entities: (ids) => answer(() => briefKnown(database, ids)),
    overview: (limit) => answer(() => showOverview(database, limit)),
    neighbours: (entity, options) => answerResult(() => showNeighbours(database, entity, options)),
    edgesAmong: (entities) => answer(() => findEdgesAmong(database, entities)),
    answer: (question, limit) => answerResult(() => answerQuestion(database, question, limit)),
    titles: (beginning, limit) => answer(() => findTitles(database, beginning, limit)),
    evidence: (edge, limit) => answerResult(() => proveEdge(database, edge, limit)),
    sentences: (entity, limit) =>
      answerResult(async () => {
        const row = await shownEntity(database, entity);
        if (!row) return fail({ code: 'entity-not-found', about: entity });
        return ok(await citeMentions(database, row.id, limit));
      }),

    marksOn: (on) => answer(() => showMarks(database, on)),
    tags: () => answer(() => showTags(database)),
    tagged: () => answer(() => taggedEntities(database)),
    articles: (options) => answer(() => listArticles(database, options)),
    placeOfDay: (list, day) => answer(() => placeInList(database, list, day)),
    longRemoved: () => answer(() => longRemoved(database, now())),
    coverage: () => answer(async () => coverageOf(await standings(database))),
    article: (id) => answerResult(() => showArticle(database, id)),
    references: (ids) =>
      answer(async () =>
        [...(await citedArticles(database, ids.slice(0, 1000))).values()].map(({ cited }) => cited),
      ),
    copies: (id) => answer(() => showCopies(database, id)),
    search: (typed, options) => answer(() => searchArticles(database, typed, options)),
    async describe(captures, source) {
      const described = await saveDescription(database, captures, source);
      if (described.ok) wake();
      return described;
    },

    watched: () => answer(() => showWatched(database)),
    watchedPhrases: () => answer(() => showWatchedPhrases(database)),
    news: () => answer(() => countNews(database)),
    watchesPhrase: (phrase) => answer(() => watchesPhrase(database, phrase)),
    seenWatched: () => answer(() => markWatchedSeen(database)),
    sinceVisit: () => answer(() => showSinceVisit(database)),
    markVisit: () => answer(() => markVisit(database)),
    scenes: () => answer(() => showScenes(database)),
    listed: (entity) => answer(() => showListed(database, entity)),

    decide,
    decideAll,
    splitList: (entity) => answerResult(() => listForSplit(database, entity)),
    sentencesIn: (entity, articles) =>
      answer(() => citeFirst(database, entity, articles.slice(0, mostSentences))),
    split: (wish, note) =>
      answerResult(async () => {
        const articles = wish.articles.slice(0, mostSplit);
        const acts = await splitActs(database, { ...wish, articles });
        return acts.ok ? decideAll(acts.value, note) : acts;
      }),
    judge: (statement, judging, note) =>
      answerResult(async () => {
        const act = await actAbout(database, statement, judging);
        return act.ok ? decide(act.value, note) : act;
      }),
    changes: (options) => answer(() => showChanges(database, author, options)),
    sampleArticles: (options) => answer(() => drawArticles(database, options)),
    review: (options) => answer(() => reviewQueue(database, options)),
    sample: (options) => answer(() => drawSample(database, options)),
    undoSteps: () => answer(() => showSteps(database, author)),
    partedBy: (a, b) =>
      answer(async () => {
        const id = (await loadReplay(database)).parted.get(pairKey(a, b));
        return (id && (await database.decisions.get(id))) ?? null;
      }),
  };
}

function makeDecision(said: Omit<Decision, 'id' | 'note'>, note = ''): Decision {
  const content = note.trim() === '' ? said : { ...said, note: note.trim() };
  return { id: decisionId(content), ...content };
}

function answer<T>(ask: () => Promise<T>): Promise<Result<T>> {
  return answerResult(async () => ok(await ask()));
}

/** The border at which what IndexedDB refuses becomes a code. Bugs go on to the console. */
async function answerResult<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await ask();
  } catch (error) {
    return fail(failureOf(error));
  }
}
