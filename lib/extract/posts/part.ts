import { wordsAt, wordsEndingAt, type Doc, type FoundOrganization, type Range } from '#lib/extract/doc.ts';
import { departmentAt } from '#lib/extract/organizations/organ-at.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { asCommittee } from './committees.ts';
import { fusedBody } from './fused.ts';
import { isShortHouse } from './houses.ts';

/** One part of a chain of posts: what is printed of the body, and the title. */
export interface PostPart {
  readonly start: number;
  readonly title: Range;
  readonly organization: FoundOrganization | null;
  /** A region without an organ: 大冶市市长, 自治区副主席. */
  readonly region: { readonly code: string | null; readonly range: Range; readonly foreign?: boolean } | null;
  /** An organ without a region: 纪委书记, 组织部部长, 民政厅厅长. */
  readonly organ: Range | null;
  /** A body no rule knows, as printed. */
  readonly raw: Range | null;
}

/** The part of a chain that ends at `end`, read from right to left; null if no title ends there. */
export function partEndingAt(
  doc: Doc,
  end: number,
  floor: number,
  regionOf: (word: string, at: number) => string | null,
): PostPart | null {
  const head = wordsEndingAt(doc, 'title', end).find((w) => w.start >= floor);
  if (!head) return null;
  let start = head.start;
  for (;;) {
    if (doc.organizations.some((o) => o.end === start && o.rule !== 'org.head' && o.start >= floor)) break;
    const modifier = wordsEndingAt(doc, 'modifier', start).find((m) => m.start >= floor);
    if (!modifier) break;
    const text = doc.lexical.slice(modifier.start, modifier.end);
    if (
      /^(?:党委|党工委|总|机关|第一|正|主要|青年)$/.test(text) &&
      doc.organizations.some((o) => o.end === modifier.end && o.start >= floor && o.rule !== 'org.head')
    )
      break;
    start = modifier.start;
  }
  // 国家主席 is one title, and the state its body.
  if (
    /^(?:副)?主席$/.test(doc.lexical.slice(start, end)) &&
    doc.lexical.slice(start - 2, start) === '国家' &&
    start - 2 >= floor
  ) {
    return {
      start: start - 2,
      title: { start: start - 2, end },
      organization: null,
      region: null,
      organ: null,
      raw: null,
    };
  }
  // 大会主席团常务主席: the session is the body, and nothing of it stands before the title.
  if (/^(?:常务|执行)主席$/u.test(doc.lexical.slice(start, end))) {
    const lead = /(?:大会)?(主席团|大会)$/u.exec(doc.lexical.slice(Math.max(floor, start - 5), start));
    if (lead)
      return {
        start: start - lead[0].length,
        title: { start: start - (lead[1]?.length ?? 0), end },
        organization: null,
        region: null,
        organ: null,
        raw: null,
      };
  }
  const mission = missionPart(doc, start, end, floor);
  if (mission) return mission;
  const fused = start === head.start ? fusedBody(doc, head, floor) : null;
  if (fused) return { ...fused, title: head };
  const found = bodyBefore(doc, start, floor, regionOf, head.start);
  return asCommittee(doc, { ...found, title: titleOf(doc, start, end, floor, head.start) });
}

const envoy = /(?:大使|领事|代办|公使|参赞|武官|代表|特使)$/u;

/** 中国驻甲国大使, 驻乙市总领事: where somebody is posted belongs to the title, and who sends him is the body. */
function missionPart(doc: Doc, start: number, end: number, floor: number): PostPart | null {
  if (!envoy.test(doc.lexical.slice(start, end))) return null;
  const seat = /常?驻(?!华)[\u4e00-\u9fff·]{1,12}$/u.exec(
    doc.lexical.slice(Math.max(floor, start - 14), start),
  );
  if (!seat) return null;
  const from = start - seat[0].length;
  const sender = doc.places.find(
    (p) => p.end === from && p.start >= floor && (p.type === 'country' || p.level !== null),
  );
  const none = { organization: null, region: null, organ: null, raw: null, title: { start: from, end } };
  if (sender) return { ...none, start: sender.start, region: { code: null, range: sender, foreign: true } };
  if (/中国$/u.test(doc.lexical.slice(Math.max(floor, from - 2), from)))
    return {
      ...none,
      start: from - 2,
      region: { code: null, range: { start: from - 2, end: from }, foreign: true },
    };
  return null;
}

function titleOf(doc: Doc, start: number, end: number, floor: number, head: number): Range {
  const middle = bodyWithMiddle(doc, start, floor);
  return {
    start:
      middle &&
      middle.end < start &&
      !isDivision(doc, middle, start, head) &&
      doc.lexical.slice(middle.end, start) !== '的'
        ? middle.end
        : start,
    end,
  };
}

/** 艺术处 of 文化和旅游厅艺术处处长: a division of the body before it, no part of the title. */
const division = /^(?:[省市县区州旗盟]委|[\u4e00-\u9fff]{1,7}(?:处|司|科|室|所|局|部|支队|大队|分局))$/;

function withDivision(doc: Doc, body: FoundOrganization, start: number, head: number): FoundOrganization {
  if (!isDivision(doc, body, start, head)) return body;
  return { ...body, end: start, tail: body.tail + doc.text.slice(body.end, start) };
}

