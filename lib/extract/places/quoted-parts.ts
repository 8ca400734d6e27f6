import type { Doc, FoundPlace } from '#lib/extract/doc.ts';

import { facility } from './facility-at.ts';

/** 新沙港|“二线口岸”: a part of a site, which is called so in quotation marks. */
export function quotedParts(doc: Doc): FoundPlace[] {
  return doc.places.flatMap((place) => {
    const part = /^“[\u4e00-\u9fff]{1,8}(?:口岸|码头|站|园区|广场|基地|中心|码头|泊位)”/.exec(
      doc.lexical.slice(place.end, place.end + 13),
    )?.[0];
    if (!part || place.level !== null || place.type !== 'facility') return [];
    return { ...facility(place.start, place.end + part.length, 'facility', place.within), weight: 5.2 };
  });
}
