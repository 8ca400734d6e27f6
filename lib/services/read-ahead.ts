import type { Reading } from '#lib/domain/reading.ts';
import { runThrough } from '#lib/domain/run-through.ts';
import { articleId } from '#lib/text/article-id.ts';

import { cutCapture } from './cut-capture.ts';
import type { NewCapture } from './library.ts';
import type { ReadingMachine } from './read-pending.ts';

/** What a capture says, read in memory: nothing is stored. */
export function readAhead(
  extractor: ReadingMachine,
  { text, layout, source }: NewCapture,
): readonly Reading[] {
  const { outlet, published, page } = source;
  const { articles, context } = cutCapture(extractor, text, layout ?? null, { outlet, published, page });
  const known = {
    outlet: outlet ?? context.outlet,
    published: published ?? context.published,
    region: context.region,
  };
  return runThrough(
    extractor.readTogether(
      articles.map((draft) => ({ article: { ...draft, id: articleId(draft) }, context: known })),
    ),
  );
}
