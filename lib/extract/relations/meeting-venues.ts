import { matchesIn } from '#lib/text/held-words.ts';
import type { DraftRelation } from '#lib/extract/doc.ts';
import { rangeIn } from './frame.ts';
import { meetingMeant } from './meeting-meant.ts';
import { meetingWords } from './meeting-words.ts';
import { relation, type RelationRule } from './rule.ts';

const held = new RegExp(
  `(?:^|，)(?:(?:[^，。；ⓘⓞⓟⓛ]{0,8}[日午晚]|当[天日]|其中)，?)?((?:开幕|闭幕|启动|颁奖|签约|开工|揭牌|首发|发布|主题|开班)?(?:${meetingWords}))[^，。；ⓘⓞⓟⓛ]{0,8}(?:在|设在|设于)(?:[^，。；ⓘⓞⓟⓛ]{1,10}的|ⓛ+的)?((?:ⓛ|ⓞ)+)[^，。；ⓘⓟ]{0,8}?(?:举行|召开|举办|开幕|启幕|闭幕|落幕|拉开帷幕|进行|开赛|启动|揭幕|上演)?(?=[，。；]|$)`,
  'gu',
);

/** 大会在ⓛ开幕, 开幕式在ⓛ举行: the meeting that the article tells of is held there. */
export const meetingVenues: RelationRule = {
  id: 'located.meeting',
  kind: 'locatedIn',
  reason: '大会在 a hall 开幕: the meeting of the article is held where the sentence says.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      if (!frame.kinds.has('place')) continue;
      for (const match of matchesIn(frame.text, held)) {
        const [whole, word = '', where = ''] = match;
        const evidence = rangeIn(frame, match.index, match.index + whole.length);
        const head = /(?:开幕|闭幕|启动|颁奖|签约|开工|揭牌|首发|发布|开班)(?:仪式|式)$/u.test(word)
          ? ''
          : word;
        const meant = meetingMeant(doc, evidence, head);
        const from = meant && doc.mentions.findLast((m) => m.entity === meant && m.end <= evidence.start);
        const at = match.index + whole.lastIndexOf(where) + where.length - 1;
        const to = frame.mentions.get(at);
        if (from && to?.entity.kind === 'place')
          out.push(relation(doc, 'locatedIn', from, to, {}, evidence, 'located.meeting', 0.84));
      }
    }
    return out;
  },
};
