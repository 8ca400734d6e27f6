import { compile, matchesIn } from '#lib/text/held-words.ts';
import type { Modality } from '#lib/domain/kinds.ts';
import type { Range } from '#lib/extract/doc.ts';
import { periodAt, type PrintedPeriod } from './period.ts';

/** An act of office behind which the title stands: 任, 当选为, 不再担任. */
export interface ActVerb {
  readonly verb: string;
  readonly modality: Modality;
  /** 任命, 当选, 免去: something happened; 现任, 曾任 only say how things are or were. */
  readonly happens: boolean;
}

const table: readonly (readonly [Modality, boolean, string])[] = [
  [
    'asserted',
    true,
    '被任命为 任命为 获任 当选为 当选 被选举为 选举为 被选为 被推选为 推选为 被推举为 续任 留任 委任为 被委任为 获选连任 当选连任 连任 获委任为 获再度委任为 获再次委任为 获选为 被增补为 增补为 担任 出任 就任 接任 继任 升任 调任 转任 改任 兼任 连任 履新 受聘为 被聘为 聘为 受聘担任 受聘 获聘为 获聘担任 获聘 续聘为 再任 挂任 提任 赴任 转岗任 交流任 派任 晋升为 提拔为 提升为 擢升为 任',
  ],
  [
    'asserted',
    false,
    '现任 现为 现担任 现是 现在是 如今是 目前是 如今担任 目前担任 现在担任 系 拟免去 拟不再担任 拟不再兼任',
  ],
  [
    'former',
    true,
    '请求辞去 辞任 卸下 申请辞去 已辞去 辞去 不再担任 不再兼任 不再任 卸任 离任 被免去 免去 被撤销 被罢免 被解除',
  ],
  ['former', true, '曾当选为 曾当选 曾被选为 先后当选为 先后当选'],
  [
    'former',
    false,
    '曾任 历任 曾先后任 曾先后担任 曾历任 先后任 先后担任 曾担任 曾兼任 曾出任 生前任 生前曾任 生前系 生前是 生前为 原任 原系 原是 曾是 此前是 此前任 此前担任 此前在任 之前任 之前担任 早前任 早前担任 原来任',
  ],
  [
    'planned',
    true,
    '拟提名为 拟提名 拟推荐为 拟提拔任 拟提拔为 拟提拔担任 拟提任 拟进一步使用为 拟进一步使用任 拟转任 拟平级转任 拟交流任 拟交流担任 拟作为 拟任 拟聘任为 拟聘任 拟担任 拟晋升为 拟晋升 被提名为 提名为 提名任 被提名担任 推荐为 将担任 将出任 将任 即将担任 即将出任',
  ],
  ['acting', true, '代理 暂代 代行'],
];

const verbs: readonly ActVerb[] = table
  .flatMap(([modality, happens, words]) => words.split(' ').map((verb) => ({ verb, modality, happens })))
  .sort((a, b) => b.verb.length - a.verb.length);
const byVerb = new Map(verbs.map((v) => [v.verb, v]));
/** 甲同志是中共十三大代表，第八届全国人大代表: what is said of a life. */
const was: ActVerb = { verb: '是', modality: 'asserted', happens: false };
byVerb.set(was.verb, was);
const deputy =
  '是(?=(?:中共|党的|第?[一二三四五六七八九十]{1,3}[届次])[^，。；]{1,30}(?:代表|委员)[，。；、])';
const alternatives = `${verbs.map((v) => v.verb).join('|')}|${deputy}`;
/** 系 begins no clause of its own. */
const beginnings = verbs
  .filter((v) => v.verb !== '系')
  .map((v) => v.verb)
  .join('|');
