import type { Doc } from './doc.ts';

/** What a stage reads or writes on the document. */
export type Annotation =
  | 'sentences'
  | 'words'
  | 'tagged'
  | 'places'
  | 'organizations'
  | 'initiatives'
  | 'persons'
  | 'posts'
  | 'chosen'
  | 'mentions'
  | 'relations'
  | 'figures';

export interface Stage {
  readonly id: string;
  readonly needs: readonly Annotation[];
  readonly gives: readonly Annotation[];
  run(doc: Doc): void;
}
