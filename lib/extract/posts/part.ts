import { wordsEndingAt, type Doc, type FoundOrganization, type Range } from '#lib/extract/doc.ts';
import { professions } from '#lib/extract/lexicon/titles.ts';
import { begins, bodyBefore } from './body-before.ts';
import { asCommittee } from './committees.ts';
import { bodyWithMiddle, isDivision } from './divisions.ts';
import { fusedBody } from './fused.ts';
import { rankBefore } from './small-units.ts';
import { stateEndingAt } from './states.ts';

/** One part of a chain of posts: what is printed of the body, and the title. */
export interface PostPart {
  readonly start: number;
  readonly title: Range;
  readonly organization: FoundOrganization | null;
  /** A region without an organ: 大冶市市长, 自治区副主席. */
  readonly region: {
    readonly code: string | null;
    readonly range: Range;
    readonly foreign?: boolean;
    readonly name?: string;
  } | null;
  /** An organ without a region: 纪委书记, 组织部部长, 民政厅厅长. */
  readonly organ: Range | null;
  /** A body no rule knows, as printed. */
  readonly raw: Range | null;
}

/** 时代, 目前, 草原: the end of a word, and no 代, 前 or 原 before a title. */
const endsOther =
  /^(?:[时年世现当后古近交朝换取替]代|[目日此之以年月会生天战门提]前|[中高草平太三五还复]原|[改公纠校]正)$/u;

/** The part of a chain that ends at `end`, read from right to left; null if no title ends there. */
export function partEndingAt(
  doc: Doc,
  end: number,
  floor: number,
  regionOf: (word: string, at: number) => string | null,
): PostPart | null {
  const head =
    wordsEndingAt(doc, 'title', end).find((w) => w.start >= floor && !isOfSchool(doc, w)) ??
    chiefEndingAt(doc, end, floor) ??
    professionEndingAt(doc, end, floor);
  // 国防相|关领域: the end of a title, and the beginning of 相关.
  if (!head || doc.lexical.slice(end - 1, end + 1) === '相关') return null;
  let start = head.start;
  for (;;) {
    if (doc.organizations.some((o) => o.end === start && o.rule !== 'org.head' && o.start >= floor)) break;
    const modifier = wordsEndingAt(doc, 'modifier', start).find((m) => m.start >= floor);
    if (!modifier) break;
    const text = doc.lexical.slice(modifier.start, modifier.end);
    if (endsOther.test(doc.lexical.slice(modifier.start - 1, modifier.end))) break;
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
    const title = { start: start - 2, end };
    const none = { title, organization: null, organ: null, raw: null };
    const country = doc.places.find((p) => p.end === title.start && p.start >= floor && p.type === 'country');
    const state = country
      ? { start: country.start, end: country.end }
      : stateEndingAt(doc, title.start, floor);
    if (state) return { ...none, start: state.start, region: { code: null, range: state, foreign: true } };
    return { ...none, start: title.start, region: null };
  }
  // 大会主席团常务主席: the session is the body, and nothing of it stands before the title.
  if (/^(?:常务主席|执行主席|副?秘书长|发言人)$/u.test(doc.lexical.slice(start, end))) {
    const lead = /(?:大会)?(主席团|大会)$/u.exec(doc.lexical.slice(Math.max(floor, start - 5), start));
    const opens = lead && begins(doc, start - lead[0].length, floor);
    if (lead && opens)
      return {
        start: start - lead[0].length,
        title: { start: start - (lead[1]?.length ?? 0), end },
        organization: null,
        region: null,
        organ: null,
        raw: null,
      };
  }
  // 入境处首席入境事务主任, 高级消防区长: ranks of Hong Kong's and Macau's services name what the service does.
  const rank = rankStart(doc, head, floor);
  if (rank !== null) start = rank;
  // 外交大臣, 国防大臣: what the minister deals with belongs to the title.
  if (doc.lexical.slice(head.start, end) === '大臣')
    for (let topic = wordsEndingAt(doc, 'topic', start)[0]; topic && topic.start >= floor;) {
      start = topic.start;
      topic = wordsEndingAt(doc, 'topic', start)[0];
    }
  const staff = staffPart(doc, start, end, floor);
  if (staff) return staff;
  const mission = missionPart(doc, start, end, floor);
  if (mission) return mission;
  const fused = start === head.start ? fusedBody(doc, head, floor) : null;
  if (fused) return { ...fused, title: head };
  // 某公司（以下简称“某某”）董事长: how the body is called from here on stands between it and the title.
  const called = /（(?:(?:以下)?简称[^（）\n]{1,20}|[\u4e00-\u9fff]{2,6})）$/u.exec(
    doc.lexical.slice(Math.max(floor, start - 26), start),
  );
  const alias =
    called && (/简称/u.test(called[0]) || doc.organizations.some((o) => o.end === start - called[0].length))
      ? called
      : null;
  const between = alias?.[0].length ?? rankBefore(doc, start, floor);
  const found = bodyBefore(doc, start - between, floor, regionOf, head.start, end);
  const outer = outerStart(doc, found.start, floor);
  return asCommittee(doc, { ...found, start: outer, title: titleOf(doc, start, end, floor, head.start) });
}

