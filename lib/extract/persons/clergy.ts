import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc } from '#lib/extract/doc.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';

import { beginsName } from './right-context.ts';
import { isPlaceOrBody, type Accept } from './slots.ts';

const called =
  /[\u4e00-\u9fff]{2}(?=(?:大?法师|长老|大和尚|道长|活佛|仁波切|堪布|阿訇|大毛拉)(?![们院学庙]))/gu;
const noName = /[的了和与及等位名各这那该本某老高大小多有为是在]|[省市县区州院寺庙观堂会教派门山国]$/u;

/** 常觉法师, 道融长老: those of the faiths are called without a family name. */
export function clergy(doc: Doc, accept: Accept): void {
  for (const { index: start, 0: name } of matchesIn(doc.lexical, called)) {
    const found = { start, end: start + name.length, score: 3 };
    if (noName.test(name) || !beginsName(doc, start) || listedAt(doc, start) !== null) continue;
    if (!isPlaceOrBody(doc, found)) accept(found, 'person.clergy', 6.5);
  }
}
