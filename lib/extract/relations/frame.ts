import type { EntityKind } from '#lib/domain/kinds.ts';
import type { Doc, DraftMention, FoundPost, Range } from '#lib/extract/doc.ts';

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
  /** The kinds among them. */
  readonly kinds: ReadonlySet<EntityKind>;
}

const signs: Readonly<Record<EntityKind, string>> = {
  person: 'ⓟ',
  organization: 'ⓞ',
  initiative: 'ⓘ',
  place: 'ⓛ',
};

export function framesOf(doc: Doc): Frame[] {
  const chains = new Map<number, FoundPost>();
  for (const post of doc.posts)
    if (
      post.rule !== 'post.appointed' &&
      post.rule !== 'post.removed' &&
      post.printed.start < post.person.start
    )
      chains.set(post.printed.start, post);
  return doc.sentences.map((range) => frameOf(doc, range, chains));
}

function frameOf(doc: Doc, range: Range, chains: ReadonlyMap<number, FoundPost>): Frame {
  let text = '';
  const at: number[] = [];
  const mentions = new Map<number, DraftMention>();
  const inside = doc.mentions.filter((m) => m.start >= range.start && m.end <= range.end);
  let next = 0;
  for (let position = range.start; position < range.end;) {
    const chain = chains.get(position);
    if (chain && chain.printed.end <= chain.person.start && chain.printed.end <= range.end) {
      text += 'ⓣ';
      at.push(position);
      position = chain.printed.end;
      while (doc.text.charAt(position) === ' ') position++;
      continue;
    }
    while (next < inside.length && (inside[next]?.start ?? 0) < position) next++;
    const mention = inside.slice(next).find((m) => roomOf(m).start === position);
    if (mention) {
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
  return { range, text, at, mentions, kinds: new Set([...mentions.values()].map((m) => m.entity.kind)) };
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
  for (const [index, mention] of frame.mentions) {
    if (index >= from && index < to && kinds.includes(mention.entity.kind)) out.push(mention);
  }
  return out;
}

export function rangeIn(frame: Frame, from: number, to: number): Range {
  return { start: frame.at[from] ?? frame.range.start, end: frame.at[to] ?? frame.range.end };
}
