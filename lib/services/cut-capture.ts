import type { Layout, Source } from '#lib/domain/capture.ts';
import type { Segmentation } from '#lib/domain/reading.ts';

import type { ReadingMachine } from './read-pending.ts';

/** The articles of a capture, by what its text came from: a typed text, a page with places and sizes, a web page. */
export function cutCapture(
  extractor: ReadingMachine,
  text: string,
  layout: Layout | null,
  said: Pick<Source, 'outlet' | 'published' | 'page'>,
): Segmentation {
  if (layout === null) return extractor.segment(text, said);
  return layout.kind === 'printed'
    ? extractor.segmentPrinted(layout.page, said).segmentation
    : extractor.segmentWeb(layout.article, said).segmentation;
}
