import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundPlace } from '#lib/extract/doc.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';

const notBehind = '(?![民里级政长亲镇干委校办支党两口落庄史集医卫间贤愁情])';
const unit = new RegExp(
  `^[\\u4e00-\\u9fff]{2,6}?(?:街道|社区|苏木|嘎查|(?:镇|乡)${notBehind}|村${notBehind})`,
  'u',
);

/**
 * 塘山镇|长春社区, 石渠县|长沙贡玛乡: behind a town or a county a unit of it whose name begins like a city's. The city's
 * short form there is none.
 */
export function chainedUnits(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  for (const [i, inner] of doc.places.entries()) {
    const outer = doc.places[i - 1];
    // 巴音布鲁克镇|巴西里格村: a village's name may begin like a state's, too.
    const isShort = !inner.full && inner.code !== null;
    const isState = inner.rule === 'place.country' && outer?.type === 'township';
    if (!outer || !(isShort || isState) || outer.end !== inner.start || !outer.full) continue;
    if (outer.level !== 'county' && outer.type !== 'township') continue;
    const name = unit.exec(doc.lexical.slice(inner.start, inner.start + 9))?.[0];
    if (!name || name.length <= inner.end - inner.start || /[的和与及在等]/u.test(name)) continue;
    const isTown = /(?:街道|[镇乡]|苏木)$/u.test(name);
    if (isTown && outer.type === 'township') continue;
    out.push({
      kind: 'place',
      rule: 'place.village',
      weight: 5.2,
      start: inner.start,
      end: inner.start + name.length,
      type: isTown ? 'township' : 'village',
      code: null,
      level: null,
      within: outer,
      full: true,
    });
  }
  return [...out, ...ofPeoples(doc)];
}

const township =
  /[\u4e00-\u9fff]{2,10}?(?:民族乡|(?:朝鲜|满|回|蒙古|苗|土家|彝|藏|傣|壮|瑶|侗|布依|白|哈尼|哈萨克|柯尔克孜|锡伯|达斡尔|鄂温克|鄂伦春|裕固|撒拉|东乡|保安|土|羌|畲|黎|傈僳|纳西|景颇|仫佬|毛南|仡佬|水|京|俄罗斯|塔吉克)族[乡镇])(?![长亲])/gu;

/** 芒康县|盐井纳西民族乡: a township of a people, of whose name the table has the end. */
function ofPeoples(doc: Doc): FoundPlace[] {
  return matchesIn(doc.lexical, township).flatMap((match) => {
    const end = match.index + match[0].length;
    const outer = doc.places.filter((p) => p.end < end - 4 && p.end > end - 12 && p.full).at(-1);
    const start = Math.max(outer?.end ?? 0, nameStart(doc, end - 3, 12));
    const known = doc.places.find((p) => p.end === end && p.start <= start);
    if (known || end - start < 5 || /[的和与及在等、，。]/u.test(doc.lexical.slice(start, end))) return [];
    return {
      kind: 'place',
      rule: 'place.village',
      weight: 5.4,
      start,
      end,
      type: 'township',
      code: null,
      level: null,
      within: outer ?? null,
      full: true,
    } as const;
  });
}
