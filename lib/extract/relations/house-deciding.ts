import type { Doc, DraftMention } from '#lib/extract/doc.ts';
import { shortHouse } from '#lib/extract/posts/houses.ts';
import { bodyEntity } from '#lib/extract/resolve/entities.ts';

const decides =
  /(?<house>(?:该|本|我)?(?:集团|公司|学校|校|医院|院|局|厅|所|厂))(?:董事会|党委会|党委|党组会|党组|常委会|院长办公会|校长办公会|总经理办公会|办公会)(?:会议)?(?:研究|讨论|审议|通过)*(?:决定|同意|批准)?[，：][^。\n]*$/u;

/**
 * 经集团董事会研究，聘任…; 集团党委决定：…: the house decides through an organ of its own, whoever decided before. Null where the
 * article does not say which house; undefined where no such organ decides.
 */
export function houseDeciding(doc: Doc, at: number): DraftMention | null | undefined {
  const floor = Math.max(doc.lexical.lastIndexOf('。', at - 1), doc.lexical.lastIndexOf('\n', at - 1)) + 1;
  const said = decides.exec(doc.lexical.slice(floor, at));
  const word = said?.groups?.['house'];
  if (!said || word === undefined) return undefined;
  const range = { start: floor + said.index, end: floor + said.index + word.length };
  // 某集团|董事会: named whole.
  const named = doc.mentions.find((m) => m.end === range.end && m.start < range.start);
  if (named) return named;
  const body = shortHouse(doc, range);
  return body ? { ...range, entity: bodyEntity(doc, body), found: null } : null;
}
