import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { bodyEntity } from '#lib/extract/resolve/entities.ts';
import { bothWrote } from './both-sides.ts';
import { bodyOfPost } from './body-of-post.ts';
import { listBehind, realActs } from './by-act.ts';
import { mentionsBetween, rangeIn } from './frame.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';

const released = /ⓣⓟ(?:现场|代表[^，。；ⓟⓘ]{0,6})?(发布|公布)(?:了)?ⓘ/gu;

const issues =
  '印发|下发|出台|发布|公布|编制|制定|颁布|审议通过|通过|起草|编写|发出|修订|拟定|草拟|编印|编纂|转发|批转|发来|绘制|撰写|编辑出版|编辑(?!部|室|委)|编译|辑录';

/** 在国内，…由A和B共同编制: the sentence names no document of its own, so it speaks of the one before it. */
const authoredBefore: RelationRule = {
  id: 'authored.before',
  kind: 'authoredBy',
  reason: 'A sentence about the index or document of the sentence before it says who made it.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    const made = /由((?:[ⓞⓛ](?:[、和与及]|以及)?)+)(?:联合|共同|牵头|负责|组织)*(编制|编写|起草|编纂|研制)/;
    frames.forEach((frame, i) => {
      const match = made.exec(frame.text);
      const before = frames[i - 1];
      if (!match || !before || frame.kinds.has('initiative')) return;
      const gap = doc.text.slice(before.range.end, frame.range.start);
      const topic = [...before.mentions.values()].find(
        (m) => m.entity.kind === 'initiative' && (m.entity.type === 'index' || m.entity.type === 'document'),
      );
      // 指数 or 规划 itself stands in the sentence, or it begins with 该, 其, 这.
      const said =
        topic && frame.text.includes(topic.entity.type === 'index' ? '指数' : kindOf(topic.entity.name));
      if (!topic || gap.includes('\n') || !said) return;
      const at = match.index + 1;
      const evidence = rangeIn(frame, match.index, match.index + match[0].length);
      for (const maker of mentionsBetween(frame, at, at + (match[1] ?? '').length, ['organization', 'place']))
        out.push(
          relation(
            doc,
            'authoredBy',
            topic,
            maker,
            { verb: match[2] ?? '' },
            evidence,
            'authored.before',
            0.8,
          ),
        );
    });
    return out;
  },
};

/** 蓝皮书 of 《某产业发展蓝皮书（2026）》: what the next sentence calls it. */
function kindOf(name: string): string {
  return name.replace(/（[^（）]*）$|[“”]/gu, '').slice(-2);
}

/** 某局局长甲发布《…》: the paper is of the body for which he speaks. */
const releasedBy: RelationRule = {
  id: 'authored.released',
  kind: 'authoredBy',
  reason: 'An office-holder who 发布 a paper does so for the body of the post.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      if (!frame.kinds.has('initiative')) continue;
      for (const match of matchesIn(frame.text, released)) {
        const body = bodyOfPost(doc, frame.mentions.get(match.index + 1));
        const paper = frame.mentions.get(match.index + match[0].length - 1);
        if (!body || !paper || !/^(?:document|index)$/u.test(paper.entity.type)) continue;
        const evidence = rangeIn(frame, match.index, match.index + match[0].length);
        const verb = { verb: match[1] ?? '' };
        out.push(relation(doc, 'authoredBy', paper, body, verb, evidence, 'authored.released', 0.8));
      }
    }
    return out;
  },
};

/** 某省人民政府关于…的意见: a paper whose title begins with who issues it. */
const inTitle: RelationRule = {
  id: 'authored.title',
  kind: 'authoredBy',
  reason: 'A title that begins with bodies and goes on with 关于 says who issues the paper.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    for (const mention of doc.mentions) {
      if (mention.found?.kind !== 'initiative' || mention.entity.type !== 'document') continue;
      const about = doc.lexical.slice(mention.start, mention.end).indexOf('关于');
      let at = mention.start;
      const issuers: DraftMention[] = [];
      while (at < mention.start + about) {
        const body = doc.organizations.find((o) => o.start === at && o.end <= mention.start + about);
        if (!body) break;
        const { start, end } = body;
        issuers.push({ start, end, entity: bodyEntity(doc, canonicalBody(doc, body)), found: null });
        at = end;
        while (/[\s、和]/u.test(doc.lexical.charAt(at))) at++;
      }
      if (at !== mention.start + about) continue;
      for (const issuer of issuers)
        out.push(relation(doc, 'authoredBy', mention, issuer, {}, mention, 'authored.title', 0.9));
    }
    return out;
  },
};

