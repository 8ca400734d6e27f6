import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';

const centre =
  /(中国共产党|中国共产主义青年团|共青团|中国国民党革命委员会|中国民主同盟|中国民主建国会|中国民主促进会|中国农工民主党|中国致公党|九三学社|台湾民主自治同盟|民革|民盟|民建|民进|农工党|致公党|台盟)(?:第[一二三四五六七八九十]{1,4}届)?中央(?:委员会政治局|政治局|委员会|常务委员会|常委会|纪律检查委员会|书记处)?/gu;
/** 老挝|人民革命青年团中央委员会: behind a state, its parties and leagues. */
const abroad = /^[\u4e00-\u9fff]{1,10}?(?:党|团|联盟|阵线|联合会|妇联)中央(?:委员会|政治局|书记处)?/u;

/** 中国民主同盟中央委员会, 中国共产党第十四届中央政治局: what stands at the top of a party or a league, under its whole name. */
export function partyCentres(doc: Doc): FoundOrganization[] {
  if (!doc.lexical.includes('中央')) return [];
  const found = matchesIn(doc.lexical, centre).map(({ index, 0: name, 1: whose = '' }) =>
    body(index, index + name.length, 'org.central', 6.3, {
      type: whose === '中国共产党' ? 'party' : /青年团|共青团/u.test(whose) ? 'mass' : 'association',
      region: 'CN',
      tail: doc.text.slice(index, index + name.length),
      relative: false,
    }),
  );
  const others = doc.places.flatMap(({ start, end: from, type }) => {
    const tail = type === 'country' ? abroad.exec(doc.lexical.slice(from, from + 20))?.[0] : undefined;
    if (tail === undefined || /[的和与在对向同及]/u.test(tail)) return [];
    const end = from + tail.length;
    const fields = {
      type: 'party',
      region: null,
      tail: doc.text.slice(start, end),
      relative: false,
    } as const;
    return body(start, end, 'org.foreign', 6.4, fields);
  });
  return [...found, ...others];
}
