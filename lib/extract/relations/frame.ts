import type { EntityKind } from '#lib/domain/kinds.ts';
import { overlaps, type Doc, type DraftMention, type FoundPost, type Range } from '#lib/extract/doc.ts';
import { matchesIn } from '#lib/text/held-words.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { bodyEntity } from '#lib/extract/resolve/entities.ts';
import { meantBodies } from './meant-bodies.ts';
import { meantWorks } from './meant-works.ts';

/**
 * A sentence with every name as one sign: ⓟ person, ⓞ organization, ⓘ initiative, ⓛ place, and ⓣ for a chain of posts
 * before a name. Rules are patterns over this, so that no name can be mistaken for grammar.
 */
export interface Frame {
  readonly range: Range;
  readonly text: string;
  /** Where each character of `text` begins in the document; one more for the end. */
  readonly at: readonly number[];
  readonly mentions: ReadonlyMap<number, DraftMention>;
  /** The same in the order of the sentence. */
  readonly listed: readonly (readonly [index: number, mention: DraftMention])[];
  /** The kinds among them. */
  readonly kinds: ReadonlySet<EntityKind>;
  /** The same as bits. */
  readonly bits: number;
}

const signs: Readonly<Record<EntityKind, string>> = {
  person: 'ⓟ',
  organization: 'ⓞ',
  initiative: 'ⓘ',
  place: 'ⓛ',
};

const bitOf: Readonly<Record<EntityKind, number>> = { person: 1, organization: 2, initiative: 4, place: 8 };

export function bitsOf(kinds: Iterable<EntityKind>): number {
  let bits = 0;
  for (const kind of kinds) bits |= bitOf[kind];
  return bits;
}

const together = new WeakMap<readonly Frame[], string>();

/** All frames of an article as one text: a pattern whose words are not in it need not be tried on each. */
export function textOf(frames: readonly Frame[]): string {
  let text = together.get(frames);
  if (text === undefined) together.set(frames, (text = frames.map((frame) => frame.text).join('\n')));
  return text;
}

/** 今天（7月3日）: broadcasts say the day beside the word for it, which is no grammar of the sentence. */
const dayInBrackets = /（(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:晚|上午|下午)?）/g;

export function framesOf(doc: Doc): Frame[] {
  const chains = new Map<number, FoundPost>();
  for (const post of doc.posts)
    if (
      post.rule !== 'post.appointed' &&
      post.rule !== 'post.removed' &&
      post.printed.start < post.person.start
    )
      chains.set(post.printed.start, post);
  const rooms = new Map<number, DraftMention>();
  for (const mention of [...doc.mentions, ...bareBodies(doc), ...meantBodies(doc), ...meantWorks(doc)]) {
    const { start } = roomOf(mention);
    if (!rooms.has(start)) rooms.set(start, mention);
  }
  const days = new Map(matchesIn(doc.lexical, dayInBrackets).map((m) => [m.index, m.index + m[0].length]));
  const isSign = new Uint8Array(doc.text.length + 1);
  for (const start of chains.keys()) isSign[start] = 1;
  for (const start of rooms.keys()) isSign[start] = 1;
  for (const start of days.keys()) isSign[start] = 1;
  return doc.sentences.map((range) => frameOf(doc, range, chains, rooms, days, isSign));
}

/**
 * 省政府 and 县委 are no names, yet who does something where the article says of which region they are. In the signs of a
 * sentence they stand like any body.
 */
function bareBodies(doc: Doc): DraftMention[] {
  return doc.organizations
    .filter(
      (o) =>
        o.bare &&
        o.region !== null &&
        !/^(?:主(?![办持导])|办(?![理好])|[书常委副领大机各组宣统])/.test(
          doc.lexical.slice(o.end, o.end + 2),
        ) &&
        !doc.mentions.some((m) => overlaps(m, o)) &&
        !doc.posts.some((p) => overlaps(p.printed, o)),
    )
    .map((o) => ({ start: o.start, end: o.end, entity: bodyEntity(doc, canonicalBody(doc, o)), found: o }));
}

function frameOf(
  doc: Doc,
  range: Range,
  chains: ReadonlyMap<number, FoundPost>,
  rooms: ReadonlyMap<number, DraftMention>,
  /** Where a day in brackets begins and ends. */
  days: ReadonlyMap<number, number>,
  /** By place of the document, 1 where a chain, a name or a day in brackets begins. */
  isSign: Uint8Array,
): Frame {
  let text = '';
  const at: number[] = [];
  const mentions = new Map<number, DraftMention>();
  for (let position = range.start; position < range.end;) {
    const plain = position;
    while (position < range.end && isSign[position] === 0) at.push(position++);
    text += doc.lexical.slice(plain, position);
    if (position === range.end) break;
    const day = days.get(position);
    if (day !== undefined && day <= range.end) {
      position = day;
      continue;
    }
    const chain = chains.get(position);
    if (chain && chain.printed.end <= chain.person.start && chain.printed.end <= range.end) {
      text += 'ⓣ';
      at.push(position);
      position = chain.printed.end;
      while (doc.text.charAt(position) === ' ') position++;
      continue;
    }
    const mention = rooms.get(position);
    if (mention && roomOf(mention).end <= range.end) {
      mentions.set(text.length, mention);
      text += signs[mention.entity.kind];
      at.push(position);
      position = Math.max(roomOf(mention).end, position + 1);
      continue;
    }
    text += doc.lexical.charAt(position);
    at.push(position);
    position++;
  }
  at.push(range.end);
  return frameWith(
    range,
    isProse.test(text) ? withoutSpaces({ text, at, mentions }) : { text, at, mentions },
  );
}

type Signs = Pick<Frame, 'text' | 'at' | 'mentions'>;

function frameWith(range: Range, { text, at, mentions }: Signs): Frame {
  const listed = [...mentions];
  const kinds = new Set(listed.map(([, m]) => m.entity.kind));
  return { range, text, at, mentions, listed, kinds, bits: bitsOf(kinds) };
}

const isProse = / .*[。；！？]$/u;

/** 先后到某镇 某村 调研: a space that a narrow column left in prose is no grammar; between people's names it divides. */
function withoutSpaces({ text, at, mentions }: Signs): Signs {
  const own = new Map<number, DraftMention>();
  const kept: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const isStray = text.charAt(i) === ' ' && !/^[ⓟⓣ）] [ⓟⓣ]/u.test(text.slice(i - 1, i + 2));
    if (isStray) continue;
    const mention = mentions.get(i);
    if (mention) own.set(out.length, mention);
    kept.push(at[i] ?? 0);
    out += text.charAt(i);
  }
  return { text: out, at: [...kept, ...at.slice(text.length)], mentions: own };
}

function roomOf(mention: DraftMention): Range {
  return mention.found?.kind === 'initiative' ? mention.found.outer : mention;
}

/** The mentions between two places of a frame, of the kinds asked for. */
export function mentionsBetween(
  frame: Frame,
  from: number,
  to: number,
  kinds: readonly EntityKind[],
): DraftMention[] {
  const out: DraftMention[] = [];
  if (!kinds.some((kind) => frame.kinds.has(kind))) return out;
  for (const [index, mention] of frame.listed) {
    if (index >= from && index < to && kinds.includes(mention.entity.kind)) out.push(mention);
  }
  return out;
}

export function rangeIn(frame: Frame, from: number, to: number): Range {
  return { start: frame.at[from] ?? frame.range.start, end: frame.at[to] ?? frame.range.end };
}
