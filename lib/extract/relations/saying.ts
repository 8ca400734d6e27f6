import type { Doc, DraftMention, DraftRelation, Range } from '#lib/extract/doc.ts';
import { carriedSpeech, lastDoer, type Said } from './carried-speech.ts';
import { rangeIn, type Frame } from './frame.ts';
import { meetingMeant } from './meeting-meant.ts';
import { reportRules } from './reports.ts';
import { relation, type RelationRule } from './rule.ts';

const lead = /^(?:（[^（）]{1,12}）)?(?:同志)?(?:在[^，。；]{1,30}(?:时|中|上|后)|[^，。；：ⓟⓞ“]{0,8})?$/;
/** 到某院看望医疗队时, 听取汇报后: what people do before they speak. */
const meanwhile = /^(?:同志)?(?!的)[^，。；：“ⓟ]{2,34}[^小同平及当][时后]$/;
const denied = /(?:未|没有|拒绝|不愿|无人|不再)$/;
/** 甲的情况|介绍: a noun; 甲的声明|称 is what 甲 says. */
const ofAnother = /^的(?![^，]{0,6}(?:声明|报告|公告|公报|通报|话)$)/u;
/** 受到批评, 党内警告: what is done to them. */
const suffered = /(?:受到?|遭到?|予以|给予|处以|点名|通报|党内|党纪|政务|行政|严重)$|被[^，。；ⓟ]{0,6}$/;
/** What somebody does while saying it: 拍着…, 指着…, 笑着. */
const gesture = /^[^，。；：ⓟⓞⓛⓘ“”]{0,4}着[^，。；：ⓟⓞⓛⓘ“”]{0,12}$/;
const goesOn =
  /^(?:要|必须|同时|他|她|还要|希望|一要|二要|三要|四要|一是|二是|三是|四是|首先|其次|“|我们|各级|下一步)/;

/** Who said what: the evidence is the whole span, over the following sentences until another begins to speak. */
const says: RelationRule = {
  id: 'says.verb',
  kind: 'says',
  reason: 'A speaker, a verb of speech, and what follows.',
  find(doc: Doc, frames, acts) {
    const out: DraftRelation[] = [];
    let doer: Doer | null = null;
    frames.forEach((frame, i) => {
      const said =
        speaker(doc, frame) ??
        assembly(doc, frame) ??
        pronoun(doc, frames, i, doer) ??
        foretells(frame) ??
        carriedSpeech(frame);
      const who =
        said?.mention.entity.kind === 'person' ? said.mention : lastDoer(frame, acts.get(frame) ?? []);
      if (who) doer = { who, at: i };
      if (!said) return;
      const { mention, verb } = said;
      out.push(
        relation(
          doc,
          'says',
          mention,
          null,
          { verb },
          span(doc, frames, i, mention.start >= frame.range.start ? mention.start : frame.range.start),
          'says.verb',
          mention.entity.kind === 'person' ? 0.92 : 0.8,
        ),
      );
    });
    return out;
  },
};