/** 地质系|主任, and 社会学系|系主任: the school is of the title only where it is said twice. */
function isOfSchool(doc: Doc, { start, end }: Range): boolean {
  return doc.lexical.slice(start, end) === '系主任' && doc.lexical.charAt(start - 1) !== '系';
}

const ofRank = /^(?:主任|督察|监督|总监|关员|队长|区长|总长|主管|技术主任|工程师|检控官|专员|经理)$/u;

/** Where 首席, 高级 … stands before what a rank's service deals with, directly behind a body or a mark; in traditional print. */
function rankStart(doc: Doc, head: Range, floor: number): number | null {
  if (doc.text === doc.lexical || !ofRank.test(doc.lexical.slice(head.start, head.end))) return null;
  const from = Math.max(floor, head.start - 10);
  const match = /(?:副?首席|署理高级|高级|一级|二级|助理)[\u4e00-\u9fff]{2,6}$/u.exec(
    doc.lexical.slice(from, head.start),
  );
  if (!match || /[处署局部院会委司厅室组科心]$|[的和及与]/u.test(match[0])) return null;
  const at = from + match.index;
  return begins(doc, at, floor) ||
    /[处署局关]/u.test(doc.lexical.charAt(at - 1)) ||
    doc.organizations.some((o) => o.end === at)
    ? at
    : null;
}

/** 首席统计师, 首席评论员: whatever they are the first of; 韩国外交部|长官. */
function chiefEndingAt(doc: Doc, end: number, floor: number): Range | null {
  const chief = /(?<=部)长官$|首席[\u4e00-\u9fff]{1,5}(?:师|员|家|官|学者|专家|代表)$/u.exec(
    doc.lexical.slice(Math.max(floor, end - 10), end),
  );
  return chief ? { start: end - chief[0].length, end } : null;
}

/** 某乡卫生院|医生, 某动车段|动车组机械师: what somebody does at the body that stands before it. */
function professionEndingAt(doc: Doc, end: number, floor: number): Range | null {
  const role = wordsEndingAt(doc, 'role', end).find((w) => w.start >= floor);
  if (!role || !professions.has(doc.lexical.slice(role.start, end))) return null;
  // 甲镇乙社区|网格员: the village is the body.
  const village = doc.places.find(
    (p) => p.end === role.start && p.start >= floor && (p.type === 'village' || p.level === 'township'),
  );
  if (
    village &&
    /^(?:网格员|网格长|护林员|乡村医生|调解员|信息员|农技员|社区工作者)$/u.test(
      doc.lexical.slice(role.start, end),
    )
  )
    return role;
  const body = doc.organizations.find(
    (o) => !o.bare && o.start >= floor && o.end <= role.start && o.end >= role.start - 4,
  );
  if (!body || !/^(?![的在和与是])[\u4e00-\u9fff]{0,4}$/u.test(doc.lexical.slice(body.end, role.start)))
    return null;
  return { start: body.end, end };
}

/** 甲市乙街道丙村: the places that a body is printed to lie in. */
function outerStart(doc: Doc, start: number, floor: number): number {
  let at = start;
  for (;;) {
    const place = doc.places.find((p) => p.end === at && p.start >= floor && p.start < at);
    // 第九届全国人大…: the term is no part of the body, and no other word either.
    const term = /(?:中国共产党|中共)?(?:第?[一二三四五六七八九十]{1,3}届[、和至]?)+$/u.exec(
      doc.lexical.slice(Math.max(floor, at - 24), at),
    );
    if (!place && !term) return at;
    at = place?.start ?? at - (term?.[0].length ?? 0);
  }
}

