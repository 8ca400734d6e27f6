import type { ArticleId } from '#lib/domain/ids.ts';
import type { ImportBatch } from './import-batch.svelte.ts';

/** What stands over the library: one at a time. */
export type OpenDialog =
  | { readonly is: 'import'; readonly batch: ImportBatch }
  | { readonly is: 'keep' }
  | { readonly is: 'take' }
  | { readonly is: 'erase'; readonly articles: readonly ArticleId[] };
