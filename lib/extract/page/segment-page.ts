import type { Segmentation } from '#lib/domain/reading.ts';
import { cleanSource } from '#lib/text/source-text.ts';

/** What the reader or a file name already says of the page; what is null is looked for in the text. */
export interface PageGiven {
  readonly published: string | null;
  readonly outlet: string | null;
  readonly page: string | null;
}

/** The articles of any text: a whole page, one article with its headline, or a bare paragraph. Never throws. */
export function segmentPage(source: string, given: PageGiven): Segmentation {
  const clean = cleanSource(source);
  const text = clean.text.trim();
  const start = clean.text.indexOf(text);
  return {
    articles: text
      ? [{
          kicker: [], headline: null, deck: [], byline: [], dateline: null, continuedFrom: null, continuedOn: null,
          text, offsets: [[0, clean.offsets[0]?.[1] ?? start, text.length]],
        }]
      : [],
    context: { published: given.published, outlet: given.outlet, region: null },
    page: given.page,
    troubles: [],
  };
}
