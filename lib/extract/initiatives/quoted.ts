import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundInitiative, InitiativeType } from '#lib/extract/doc.ts';
import { quotedKinds, quoteIntroductions } from '#lib/extract/lexicon/initiatives.ts';
import { isNameByItsSigns } from './quoted-score.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';

const quotation = /“([^“”\n]{2,44})”/g;

/** Words in quotes that are the names of things, told from speech, irony and metaphor by what stands around them. */
export function quotedIn(doc: Doc): FoundInitiative[] {
  const all = matchesIn(doc.lexical, quotation);
  const counts = new Map<string, number>();
  for (const match of all) counts.set(match[1] ?? '', (counts.get(match[1] ?? '') ?? 0) + 1);
  const out: FoundInitiative[] = [];
  for (const match of all) {
    const inner = match[1] ?? '';
    const open = match.index;
    const close = open + match[0].length;
    const judged = judge(doc, inner, open, close, rowEnd(doc, close), counts.get(inner) ?? 1);
    if (!judged) continue;
    const extended = judged.extend ? nameStart(doc, open, 20) : open;
    const named = extended < open - 1 ? { start: extended, end: close } : { start: open + 1, end: close - 1 };
    out.push({
      kind: 'initiative',
      rule: judged.rule,
      weight: judged.weight,
      ...named,
      type: judged.type,
      name: doc.text.slice(named.start, named.end),
      // “守护古树”|专项行动 is also called with what it is.
      alias: extended === open ? withKind(doc, open, close) : null,
      outer: { start: Math.min(extended, open), end: close },
    });
  }
  return out;
}

const kind =
  /^(?:专项|主题|系列|志愿服务|公益|三年|百日|试点){0,2}(?:行动|活动|工程|计划|监督|整治|执法|检查|品牌|平台|模式|工作法|课堂|驿站|工作室)(?![\u4e00-\u9fff]*(?:计划|方案|办公室|领导小组|启动仪式|推进会))/u;

/** The quotation with the word of kind behind it, as it is printed; null where none stands there. */
function withKind(doc: Doc, open: number, close: number): string | null {
  const own = kind.exec(doc.lexical.slice(close, close + 20))?.[0];
  return own ? doc.text.slice(open, close + own.length).replace(/\s+/gu, '') : null;
}

const nextInRow = /^(?:[、和]|、[^，。；：、“”]{1,12})?(?=“([^“”\n。！？；，]{3,30})”)/u;

/** “甲游”“乙荟”等活动, “甲续建”、某县“乙扩灌”等项目: behind the last of a row stands what all of them are. */
function rowEnd(doc: Doc, close: number): number {
  let end = close;
  for (let n = 0; n < 6; n++) {
    const next = nextInRow.exec(doc.lexical.slice(end, end + 50));
    if (!next) break;
    end += next[0].length + (next[1] ?? '').length + 2;
  }
  return end;
}

interface Judgement {
  readonly type: InitiativeType;
  readonly rule: string;
  readonly weight: number;
  readonly extend: boolean;
}

const ownHead: readonly (readonly [RegExp, InitiativeType])[] = [
  [/(?:行动|活动|大讨论|运动)$/, 'campaign'],
  [/(?:模式|工程|计划|项目|试点|机制|工作法)$/, 'project'],
  [/指数$/, 'index'],
  [/(?:平台|系统|课堂)$/, 'platform'],
  [/(?:论坛|大会|峰会|发布会)$/, 'meeting'],
  [
    /[^的]{2}(?:消费节|文化节|旅游节|艺术节|电影节|美食节|音乐节|丰收节|购物节|采摘节|招聘会|推介会|洽谈会|博览会|运动会|锦标赛|马拉松|文化周|特展|庙会|灯会|书展|消费季)$/,
    'meeting',
  ],
  [/(?:战略|方略|布局)$/, 'phrase'],
  [/[^的]{4}(?:典型|指导性|优秀|十大|创新)案例$/u, 'document'],
  [/[^的]{2}(?:实施方案|行动方案|方案|办法|规划|白皮书|倡议书)$|[^的]{4}(?:条例|规例)$/, 'document'],
  [/(?:标兵|奖章|模范|勋章|先进个人|先进集体|[^大获评]奖)$/, 'award'],
  [/^(?:\d{4}年?度?)?(?:全[国省市县区州])?(?:优秀|杰出|模范|先进)[\u4e00-\u9fff]{2,10}$/u, 'award'],
  [
    /^(?:最美|十佳|百佳)[\u4e00-\u9fff]{2,8}$|(?:好人|工匠|楷模|红旗手|红旗集体|文明岗|文明号|先锋号|能手|文明家庭)$/u,
    'award',
  ],
  [
    /[^的]{2}(?:(?:模范|优秀|先锋)(?:个人|集体|单位|家庭)|示范(?:单位|村|社区|点|校|企业|基地|户)|先进(?:集体|单位|个人)|文明(?:村|村镇|单位|校园))$/u,
    'award',
  ],
  [/(?:小院|工作室|学堂|工坊|大讲堂|讲堂|讲坛|直播间|服务包|积分制)$/u, 'platform'],
  [
    /[^的]{2}(?:图书角|图书室|书屋|书房|操场|驿站|小屋|食堂|议事[会厅亭点]|调解室|服务站|先锋队|加油站|充电站|幸福里|会客厅|客厅)$/u,
    'platform',
  ],
  [
    /[^的]{2}(?:种植|育秧|栽培|养殖|耕作|培肥|教学|操作|施工|采油|炼钢|灌溉|诊疗|针刺|推拿|调解|沟通|管理|办案|巡检)法$/u,
    'project',
  ],
  [
    /[^的之]{2}(?:文博|文化|旅游|光影|艺术|体育|科技|消费|质量|友好|合作|阅读|购物|冰雪|非遗)(?:年|月|周|季|日)$/u,
    'meeting',
  ],
  [/^(?:中国|世界|国际|全国|联合国)[^的近今昨明当]{1,10}[日周]$/u, 'campaign'],
  [/[^的]{2}经验$/u, 'project'],
  [/^(?!第)[^的第]{2,8}(?:[一二三四五六七八九十]{1,3}|\d{1,2})条$/u, 'document'],
  [/行$/, 'campaign'],
];
/** Between what gives or opens it and its name: 获评|第七届|“某某好医生”. */
const which =
  /(?:\d{4}年?度?)?(?:第[一二三四五六七八九十百\d]+[届批季]|首[届批季])?(?:全国|全[省市区县州盟]|年度)?$/u;