/** 任务, 任期, 任教 begin otherwise; 任教育局局长 does not. */
const notTitle = '(?!命|务|何|期|职(?!业)|意|性|教(?![育委体])|内(?!蒙)|上[，。]|免)';
const day = String.raw`(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?`;
/** What may stand between a name and the act: an address, a bracket, the day, 再次. */
const between = `(?:同志|先生|女士|教授|博士|医生|律师|法官)?：?(?:（[^（）]{1,30}）)?，?(?:将|即将)?(?:(?:于|自|从)?(?:${day}|[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)(?:起|开始)?，?)?(?:因[^，。；：]{1,14}?)?(?:在[^，。；：]{2,8})?(?:宣誓|正式宣誓)?(?:已经?|刚刚?|再次|再度|又|新近|日前|近日|全票|高票|依法|正式|同时|继续|还|随后|后)?`;
const behindName = new RegExp(`^${between}(${alternatives})的?${notTitle}`, 'u');
/** At the beginning of a clause, or behind the period it begins with, of whoever the clause before speaks of. */
const clauseStart = new RegExp(
  `(?:(?<=[，。；：\\n）(（月日年起今]|^)|(?<=、)(?=(?:并|拟|被)?提名)|(?<=[的予])(?=撤销其))(?:(?:转改|转业|毕业|退伍|退役|返乡|回国|回乡|改制|留校|提干)后)?(?<joint>并|同时|且|随后|后|之后)?(?<past>此前|之前|早前|在此之前)?(?<he>[他她其](?:还|也|又|曾)?)?(?<verb>${beginnings}|免去|撤销)(?<whose>其|他|她)?(?:担任|兼任)?的?${notTitle}`,
  'gmu',
);

/** The act whose title begins `length` characters behind the name that ends where `rest` begins. */
export function actBehindName(
  rest: string,
): (ActVerb & { readonly length: number; readonly said: Range }) | null {
  compile(behindName);
  const match = behindName.exec(rest);
  const act = match?.[1] ? byVerb.get(match[1]) : undefined;
  if (!match || !act) return null;
  // 代理市长 is the title of who 代理市长.
  const start = match.index + match[0].lastIndexOf(act.verb);
  const said = { start, end: start + act.verb.length };
  // 将于五月一日出任: not yet.
  if (act.modality === 'asserted' && /将/u.test(match[0].slice(0, start)))
    return { ...act, modality: 'planned', length: match[0].length, said };
  return { ...act, length: match[0].length - (act.verb === '代理' ? 2 : 0), said };
}

export interface ClauseAct extends ActVerb {
  readonly at: number;
  /** Where the title begins. */
  readonly from: number;
  /** 并任, 不再担任, 免去其: holds only within the sentence, of its subject; a résumé's 现任 within its paragraph. */
  readonly continues: boolean;
  readonly when: PrintedPeriod | null;
  /** 他当选: of whom the paragraph spoke last. */
  readonly ofHim: boolean;
}

const resumeVerb = /^(?:现|如今|目前|此前|原是|曾|历|先后|生前|原任|拟|提名|被提名|推荐)/u;

/** Acts that begin a clause, in order of the text. */
export function clauseActs(lexical: string): ClauseAct[] {
  const out: ClauseAct[] = [];
  for (const match of matchesIn(lexical, clauseStart)) {
    const { joint, verb = '', whose, he, past } = match.groups ?? {};
    // 免去张某: the name stands behind the verb; 免去其, 不再担任 speak of the subject.
    const ofSubject = whose ?? verb.startsWith('被');
    const bare = /^[\u4e00-\u9fff]{2,12}职务/u.test(lexical.slice(match.index + match[0].length));
    if (/^(?:被?免去|撤销)$/u.test(verb) && !ofSubject && !bare) continue;
    const when = periodBefore(lexical, match.index);
    if (when === 'other') continue;
    const act = byVerb.get(verb) ?? { verb, modality: 'former', happens: true };
    out.push({
      // 此前他担任: what somebody was, and no act.
      ...(past && act.modality === 'asserted' ? { verb, modality: 'former', happens: false } : act),
      at: match.index,
      from: match.index + match[0].length,
      continues: joint !== undefined || !resumeVerb.test(verb),
      ofHim: he !== undefined,
      when,
    });
  }
  return out;
}

/** The period that fills the clause before `at`; `other` where the clause holds something else. */
function periodBefore(lexical: string, at: number): PrintedPeriod | null | 'other' {
  if (!/[月日年起今]/u.test(lexical.charAt(at - 1))) return null;
  const start =
    at - (/[^，。；：\n）（]{0,40}$/u.exec(lexical.slice(Math.max(0, at - 40), at))?.[0].length ?? 0);
  if (/^(?:次年|翌年|同年|当年|同月|同日)$/u.test(lexical.slice(start, at))) return null;
  const period = periodAt(lexical.slice(start, at));
  return period?.length === at - start ? period : 'other';
}