/** 甲局局长某与乙局局长某代表双方签署《…》: the paper is of the bodies of their posts. */
const signedFor: RelationRule = {
  id: 'authored.signedFor',
  kind: 'authoredBy',
  reason: '代表双方签署 a paper: the bodies of the posts of those who sign have made it.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      const match = signing.exec(frame.text);
      const paper = match && frame.mentions.get(match.index + match[0].length - 1);
      if (!match || paper?.entity.type !== 'document') continue;
      const evidence = rangeIn(frame, match.index, match.index + match[0].length);
      for (const person of mentionsBetween(frame, match.index, match.index + match[0].length, ['person'])) {
        const body = bodyOfPost(doc, person);
        if (!body) continue;
        out.push(
          relation(doc, 'authoredBy', paper, body, { verb: '签署' }, evidence, 'authored.signedFor', 0.85),
        );
      }
    }
    return out;
  },
};
const signing = /ⓣⓟ[、与和同]ⓣⓟ(?:分别)?(?:代表[^，。；]{0,8})(?:签署|签订)(?:了)?[^，。；ⓘⓟⓞ]{0,6}ⓘ/;

/** Nothing that could be another subject: 会上, 国家. */
const adverbs =
  /^(?:并|还|又|也|同时|日前|近日|随后|联合|共同|先后|正式|首次|集中|最终|已|同步|牵头|组织|研究|陆续|及时)*$/u;
/** A paper whose title says whose it is. */
const named = /^(?:中共中央|国务院|全国人大|最高人民|中央办公厅)/u;

/** 甲委组成调研组，…，形成《…》: in a later clause the body that the sentence began with has made the paper. */
const later: RelationRule = {
  id: 'authored.later',
  kind: 'authoredBy',
  reason: '印发, 形成, 发布 a paper in a later clause: the body that the sentence began with has issued it.',
  find(doc, frames, acts) {
    const out: DraftRelation[] = [];
    for (const { frame, act } of realActs(frames, acts)) {
      if (act.family !== 'issue' || !act.carried || !act.bodies || act.people || act.bodies.from < 0)
        continue;
      if (!adverbs.test(frame.text.slice(act.clause[0], act.at))) continue;
      for (const { index, mention } of listBehind(
        frame,
        act,
        ['initiative'],
        /^(?:了)?[^，。；：ⓘⓞⓛⓟ]{0,4}$/u,
      )) {
        if (mention.entity.type !== 'document' && mention.entity.type !== 'index') continue;
        if (named.test(mention.entity.name)) continue;
        const evidence = rangeIn(frame, act.bodies.from, index + 1);
        for (const { mention: body } of act.bodies.listed)
          if (body.entity.kind === 'organization')
            out.push(
              relation(
                doc,
                'authoredBy',
                mention,
                body,
                { verb: act.verb },
                evidence,
                'authored.later',
                0.82,
              ),
            );
      }
    }
    return out;
  },
};

/** 他著有《…》: of whom the sentence before tells. */
const theirWork: RelationRule = {
  id: 'authored.his',
  kind: 'authoredBy',
  reason: '他著有, 主编 a work: the one whom the sentences before tell of.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    let who: DraftMention | null = null;
    frames.forEach((frame, i) => {
      const before = frames[i - 1];
      if (!before || doc.text.slice(before.range.end, frame.range.start).includes('\n')) who = null;
      if (frame.kinds.has('person')) {
        const people = mentionsBetween(frame, 0, frame.text.length, ['person']);
        const [first] = people;
        who = first && people.every((m) => m.entity === first.entity) ? first : null;
        return;
      }
      const match = who && wrote.exec(frame.text);
      if (!match || !who) return;
      const evidence = rangeIn(frame, match.index, match.index + match[0].length);
      for (const work of mentionsBetween(frame, match.index, match.index + match[0].length, ['initiative']))
        if (work.entity.type === 'document')
          out.push(
            relation(doc, 'authoredBy', work, who, { verb: match[1] ?? '' }, evidence, 'authored.his', 0.84),
          );
    });
    return out;
  },
};
/** At the beginning of a clause that has no other subject. */
const wrote =
  /(?:^|，)(?:[他她](?:还|先后|曾|也)*|先后|曾|还|并)?(著有|撰有|主编|主持编写|参与编写|编著|合著|出版(?:了|有)?|创作(?:了|有)?)[^。；：ⓞⓘ]{0,10}ⓘ(?:[、和]?ⓘ)*/u;

