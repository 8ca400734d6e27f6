import { matchesIn } from '#lib/text/held-words.ts';
import { wordsAt, type Doc, type FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';
import { organAt } from './organ-at.ts';

const division =
  /(?:(?:新疆生产建设)?兵团)?第?[一二三四五六七八九十]{1,3}师(?![范大生傅徒长资])|(?:(?<![\u4e00-\u9fff])|(?<=[由在与和及经从向对为被]))师市/gu;
/** 第八师一五〇团: a regiment of the corps behind its division. */
const regiment =
  /(?:新疆生产建设兵团|兵团)?第?[一二三四五六七八九十]{1,3}师[一二三四五六七八九十〇○零\d]{1,5}团(?:[一二三四五六七八九十]{1,3}连)?(?![员委结体伙])/gu;
/** 六十二团、七十一团: a regiment where the division is known. */
const ownRegiment =
  /(?<![第师一二三四五六七八九十〇○零\d])[一二三四五六七八九十〇○零]{2,5}团(?:[一二三四五六七八九十]{1,3}连)?(?![员委结体伙圆聚])/gu;
const corps = /(?<!新疆生产建设)兵团(?=党委|纪委|监委|政法委)/gu;

/**
 * Bodies of the Xinjiang Production and Construction Corps: 第六师五家渠市党委, a division and the city it governs as
 * one; 师市党委 is that of the last one named; 兵团党委 is the whole corps'.
 */
export function corpsBodies(doc: Doc): FoundOrganization[] {
  if (!doc.lexical.includes('兵团') && !/第[一二三四五六七八九十]+师/u.test(doc.lexical)) return [];
  const out: FoundOrganization[] = [];
  let last = '';
  for (const match of matchesIn(doc.lexical, division)) {
    const short = match[0] === '师市';
    const at = match.index + match[0].length;
    const city = short
      ? undefined
      : doc.places.find((p) => p.start === at && p.full && /市$/u.test(textOf(doc, p)));
    const end = city?.end ?? at;
    const holder = short ? last : doc.lexical.slice(match.index, end).replace(/^.*兵团/u, '');
    if (!holder) continue;
    if (city || !last) last = holder;
    const organ = city || short ? (committeeEnd(doc, end) ?? organAt(doc, end, 0)) : null;
    if (!organ && short) continue;
    const stop = organ?.end ?? end;
    if (!organ && !city && !promises(doc, stop)) continue;
    out.push(
      body(match.index, stop, 'org.alias', 7.5, {
        type: organ?.type ?? 'government',
        region: '65',
        tail: holder + doc.text.slice(end, stop),
        relative: false,
      }),
    );
  }
  const isOfCorps = /兵团|师市/u.test(doc.lexical);
  for (const { index, 0: name } of [
    ...matchesIn(doc.lexical, regiment),
    ...(isOfCorps ? matchesIn(doc.lexical, ownRegiment) : []),
  ]) {
    const end = index + name.length;
    out.push(
      body(index, end, 'org.alias', 7.5, {
        type: 'government',
        region: '65',
        tail: name,
        relative: false,
      }),
    );
  }
  for (const { index } of matchesIn(doc.lexical, corps)) {
    const organ = organAt(doc, index + 2, 0);
    if (!organ) continue;
    out.push(
      body(index, organ.end, 'org.alias', 7.5, {
        type: organ.type,
        region: '65',
        tail: `新疆生产建设${doc.text.slice(index, organ.end)}`,
        relative: false,
      }),
    );
  }
  return out;
}

/** 党委 with its department, before 党委书记 is read as a title. */
function committeeEnd(doc: Doc, at: number): { end: number; type: 'party' } | null {
  const found = /^党委(?:常委会|组织部|宣传部|统战部|政法委|办公室|网信办|编办)?(?=[^员会]|$)/u.exec(
    doc.lexical.slice(at, at + 8),
  );
  return found && { end: at + found[0].length, type: 'party' };
}

/** A title follows: 第八师师长. */
function promises(doc: Doc, at: number): boolean {
  return wordsAt(doc, 'title', at).length > 0 || wordsAt(doc, 'modifier', at).length > 0;
}

function textOf(doc: Doc, { start, end }: { start: number; end: number }): string {
  return doc.lexical.slice(start, end);
}
