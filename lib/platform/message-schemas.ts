import * as v from 'valibot';

import { articleParts } from '#lib/domain/article.ts';
import { entityKindNames, relationKindNames } from '#lib/domain/kinds.ts';
import { longestPassage, longestPhrase } from '#lib/domain/passage.ts';
import type { CardToBackground, PageToBackground } from './messages.ts';

/**
 * The shapes of all that the background is asked. Its questions come from scripts in other people's pages too: a page that
 * took such a script over could ask anything at all, and nothing is believed that does not have the shape and the size.
 */
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u));
/** As long as words that are watched may be. */
const phrase = v.pipe(v.string(), v.minLength(1), v.maxLength(longestPhrase));
/** As long as any name or question is, and a selection that is looked up. */
const text = v.pipe(v.string(), v.maxLength(10_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000));
const limit = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000));
const place = v.pipe(v.number(), v.finite());
const box = v.strictObject({ left: place, top: place, right: place, bottom: place });
const webAddress = v.pipe(v.string(), v.maxLength(10_000), v.regex(/^https?:\/\//u));

const passage = { text: v.pipe(v.string(), v.maxLength(longestPassage)), start: count, end: count };
/** Which of the marked names of a page. */
const hit = v.strictObject({ number: count, total: count });

/** Texts of a page, a slice at a time. */
const slice = v.pipe(
  v.array(v.string()),
  v.maxLength(20_000),
  v.check((texts) => texts.reduce((sum, one) => sum + one.length, 0) <= 131_072, 'More than a slice'),
);

const asks = <Name extends string, With extends v.GenericSchema>(name: Name, parameters: With) =>
  v.strictObject({ ask: v.literal(name), with: parameters });

/** One row for each of `cardQuestions`. */
const libraryQuestion = v.variant('ask', [
  asks('namesIn', v.strictTuple([v.pipe(v.string(), v.maxLength(1_000_000))])),
  asks('spot', v.strictTuple([slice])),
  asks('find', v.strictTuple([text, limit])),
  asks('status', v.strictTuple([])),
  asks('search', v.strictTuple([text, v.strictObject({ limit, from: v.optional(count) })])),
  asks('watchesPhrase', v.strictTuple([phrase])),
  asks('savedFrom', v.strictTuple([webAddress])),
  asks('card', v.strictTuple([hash])),
  asks('sentences', v.strictTuple([hash, limit])),
  asks('evidence', v.strictTuple([hash, limit])),
  asks(
    'neighbours',
    v.strictTuple([
      hash,
      v.strictObject({
        limit,
        group: v.optional(
          v.strictObject({ kind: v.picklist(relationKindNames), direction: v.picklist(['out', 'in']) }),
        ),
        kinds: v.optional(v.array(v.picklist(entityKindNames))),
      }),
    ]),
  ),
]);

const pageState = v.variant('page', [
  v.strictObject({
    page: v.literal('graph'),
    entity: v.nullable(hash),
    edge: v.nullable(hash),
    // A foreign page opens the graph at one name, and draws nothing.
    drawn: v.pipe(v.array(v.never()), v.maxLength(0)),
    hiddenKinds: v.pipe(v.array(v.never()), v.maxLength(0)),
    twin: v.picklist(['picture', 'table']),
  }),
  v.strictObject({
    page: v.literal('library'),
    article: v.nullable(hash),
    evidence: v.nullable(v.strictObject({ in: v.picklist(articleParts), start: count, end: count })),
    name: v.optional(v.strictObject({ id: hash, show: v.picklist(['card', 'articles']) })),
  }),
]);

type Schemas<Calls> = { readonly [Name in keyof Calls]: v.GenericSchema };

/** A call without a shape does not compile. */
export const questionsToBackground: Schemas<CardToBackground & PageToBackground> = {
  resumeReading: v.null(),
  saveListed: v.strictObject({
    tab: v.pipe(v.number(), v.safeInteger()),
    urls: v.pipe(v.array(webAddress), v.maxLength(1_000)),
  }),
  askLibrary: libraryQuestion,
  openPage: pageState,
  lookAtNews: v.null(),
  lookUpMark: v.strictObject({
    text,
    at: box,
    index: v.pipe(v.number(), v.safeInteger()),
    hit: v.optional(hit),
    isPassing: v.optional(v.boolean()),
  }),
  stepMark: v.strictObject({ by: v.picklist([1, -1]) }),
  foretell: v.strictObject({ text: v.pipe(v.string(), v.maxLength(longestPassage)) }),
  addName: v.strictObject({
    kind: v.picklist(entityKindNames),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    proof: v.union([
      v.strictObject({ ...passage, url: v.nullable(v.pipe(v.string(), v.maxLength(10_000))) }),
      v.strictObject({ ...passage, article: hash }),
    ]),
  }),
  savePage: v.null(),
  watch: v.strictObject({ entity: hash, isWatched: v.boolean() }),
  watchPhrase: v.strictObject({ phrase, isWatched: v.boolean() }),
  takeBack: v.strictObject({ decision: hash }),
  countMarks: v.strictObject({
    count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    isPaused: v.boolean(),
  }),
};

export function isQuestion(call: string, question: unknown): boolean {
  return (
    Object.hasOwn(questionsToBackground, call) &&
    v.is(questionsToBackground[call as keyof typeof questionsToBackground], question)
  );
}
