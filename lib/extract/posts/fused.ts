import { wordsEndingAt, type Doc, type FoundOrganization, type Range } from '#lib/extract/doc.ts';
import { typeOfDepartment } from '#lib/extract/organizations/organ-at.ts';
import { writesSounds } from '#lib/extract/persons/sounds.ts';
import type { PostPart } from './part.ts';
import { stateEndingAt } from './states.ts';

type Body = Omit<PostPart, 'title'>;

/** What the article itself calls a body. */
const calledSo: ReadonlySet<string> = new Set(['org.short', 'org.alias']);

/**
 * 包头市长, 县委组织部长, 哈日苏木达: the last character of the body is the first of the title. Null where the title
 * stands behind a whole body.
 */
export function fusedBody(doc: Doc, title: Range, floor: number): Body | null {
  const none: Body = { start: title.start, organization: null, region: null, organ: null, raw: null };
  const word = doc.lexical.slice(title.start, title.end);
  const shared = /^(?:苏木|嘎查)[达长]$/u.test(word) ? 2 : /^.长$|^[市县区]议员$/u.test(word) ? 1 : 0;
  if (!shared) return null;
  const end = title.start + shared;
  const place = doc.places.find((p) => p.end === end && p.start < title.start && p.start >= floor);
  if (place)
    return place.level === null || place.level === 'township'
      ? { ...none, start: place.start, raw: place }
      : { ...none, start: place.start, region: { code: place.code, range: place } };
  // 行政院长, 卫福部长 where the article has 卫生福利部: the body is known whole.
  const whole = doc.organizations.find((o) => o.end === end && o.start < title.start && o.start >= floor);
  if (whole && (/^[院署]长$/u.test(word) || calledSo.has(whole.rule)))
    return { ...none, start: whole.start, organization: whole };
  const city = cityAbroad(doc, title.start, end, floor);
  if (city) return { ...none, start: city.start, region: { code: null, range: city, foreign: true } };
  const ward = /^[市县区]议员$/u.test(word)
    ? /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,4})$/u.exec(
        doc.lexical.slice(Math.max(floor, title.start - 5), title.start),
      )
    : null;
  // 某党市议员: of the party, and of no ward.
  if (ward?.[1] && !doc.organizations.some((o) => o.end === title.start) && !/[党团盟籍]$/u.test(ward[1])) {
    const start = title.start - ward[1].length;
    return { ...none, start, region: { code: null, range: { start, end } } };
  }
  const abroad = ministryAbroad(doc, title.start, floor);
  if (word === '部长' && abroad) {
    // 财政部部长: the ministry is whole before the title.
    const whole = doc.lexical.charAt(title.start - 1) === '部' ? title.start : end;
    return { ...none, start: abroad.start, raw: { start: abroad.start, end: whole } };
  }
  const named = /^[\u4e00-\u9fff]{2,8}$/u.exec(
    doc.lexical.slice(Math.max(floor, title.start - 6), title.start),
  );
  if (shared === 2 && named && !/[的、，]/u.test(named[0])) {
    const from = beginningOf(doc, title.start, floor);
    return title.start - from >= 2 ? { ...none, start: from, raw: { start: from, end } } : null;
  }
  if (!/^[部局厅司处科署所]长$/u.test(word)) return null;
  const start = topicsBefore(doc, title.start, floor);
  if (start === null) return null;
  const organ = { start, end };
  const holder = doc.organizations
    .filter((o) => o.end === start && o.start >= floor)
    .sort((a, b) => a.start - b.start)[0];
  if (holder) return { ...none, start: holder.start, organization: joined(doc, holder, end) };
  const region = doc.places
    .filter((p) => p.end === start && p.start >= floor && p.level !== null)
    .sort((a, b) => a.start - b.start)[0];
  if (region)
    return {
      ...none,
      start: region.start,
      organization: {
        kind: 'organization',
        rule: 'org.region',
        weight: 6,
        start: region.start,
        end,
        type: typeOfDepartment(doc.lexical.slice(start, end)),
        region: region.code,
        tail: doc.text.slice(start, end),
        relative: false,
        bare: false,
      },
    };
  // 俄国防部长: the ministry of the state whose initial stands before it.
  const state = /[部局署]$/u.test(doc.lexical.slice(start, end)) ? stateEndingAt(doc, start, floor) : null;
  if (state)
    return {
      ...none,
      start: state.start,
      organization: {
        kind: 'organization',
        rule: 'org.foreign',
        weight: 6,
        start: state.start,
        end,
        type: 'government',
        region: null,
        tail: state.name + doc.text.slice(start, end),
        relative: false,
        bare: false,
      },
    };
  return { ...none, start, organ };
}

