import type { DraftMention } from '#lib/extract/doc.ts';
import type { Act } from './clause.ts';
import type { Frame } from './frame.ts';
import { governed, opensAnew } from './subject.ts';

export interface Said {
  readonly mention: DraftMention;
  readonly verb: string;
}

/** Nothing but when, where and what they are before the name: the sentence is about that person. */
const subject =
  /^(?:[^ⓟⓞⓘ“”：。；]{0,40}，)?(?:[^ⓟⓞⓘⓛ“”：，]{0,12}[日天晚午年月前后间时中])?(?:ⓞ|ⓛ)*(?:[^ⓟⓞⓘⓛ“”：，]{0,12}(?:代表|委员|专家|领导|[员民农户长人师手生家工者任授]))?ⓣ?(ⓟ)(?!的|等人的|、|[和及][^，。；ⓟ]{0,8}ⓟ|同志为|新时代|[^，ⓟ]{0,6}思想)/u;
const open =
  '(?:强调|表示|指出|要求|认为|希望|提出|建议|呼吁|质疑|宣布|坦言|叮嘱|嘱咐|勉励|提醒|寄语|重申|期待|期望)';
const closed = '(?:说|告诉|介绍|透露|谈到|感慨|回忆|解释|补充)';
const adverbs = '(?:他|她|并|但|还|也|则|同时|又|随后|再次|一再|反复|明确|进一步|[^，。；：“”ⓟⓞⓘⓛ]{1,5}地)*';
/** 表示祝贺, 提出工作建议: no words follow. */
const wordless =
  '(?!(?:(?:热烈|衷心|诚挚|崇高|亲切|深切|由衷|高度|充分|最)*(?:的)?(?:祝贺|感谢|谢意|慰问|哀悼|敬意|欢迎|赞赏|满意|肯定|歉意|支持|反对|理解|关切|问候|认可|不满)|[^，。；]{0,8}(?:论述|建议|要求|意见|任务|目标|方案|思路|动议))(?:[，。；、和]|$))';
const later = new RegExp(
  `，${adverbs}(${open}${wordless}(?![的了过、]|[，。；]?$)|${closed}(?=[，：]))`,
  'gu',
);

/** ⓟ听取汇报，要求…; ⓟ在会上讲话，他强调…: a later clause without a subject of its own goes on with whom the sentence began. */
export function carriedSpeech(frame: Frame): Said | null {
  const about = subjectOf(frame);
  if (!about) return null;
  const { at, mention } = about;
  for (const found of frame.text.matchAll(later)) {
    if (found.index <= at) continue;
    const between = frame.text.slice(at + 1, found.index);
    if (/[“”：；]/u.test(between)) return null;
    if (
      between
        .split('，')
        .slice(1)
        .some((clause) => opensAnew(clause))
    )
      return null;
    return { mention, verb: found[1] ?? '' };
  }
  return null;
}

function subjectOf(frame: Frame): { at: number; mention: DraftMention } | null {
  const match = subject.exec(frame.text);
  const at = match ? match[0].length - 1 : -1;
  const mention = frame.mentions.get(at);
  return mention && !governed.test(frame.text.slice(0, at).replace(/ⓣ$/u, '')) ? { at, mention } : null;
}

/** The one person who did something last in a sentence, or whom it is about: 他 of the next one. */
export function lastDoer(frame: Frame, acts: readonly Act[]): DraftMention | null {
  const people = acts.findLast((act) => act.people && act.people.listed.length === 1 && !act.unreal)?.people;
  return people?.listed[0]?.mention ?? subjectOf(frame)?.mention ?? null;
}