function speaker(doc: Doc, frame: Frame): Said | null {
  const speech = doc.byStart.get('speech');
  for (const [index, mention] of frame.listed.toReversed()) {
    if (mention.entity.kind === 'place' || isOccasion(frame, index, mention)) continue;
    // 甲到乙院看望医疗队时说: where it is said does not say it.
    if (mention.entity.kind === 'organization' && visited.test(frame.text.slice(0, index))) continue;
    for (let at = index + 1; at < Math.min(frame.text.length, index + 40); at++) {
      const position = frame.at[at] ?? 0;
      const verb = speech?.get(position)?.[0];
      if (!verb) continue;
      const between = frame.text.slice(index + 1, at);
      const after = doc.lexical.slice(verb.end, verb.end + 2);
      const word = doc.lexical.slice(verb.start, verb.end);
      // 拉着他的手问：“…”: one character that many words hold.
      if (/^[问喊答]$/u.test(word) && !/^[：“]/u.test(after)) break;
      // 感慨地告诉记者: how it is said, and not the word for it.
      if (after.startsWith('地')) continue;
      // 乙拍着本子说。
      const tells = /说道?$/.test(word) && gesture.test(between);
      if (denied.test(between) || isOtherWord(word, after) || ofAnother.test(between)) break;
      // 听取意见|建议: a noun.
      if (/^(?:建议|要求|希望|评价|总结)$/.test(word) && /(?:意见|有关|相关|各项|听取)$/.test(between)) break;
      // 向代表通报情况, 公开通报十起: only 通报： and 通报称 give words.
      if (word === '通报' && !/^[，：称说]/.test(after)) break;
      if (/^(?:批评|警告|表扬|表彰|肯定)$/.test(word) && suffered.test(between)) break;
      // 大运会的运动员表示: who is at the games says it.
      if (mention.entity.kind === 'initiative' && between.includes('的')) break;
      const isPerson = mention.entity.kind === 'person';
      if (
        !(lead.test(between) || tells || (isPerson && meanwhile.test(between))) ||
        !/^[，：“]|^[^的了]/.test(after)
      )
        break;
      if (
        !isPerson &&
        !isStatement(frame, index, word, after) &&
        !/^(?:要求|强调|指出|表示|认为|宣布|提出|明确|通报|提醒|呼吁|回应|证实|透露|号召|倡议)$/.test(word)
      )
        break;
      if (
        /^(?:鼓励|承诺|号召|称赞|主张|倡议|提议|答复|提出|明确|希望|建议|要求|分析|总结|称|宣布|评价|提醒|解释|介绍|通报|呼吁|回应|证实|透露)$/.test(
          word,
        ) &&
        /^[。；的]/.test(after)
      )
        break;
      return { mention, verb: word === '称' && between.endsWith('声明') ? '声明称' : word };
    }
  }
  return null;
}

const visited = /ⓟ[^，。；：“]{0,16}(?:在|到|赴|来到|前往|深入|走进|向|与|同|看望|会见)ⓛ*$/u;

/** 某国国防部称，…: what a body says in its own name opens the clause; 甲在乙代表团说 is what 甲 says. */
function isStatement(frame: Frame, index: number, word: string, after: string): boolean {
  return (
    /^(?:称|说|声明|宣称|介绍|建议|希望|解释|谴责|警告|坚称|补充|公布|预计|预测)$/.test(word) &&
    /^[，：“]/.test(after) &&
    /(?:^|[，。；：！？”\n])$/.test(frame.text.slice(0, index))
  );
}

/** 称号 is no 称, and who 宣布开幕 opens. */
function isOtherWord(word: string, after: string): boolean {
  return (
    (word === '称' && /^[号为作谓职]/.test(after)) ||
    (word === '表态' && /^(?:讲话|发言|性)/.test(after)) ||
    (word === '补充' && /^(?:发言|说明|通|完)/.test(after)) ||
    (word === '总结' && /^(?:讲话|发言|大会|会|了)/.test(after)) ||
    (word === '说' && after.startsWith('明')) ||
    (word === '批评' && after === '教育') ||
    (word === '说明' && !/^[，：“]/.test(after)) ||
    (word === '宣布' && /^(?:开幕|闭幕|开赛|开馆|开园|启动|开始|开工|成立|开通|通车)/.test(after))
  );
}

/** 省长ⓟ在ⓘ上强调: the meeting is where it was said. */
function isOccasion(frame: Frame, index: number, mention: DraftMention): boolean {
  return (
    mention.entity.kind === 'initiative' &&
    /(?:在|于)[^，。；ⓟⓞⓘ]{0,8}$/.test(frame.text.slice(0, index)) &&
    /^[^，。；ⓟⓞⓘ]{0,8}(?:上|中|时|期间|现场)/.test(frame.text.slice(index + 1))
  );
}

/** Who did or said something last, and in which sentence. */
interface Doer {
  readonly who: DraftMention;
  readonly at: number;
}