export const authorshipRules: readonly RelationRule[] = [
  byPattern({
    id: 'authored.issued',
    kind: 'authoredBy',
    confidence: 0.94,
    reason: 'Bodies before 印发, 编制, 公布 … issue the document or index that follows.',
    pattern: `(?<to>(?:ⓞ[^，。；：“ⓞⓘⓟⓛ]{0,6}(?:联合|会同|携手|牵头|[与同](?=[^，。；]*(?:共同|联合|合作)))(?:ⓛ?(?=ⓞ))?)?BODIES)(?:(?:[、和及]|以及)[^，。；：ⓞⓘⓟ]{3,24}?(?=联合|共同|日前|近日))?(?:[^，。；ⓞⓘⓟ]{0,10}?)(?<verb>${issues}|发表(?=了?ⓘ))(?:的|了|实施)*(?:[^，。；ⓘⓟⓞ]{0,4}|[^，。；ⓘⓟⓞ]{0,8}(?:报告|[白蓝绿]皮书|规划|方案|意见|办法|指南|标准|丛书|图书|由[^，。；ⓘⓟⓞ]{2,8}的))(?<from>ⓘ)`,
    accept: (from) => from.type === 'document' || from.type === 'index' || from.type === 'award',
  }),
  byPattern({
    id: 'authored.passive',
    kind: 'authoredBy',
    confidence: 0.85,
    reason: '由A和B编制 says who made the document or index that the sentence or the one before is about.',
    pattern:
      '(?<from>ⓘ)[^。；ⓘⓞⓟ]{0,60}?由(?<to>BODIES)(?:联合|共同|牵头|负责|组织)*(?<verb>编制|编写|编辑|编译|起草|制定|发布|编纂|研制|审议通过|表决通过|通过|印发|公布|出台)',
    accept: (from) => from.type === 'document' || from.type === 'index' || from.type === 'award',
  }),
  byPattern({
    id: 'authored.takesPart',
    kind: 'authoredBy',
    confidence: 0.84,
    reason: '标准由A起草，B、C参与编制: those who take part in it have made it too.',
    pattern:
      '(?<from>ⓘ)[^。；ⓘⓟ]{0,60}?由[^。；ⓘⓟ]{1,60}?，(?<to>BODIES)(?:等[^，。；ⓞ]{0,12})?(?:共同|联合|分别)?(?:参与|参加|协助)(?<verb>编制|编写|起草|制定|制订|修订|编纂|研制)(?=[，。；]|$)',
    accept: (from) => from.type === 'document' || from.type === 'index',
  }),
  byPattern({
    id: 'authored.index',
    kind: 'authoredBy',
    confidence: 0.86,
    reason: '某会公布，某指数为…: the index is of the body that makes it known.',
    pattern:
      '(?<to>ⓞ)(?:[^，。；：“ⓞⓘⓟ]{0,10}?)(?<verb>公布|发布)(?:的[^，。；：“ⓞⓘⓟ]{0,8}数据显示)?，(?:[^，。；：“ⓘⓞⓟ]{1,10}，)?(?:\\d{1,2}月份?|[一二三四]季度|[上下]半年|今年|去年)*(?<from>ⓘ)[^，。；ⓘ]{0,6}(?:为|达|升|降|回升|上升|下降|同比|环比|报)',
    accept: (from) => from.type === 'index',
  }),
  byPattern({
    id: 'authored.order',
    kind: 'authoredBy',
    confidence: 0.88,
    reason: '签署国务院令，公布《…》: the order that puts it in force is of the body.',
    pattern: '签署(?<to>ⓞ)(?:第?\\d+号)?令，(?<verb>公布)(?:了)?[^，。；ⓘⓞⓟ]{0,6}(?<from>ⓘ)',
    accept: (from) => from.type === 'document',
  }),
  authoredBefore,
  releasedBy,
  later,
  theirWork,
  bothWrote,
  inTitle,
  byPattern({
    id: 'authored.learned',
    kind: 'authoredBy',
    confidence: 0.8,
    reason: '记者从某局获悉，《…》发布: the body that tells of its paper has issued it.',
    pattern:
      '记者[^，。；ⓞ]{0,6}从(?<to>ⓞ)(?:召开的[^，。；ⓞⓘ]{0,12}上)?(?:获悉|了解到|处获悉|得知)，(?<from>ⓘ)[^，。；ⓘⓞⓟ]{0,6}(?<verb>发布|公布|出台|印发|实施|施行)',
    accept: (from) => from.type === 'document' || from.type === 'index',
  }),
  byPattern({
    id: 'authored.beside',
    kind: 'authoredBy',
    confidence: 0.8,
    reason: 'A document directly behind a body is its own.',
    pattern: '(?<to>ⓞ)(?:的)?(?<from>ⓘ)',
    accept: (from) => from.type === 'document',
  }),
  byPattern({
    id: 'authored.titled',
    kind: 'authoredBy',
    confidence: 0.9,
    reason: '题为 gives the speaker’s or writer’s text.',
    pattern:
      '(?:(?<to>ⓟ)[^。；“ⓟⓘ]{0,16}代表ⓞ[^，。；ⓟⓘⓞ]{0,12}|(?<!代表|在)(?<to2>[ⓟⓞ])(?:受[^。；：ⓟⓘ]{1,20}委托，)?(?:向[^，。；：ⓟⓘ]{1,10})?)(?:作|作了|撰写|发表)?(?:的)?题为(?<from>ⓘ)',
  }),
  byPattern({
    id: 'authored.signed',
    kind: 'authoredBy',
    confidence: 0.88,
    reason: 'Who 签署 a paper with another has made it with them.',
    pattern:
      '(?<to>ⓞ(?:[^，。；：ⓞⓟⓘ]{0,16}?(?:[、与同和及]|以及)ⓛ*ⓞ)+)[^，。；ⓞⓘ]{0,20}?(?<verb>签署|签订|签发|会签|共同签署)(?:了)?[^，。；ⓘⓟⓞ]{0,6}(?<from>ⓘ)',
    accept: (from) => from.type === 'document',
  }),
  byPattern({
    id: 'authored.signedWith',
    kind: 'authoredBy',
    confidence: 0.84,
    reason: '甲院…，并与乙院会签 a paper: both have made it.',
    pattern:
      '(?<to>ⓞ[^。；：“ⓟⓞ]{0,60}?，(?:并|还|又|近日|日前|同时)*(?:与|同|和|联合|会同)ⓛ*ⓞ)[^，。；：ⓞⓘⓟ]{0,16}?(?<verb>签署|会签|签订|印发|出台|制定|联合出台)(?:了)?[^，。；：ⓞⓘⓟ]{0,6}(?<from>ⓘ)',
    to: ['organization'],
    accept: (from) => from.type === 'document',
  }),
  signedFor,
  byPattern({
    id: 'authored.wrote',
    kind: 'authoredBy',
    confidence: 0.85,
    reason: '著有, 主编, 创作: who wrote the work.',
    pattern:
      '(?<to>ⓟ)(?:[^。；：“ⓟⓘ]{0,60}?[，、]|同志[^，。；：“ⓟⓘⓞⓛ]{0,4}|[^，。；：“ⓟⓘⓞⓛ]{0,3}(?=写[下出成就]?ⓘ))?(?<verb>著有|写[下出成就]?(?=了?ⓘ)|主编|编著|合著|撰有|撰写|创作|执导|拍摄|拿出(?=了?ⓘ)|编写(?=了?ⓘ)|起草|译有|出版(?=了?ⓘ))(?:了|的)?[^，。；ⓘⓟⓞ]{0,6}?(?<from>ⓘ(?:[、和]?ⓘ)*)',
    accept: (from) => from.type === 'document',
  }),
  byPattern({
    id: 'authored.talk',
    kind: 'authoredBy',
    confidence: 0.85,
    reason: '作《…》报告, 《…》主题演讲: the talk is the speaker’s.',
    pattern:
      '(?<to>ⓟ)[^。；：“ⓟⓘ]{0,24}?(?:作|作了|发表|发表了|带来)(?:题为)?(?<from>ⓘ)(?:的)?(?:专题|主题|主旨|学术|特邀|首场|专场|辅导|宣讲)*(?:报告|演讲|讲座|发言|致辞)',
    accept: (from) => from.type === 'document',
  }),
];

export const succeedsRules = [
  byPattern({
    id: 'succeeds.renamed',
    kind: 'succeeds',
    confidence: 0.9,
    reason: '更名为, 改为: the second follows the first.',
    pattern:
      '(?<from>[ⓞⓛ])(?:[^，。；ⓞⓛ]{0,8})(?<verb>更名为|改名为|改为|改组为|升格为|撤销并设立|改制为)(?<to>[ⓞⓛ])',
  }),
];
