import { matchesIn } from '#lib/text/held-words.ts';
import {
  wordsAt,
  type Doc,
  type FoundOrganization,
  type FoundPlace,
  type OrganizationType,
} from '#lib/extract/doc.ts';
import { facilityTypes } from '#lib/extract/lexicon/facilities.ts';
import { organPrefixes, prefixedTails } from '#lib/extract/lexicon/organs.ts';
import { body } from './body.ts';
import { departmentAt, isSetTo, organAt } from './organ-at.ts';

/** 兴安盟生态环境局, 武汉市委, 宁夏回族自治区党委. */
export function regional(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const place of doc.places) {
    if (place.level === null && place.type !== 'country') continue;
    const past = termed(doc, place);
    if (past) out.push(past);
    const committee = committeeAt(doc, place.end) ?? doubledCommittee(doc, place.end);
    const organ = committee ?? organAt(doc, place.end, place.full && place.level !== 'province' ? 3 : 0);
    if (
      !organ ||
      isVenue(doc.lexical.slice(place.end, organ.end)) ||
      term.test(doc.lexical.slice(place.end, organ.end))
    )
      continue;
    const start = chainStart(place);
    const end = organ.end + (seat.exec(doc.lexical.slice(organ.end, organ.end + 12))?.[0].length ?? 0);
    const tail = doc.text.slice(place.end, end);
    out.push(
      body(start, end, 'org.region', 6 + (end - start) / 50, {
        type: organ.type,
        region: place.code,
        tail,
        relative: false,
      }),
    );
  }
  return out;
}

/** How long 第八届、第九届 or 第七、八届 before an organ that is elected is; 0 where there is none. */
export function termsAt(doc: Doc, at: number): number {
  return (
    /^第[一二三四五六七八九十]+(?:届?[、和至]第?[一二三四五六七八九十]+)*届(?=人大常委会|人民代表大会常务委员会|政协|委员会)/u.exec(
      doc.lexical.slice(at, at + 24),
    )?.[0].length ?? 0
  );
}

/** 四川省第八届、第九届人大常委会 before a title: the body is the same in every term. */
function termed(doc: Doc, place: FoundPlace): FoundOrganization | null {
  const terms = termsAt(doc, place.end);
  const organ = terms ? organAt(doc, place.end + terms, 0) : null;
  if (!terms || !organ || !(['title', 'modifier'] as const).some((c) => doc.byStart.get(c)?.has(organ.end)))
    return null;
  return body(chainStart(place), organ.end, 'org.region', 6.5, {
    type: organ.type,
    region: place.code,
    tail: doc.text.slice(place.end + terms, organ.end),
    relative: false,
  });
}

/** 南昌市人民政府驻深圳办事处, 某县公安局交警大队: a part of the body that has its name from where it sits or what it does. */
const seat =
  /^(?:驻[\u4e00-\u9fff]{1,6}?(?:办事处|联络处|办(?![公理好事法]))|[\u4e00-\u9fff]{2,4}区分局|(?:交警|交通警察|刑警|治安|巡特警|特警|经侦|禁毒|网安)(?:支队|大队|总队))/;

/** 遵义市第六届委员会 is a committee only behind 中共, 政协. */
const term = /^第?[一二三四五六七八九十百\d]+届/;

/** 会议中心, 会展中心: a place where things happen, not a body that acts. */
function isVenue(tail: string): boolean {
  return /中心$/.test(tail) && facilityTypes.has(tail);
}

/** 深圳市南山区人民检察院 is printed with the city its district lies in. */
function chainStart(place: FoundPlace): number {
  const outer = place.within;
  return outer && outer.end === place.start && outer.level !== null ? chainStart(outer) : place.start;
}

/** 歙县县委 beside 歙县委. */
function doubledCommittee(doc: Doc, at: number): { end: number; type: OrganizationType } | null {
  return doc.lexical.charAt(at) === doc.lexical.charAt(at - 1) ? committeeAt(doc, at + 1) : null;
}

const partOfCommittee =
  /^(?:组织部|宣传部|统战部|政法委|办公厅|党校|政法委员会|统一战线工作部|直属机关工委|直属机关工作委员会|农村工作部|社会工作部)$/;

