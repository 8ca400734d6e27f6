import type { Range } from '#lib/extract/doc.ts';

/** How much the place itself promises a name: behind a title or in a list nearly all, at a clause's beginning little. */
export type Slot = 'title' | 'list' | 'role' | 'clause';

export interface NameCandidate extends Range {
  readonly score: number;
}
