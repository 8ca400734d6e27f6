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
import { departmentAt, organAt } from './organ-at.ts';

/** 兴安盟生态环境局, 武汉市委, 宁夏回族自治区党委. */
export function regional(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const place of doc.places) {
    if (place.level === null && place.type !== 'country') continue;
    const committee = committeeAt(doc, place.end);
    const organ = committee ?? organAt(doc, place.end, place.full && place.level !== 'province' ? 3 : 0);
    if (
      !organ ||
      isVenue(doc.lexical.slice(place.end, organ.end)) ||
      term.test(doc.lexical.slice(place.end, organ.end))
    )
      continue;
    const start = chainStart(place);
    const tail = doc.text.slice(place.end, organ.end);
    out.push(
      body(start, organ.end, 'org.region', 6 + (organ.end - start) / 50, {
        type: organ.type,
        region: place.code,
        tail,
        relative: false,
      }),
    );
  }
  return out;
}

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

/** 委 behind 市, 县, 省 …: 武汉市委, 市委组织部. */
export function committeeAt(doc: Doc, at: number): { end: number; type: OrganizationType } | null {
  if (
    doc.lexical.charAt(at) !== '委' ||
    !/[省市县区旗州盟]/.test(doc.lexical.charAt(at - 1)) ||
    /[员托派任]/.test(doc.lexical.charAt(at + 1))
  )
    return null;
  const inner = wordsAt(doc, 'organ', at + 1).find((w) =>
    /^(?:组织部|宣传部|统战部|政法委|办公厅|党校|政法委员会|统一战线工作部|直属机关工委)$/.test(
      doc.lexical.slice(w.start, w.end),
    ),
  );
  const group = /^理论学习(?:中心)?组/.exec(doc.lexical.slice(at + 1, at + 9))?.[0];
  if (group) return { end: at + 1 + group.length, type: 'party' };
  const part = inner ? { end: inner.end } : departmentAt(doc, at + 1, 0);
  return { end: part?.end ?? at + 1, type: 'party' };
}

/** 中共黄石市委, 政协吐鲁番地区工委, 民进新疆区委会. */
export function prefixed(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const place of doc.places) {
    const prefix = (doc.byEnd.get('prefix')?.get(place.start) ?? [])[0];
    if (!prefix) continue;
    const prefixText = doc.lexical.slice(prefix.start, prefix.end);
    if (prefixText === '团') continue;
    const rest = doc.lexical.slice(place.end);
    const tail =
      prefixedTails.filter((t) => rest.startsWith(t)).sort((a, b) => b.length - a.length)[0] ??
      /^第[一二三四五六七八九十百\d]+届委员会(?!第)/.exec(rest)?.[0] ??
      (rest.startsWith('委') && /[市县区旗省州盟]$/.test(doc.lexical.slice(0, place.end)) ? '委' : null);
    const organ = organAt(doc, place.end, 0);
    const end = Math.max(tail ? place.end + tail.length : 0, organ?.end ?? 0);
    if (!end) continue;
    const type = organPrefixes[prefixText] ?? 'other';
    out.push(
      body(prefix.start, end, 'org.prefix', 7, {
        type,
        region: place.code,
        tail: doc.text.slice(prefix.start, end),
        relative: false,
      }),
    );
  }
  return out;
}