const metaphor =
  /(?:的|变身|变|成|当好|争当|做好|当|叫做|所谓|戏称|谓之|成了|堪称|一个个|破解|解决|防止|避免|摆脱|告别|全部|现在变|由|从|向|嬗变)$/;
const notName = /^(?:理念|精神|思想|意识|转变|转型|变|现象|问题|等问题|的问题|式的|之路$|了|到|和“|与“)/;

function judge(
  doc: Doc,
  inner: string,
  open: number,
  close: number,
  rowCloses: number,
  count: number,
): Judgement | null {
  const before = doc.lexical.slice(Math.max(0, open - 8), open);
  const after = doc.lexical.slice(close, close + 14);
  const clause = doc.lexical.slice(close, close + 48);
  // Speech has sentences in it, or is introduced as speech.
  if (/[。！？；]/.test(inner) || /[：]$/.test(before) || /(?:简称|统称)，?$/.test(before)) return null;
  if (/[说道]，?$/.test(before) && (!kindAtOnce.test(after) || /[我你他她它要]|就是/.test(inner)))
    return null;
  const clauses = inner.split(/[，]/).length;
  const kindAfter =
    quotedKinds.find(([pattern]) => clean(pattern, after)) ??
    (rowCloses > close && inner.length > 3 && !/[我你他她它不没的]/.test(inner)
      ? quotedKinds.find(([pattern]) => ofRow(pattern, doc.lexical.slice(rowCloses, rowCloses + 14)))
      : undefined);
  const head = ownHead.find(([pattern]) => pattern.test(inner) && inner.length > 3);
  if (
    clauses > 1 &&
    !(kindAfter && /^(?:等)?(?:系列)?(?:主题)?活动/.test(after)) &&
    !/^.{0,4}(?:战略|布局|区域发展)/.test(after)
  )
    return null;
  const namedShort = /^(?:专项)?(?:工程|行动|品牌|平台)/.test(after);
  if (inner.length < 3 && !namedShort) return null;
  if (head)
    return {
      type: head[1],
      rule: 'initiative.quoted.head',
      weight: 7,
      extend:
        inner.length <= 6 &&
        /[\u4e00-\u9fff]$/.test(before) &&
        /^[一二三四五六七八九十百千两\d]+(?:大|项|个)?(?:行动|工程|计划|活动|项目)$/.test(inner),
    };
  if (inner.length >= 3 && /^[一二三四五六七八九十两多\d]+(?:个|大|项|种)/.test(inner) && !/[、]/.test(inner))
    return null;
  if (kindAfter && !notName.test(after) && !/^的/.test(after) && (inner.length >= 3 || namedShort)) {
    return { type: kindAfter[1], rule: 'initiative.quoted.kind', weight: 6.5, extend: false };
  }
  const introduction = quoteIntroductions.find(([pattern]) => pattern.test(before.replace(which, '')));
  if (
    introduction &&
    inner.length >= (introduction[1] === 'platform' ? 3 : 4) &&
    !metaphor.test(before) &&
    !notName.test(after)
  ) {
    const strong = introduction[1] !== 'project' || count > 1 || /^(?:[”，。、]|等|这)/.test(after);
    if (strong || inner.length >= 6)
      return { type: introduction[1], rule: 'initiative.quoted.introduced', weight: 6, extend: false };
  }
  if (count > 1 && inner.length >= 4 && !metaphor.test(before))
    return { type: 'phrase', rule: 'initiative.quoted.repeated', weight: 5, extend: false };
  const inHeadline = doc.parts.some((p) => p.part === 'headline' && open >= p.start && close <= p.end);
  return isNameByItsSigns({ inner, before, after, clause, count, inHeadline })
    ? { type: 'project', rule: 'initiative.quoted.signs', weight: 4.5, extend: false }
    : null;
}

/** 说，“甲乙”行动已…: no speech, but the name of what follows. */
const kindAtOnce = /^(?:专项)?(?:行动|工程|活动|项目|计划|品牌|平台|模式|试点|指数)/;

/** 等活动, 等11个项目: only directly behind the row. */
function ofRow(pattern: RegExp, after: string): boolean {
  return (
    /^(?:等)?(?:\d+[个项场]|[一二两三四五六七八九十]+[大个项场]|系列|主题|特色|重点|文旅)*(?:活动|行动|项目|工程|计划|品牌|大赛|赛事|展览|平台|试点|改革|场景|模式|服务|机制)/.test(
      after,
    ) && pattern.test(after)
  );
}

/** The kind follows in the same phrase, not behind another name, a particle or a verb. */
function clean(pattern: RegExp, after: string): boolean {
  const match = pattern.exec(after);
  return match !== null && !/[，。、；：“”（）的了是在和与]|实现|进行|开展|成为/.test(match[0]);
}
