import type { DraftRelation } from '#lib/extract/doc.ts';
import { matchesIn } from '#lib/text/held-words.ts';
import { rangeIn } from './frame.ts';
import { relation, type RelationRule } from './rule.ts';

const told =
  /(?:^|[，；、])(?:[^，。；：“”ⓟⓞⓘⓛ]{0,12}?)(?:ⓛ|ⓞ)*ⓣ?(ⓟ)(?:同志)?(?:分别|先后|现场|详细|在会上|会上|代表[^，。；：ⓟ]{1,8})*(通报|汇报|介绍|解读|讲解|报告)(?:了)?[^，。；：“”ⓟ]{0,26}?(?:情况|进展|经验|做法|成果|背景|形势|思路|成效)(?=[，。；、并]|$)/dgu;

/** 局长某某通报前三季度经济运行情况: what is told of stands behind the verb, and no words of it. */
const reports: RelationRule = {
  id: 'says.reports',
  kind: 'says',
  reason: 'Who 通报, 介绍, 汇报 how something stands has told of it.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      if (!frame.kinds.has('person')) continue;
      for (const match of matchesIn(frame.text, told)) {
        const at = match.indices?.[1]?.[0] ?? -1;
        const mention = frame.mentions.get(at);
        if (!mention || /(?:听取|向|请|由)(?:了)?ⓣ?$/u.test(frame.text.slice(0, at))) continue;
        const evidence = rangeIn(frame, at, match.index + match[0].length);
        out.push(
          relation(doc, 'says', mention, null, { verb: match[2] ?? '' }, evidence, 'says.reports', 0.86),
        );
      }
    }
    return out;
  },
};

const figures =
  /(?:^|[，；])(?:[^，。；：“ⓟⓞⓘⓛ]{0,10}，)?(ⓞ)(?:\d+日|[今昨]天|日前|近日|\d+月\d+日)*(?:对外|正式)?(公布|发布)(?:的[^，。；：“ⓟⓘ]{0,12}(?:数据|统计|报告|公报|消息)(?:显示|指出|表明|称))?，(?=[^。；]{4})/dgu;

/** 统计局公布，…; 海关总署发布的数据显示，…. */
const published: RelationRule = {
  id: 'says.published',
  kind: 'says',
  reason: '公布 or 公布的数据显示 before a comma: what follows is what the body has made known.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames)
      for (const match of matchesIn(frame.text, figures)) {
        const at = match.indices?.[1]?.[0] ?? -1;
        const mention = frame.mentions.get(at);
        if (!mention) continue;
        const evidence = rangeIn(frame, at, frame.text.length);
        out.push(
          relation(doc, 'says', mention, null, { verb: match[2] ?? '' }, evidence, 'says.published', 0.85),
        );
      }
    return out;
  },
};

/** What is told or made known without words of speech. */
export const reportRules: readonly RelationRule[] = [reports, published];
