import { articleParts } from '#lib/domain/article.ts';
import * as v from 'valibot';

import { captureId } from '#lib/domain/capture.ts';
import { decisionId, remarkKinds, type Decision } from '#lib/domain/decision.ts';
import type { ErasedMark } from '#lib/domain/erased-mark.ts';
import { entityKindNames, relationKinds, type EntityKind, type RelationKind } from '#lib/domain/kinds.ts';
import { longestList } from '#lib/domain/reader-list.ts';
import type { Scene } from '#lib/domain/scene.ts';
import type { KeptCapture } from '#lib/domain/kept.ts';
import { articleId } from '#lib/text/article-id.ts';

/**
 * Lines of a backup, as docs/backup-format.md tells. Everything here came from a file that anybody may have written:
 * nothing is believed that does not have the shape, and nothing whose id is not the hash of its content.
 */
export const backupFormat = 1;

export interface BackupHead {
  readonly format: typeof backupFormat;
  /** Version of the program that wrote it. */
  readonly program: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
}

/** Counted while it was written; a file that ends otherwise was cut off. */
export interface BackupEnd {
  readonly captures: number;
  readonly articles: number;
  readonly decisions: number;
}

/** Settings of the screens, by name: what a newer version does not know it leaves alone. */
export type BackupSettings = Readonly<Record<string, string | boolean | number>>;

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u));
const id = <T extends string>() => v.custom<T>((value) => v.is(hash, value));
const textOrNull = v.nullable(v.string());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const erasedSchema = v.object({
  secret: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  key: hash,
  at: count,
});
const headSchema = v.object({ format: v.literal(backupFormat), program: v.string(), madeAt: count });
const endSchema = v.object({ captures: count, articles: count, decisions: count });
const settingsSchema = v.record(v.string(), v.union([v.string(), v.boolean(), v.number()]));

const sourceFields = {
  outlet: textOrNull,
  published: textOrNull,
  page: textOrNull,
  url: textOrNull,
  fileName: textOrNull,
};

const draftSchema = v.object({
  kicker: v.array(v.string()),
  headline: textOrNull,
  deck: v.array(v.string()),
  byline: v.array(
    v.object({
      name: v.string(),
      role: v.picklist(['reporter', 'correspondent', 'photographer', 'editor', 'unknown']),
    }),
  ),
  dateline: textOrNull,
  continuedFrom: textOrNull,
  continuedOn: textOrNull,
  text: v.string(),
  captions: v.exactOptional(v.array(v.string())),
  offsets: v.array(v.tuple([count, count, count])),
});

const printedLayout = v.object({
  kind: v.literal('printed'),
  page: v.object({
    width: v.number(),
    height: v.number(),
    runs: v.array(
      v.object({
        text: v.string(),
        x: v.number(),
        y: v.number(),
        length: v.number(),
        size: v.number(),
        font: v.string(),
        turn: v.number(),
        isVertical: v.boolean(),
      }),
    ),
  }),
});

const webLayout = v.object({
  kind: v.literal('web'),
  article: v.object({
    kicker: v.array(v.string()),
    title: textOrNull,
    deck: v.array(v.string()),
    writers: v.array(v.string()),
    editors: v.array(v.string()),
    paragraphs: v.array(v.string()),
    outlet: textOrNull,
    published: textOrNull,
    time: v.exactOptional(v.string()),
    page: textOrNull,
  }),
});

const captureSchema = v.object({
  id: id<KeptCapture['id']>(),
  text: v.string(),
  layout: v.exactOptional(v.variant('kind', [printedLayout, webLayout])),
  source: v.object(sourceFields),
  receivedAt: count,
  described: v.object(
    v.entriesFromList(
      Object.keys(sourceFields) as (keyof typeof sourceFields)[],
      v.exactOptional(textOrNull),
    ),
  ),
  segmenter: textOrNull,
  articles: v.nullable(v.array(v.object({ id: id<ReturnType<typeof articleId>>(), draft: draftSchema }))),
  printed: v.nullable(v.object({ ...sourceFields, region: textOrNull, time: v.exactOptional(v.string()) })),
});

