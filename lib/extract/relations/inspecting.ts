import type { Doc, DraftEntity, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { realActs } from './by-act.ts';
import type { Act } from './clause.ts';
import { rangeIn, type Frame } from './frame.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';
import type { Listed } from './subject.ts';
import { isStop, isTour, looks, toldRule } from './tour-settings.ts';

/** 到ⓛ出席…, 到ⓛ工作: who goes there does something else. */
const elsewhere =
  /^(?:的|[^，。；]{0,10}(?:出席|参加|会见|访问(?!调研)|任职|就职|报到)|[ⓛⓞ、和]*(?:[^，。；ⓛⓞ]{0,4}单位)?工作(?!情况))/;

/** 等地, 和, 以及: between two stops of one row, or a noun behind the first of them (的社区、…). */
const row = /^(?:[、和及与，]|，?以及|，?还有|等地?)?(?:在|到|赴|走进|来到)?$/;

/**
 * Tours: who goes somewhere and looks at things has been there. A row of stops is several; so is 在ⓛ, ⓟ察看…. The
 * names of one chain (甲市乙县) stand behind the same words, which are one visit.
 */
const inspects: RelationRule = {
  id: 'inspects.act',
  kind: 'inspects',
  reason: 'Who 来到, 深入 a place and 调研, 察看, 看望 there has been there; each stop of a tour is one.',
  find(doc, frames, acts) {
    const out: DraftRelation[] = [];
    for (const { frame, act, all, index } of realActs(frames, acts)) {
      if ((act.family !== 'go' && act.family !== 'visit') || !act.people) continue;
      const after = frame.text.slice(act.end);
      if (elsewhere.test(after)) continue;
      const next = all.slice(index + 1);
      if (act.family === 'go' && !confirmed(doc, frame, act, next)) continue;
      const stops =
        act.family === 'go'
          ? stopsBehind(frame, act)
          : [...stopsBefore(frame, act), ...stopsBehind(frame, act)];
      if (confirmed(doc, frame, act, next)) stops.unshift(...setting(frame, act));
      const site = stops.length === 0 && onSite(frame, act) ? siteTold(doc, frame) : undefined;
      if (site) stops.push({ index: act.at, mention: site });
      const verb =
        act.family === 'visit' ? act.verb : (next.find((a) => a.family === 'visit')?.verb ?? act.verb);
      const until = act.family === 'visit' ? act : (next.find((a) => isVisit(a)) ?? act);
      for (const stop of stops)
        out.push(...visits(doc, frame, act, act.people.listed, stop, verb, until.end));
    }
    return out;
  },
};

/** 到现场慰问建设者, 来到施工现场检查: at what the article tells of. */
function onSite(frame: Frame, act: Act): boolean {
  return /(?:到|赴|来到|深入|前往|在)(?:了)?(?:施工|项目|工程|建设|工地|大桥|隧道)?(?:现场|工地)/u.test(
    frame.text.slice(Math.max(act.clause[0], act.at - 8), act.end + 6),
  );
}

/** The work that the headline names, as the article last called it. */
function siteTold(doc: Doc, frame: Frame): DraftMention | undefined {
  const head = doc.parts.find(({ part }) => part === 'headline');
  const isWork = ({ kind, type }: DraftEntity): boolean =>
    (kind === 'initiative' && type === 'project') || (kind === 'place' && type === 'facility');
  const named =
    head && doc.mentions.find((m) => m.start >= head.start && m.end <= head.end && isWork(m.entity));
  return named && doc.mentions.findLast((m) => m.entity === named.entity && m.end <= frame.range.end);
}

function visits(
  doc: Doc,
  frame: Frame,
  act: Act,
  people: readonly Listed[],
  stop: Listed,
  verb: string,
  until: number,
): DraftRelation[] {
  const from = act.people && act.people.from >= 0 ? act.people.from : act.clause[0];
  const evidence = rangeIn(frame, Math.min(from, stop.index), Math.max(until, chainEnd(frame, stop.index)));
  const sure = 0.92 - (act.carried ? 0.06 : 0) - (from !== act.people?.from ? 0.06 : 0);
  return people.map(({ mention }) =>
    relation(doc, 'inspects', mention, stop.mention, { verb }, evidence, 'inspects.act', sure),
  );
}

/** Where the chain of places ends that a name is one of. */
function chainEnd(frame: Frame, index: number): number {
  let end = index + 1;
  while (frame.mentions.has(end)) end++;
  return end;
}

/** To go somewhere is no visit of this kind unless something is looked at there, or the article tells of a tour. */
function confirmed(doc: Doc, frame: Frame, act: Act, next: readonly Act[]): boolean {
  if (next.some((a) => isVisit(a))) return true;
  if (looks.test(frame.text.slice(act.end))) return true;
  if (/^(?:走进|深入|来到|到)/.test(act.verb) || act.carried) return isTour(doc);
  return /前往|赴/.test(act.verb) && isTour(doc);
}

function isVisit({ family, unreal, planned }: Act): boolean {
  return family === 'visit' && !unreal && !planned;
}

export function stopsBehind(frame: Frame, act: Act): Listed[] {
  const out: Listed[] = [];
  let skipped = -1;
  for (const [index, mention] of frame.listed) {
    if (index < act.end || mention.entity.kind === 'person') {
      if (index >= act.end) break;
      continue;
    }
    const last = out.at(-1);
    const before = Math.max(last?.index ?? -1, skipped);
    const space = frame.text
      .slice(before < 0 ? act.end : before + 1, index)
      .replace(before === skipped ? builders : '', '');
    const joined = last
      ? row.test(space) || /^[^，。；：ⓟ]{0,26}(?:[、和及]|，以及)$/.test(space)
      : (!(/看望|慰问/.test(act.verb) && /^了?(?:驻|援|赴|来自|在)/.test(space)) &&
          /^(?:了|位于)?(?:[^，。；：的]{0,3}|[^，。；：ⓟ的]{0,4}(?:灾|险|难|最|较|重)[^，。；：ⓟ的]{0,5}的)$/.test(
            space,
          )) ||
        (!/看望|慰问/.test(act.verb) && unread.test(space));
    // 甲镇乙|丙风电场: a name of which only a part was read; the row goes on behind it.
    if (!joined && last && /^[\u4e00-\u9fff]{1,4}$/u.test(space)) {
      skipped = index;
      continue;
    }
    if (!joined || (last && space.startsWith('，') && space.length < 2)) break;
    // 考察山东援建的某园: who has built it is no stop.
    if (builders.test(frame.text.slice(index + 1))) {
      skipped = index;
      continue;
    }
    if (isStop(mention) && !attached.test(frame.text.slice(index + 1))) out.push({ index, mention });
  }
  return out;
}

/** 看望某委干部, 参观某院成果展: neither is the house itself. */
const attached = /^(?:机关)?(?:干部|委员)|^[^，。；：、ⓟⓞⓘⓛ]{0,6}(?:成果展|图片展|展览|主题展|专题展)/u;
/** 察看了甲社区、: the first of a row of stops may be one whose name nobody knows. */
const generic =
  '[^、]{0,4}(?:企业|园区|街区|车间|展厅|服务厅|枢纽|机构|场所|村寨|农户|基层|工地|超市|食堂|中心|生产线)|[^、]{0,2}(?:卫生站|教室|实验室|田间|地头|一线|学校|场馆|商圈|社区|小区|市场|港口|码头|口岸|医院)';
const unread = new RegExp(`^(?!了?(?:(?:${generic})[、和])+$)了?[^，。；：“”ⓟⓘⓛⓞ的]{3,16}[、和]$`, 'u');
const builders = /^(?:省|市)?(?:对口)?(?:援建|支援|援助|捐建|投资|投资建设|帮扶|承建|建设)的/u;

/** 在ⓛ、ⓛ调研: the stops stand before the verb, and so they do in 在ⓛ，ⓟ察看…. */
function stopsBefore(frame: Frame, act: Act): Listed[] {
  const people = act.people?.listed.at(-1)?.index ?? -1;
  const from =
    act.people && act.people.from >= 0 && act.people.from >= act.clause[0] ? people : act.clause[0];
  const out: Listed[] = [];
  const inside = frame.listed.filter(([index, m]) => index > from && index < act.at && isStop(m));
  for (const [index, mention] of inside) {
    const last = out.at(-1);
    if (
      last
        ? row.test(frame.text.slice(last.index + 1, index))
        : /(?:在|到|赴|深入|前往|来到|走进)$/.test(frame.text.slice(0, index))
    )
      out.push({ index, mention });
  }
  return out;
}

/** 在ⓛ，ⓟ走进…: where the sentence says it is. */
function setting(frame: Frame, act: Act): Listed[] {
  const end = act.people && act.people.from >= 0 ? act.people.from : act.clause[0];
  const place = /(?:^|，)(?:随后，?|之后，?)?在((?:[ⓛⓞ]|[、和及])+)，$/.exec(frame.text.slice(0, end));
  if (!place) return [];
  return frame.listed
    .filter(([index, mention]) => index >= place.index && index < end && isStop(mention))
    .map(([index, mention]) => ({ index, mention }));
}

/** Visits abroad: no 调研, but the press says where somebody has come to and whom the visit is to. */
const abroad: readonly RelationRule[] = [
  byPattern({
    id: 'inspects.arrives',
    kind: 'inspects',
    confidence: 0.8,
    lastTo: true,
    reason: '抵达, 到访 a place: who says so has been there.',
    pattern:
      '(?<from>LIST)(?!将|拟|计划)(?:一行)?(?:乘[^，。；ⓟⓛ]{1,6})?(?:[^，。；ⓟⓛ将拟]{0,6})?(?<verb>抵达|到访)(?<to>ⓛ+)',
    from: ['person'],
    to: ['place'],
  }),
  byPattern({
    id: 'inspects.state',
    kind: 'inspects',
    confidence: 0.8,
    reason: '对 a state 进行访问 after who has arrived.',
    pattern: '(?<from>ⓟ)(?!将|拟)[^。；ⓟ将拟]{0,30}?对(?<to>ⓛ(?:[、和]ⓛ)*)进行[^，。；ⓟ]{0,6}(?<verb>访问)',
    from: ['person'],
    to: ['place'],
  }),
];

/** 甲矿是某某此行的最后一站, 某某此行的第一站是乙村. */
const stations: readonly RelationRule[] = [
  byPattern({
    id: 'inspects.station',
    kind: 'inspects',
    confidence: 0.88,
    reason: '此行的最后一站: where somebody has been.',
    pattern:
      '(?<to>[ⓛⓞ])是(?<from>ⓟ)(?:一行)?(?:此行|此次[^，。；]{1,4}|当天[^，。；]{0,4}|[^，。；ⓘⓞ]{0,4}(?:调研|考察|检查|看望))的?[^，。；]{0,3}站',
    from: ['person'],
    to: ['place', 'organization'],
  }),
  byPattern({
    id: 'inspects.first',
    kind: 'inspects',
    confidence: 0.85,
    lastTo: true,
    reason: '此行的第一站是, 首站来到: where somebody has been.',
    pattern:
      '(?<from>ⓟ)(?:一行)?(?:此行|此次[^，。；]{1,4}|调研|考察)的?[^，。；]{0,3}站(?:就?是|来到|选在|到了?)(?<to>ⓛ*[ⓛⓞ])',
    from: ['person'],
    to: ['place', 'organization'],
  }),
];

export const inspectingRules: readonly RelationRule[] = [inspects, toldRule, ...stations, ...abroad];
