import type { Extractor } from '#lib/extract/extractor.ts';
import { articleId } from '#lib/text/article-id.ts';

import type { SegmentedText } from './contract.ts';

/**
 * One line for each name and relation of a text: where it stands, what was read, by which rule, why that rule may say so,
 * and the printed words. Columns are separated by tabs; offsets are UTF-16 code units of the part.
 */
export function explanationOf(extractor: Extractor, pages: readonly SegmentedText[]): string {
  const lines: string[] = [];
  for (const { segmentation } of pages) {
    for (const draft of segmentation.articles) {
      lines.push(`# ${draft.headline ?? draft.text.slice(0, 20)}`);
      for (const line of extractor.explain({ ...draft, id: articleId(draft) }, segmentation.context)) {
        const place = `${line.in} ${line.start}–${line.end}`;
        lines.push([place, line.name, line.rule, line.reason, line.quote.replace(/\s+/g, ' ')].join('\t'));
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