type Act = Decision['act'];
type Of<Name extends Act['act']> = Extract<Act, { act: Name }>;

const quotedSchema = v.object({
  article: id<Of<'confirm'>['about']['article']>(),
  quote: v.string(),
  kind: v.custom<RelationKind>((value) => typeof value === 'string' && Object.hasOwn(relationKinds, value)),
  subject: v.string(),
  object: textOrNull,
});

const markedSchema = v.variant('is', [
  v.object({
    is: v.literal('article'),
    id: id<Of<'removeArticle'>['article']>(),
    name: textOrNull,
  }),
  v.object({ is: v.literal('entity'), id: id<Of<'hide'>['entity']>(), name: v.string() }),
]);

const kindSchema = v.picklist<readonly EntityKind[]>(entityKindNames);
const relationSchema = v.custom<RelationKind>(
  (value) => typeof value === 'string' && Object.hasOwn(relationKinds, value),
);

/** Also the shape of a scene that is shared by itself. */
const sceneSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/u)),
  name: v.string(),
  steps: v.pipe(
    v.array(
      v.object({
        caption: v.string(),
        picture: v.object({
          drawn: v.pipe(
            v.array(
              v.object({
                id: id<Of<'hide'>['entity']>(),
                x: v.pipe(v.number(), v.finite()),
                y: v.pipe(v.number(), v.finite()),
                expanded: v.boolean(),
                pinned: v.exactOptional(v.literal(true)),
              }),
            ),
            v.maxLength(10_000),
          ),
          columns: v.exactOptional(
            v.pipe(
              v.array(v.object({ x: v.pipe(v.number(), v.finite()), from: textOrNull })),
              v.maxLength(100),
            ),
          ),
          hiddenKinds: v.array(kindSchema),
          hiddenRelations: v.array(relationSchema),
          hiddenCertainties: v.exactOptional(v.array(v.picklist(['corroborated', 'single', 'toReview']))),
          hiddenConfidences: v.exactOptional(v.array(v.picklist(['confirmed', 'sure', 'toReview']))),
          hiddenOutlets: v.exactOptional(v.array(v.string())),
          hiddenTags: v.exactOptional(v.array(v.string())),
          linkedOnly: v.exactOptional(v.literal(true)),
          together: v.exactOptional(v.literal(true)),
          time: v.nullable(
            v.object({ clock: v.picklist(['inPost', 'reported']), from: textOrNull, to: textOrNull }),
          ),
        }),
      }),
    ),
    v.maxLength(200),
  ),
});

const isoDate = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d\d){0,2}$/u)));
const listSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/u)),
  source: v.pipe(v.string(), v.maxLength(2000)),
  file: v.pipe(v.string(), v.maxLength(2000)),
  posts: v.pipe(
    v.array(
      v.object({
        person: v.string(),
        title: v.string(),
        organization: textOrNull,
        from: isoDate,
        to: isoDate,
        at: v.string(),
      }),
    ),
    v.maxLength(longestList),
  ),
});