/** 委 behind 市, 县, 省 …: 武汉市委, 市委组织部. */
export function committeeAt(doc: Doc, at: number): { end: number; type: OrganizationType } | null {
  if (
    doc.lexical.charAt(at) !== '委' ||
    !/[省市县区旗州盟]/.test(doc.lexical.charAt(at - 1)) ||
    /[员托派任]/.test(doc.lexical.charAt(at + 1))
  )
    return null;
  const inner = isSetTo(doc, at + 1)
    ? undefined
    : wordsAt(doc, 'organ', at + 1).find((w) => partOfCommittee.test(doc.lexical.slice(w.start, w.end)));
  const group = /^理论学习(?:中心)?组/.exec(doc.lexical.slice(at + 1, at + 9))?.[0];
  if (group) return { end: at + 1 + group.length, type: 'party' };
  const office =
    /^(?:办公厅|办公室|政策研究室|政研室|农办|财办|财经办|台办|外办|国安办|依法治[省市县区州]办|军民融合办|社工部|信访局|老干部局|党史研究室|巡察办|巡视办|网信办|编办|改革办)/.exec(
      doc.lexical.slice(at + 1, at + 8),
    )?.[0];
  if (office) return { end: at + 1 + office.length, type: 'party' };
  const part = inner ? { end: inner.end } : departmentAt(doc, at + 1, 0);
  return { end: part?.end ?? at + 1, type: 'party' };
}

/** 中共黄石市委, 中共兰州市城关区委员会, 政协吐鲁番地区工委, 民进新疆区委会: a region's body with its branch before it. */
export function prefixed(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const place of doc.places) {
    const first = chainStart(place);
    const prefix = (doc.byEnd.get('prefix')?.get(first) ?? [])[0];
    if (!prefix) continue;
    const prefixText = doc.lexical.slice(prefix.start, prefix.end);
    if (prefixText === '团') continue;
    const rest = doc.lexical.slice(place.end, place.end + 24);
    const tail =
      prefixedTails.filter((t) => rest.startsWith(t)).sort((a, b) => b.length - a.length)[0] ??
      /^第[一二三四五六七八九十百\d]+届委员会(?!第)/.exec(rest)?.[0] ??
      null;
    const organ =
      committeeAt(doc, place.end) ?? doubledCommittee(doc, place.end) ?? organAt(doc, place.end, 0);
    const end = Math.max(tail ? place.end + tail.length : 0, organ?.end ?? 0);
    if (!end) continue;
    const type = organPrefixes[prefixText] ?? 'other';
    out.push(
      body(prefix.start, end, 'org.prefix', 7, {
        type,
        region: place.code,
        tail: type === 'party' ? doc.text.slice(place.end, end) : doc.text.slice(prefix.start, end),
        relative: false,
      }),
    );
  }
  return out;
}

const townOrgan =
  /^([\u4e00-\u9fff]{1,6}?(?:镇|乡|街道|苏木|嘎查|村|社区|街道办事处)(?:[\u4e00-\u9fff]{1,5}?(?:村|社区|嘎查))?)(人民政府|政府|党委|党工委|党支部|党总支|委员会|办事处|工委|人大|武装部|纪委|综合行政执法队|卫生院|派出所|司法所|财政所|自然资源所|市场监管所|兽医站|畜牧兽医站|农技站|农业服务中心|便民服务中心|党群服务中心|综治中心|退役军人服务站|文化站|初级中学|中心学校|中心校|中心小学|小学|中学|村委会|居委会|村民委员会|居民委员会)/;

/** 蕉岭县徐溪镇人民政府: organs of towns and villages that no table lists, behind the region they lie in. */
export function townOrgans(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const place of doc.places) {
    if (place.level !== 'county' && place.level !== 'prefecture') continue;
    const found = townOrgan.exec(doc.lexical.slice(place.end, place.end + 20));
    if (!found?.[1] || /[的和与在到了、]/.test(found[1])) continue;
    const start = chainStart(place);
    const end = place.end + found[0].length;
    out.push(
      body(start, end, 'org.town', 6 + (end - start) / 50, {
        type: /党|纪委|工委/.test(found[2] ?? '') ? 'party' : 'government',
        region: place.code,
        tail: doc.text.slice(place.end, end),
        relative: false,
      }),
    );
  }
  return out;
}

const ownTown =
  /(?<![\u4e00-\u9fff])(?![各该本全我某两三多几每这那其有任])[\u4e00-\u9fff]{2,5}?(?:(?<!乡)镇|乡|街道|苏木)(?:人民政府|政府|党委|党工委|纪委|办事处)(?![书委员])/gu;

/** 赛什克乡政府 at the beginning of a clause, whatever county it lies in. */
export function ownTownOrgans(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  return matchesIn(doc.lexical, ownTown).flatMap(({ index: start, 0: name }) => {
    const end = start + name.length;
    const isTaken = known.some((o) => o.start < end && o.end > start);
    if (isTaken || doc.places.some((p) => p.start <= start && p.end > start)) return [];
    if (/[的和与在到了、]|[县市区旗](?!.?[镇乡街])/u.test(name)) return [];
    return body(start, end, 'org.town', 5.6, {
      type: /[党纪]/u.test(name.slice(-3)) ? 'party' : 'government',
      region: null,
      tail: doc.text.slice(start, end),
      relative: false,
    });
  });
}
