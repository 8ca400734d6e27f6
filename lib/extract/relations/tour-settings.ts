import type { Doc, DraftEntity, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import type { ActsByFrame } from './clause.ts';
import { mentionsBetween, rangeIn, type Frame } from './frame.ts';
import { leaderIn } from './group.ts';
import { relation, type RelationRule } from './rule.ts';

const toured = /调研|考察|视察|检查|督导|督查|督战|暗访|看望|慰问|走访|巡查|实地|现场办公|指导工作/;
/** What is done at a stop. */
export const looks =
  /调研|考察|视察|检查|督导|督查|了解|察看|查看|听取|询问|看望|慰问|走访|参观|交流|实地|现场|座谈|交谈|观看|巡查|宣讲|详细|敬献|献花|瞻仰|凭吊|指出|强调|要求|指挥|抢险|救援|处置|救灾|坐镇|调度/;
export const isStop = (m: DraftMention): boolean =>
  m.entity.kind === 'place'
    ? m.entity.type !== 'country'
    : m.entity.kind === 'organization' ||
      (m.entity.kind === 'initiative' && (m.entity.type === 'project' || sited.test(m.entity.name)));
/** What was read as an undertaking and stands somewhere: 某法治教育基地. */
const sited = /(?:基地|服务中心|体验中心|指挥中心|展示中心|产业园|示范园|示范区|示范点)”?$/u;

/** Does the article tell of a tour? */
export function isTour(doc: Doc): boolean {
  const body = doc.parts.find((p) => p.part === 'text')?.start ?? 0;
  return toured.test(doc.lexical.slice(0, body + 160));
}

/** 在有着千年历史的甲村, 在由某省援建的乙校: what is said of a stop before its name. */
const told =
  '(?:[^，。；：ⓟⓘⓛⓞ“”]{1,16}的|(?:位于|地处|坐落于|坐落在)ⓛ+[^，。；：ⓟⓘⓛⓞ“”]{0,8}的|由?ⓛ?[^，。；：ⓟⓘⓞ“”]{0,3}(?:援建|捐建|支援|帮扶|承建|投资)的)?';
const stops = '((?:[ⓛⓞ][^，。；：ⓟⓘ“”的]{0,10}){1,12})';
const then = '(?:随后，?|之后，?|当天，?|[上下]午，?|[^，。；ⓟⓞⓘⓛ]{0,4}日，?)?';
const placed = new RegExp(`^${then}在${told}${stops}，ⓣ?(ⓟ)`, 'du');
/** 在ⓛ，代表团听取…: whoever leads it is there; so is he. */
const groupPlaced = new RegExp(
  `^${then}在${told}${stops}，(?:(?:代表团|检查组|调研组|考察组|考察团|督导组|慰问组|慰问团|工作组|一行)(?:成员)?(?:一行)?|([他她])(?!们|的))[^，。；：ⓟ]{0,6}(?:听取|察看|查看|了解|参观|考察|走访|走进|走到|看望|慰问|检查|观摩|叮嘱|嘱咐|询问|指出|强调|要求|仔细|详细|同|与)`,
  'du',
);
/** 乙在某市调研时，在丙村，详细了解…: a stop in the middle of a sentence, whose subject stands before it. */
const midway = new RegExp(
  `，${then}在${told}${stops}，(?:详细|仔细|认真|实地|深入|一行|还|又|先后)*(?:了解|察看|查看|询问|听取|参观|考察|走进|检查|看望|慰问)`,
  'du',
);
/** 在甲厂，负责人乙介绍…: who shows it has not come there, and whoever the article tells of has. */
const guided = new RegExp(
  `^${then}在${told}${stops}，(?:[^，。；：ⓟⓘⓛ“”]{0,10})(ⓟ)[^，。；：ⓟⓘⓛⓞ]{0,6}(?:介绍|汇报|告诉)`,
  'du',
);
/** 某镇某村的大棚里灯火通明，王某向…: a sentence opens with a stop and goes on with who has come there. */
const scene =
  /^([ⓛⓞ]{1,4})(?:的[^，。；：“”ⓟⓞⓘⓛ]{1,8}[里内中上旁前]|里|内|是|今年|去年|位于|占地|始建|建于)[^，。；：“”ⓟⓞⓘⓛ]{2,24}，ⓣ?(ⓟ|[他她](?!们|的))(?:一行|还|又|仔细|详细|俯身|弯腰|驻足|不时)*(?:走进|走到|来到|走上|察看|查看|询问|了解|翻看|拿起|俯身|驻足|(?:向|同|与|和)[^。；：“”]{1,16}(?:问|了解|询问|交谈|交流|聊|攀谈|拉家常))/du;

function firstPerson(doc: Doc): DraftMention | undefined {
  const start = doc.parts.find((p) => p.part === 'text')?.start ?? 0;
  return doc.mentions.find((m) => m.start >= start && m.entity.kind === 'person');
}

/** Who goes somewhere or looks at something in the article. */
function tourers(acts: ActsByFrame): ReadonlySet<DraftEntity> {
  const out = new Set<DraftEntity>();
  for (const all of acts.values())
    for (const { family, people, unreal, planned } of all)
      if ((family === 'go' || family === 'visit') && people && !unreal && !planned)
        for (const { mention } of people.listed) out.add(mention.entity);
  return out;
}

/** 在甲厂、乙村，ⓟ强调…: in the account of a tour a sentence is set where somebody has come to. */
export const toldRule: RelationRule = {
  id: 'inspects.set',
  kind: 'inspects',
  reason: 'In the account of a tour 在 a place, before who speaks or looks there, is one of its stops.',
  find(doc, frames, acts) {
    if (!isTour(doc)) return [];
    const out: DraftRelation[] = [];
    const touring = tourers(acts);
    const isLinked = doc.lexical.includes('视频');
    let leader: DraftMention | undefined;
    let main: DraftMention | undefined;
    const add = (
      frame: Frame,
      who: DraftMention,
      match: RegExpExecArray,
      verb: string,
      sure: number,
    ): void => {
      const [from, to] = match.indices?.[1] ?? [0, 0];
      for (const [index, mention] of frame.listed)
        if (index >= from && index < to && isStop(mention))
          out.push(
            relation(
              doc,
              'inspects',
              who,
              mention,
              { verb },
              rangeIn(frame, 0, match[0].length),
              'inspects.set',
              sure,
            ),
          );
    };
    for (const frame of frames) {
      leader = leaderIn(frame)?.listed[0]?.mention ?? leader;
      // 在甲县，他听取…: the tour is that of the first whom the article names.
      const his = (): DraftMention | undefined => (main ??= firstPerson(doc));
      const led = groupPlaced.exec(frame.text);
      const guide = led?.[2] ? his() : leader;
      if (led && guide) add(frame, guide, led, '考察', 0.82);
      const shown = guided.exec(frame.text);
      const guiding = shown && frame.mentions.get(shown.indices?.[2]?.[0] ?? -1);
      const visitor = guiding && !touring.has(guiding.entity) ? his() : undefined;
      if (shown && visitor && touring.has(visitor.entity)) {
        add(frame, visitor, shown, '考察', 0.8);
        continue;
      }
      const between = midway.exec(frame.text);
      const before = between && mentionsBetween(frame, 0, between.index, ['person']).at(-1);
      if (between && before && touring.has(before.entity)) add(frame, before, between, '调研', 0.8);
      const match = placed.exec(frame.text);
      const person = match && frame.mentions.get(match[0].length - 1);
      if (match && person && (looks.test(frame.text.slice(match[0].length)) || touring.has(person.entity)))
        add(frame, person, match, '调研', 0.85);
      // Over a video link nobody has come there.
      const opened = isLinked ? null : scene.exec(frame.text);
      const there = opened?.[2] === 'ⓟ' ? frame.mentions.get(opened.indices?.[2]?.[0] ?? -1) : his();
      if (opened && there && touring.has(there.entity)) add(frame, there, opened, '调研', 0.8);
    }
    return out;
  },
};
