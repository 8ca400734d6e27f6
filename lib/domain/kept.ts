import type { ArticleDraft } from './article.ts';
import type { Capture, Source } from './capture.ts';
import type { ArticleId } from './ids.ts';

/** Where a capture's articles were printed, as page, segmenter and reader say together. */
export interface Printed extends Source {
  /** Division code of the region whose paper it is, null if nothing says so. */
  readonly region: string | null;
  /** With `published`, `HH:MM` in China, where a web page said so. */
  readonly time?: string;
}

/** All that is precious of a capture: the text as it came, what the reader said of it, and its articles as pinned. */
export interface KeptCapture extends Capture {
  /** What the reader said later of its source; overrules it. */
  readonly described: Partial<Source>;
  /** Version that took it apart; null before. */
  readonly segmenter: string | null;
  /** In page order; null where it waits or could not be taken apart. */
  readonly articles: readonly { readonly id: ArticleId; readonly draft: ArticleDraft }[] | null;
  /** Null where it has no articles. */
  readonly printed: Printed | null;
}
