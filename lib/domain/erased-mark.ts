/**
 * What is left of an article that was erased for good: a hash of its id under a secret of the library it was erased from.
 * Without the secret nothing can be told by it; with it, whether an article that comes in is the one.
 */
export interface ErasedMark {
  readonly secret: string;
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}
