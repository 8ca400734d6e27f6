import type { Modality } from '#lib/domain/kinds.ts';
import { isSinglePost } from '#lib/domain/single-posts.ts';

/** What is looked at of a post in time; `holder` and `body` are any ids. */
export interface PostInTime {
  readonly title: string;
  readonly modality: Modality;
  readonly holder: string;
  readonly body: string;
  /** Days in print, ascending. */
  readonly sightings: readonly string[];
}

/**
 * `two-holders`: a post that one person holds is in print with two at the same time. `former-first`: somebody is in print as
 * former holder before they are in print as holder. Neither says who is wrong.
 */
export type ConflictKind = 'two-holders' | 'former-first';

export interface Conflict<P extends PostInTime> {
  readonly kind: ConflictKind;
  readonly posts: readonly [P, P];
}

/** Where what papers print of posts cannot all be so; in the order of the posts given. */
export function findConflicts<P extends PostInTime>(posts: readonly P[]): readonly Conflict<P>[] {
  const conflicts: Conflict<P>[] = [];
  for (const [i, a] of posts.entries()) {
    for (const b of posts.slice(i + 1)) {
      const kind = conflictOf(a, b);
      if (kind) conflicts.push({ kind, posts: [a, b] });
    }
  }
  return conflicts;
}

function conflictOf(a: PostInTime, b: PostInTime): ConflictKind | null {
  if (a.title !== b.title || a.body !== b.body) return null;
  if (a.holder !== b.holder)
    return a.modality === 'asserted' && b.modality === 'asserted' && isSinglePost(a.title) && overlap(a, b)
      ? 'two-holders'
      : null;
  const [former, held] = a.modality === 'former' ? [a, b] : [b, a];
  if (former.modality !== 'former' || held.modality !== 'asserted') return null;
  const [left, last] = [former.sightings[0], held.sightings.at(-1)];
  return left !== undefined && last !== undefined && left < last ? 'former-first' : null;
}

/** Each is in print within the time of the other: one day that both share is a handing over. */
function overlap(a: PostInTime, b: PostInTime): boolean {
  const within = (days: readonly string[], of: PostInTime) => {
    const [first, last] = [of.sightings[0], of.sightings.at(-1)];
    return first !== undefined && last !== undefined && days.some((day) => day > first && day < last);
  };
  return within(a.sightings, b) || within(b.sightings, a);
}
