import {
  sentenceOf,
  type BodyReference,
  type Doc,
  type FoundOrganization,
  type OrganizationType,
  type Range,
} from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';

interface House {
  readonly title: RegExp;
  readonly name: RegExp;
  readonly type: OrganizationType;
  /** No other house of the type has such an officer. */
  readonly isOnly?: true;
}

const schools = /(?:大学|学校|中学|小学|党校|学院|校区)$/u;

/** Titles that only one kind of house has, how such houses are called, and their type where the name does not say. */
const houses: readonly House[] = [
  { title: /^校长$/u, name: schools, type: 'institution' },
  {
    title: /^院长$/u,
    name: /(?:[医学法]院|研究院|科学院|工程院|设计院|剧院|书院|院)$/u,
    type: 'institution',
  },
  { title: /^馆长$/u, name: /馆$/u, type: 'institution' },
  { title: /^园长$/u, name: /[园院]$/u, type: 'institution' },
  { title: /^行长$/u, name: /(?:银行|[分支]行|央行)$/u, type: 'company' },
  { title: /^[台社]长$/u, name: /(?:台|社|中心)$/u, type: 'media' },
  { title: /^[厂矿场]长$/u, name: /[厂矿场]$/u, type: 'company' },
  { title: /^所长$/u, name: /所$/u, type: 'institution' },
  {
    title: /^(?:董事长|总经理|总裁|首席执行官|财务总监|董事会秘书)$/u,
    name: /(?:公司|集团|银行|厂|股份)$/u,
    type: 'company',
  },
  { title: /^会长$/u, name: /[会社]$/u, type: 'association' },
  { title: /^理事长$/u, name: /(?:[会社联]|联盟|中心|论坛)$/u, type: 'association' },
  { title: /^检察[长官]$/u, name: /检察[院署]$/u, type: 'procuratorate' },
  { title: /^支队长$/u, name: /支队$/u, type: 'military' },
  { title: /^区议员$/u, name: /区议会$/u, type: 'congress' },
  { title: /^局长$/u, name: /局$/u, type: 'government' },
  { title: /^厅长$/u, name: /厅$/u, type: 'government' },
  { title: /^署长$/u, name: /署$/u, type: 'government' },
  { title: /^项目/u, name: /(?:公司|集团|工程局|[一二三四五六七八九十]局|设计院)$/u, type: 'company' },
  { title: /^组长$/u, name: /(?:组|专班)$/u, type: 'team' },
  { title: /^团长$/u, name: /团$/u, type: 'team' },
  { title: /^(?:总指挥|指挥长)$/u, name: /指挥部$/u, type: 'team' },
  { title: /^议长$/u, name: /[议議][会會]$/u, type: 'congress' },
  { title: /^队长$/u, name: /队$/u, type: 'team' },
  { title: /^(?:审判[长员]|法官(?:助理)?|书记员)$/u, name: /法院$/u, type: 'court' },
  { title: /^(?:主教练|助理教练)$/u, name: /(?:队|俱乐部|[男女][篮排足])$/u, type: 'team' },
  { title: /^(?:助理)?处长$/u, name: /(?<!办事)处$/u, type: 'government' },
  { title: /^(?:教务长|学务长|总务长|研发长|国际长)$/u, name: /大学$/u, type: 'institution', isOnly: true },
  { title: /^系主任$/u, name: /(?:大学|学院)$/u, type: 'institution' },
];

/**
 * The house that a title means which stands alone: that of the chain where it is one, else the last one of its kind
 * named before. `undefined` where the title is no house's.
 */
export function houseOf(
  doc: Doc,
  head: string,
  at: number,
  last: BodyReference | null,
): BodyReference | null | undefined {
  const house = houses.find((h) => h.title.test(head));
  if (!house) return undefined;
  if (
    last &&
    (house.name.test(last.name) || (!house.isOnly && (house.type === last.type || last.type === 'company')))
  )
    return last;
  const team = house.type === 'team' ? teamBefore(doc, house.name, at) : null;
  if (team) return team;
  const named = mostNamed(doc, house.name, at);
  // 议长某某 beside the president of his state: of no assembly that is named.
  if (!named && head === '议长') return undefined;
  return named ? { ...canonicalBody(doc, named), range: null } : null;
}

/** 组成调研组，由甲任组长: a team that has no name of its own, as the sentence calls it. */
function teamBefore(doc: Doc, kind: RegExp, at: number): BodyReference | null {
  const start = sentenceOf(doc, at)?.start ?? at;
  const runs = [
    ...doc.lexical
      .slice(start, at)
      .matchAll(/[\u4e00-\u9fff]{1,5}?(?:[小专]?组|专班|团|队)(?=[，、。的（]|$)/gu),
  ];
  const run = runs.findLast((m) => kind.test(m[0]));
  const end = run && start + run.index + run[0].length;
  const named = doc.organizations.find((one) => one.end === end && !one.bare);
  if (named) return { ...canonicalBody(doc, named), range: null };
  const name = run?.[0].replace(/^.*(?:组成|成立|组建|派出|率领|率|带领|由|的|该|为)/u, '') ?? '';
  // 目前球队的训练由助理教练…: a word for a team, and no name.
  return name.length >= 2 && !/^(?:目前|现在|全|本|整支)?(?:球队|车队|团队|队伍)$/u.test(name)
    ? { range: null, name, type: 'team', region: null }
    : null;
}