const actSchema = v.variant('act', [
  v.object({
    act: v.picklist(['confirm', 'reject']),
    statement: id<Of<'confirm'>['statement']>(),
    about: quotedSchema,
  }),
  v.object({
    act: v.literal('merge'),
    entity: id<Of<'merge'>['entity']>(),
    into: id<Of<'merge'>['into']>(),
    names: v.tuple([v.string(), v.string()]),
  }),
  v.object({
    act: v.literal('remark'),
    statement: id<Of<'remark'>['statement']>(),
    about: quotedSchema,
    says: v.picklist(remarkKinds),
    from: v.string(),
  }),
  v.object({
    act: v.literal('part'),
    entities: v.tuple([id<Of<'merge'>['entity']>(), id<Of<'merge'>['entity']>()]),
    names: v.tuple([v.string(), v.string()]),
  }),
  v.object({
    act: v.literal('split'),
    entity: id<Of<'split'>['entity']>(),
    name: v.string(),
    article: id<Of<'split'>['article']>(),
    raw: id<Of<'split'>['raw']>(),
    kind: v.picklist<readonly EntityKind[]>(entityKindNames),
    printed: v.string(),
    into: id<Of<'split'>['into']>(),
    called: v.string(),
    apart: v.string(),
  }),
  v.object({
    act: v.literal('alias'),
    entity: id<Of<'alias'>['entity']>(),
    name: v.string(),
    of: v.string(),
  }),
  v.object({
    act: v.literal('rename'),
    entity: id<Of<'rename'>['entity']>(),
    name: v.string(),
    was: v.string(),
  }),
  v.object({
    act: v.literal('retype'),
    entity: id<Of<'retype'>['entity']>(),
    kind: v.picklist<readonly EntityKind[]>(entityKindNames),
    type: v.string(),
    name: v.string(),
  }),
  v.object({ act: v.literal('hide'), entity: id<Of<'hide'>['entity']>(), name: v.string() }),
  v.object({ act: v.literal('removeArticle'), article: id<Of<'removeArticle'>['article']>() }),
  v.object({
    act: v.literal('mention'),
    article: id<Of<'mention'>['article']>(),
    in: v.picklist(articleParts),
    start: count,
    end: count,
    quote: v.string(),
    entity: id<Of<'mention'>['entity']>(),
    kind: v.picklist<readonly EntityKind[]>(entityKindNames),
    type: v.string(),
    name: v.string(),
  }),
  v.object({ act: v.literal('tag'), on: markedSchema, tag: v.string(), put: v.boolean() }),
  v.object({ act: v.literal('note'), on: markedSchema, text: v.string() }),
  v.object({ act: v.literal('scene'), scene: sceneSchema }),
  v.object({ act: v.literal('list'), list: listSchema }),
  v.object({
    act: v.literal('watch'),
    entity: id<Of<'watch'>['entity']>(),
    name: v.string(),
    put: v.boolean(),
  }),
  v.object({ act: v.literal('watchPhrase'), phrase: v.string(), put: v.boolean() }),
  v.object({ act: v.literal('undo'), decision: id<Of<'undo'>['decision']>() }),
]);

const decisionSchema = v.object({
  id: id<Decision['id']>(),
  clock: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  author: v.string(),
  at: count,
  act: actSchema,
  note: v.exactOptional(v.string()),
});

/** What a line says, or null where it is no such record. */
export function parseHead(value: unknown): BackupHead | null {
  return outputOf(headSchema, value);
}

export function parseEnd(value: unknown): BackupEnd | null {
  return outputOf(endSchema, value);
}

export function parseSettings(value: unknown): BackupSettings | null {
  return outputOf(settingsSchema, value);
}

/** A scene that somebody gave the reader as a file. */
export function parseScene(value: unknown): Scene | null {
  return outputOf(sceneSchema, value);
}

export function parseErased(value: unknown): ErasedMark | null {
  return outputOf(erasedSchema, value);
}

export function parseDecision(value: unknown): Decision | null {
  const decision: Decision | null = outputOf(decisionSchema, value);
  if (decision === null) return null;
  const { id: said, ...content } = decision;
  return decisionId(content) === said ? decision : null;
}

export function parseCapture(value: unknown): KeptCapture | null {
  const capture: KeptCapture | null = outputOf(captureSchema, value);
  if (capture === null || captureId(capture.text, capture.source) !== capture.id) return null;
  const isWhole = (capture.articles ?? []).every((article) => articleId(article.draft) === article.id);
  return isWhole && (capture.articles === null || capture.printed !== null) ? capture : null;
}

function outputOf<const S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}