/** 他说: who the sentence before is about, if it names one person; else who did something in it, or last where it names nobody. */
function pronoun(doc: Doc, frames: readonly Frame[], i: number, doer: Doer | null): Said | null {
  const frame = frames[i];
  const before = frames[i - 1];
  if (!frame) return null;
  const here = inClause.exec(frame.text);
  if (here) {
    // 果农甲种了40年枇杷，他乐呵呵地说.
    const named = frame.listed.filter(([index, m]) => index < here.index && m.entity.kind === 'person');
    const [only] = named;
    if (only && named.every(([, m]) => m.entity === only[1].entity))
      return { mention: only[1], verb: here[1] ?? '' };
  }
  const match = his.exec(frame.text);
  if (!match || !before) return null;
  const people = doc.text.slice(before.range.end, frame.range.start).includes('\n')
    ? []
    : // 走进村民某某家: who lives there is not he.
      before.listed
        .filter(
          ([index, m]) =>
            m.entity.kind === 'person' && !/^的?(?:家|一家|新家|住处)/u.test(before.text.slice(index + 1)),
        )
        .map(([, m]) => m);
  const [only] = people;
  const isClear = people.length === 0 || doer?.at === i - 1;
  const mention =
    only && people.every((m) => m.entity === only.entity) ? only : isClear ? (doer?.who ?? null) : null;
  return mention && { mention, verb: match[1] ?? match[2] ?? '' };
}

/** 他强调，…; 在某局，他要求…. */
const his =
  /^(?:在[^。；“ⓟ]{1,40}，)?[他她](?!们|的)(?:还|也|同时|进一步|[^，。；：“ⓟⓞⓘⓛ]{1,6}地|[^，。；：“ⓟⓘ]{1,16}[时后])*(?:(表示|说|指出|强调|介绍|认为|告诉记者|提出|坦言|呼吁|建议|希望)(?:[，：]|(?<=说)。$)|(要求|强调|希望|叮嘱|勉励|指出|表示)(?=[^，。；：的了过]{3}))/u;

const inClause =
  /^[^“]{2,60}，[他她](?:[^，。；：“ⓟⓞⓘⓛ]{1,6}地|还|也)?(表示|说|指出|强调|介绍|认为|告诉记者|坦言|感慨)[，：]/u;

/** 中央气象台预计，…; 署长在社交平台指，…: words that speak only before a comma. */
function foretells(frame: Frame): Said | null {
  const match = foretold.exec(frame.text);
  const at = match ? match.index + match[0].search(/[ⓟⓞ]/u) : -1;
  const mention = frame.mentions.get(at);
  return match && mention ? { mention, verb: match[1] ?? match[2] ?? '' } : null;
}
const foretold =
  /(?:^|[，；])(?:ⓣ?ⓟ(?:在[^，。；：“ⓟ]{1,14}|[^，。；：“ⓟⓞ]{0,4})(指)，|ⓞ(?:[^，。；：“ⓟⓞⓘ]{0,8}?)(预计|预测|研判|预报)，)/u;

/** 会议强调, 报告指出: the meeting or paper that the article tells of speaks. */
function assembly(doc: Doc, frame: Frame): Said | null {
  const match =
    /^(?:(?:会议|大会|全会|座谈会|论坛)(?:还)?(?:一致)?(?<met>认为|指出|强调|要求|提出|号召|明确|决定)|(?:该|这份)?(?<paper>报告|通知|意见|方案|规划|公报|通报|决定)(?:还)?(?<says>指出|提出|强调|要求|明确|认为|显示))[，：]?/.exec(
      frame.text,
    );
  if (!match) return null;
  const { met, paper, says } = match.groups ?? {};
  const at = rangeIn(frame, 0, match[0].length);
  const entity = met
    ? meetingMeant(doc, at, '会议')
    : doc.mentions.findLast(
        (m) => m.end <= at.start && m.entity.type === 'document' && m.entity.name.endsWith(paper ?? '\n'),
      )?.entity;
  const mention = entity && doc.mentions.find((m) => m.entity === entity);
  return mention ? { mention, verb: met ?? says ?? '' } : null;
}

function span(doc: Doc, frames: readonly Frame[], from: number, start: number): Range {
  let end = frames[from]?.range.end ?? start;
  for (let i = from + 1; i < frames.length && end - start < 1500; i++) {
    const next = frames[i];
    if (
      !next ||
      doc.text.slice(end, next.range.start).includes('\n') ||
      !goesOn.test(next.text) ||
      speaker(doc, next) ||
      assembly(doc, next)
    )
      break;
    end = next.range.end;
  }
  return { start, end };
}

export const sayingRules: readonly RelationRule[] = [says, ...reportRules];