/**
 * 刑事审判庭 of 刑事审判庭庭长, 车务段 of 车务段段长: what ends in the first character of the title is a division; so
 * is a 处 or 科 of an office. 物流部 of a company's 物流部经理 belongs to the title.
 */
function isDivision(doc: Doc, body: FoundOrganization, start: number, head: number): boolean {
  const text = doc.lexical.slice(body.end, start);
  if (/^[\u4e00-\u9fff]{2,10}$/u.test(text) && !text.endsWith('班') && !text.includes('副')) {
    const own = doc.lexical.charAt(head);
    if (text.endsWith(own) && doc.lexical.charAt(head + 1) === '长') return true;
  }
  if (body.type === 'company' || /医院$/u.test(doc.lexical.slice(body.start, body.end))) return false;
  return division.test(text);
}

/** A body that ends a few characters before the title: what lies between belongs to the title, 的 to nobody. */
function bodyWithMiddle(doc: Doc, start: number, floor: number): FoundOrganization | null {
  const exact = doc.organizations.filter((o) => o.end === start && o.start >= floor);
  if (exact.length > 0) return longest(exact);
  if (doc.places.some((p) => p.end === start && p.level !== null)) return null;
  const near = doc.organizations.filter(
    (o) =>
      o.start >= floor && o.end < start && start - o.end <= 8 && isMiddle(doc.lexical.slice(o.end, start)),
  );
  return longest(near.filter((o) => !o.bare));
}

function isMiddle(text: string): boolean {
  return (
    text === '的' ||
    (/^[\u4e00-\u9fffA-Za-z]{1,8}$/.test(text) &&
      !/[的了是在和与及由向对为把被将从到等兼]/.test(text.replace(/[高中初]等/, '')))
  );
}

function longest(list: readonly FoundOrganization[]): FoundOrganization | null {
  return (
    [...list].sort(
      (a, b) => b.end - a.end || b.end - b.start - (a.end - a.start) || b.weight - a.weight,
    )[0] ?? null
  );
}

type BodyBefore = Omit<PostPart, 'title'>;

function bodyBefore(
  doc: Doc,
  start: number,
  floor: number,
  regionOf: (word: string, at: number) => string | null,
  head: number,
): BodyBefore {
  const none: BodyBefore = { start, organization: null, region: null, organ: null, raw: null };
  const organization = bodyWithMiddle(doc, start, floor);
  if (organization)
    return { ...none, start: organization.start, organization: withDivision(doc, organization, start, head) };
  const place = doc.places
    .filter((p) => p.end === start && p.start >= floor && (p.level !== null || p.type === 'country'))
    .sort((a, b) => a.start - b.start)[0];
  if (place)
    return {
      ...none,
      start: place.start,
      region: { code: place.code, range: place, foreign: place.type === 'country' },
    };
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
  if (organ) return { ...none, start: organ.start, organ: { start: organ.start, end: organ.end } };
  const limit = Math.max(floor, nameStart(doc, start, 20));
  const raw = doc.lexical.slice(limit, start);
  if (
    (raw.length >= 2 || isShortHouse(raw)) &&
    !/^(?:多|各|一|两|三|有关|相关|部分|几)/.test(raw) &&
    isBodyLike(doc, raw, limit, start)
  )
    return { ...none, start: limit, raw: { start: limit, end: start } };
  return none;
}

/** 副市长、甲科学城党工委书记: what stands between two titles of a chain, or before a committee's, is a body. */
function isBodyLike(doc: Doc, raw: string, from: number, to: number): boolean {
  if (isShortHouse(raw))
    return wordsAt(doc, 'modifier', to).some((w) => /^党/u.test(doc.lexical.slice(w.start, w.end)));
  if (/[部厅局委办院校会社团队组所站处科室司厂店行馆团心盟工区园场企基地署段庭]$/.test(raw)) return true;
  if (/(?<![我全入本一该])党$|大学$|第?[一二三四五六七八九十百〇零○\d]+[师团]$/.test(raw)) return true;
  const joint = doc.lexical.charAt(from - 1);
  return (
    raw.length >= 3 &&
    !/[兼任为的是]$/.test(raw) &&
    ((joint === '、' && wordsEndingAt(doc, 'title', from - 1).length > 0) ||
      wordsAt(doc, 'modifier', to).some((w) =>
        /^(?:党委|党工委|党组|党支部|党总支)$/.test(doc.lexical.slice(w.start, w.end)),
      ))
  );
}

/** 民政厅厅长 behind 、: a department by its topics. */
function departmentBefore(doc: Doc, end: number, floor: number): Range | null {
  for (let start = Math.max(floor, end - 16); start < end - 1; start++) {
    if (!begins(doc, start, floor)) continue;
    if (departmentAt(doc, start, 0)?.end === end) return { start, end };
  }
  return null;
}

function begins(doc: Doc, at: number, floor: number): boolean {
  return (
    at === floor ||
    at === 0 ||
    /[\s，。、；：（）“”！？]/.test(doc.lexical.charAt(at - 1)) ||
    (doc.byEnd.get('boundary')?.has(at) ?? false) ||
    (doc.byEnd.get('verb')?.has(at) ?? false)
  );
}
