import { wordsEndingAt, type Doc, type Range } from '#lib/extract/doc.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { departmentAt } from '#lib/extract/organizations/organ-at.ts';
import { bodyWithMiddle, wholeBody, withDivision } from './divisions.ts';
import type { PostPart } from './part.ts';
import { rawBefore } from './raw-body.ts';
import { ofState, stateEndingAt } from './states.ts';

/** Who holds office in a city or a state of a federation: 巴黎市长, 加州参议员. */
const ofCity = /^副?(?:[市州省邦]长|市议员|州?[参众]?议员)$/u;

/** Who holds office in a company and in no region. */
const ofCompany =
  /^(?:副|执行|常务)?(?:董事长|副?总经理|总裁|经理|总监|监事长?|董事|首席[\u4e00-\u9fff]{1,4}官)$/u;

type BodyBefore = Omit<PostPart, 'title'>;

/** What is printed of the body before a title that begins at `start`, whose head begins at `head` and ends at `end`. */
export function bodyBefore(
  doc: Doc,
  start: number,
  floor: number,
  regionOf: (word: string, at: number) => string | null,
  head: number,
  end: number,
): BodyBefore {
  const none: BodyBefore = { start, organization: null, region: null, organ: null, raw: null };
  const abroad = ministryOf(doc, start, end, floor);
  if (abroad !== null) return { ...none, start: abroad, raw: { start: abroad, end: start } };
  const found = bodyWithMiddle(doc, start, floor);
  const organization = found && wholeBody(doc, found, floor);
  // 副市长、公安局局长: a department without its region is that of the title before.
  const bare =
    organization &&
    /^org\.(?:head|model)$/u.test(organization.rule) &&
    !organization.relative &&
    !organization.region
      ? departmentBefore(doc, start, floor)
      : null;
  if (bare && organization && bare.start === organization.start)
    return { ...none, start: bare.start, organ: bare };
  // 《某某文学》杂志: the journal, without its brackets.
  const close = organization ? doc.lexical.slice(organization.start, organization.end).indexOf('》') : -1;
  if (organization && close > 0 && doc.lexical.charAt(organization.start - 1) === '《') {
    const raw = { start: organization.start, end: organization.start + close };
    return { ...none, start: organization.start - 1, raw };
  }
  if (organization)
    return { ...none, start: organization.start, organization: withDivision(doc, organization, start, head) };
  const place = doc.places
    .filter((p) => p.end === start && p.start >= floor && (p.level !== null || p.type === 'country'))
    .sort((a, b) => a.start - b.start)[0];
  // 华为新疆|总经理: the house, at work there; no government has such an officer.
  if (place && ofCompany.test(doc.lexical.slice(start, end))) {
    const house = doc.organizations.find((o) => o.end === place.start && o.start >= floor);
    return house ? { ...none, start: house.start, organization: house } : { ...none, start: place.start };
  }
  if (place)
    return {
      ...none,
      start: place.start,
      region: { code: place.code, range: place, foreign: place.type === 'country' },
    };
  const state = ofState.test(doc.lexical.slice(start, end)) ? stateEndingAt(doc, start, floor) : null;
  if (state)
    return {
      ...none,
      start: state.start,
      region: { code: null, range: state, foreign: true, name: state.name },
    };
  // 中国外长: our own state, which no table of countries has.
  if (
    /^[外防财]长$/u.test(doc.lexical.slice(start, end)) &&
    doc.lexical.slice(start - 2, start) === '中国' &&
    start - 2 >= floor
  )
    return {
      ...none,
      start: start - 2,
      region: { code: null, range: { start: start - 2, end: start }, foreign: true },
    };
  // 巴黎市长: a city abroad.
  const city = ofCity.test(doc.lexical.slice(start, end))
    ? doc.places.find(
        (p) =>
          p.end === start &&
          p.start >= floor &&
          p.code === null &&
          // 旧金山 is no mountain.
          (p.type === 'other' || (p.type === 'natural' && p.rule === 'place.country')),
      )
    : undefined;
  if (city) return { ...none, start: city.start, region: { code: null, range: city, foreign: true } };
  // A village's branch and its head: the village is all that is printed of the body.
  const village = doc.places.find(
    (p) => p.end === start && p.start >= floor && (p.type === 'village' || p.type === 'township'),
  );
  if (village) return { ...none, start: village.start, raw: { start: village.start, end: start } };
  const relative = wordsEndingAt(doc, 'relative', start).find(
    (w) => w.start >= floor && begins(doc, w.start, floor),
  );
  if (relative) {
    const word = doc.lexical.slice(relative.start, relative.end);
    return {
      ...none,
      start: relative.start,
      region: { code: regionOf(word, relative.start), range: relative },
    };
  }
  const organ =
    wordsEndingAt(doc, 'organ', start).find((w) => w.start >= floor && begins(doc, w.start, floor)) ??
    departmentBefore(doc, start, floor);
  if (organ) {
    // 第三检察部: the number of a department is part of its name.
    const numbered = /第[一二三四五六七八九十]{1,2}$/u.exec(
      doc.lexical.slice(Math.max(floor, organ.start - 3), organ.start),
    );
    const from = organ.start - (numbered?.[0].length ?? 0);
    return { ...none, start: from, organ: { start: from, end: organ.end } };
  }
  return townBefore(doc, start, end, floor) ?? rawBefore(doc, start, end, floor) ?? none;
}

