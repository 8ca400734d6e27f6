import type { BodyReference, Doc, Range } from '#lib/extract/doc.ts';
import { shortHouse } from './houses.ts';

/** 该校|党委组织部, 集团|工会: an organ of the house that the article named last. */
export function organOfHouse(doc: Doc, range: Range | null): BodyReference | null {
  if (
    !range ||
    !/^(?:党委[\u4e00-\u9fff]{2,5}[部室处]|党委|纪委|团委|工会)$/u.test(
      doc.lexical.slice(range.start, range.end),
    )
  )
    return null;
  const word = /(?:^|[^\u4e00-\u9fff])((?:该|我)?校|学校|医院|集团)$/u.exec(
    doc.lexical.slice(Math.max(0, range.start - 4), range.start),
  )?.[1];
  const house = word ? shortHouse(doc, { start: range.start - word.length, end: range.start }) : null;
  return house
    ? {
        ...house,
        range,
        name: house.name + doc.text.slice(range.start, range.end).replace(/\s+/gu, ''),
        type: 'party',
      }
    : null;
}
