import type { Doc, DraftMention } from '#lib/extract/doc.ts';
import { mentionsBetween, type Frame } from './frame.ts';

/** The sentence before, where it stands in the same paragraph. */
export function frameBefore(doc: Doc, frames: readonly Frame[], i: number): Frame | null {
  const [before, here] = [frames[i - 1], frames[i]];
  if (!before || !here || doc.text.slice(before.range.end, here.range.start).includes('\n')) return null;
  return before;
}

/** The one person whom the sentence before names, and 他 or 她 in the next one means. */
export function onePersonBefore(doc: Doc, frames: readonly Frame[], i: number): DraftMention | null {
  const before = frameBefore(doc, frames, i);
  const people = before ? mentionsBetween(before, 0, before.text.length, ['person']) : [];
  const [who] = people;
  return who && people.every((m) => m.entity === who.entity) ? who : null;
}

/**
 * Whom a portrait is of: named three times and twice as often as anybody else, and nobody else since. 他 means them over the
 * end of a paragraph.
 */
export function portrayed(doc: Doc, at: number): DraftMention | null {
  const people = doc.mentions.filter((m) => m.entity.kind === 'person');
  const last = people.findLast((m) => m.end <= at);
  if (!last) return null;
  const counts = new Map<DraftMention['entity'], number>();
  for (const { entity } of people) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const own = counts.get(last.entity) ?? 0;
  return own >= 3 && [...counts].every(([entity, n]) => entity === last.entity || n * 2 <= own) ? last : null;
}
