/** What the tagger tells apart, in the order of its tags. */
export const taggedKinds = ['person', 'organization', 'place'] as const;
export type TaggedKind = (typeof taggedKinds)[number];

/**
 * Tags: 0 is outside; of kind k, 1 + 4k begins a name, 2 + 4k is inside it, 3 + 4k ends it, 4 + 4k is one alone. What may
 * follow what is in the decoder's loops: a name that has begun has to end.
 */
export const tagCount = 1 + 4 * taggedKinds.length;

export function mayFollow(before: number, after: number): boolean {
  const isOpen = before > 0 && ((before - 1) & 3) < 2;
  if (!isOpen) return after === 0 || ((after - 1) & 3) === 0 || ((after - 1) & 3) === 3;
  const kind = (before - 1) >> 2;
  return after === 2 + 4 * kind || after === 3 + 4 * kind;
}

export function mayBegin(tag: number): boolean {
  return mayFollow(0, tag);
}

export function mayEnd(tag: number): boolean {
  return mayFollow(tag, 0);
}
