import { overlaps, type Doc, type FoundPlace } from '#lib/extract/doc.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';
import { writesSounds } from '#lib/extract/persons/sounds.ts';

/** 越南|老街省, 葡萄牙|莱里亚大区: a unit of a state, directly behind its name. */
const unit =
  /^(?:[东西南北中]+部的?)?([\u4e00-\u9fff]{2,7}?(?:大区|自治区|省|州|府|郡|县|市|区|镇|港(?!口)|岛))(?![\u4e00-\u9fff]?(?:政府|议会|长|警|官|法院|大学|委))/u;
/** 哈萨克斯坦|阿腾科里: sounds alone, where no more of a name can follow. */
const sounded =
  /^(?:[东西南北中]+部)?([\u4e00-\u9fff]{2,6})(?=[，。、；）]|举行|召开|开幕|至|到|和|等|的|出发|抵达)/u;
const notName =
  /政府$|反省$|[的和与及在等是将对为首座个前外其]|首都|首府|城市|地区|[东西南北中]部|两|各|多|全/u;

/** Places of other states that no table has, by the state before them. */
export function abroad(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  const states = doc.places.filter(
    (p) => p.type === 'country' && doc.lexical.slice(p.start, p.end) !== '中国',
  );
  // 日本|石川县|珠洲市: a unit may have units of its own.
  for (let i = 0; i < states.length; i++) {
    const state = states[i];
    if (!state) break;
    const rest = doc.lexical.slice(state.end, state.end + 12);
    const named = unit.exec(rest)?.[1];
    const spelt = sounded.exec(rest)?.[1];
    const name =
      named && !notName.test(named) ? named : spelt && spelt.length > 2 && writesSounds(spelt) ? spelt : null;
    if (!name) continue;
    const start = state.end + rest.indexOf(name);
    const range = { start, end: start + name.length };
    if (name === named && !isOwn(doc, start, range.end)) continue;
    const taken = [...doc.places, ...doc.organizations, ...doc.persons].some(
      (o) => overlaps(o, range) && !(o.start >= range.start && o.end < range.end),
    );
    if (taken || doc.tagged.some((t) => t.kind !== 'place' && t.confidence > 0.6 && overlaps(t, range)))
      continue;
    const found: FoundPlace = {
      kind: 'place',
      rule: 'place.abroad',
      weight: 4.3,
      ...range,
      type: 'other',
      code: null,
      level: null,
      within: state,
      full: true,
    };
    out.push(found);
    states.push(found);
  }
  return out;
}

/** Sounds, or at most one word of the language before what kind of unit it is. */
function isOwn(doc: Doc, start: number, end: number): boolean {
  const own = doc.lexical.slice(start, end).replace(/(?:大区|自治区|[省州府郡县市区镇港岛])$/u, '');
  if (own.length > 1 && writesSounds(own)) return true;
  const word = listedAt(doc, start);
  return (
    own.length < 4 &&
    (word === null ||
      (word.end === start + own.length &&
        (everyday.has(word.wordClass) ||
          /^(?:person|foreignPerson|place|otherName|division)$/u.test(word.wordClass))))
  );
}
