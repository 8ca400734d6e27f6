import type { Doc, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { rangeIn } from './frame.ts';
import { leaderIn } from './group.ts';
import { relation, type RelationRule } from './rule.ts';

const toured = /调研|考察|视察|检查|督导|督查|督战|暗访|看望|慰问|走访|巡查|实地|现场办公|指导工作/;
/** What is done at a stop. */
export const looks =
  /调研|考察|视察|检查|督导|督查|了解|察看|查看|听取|询问|看望|慰问|走访|参观|交流|实地|现场|座谈|交谈|观看|巡查|宣讲|详细|敬献|献花|瞻仰|凭吊|指出|强调|要求/;
export const isStop = (m: DraftMention): boolean =>
  m.entity.kind === 'place'
    ? m.entity.type !== 'country'
    : m.entity.kind === 'organization' || (m.entity.kind === 'initiative' && m.entity.type === 'project');

/** Does the article tell of a tour? */
export function isTour(doc: Doc): boolean {
  const body = doc.parts.find((p) => p.part === 'text')?.start ?? 0;
  return toured.test(doc.lexical.slice(0, body + 160));
}

const placed = /^(?:随后，?|之后，?|当天，?)?在((?:[ⓛⓞ][^，。；：ⓟⓘ“”的]{0,10}){1,12})，ⓣ?(ⓟ)/;

function firstPerson(doc: Doc): DraftMention | undefined {
  const start = doc.parts.find((p) => p.part === 'text')?.start ?? 0;
  return doc.mentions.find((m) => m.start >= start && m.entity.kind === 'person');
}

/** 在ⓛ，代表团听取…: whoever leads it is there. */
const groupPlaced =
  /^在((?:[ⓛⓞ][^，。；：ⓟⓘ“”的]{0,10}){1,8})，(?:(?:代表团|检查组|调研组|考察组|考察团|督导组|慰问组|慰问团|工作组|一行)(?:成员)?(?:一行)?|([他她])(?!们))[^，。；：ⓟ]{0,6}(?:听取|察看|查看|了解|参观|考察|走访|看望|慰问|检查|观摩|叮嘱|询问|指出|强调|要求)/u;

/** 在甲厂、乙村，ⓟ强调…: in the account of a tour a sentence is set where somebody has come to. */
export const toldRule: RelationRule = {
  id: 'inspects.set',
  kind: 'inspects',
  reason: 'In the account of a tour 在 a place, before who speaks there, is one of its stops.',
  find(doc, frames) {
    if (!isTour(doc)) return [];
    const out: DraftRelation[] = [];
    let leader: DraftMention | undefined;
    let main: DraftMention | undefined;
    for (const frame of frames) {
      leader = leaderIn(frame)?.listed[0]?.mention ?? leader;
      const led = groupPlaced.exec(frame.text);
      // 在甲县，他听取…: the tour is that of the first whom the article names.
      const who = led?.[2] ? (main ??= firstPerson(doc)) : leader;
      if (led && who) {
        for (const [index, mention] of frame.listed)
          if (index < (led[1] ?? '').length + 1 && isStop(mention))
            out.push(
              relation(
                doc,
                'inspects',
                who,
                mention,
                { verb: '考察' },
                rangeIn(frame, 0, led[0].length),
                'inspects.set',
                0.82,
              ),
            );
      }
      const match = placed.exec(frame.text);
      if (!match) continue;
      const person = frame.mentions.get(match[0].length - 1);
      if (!person || !looks.test(frame.text.slice(match[0].length))) continue;
      for (const [index, mention] of frame.listed)
        if (index < match[0].length - 1 && isStop(mention))
          out.push(
            relation(
              doc,
              'inspects',
              person,
              mention,
              { verb: '调研' },
              rangeIn(frame, 0, match[0].length),
              'inspects.set',
              0.85,
            ),
          );
    }
    return out;
  },
};
