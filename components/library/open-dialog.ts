import type { ArticleId } from '#lib/domain/ids.ts';
import type { NamedFile } from './read-files.ts';

/** What stands over the library: one at a time. */
export type OpenDialog =
  | { readonly is: 'import'; readonly dropped: readonly NamedFile[] }
  | { readonly is: 'keep' }
  | { readonly is: 'take' }
  | { readonly is: 'erase'; readonly articles: readonly ArticleId[] };