/** 某国旅游艺术及文化部|副部长: all that stands behind the country is the ministry's name, whatever ministry of ours it ends in. */
function ministryOf(doc: Doc, start: number, end: number, floor: number): number | null {
  if (
    !/^(?:常务|第一)?副?部长$|^(?:国务|常务)秘书$/u.test(doc.lexical.slice(start, end)) ||
    doc.lexical.charAt(start - 1) !== '部'
  )
    return null;
  const country = doc.places.find(
    (p) => p.type === 'country' && p.start >= floor && p.end < start - 1 && start - p.end <= 14,
  );
  return country &&
    /^[\u4e00-\u9fff]+[和与及][\u4e00-\u9fff]+部$/u.test(doc.lexical.slice(country.end, start)) &&
    !/[的兼前总理]/u.test(doc.lexical.slice(country.end, start))
    ? country.start
    : null;
}

/** 清水乡|乡长, 清水乡|书记: a town that no table of its region has. */
function townBefore(doc: Doc, start: number, end: number, floor: number): BodyBefore | null {
  const title = doc.lexical.slice(start, end);
  const word =
    /([乡镇])长$/u.exec(title)?.[1] ?? (/^副?书记$/u.test(title) ? doc.lexical.charAt(start - 1) : '');
  const from = Math.max(floor, nameStart(doc, start, 6));
  const name = doc.lexical.slice(from, start);
  return /^[乡镇]$/u.test(word) && name.length > 2 && name.endsWith(word) && /^[\u4e00-\u9fff]+$/u.test(name)
    ? {
        start: from,
        organization: null,
        region: { code: null, range: { start: from, end: start } },
        organ: null,
        raw: null,
      }
    : null;
}

/** 民政厅厅长 behind 、: a department by its topics. */
function departmentBefore(doc: Doc, end: number, floor: number): Range | null {
  for (let start = Math.max(floor, end - 16); start < end - 1; start++) {
    if (!begins(doc, start, floor)) continue;
    if (departmentAt(doc, start, 0)?.end === end) return { start, end };
  }
  return null;
}

/** Can a body begin at `at`: behind a mark, a word after which a name can begin, or at the floor. */
export function begins(doc: Doc, at: number, floor: number): boolean {
  return (
    at === floor ||
    at === 0 ||
    /[\s，。、；：（）“”！？兼暨]/.test(doc.lexical.charAt(at - 1)) ||
    (doc.byEnd.get('boundary')?.has(at) ?? false) ||
    (doc.byEnd.get('verb')?.has(at) ?? false)
  );
}