/** Of the houses of one kind named before in the paragraph, else in the article, the one spoken of most; of several, the last. */
function mostNamed(doc: Doc, kind: RegExp, at: number): FoundOrganization | null {
  const nameOf = (one: FoundOrganization) => doc.lexical.slice(one.start, one.end);
  const counts = new Map<string, number>();
  // 第十九届理事会, 团拜暨…: a term or an occasion, and no house.
  const houses = doc.organizations.filter(
    (one) => !one.bare && kind.test(nameOf(one)) && !/暨|第.{1,4}届[理监]事会$/u.test(nameOf(one)),
  );
  for (const one of houses) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  const count = (one: FoundOrganization) => counts.get(nameOf(one)) ?? 0;
  const before = houses.filter((one) => one.end <= at);
  const line = doc.lexical.lastIndexOf('\n', at - 1) + 1;
  const near = before.filter((one) => one.start >= line);
  const nearest = near.length > 0 ? near : before;
  // 校党委书记, 校长 where a university and one of its schools are named: of the university.
  const whole = kind === schools ? nearest.filter((one) => /大学$/u.test(nameOf(one))) : [];
  return (whole.length > 0 ? whole : nearest).reduce<FoundOrganization | null>(
    (best, one) => (best && count(best) > count(one) ? best : one),
    null,
  );
}

/** What 校, 院, 村 … before a committee's title stand for. */
const shortHouses: Readonly<Record<string, RegExp>> = {
  校: schools,
  学校: schools,
  医院: /医院$/u,
  集团: /集团(?:有限公司|公司)?$/u,
  院: /(?:[医学法]院|研究院|科学院|工程院|设计院|检察院)$/u,
  所: /所$/u,
  厂: /厂$/u,
  局: /局$/u,
  厅: /厅$/u,
  委: /委$/u,
  旅: /旅$/u,
  会: /(?:协会|学会|商会|联合会|总会|促进会|研究会|同乡会|校友会|联谊会|基金会|工会)$/u,
  团: /(?<![集代])团$/u,
  营: /营$/u,
  支队: /支队$/u,
};
/** Whose head is a 政委 or a 参谋长 and needs no 党委 before. */
export const isUnit = (word: string): boolean => /^(?:旅|团|营|支队)$/u.test(word);
const settlement = /^(?:村|社区|嘎查|镇|乡|苏木|街道)$/u;

/** Is it a word that only stands for a house or a settlement named before? */
export function isShortHouse(word: string): boolean {
  return word in shortHouses || settlement.test(word);
}

/** 校党委书记, 村党支部书记: the school or the village that was named last before. */
export function shortHouse(doc: Doc, range: Range): BodyReference | null {
  const word = doc.lexical.slice(range.start, range.end).replace(/^(?:该|本|我)/u, '');
  const name = shortHouses[word];
  if (name) {
    const meant = mostNamed(doc, name, range.start);
    if (meant) {
      const body = canonicalBody(doc, meant);
      // 该校 behind 某大学某学院 is the university.
      const whole = /校$/u.test(word) ? /^.{2,}?大学(?=.)/u.exec(body.name)?.[0] : undefined;
      return { ...body, range: null, name: whole ?? body.name };
    }
    return isUnit(word) ? unitIn(doc, word, range.start) : null;
  }
  if (!settlement.test(word)) return null;
  return settlementBefore(doc, word, range.start);
}

/** 某旅 of 某旅某营, which alone has been named. */
function unitIn(doc: Doc, word: string, before: number): BodyReference | null {
  for (const one of doc.organizations.filter((o) => o.end <= before && o.type === 'military').reverse()) {
    const body = canonicalBody(doc, one);
    const at = body.name.lastIndexOf(word);
    if (at > 1) return { ...body, range: null, name: body.name.slice(0, at + word.length) };
  }
  return null;
}

/** The last village, community or town before `at` whose name ends so. */
export function settlementBefore(doc: Doc, word: string, at: number): BodyReference | null {
  const meant = doc.places.findLast((p) => p.end <= at && doc.lexical.slice(p.start, p.end).endsWith(word));
  return meant
    ? {
        range: null,
        name: doc.text.slice(meant.start, meant.end).replace(/\s+/gu, ''),
        type: 'other',
        region: meant.code,
      }
    : null;
}

/** 总会, 会馆, 公所 alone: the one that was named before. */
export function seatNamed(doc: Doc, range: Range | null): BodyReference | null {
  if (!range) return null;
  const { start, end } = range;
  const word = doc.lexical.slice(start, end);
  if (!/^(?:总会|总?会馆|总?公所|总商会|联合会|同乡会|校友会)$/u.test(word)) return null;
  const meant = doc.organizations.findLast(
    (o) =>
      o.end <= start &&
      o.end - o.start > word.length &&
      doc.lexical.slice(o.start, o.end).endsWith(word) &&
      // 中华总会|馆 is no 总会.
      !/^[馆所]/u.test(doc.lexical.charAt(o.end)),
  );
  return meant ? { ...canonicalBody(doc, meant), range: null } : null;
}