/** 圣盖博|市长, 蒙特利公园市|市议员: a city that no table has, by the sounds of its name. */
function cityAbroad(doc: Doc, at: number, end: number, floor: number): Range | null {
  if (!/^[市镇]$/u.test(doc.lexical.slice(at, end))) return null;
  // 市市议员: the city is printed whole.
  const doubled = doc.lexical.charAt(at - 1) === doc.lexical.charAt(at);
  const to = doubled ? at - 1 : at;
  const place = doc.places.find(
    (p) => p.end === to && p.start >= floor && p.code === null && p.level === null,
  );
  if (place) return doubled ? { start: place.start, end: at } : null;
  const name = /(?:^|[^\u4e00-\u9fff]|[和与及由])([\u4e00-\u9fff]{2,6})$/u.exec(
    doc.lexical.slice(Math.max(floor, to - 7), to),
  )?.[1];
  const isOurs = (word: string) => doc.lexicon.divisionNamed(word) !== undefined;
  return name && !isOurs(name) && !isOurs(`${name}市`) && writesSounds(name.replace(/^[圣新]/u, ''))
    ? { start: to - name.length, end: doubled ? at : end }
    : null;
}

/** 德国经济和气候保护部长, 副总理兼外交部长: what stands between the country, or 兼, and 部长 is the ministry. */
function ministryAbroad(doc: Doc, at: number, floor: number): { start: number } | null {
  const before = doc.lexical.slice(Math.max(floor, at - 16), at);
  const topic = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,14})$/u.exec(before)?.[1] ?? '';
  const country = doc.places.find(
    (p) => p.type === 'country' && p.start >= floor && p.end <= at - 2 && at - p.end <= 12,
  );
  if (
    country &&
    /^[\u4e00-\u9fff]+$/u.test(doc.lexical.slice(country.end, at)) &&
    !/[的兼前总理]/u.test(doc.lexical.slice(country.end, at))
  )
    return { start: country.start };
  const joint = topic.lastIndexOf('兼');
  const isAbroad =
    joint >= 0 && doc.places.some((p) => p.type === 'country' && p.end < at && at - p.end < 24);
  return isAbroad && topic.length - joint > 2 ? { start: at - (topic.length - joint - 1) } : null;
}

function joined(doc: Doc, holder: FoundOrganization, end: number): FoundOrganization {
  return { ...holder, end, tail: holder.tail + doc.text.slice(holder.end, end), bare: false };
}

/** Where the run of words that a department deals with begins, back from `end`; null if none ends there. */
function topicsBefore(doc: Doc, end: number, floor: number): number | null {
  let at = end;
  for (;;) {
    const topic = wordsEndingAt(doc, 'topic', at).find((w) => w.start >= floor);
    if (!topic) break;
    at = topic.start;
  }
  return at < end ? at : null;
}

function beginningOf(doc: Doc, end: number, floor: number): number {
  let at = end;
  while (at > floor && end - at < 8 && /[\u4e00-\u9fff]/u.test(doc.lexical.charAt(at - 1))) {
    const char = doc.lexical.charAt(at - 1);
    if (at < end && (/[和与及]/u.test(char) || wordsEndingAt(doc, 'boundary', at).length > 0)) break;
    at--;
  }
  return at;
}
