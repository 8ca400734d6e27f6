import { hashOf, type CaptureId } from './ids.ts';
import type { PrintedPage } from './printed-page.ts';
import type { WebArticle } from './web-article.ts';

/** What the reader or the page says of where a text was printed. Every field may be unknown and then stays null. */
export interface Source {
  readonly outlet: string | null;
  /** The date, 见报, ISO `YYYY-MM-DD`. */
  readonly published: string | null;
  /** 版次, as printed on the page: `2`, `A03`. */
  readonly page: string | null;
  readonly url: string | null;
  readonly fileName: string | null;
}

/** How a text stood where it came from: places and sizes on a printed page, or what a web page says each part is. */
export type Layout =
  | { readonly kind: 'printed'; readonly page: PrintedPage }
  | { readonly kind: 'web'; readonly article: WebArticle };

/** A text as it came, before any program read it. Stored first and never changed. */
export interface Capture {
  readonly id: CaptureId;
  readonly text: string;
  /** Absent for plain text. */
  readonly layout?: Layout;
  readonly source: Source;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
}

export const unknownSource: Source = { outlet: null, published: null, page: null, url: null, fileName: null };

/** The hash of text and stated source: the same text from another issue is another capture of the same article. */
export function captureId(text: string, source: Source): CaptureId {
  return hashOf('capture', text, source.outlet, source.published, source.page, source.url) as CaptureId;
}