/** 某国总统新闻秘书, 总统国家安全事务助理, 某国军方发言人: whose staff somebody is of is of the title, and the state the body. */
function staffPart(doc: Doc, start: number, end: number, floor: number): PostPart | null {
  if (!/(?:秘书|助理|顾问|特使|主任|发言人|参谋长|司令)$/u.test(doc.lexical.slice(start, end))) return null;
  const lead = /(?:总统|首相|总理|国王)府?[\u4e00-\u9fff]{0,8}$|(?:武装力量|武装部队|国防军|军方|军)$/u.exec(
    doc.lexical.slice(Math.max(floor, start - 12), start),
  );
  if (!lead || /[和与的]/u.test(lead[0])) return null;
  // 某国武装部队|总司令: the army is a body where it is named as one.
  if (doc.organizations.some((o) => o.end === start && o.start >= floor && !o.bare)) return null;
  const from = start - lead[0].length;
  // 俄军|总参谋长: the army is not said to be of the title.
  const title = { start: lead[0] === '军' ? start : from, end };
  const none = { organization: null, organ: null, raw: null, title };
  const country = doc.places.find((p) => p.end === from && p.start >= floor && p.type === 'country');
  const state = country ?? stateEndingAt(doc, from, floor);
  if (!state && lead[0] !== '军' && begins(doc, from, floor)) return { ...none, start: from, region: null };
  return state
    ? {
        ...none,
        start: state.start,
        region: { code: null, range: state, foreign: true, ...('name' in state && { name: state.name }) },
      }
    : null;
}

const envoy = /(?:大使|领事|代办|公使|参赞|武官|代表|特使)$/u;

/** 中国驻甲国大使, 驻乙市总领事: where somebody is posted belongs to the title, and who sends him is the body. */
function missionPart(doc: Doc, start: number, end: number, floor: number): PostPart | null {
  if (!envoy.test(doc.lexical.slice(start, end))) return null;
  const seat = /常?驻(?!华)[\u4e00-\u9fff·]{1,12}$/u.exec(
    doc.lexical.slice(Math.max(floor, start - 14), start),
  );
  if (!seat || /[使领事]馆/u.test(seat[0])) return null;
  const from = start - seat[0].length;
  // 中国新任驻甲国大使, 前驻乙国大使: between who sends and the seat.
  const called =
    /(?:新任|现任|候任|首任|前任|原|前)$/u.exec(doc.lexical.slice(Math.max(floor, from - 2), from))?.[0] ??
    '';
  const sent = from - called.length;
  const sender = doc.places.find(
    (p) => p.end === sent && p.start >= floor && (p.type === 'country' || p.level !== null),
  );
  const none = { organization: null, region: null, organ: null, raw: null, title: { start: from, end } };
  // 驻洛杉矶总领事: in a paper of Chinese abroad, of China.
  const isAbroad = doc.places.some((p) => p.start > from && p.end <= start && p.code === null);
  if (isAbroad && /领事$/u.test(doc.lexical.slice(start, end)) && begins(doc, from, floor))
    return {
      ...none,
      start: from,
      region: { code: null, range: { start: from, end: from }, foreign: true, name: '中国' },
    };
  // 俄驻美大使: the sender by its initial.
  const initial = sender ? null : stateEndingAt(doc, sent, floor);
  if (initial)
    return {
      ...none,
      start: initial.start,
      region: { code: null, range: initial, foreign: true, name: initial.name },
    };
  const house = doc.organizations.find((o) => o.end === sent && o.start >= floor);
  if (house && !sender) return { ...none, start: house.start, organization: house };
  if (sender) return { ...none, start: sender.start, region: { code: null, range: sender, foreign: true } };
  if (/中国$/u.test(doc.lexical.slice(Math.max(floor, sent - 2), sent)))
    return {
      ...none,
      start: sent - 2,
      region: { code: null, range: { start: sent - 2, end: sent }, foreign: true },
    };
  // 前驻日本大使某某, and no word of who sent him: our own.
  return isAbroad && begins(doc, sent, floor)
    ? {
        ...none,
        start: sent,
        region: { code: null, range: { start: sent, end: sent }, foreign: true, name: '中国' },
      }
    : null;
}

function titleOf(doc: Doc, start: number, end: number, floor: number, head: number): Range {
  const middle = bodyWithMiddle(doc, start, floor);
  return {
    start:
      middle &&
      middle.end < start &&
      !isDivision(doc, middle, start, head) &&
      !doc.lexical.slice(middle.end, start).endsWith('的')
        ? middle.end
        : start,
    end,
  };
}
