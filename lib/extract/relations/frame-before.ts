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
