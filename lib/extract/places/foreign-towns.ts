import type { Doc, FoundPlace, Range } from '#lib/extract/doc.ts';
import { wholeTranscribed } from '#lib/extract/persons/transcribed-whole.ts';
import { writesSounds } from '#lib/extract/persons/sounds.ts';

const region =
  /(?:[州省市县镇郡]|城市|城镇|重镇|首都|首府|省会|港口|[东西南北中]+部|境内|附近|郊区|前线|地区)的?$/;
const district =
  /^(?:市(?!民|委|长|政)|州(?!长)|省(?!长|委|政)|镇(?!长)|港(?!区)|机场|国际机场|地区|方向|附近|一带|社区|难民营|等地|等方向|等城市|等多地|上空|郊区|以[东西南北]|海峡|海域|景区|风景区|湿地|草原|口岸)/;
/** 喀纳斯景区: what a sight is belongs to its name. */
const sight = /^(?:景区|风景区|湿地|草原|口岸|州(?![长政议]))/;

/** Does what stands around a transcribed name make it a place's: 加沙城舒贾亚社区, 南部城市汗尤尼斯, 库皮扬斯克等方向? */
export function isForeignTown(doc: Doc, name: Range): boolean {
  if (!writesSounds(doc.lexical.slice(name.start, name.end))) return false;
  const before = doc.lexical.slice(Math.max(0, name.start - 4), name.start);
  if (region.test(before) || district.test(doc.lexical.slice(name.end, name.end + 5))) return true;
  return isInRow(doc, name) || isBehindTown(doc, name);
}

/** 贾巴利亚、|拜特拉希亚遭炮击: a row goes on from a place that is written by its sounds, behind a region of a state. */
function isBehindTown(doc: Doc, { start, end }: Range): boolean {
  const before = doc.places.find((p) => p.end === start - 1);
  return (
    before !== undefined &&
    doc.lexical.charAt(start - 1) === '、' &&
    before.code === null &&
    writesSounds(doc.lexical.slice(before.start, before.end)) &&
    /^(?:遭|发生|[东西南北]部|等|、|传出|附近|局势|举行|[，。])/u.test(doc.lexical.slice(end, end + 2))
  );
}

/** Of places in a row one is enough: 在巴赫穆特、阿夫杰耶夫卡等方向. */
function isInRow(doc: Doc, name: Range): boolean {
  const rest = doc.lexical.slice(name.end, name.end + 40);
  const row = /^(?:[、和及][\u4e00-\u9fff]{2,9}){1,4}?(?:等(?:地|方向|城市|多地|州|省)|方向)/.exec(rest);
  return row !== null;
}

/** Places that the weights took for people. */
export function foreignTowns(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  for (const span of doc.tagged) {
    if (span.kind !== 'person') continue;
    const name = wholeTranscribed(doc, span);
    const range = {
      start: name.start,
      end: name.end + (sight.exec(doc.lexical.slice(name.end, name.end + 4))?.[0].length ?? 0),
    };
    if (!isForeignTown(doc, name) || doc.places.some((p) => p.start < range.end && range.start < p.end))
      continue;
    out.push({
      kind: 'place',
      rule: 'place.foreign',
      weight: 4.2,
      ...range,
      type: 'other',
      code: null,
      level: null,
      within: doc.places.find((p) => p.end === range.start) ?? null,
      full: true,
    });
  }
  return out;
}
