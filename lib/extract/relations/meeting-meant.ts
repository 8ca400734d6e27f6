import { matchesIn } from '#lib/text/held-words.ts';
import { lexicalForm } from '#lib/text/traditional.ts';
import { sentenceOf, type Doc, type DraftEntity, type Range } from '#lib/extract/doc.ts';
import { heldByName, meetingWords } from './meeting-words.ts';

/** Words before 会议, 仪式 that tell nothing of which one it is. */
const neutral =
  /^(?:[了在本该此这]|第[一二三四五六]次|上述|有关|相关|全体|主会场|分会场|当天|今天|昨天|昨日|隆重|的|开幕|闭幕|启动|系列|整个|主题|次|场|个|届)+/;

/** What an article speaks about (贯彻…全会精神) is not the meeting that it tells of. */
function isTopic(doc: Doc, m: Range): boolean {
  return (
    /^[^，。；]{0,12}(?:将于?|拟|定于)|^[”》]?(?:学员|成员|精神|以来|胜利|后|召开以来|提出|作出|通过的|部署|关于|对|决定|《|上的?(?:重要)?讲话精神|期间的?重要讲话)/.test(
      doc.lexical.slice(m.end, m.end + 16),
    ) ||
    lectured.test(doc.lexical.slice(m.end, m.end + 70)) ||
    /(?:决定，|建议，?|决定召开|学习|贯彻|落实|贯彻落实|传达|领会|宣传|宣讲|自|迎接|围绕|筹备|党的|中共|习近平(?:总书记|同志)?在|主席在|书记在)[“《]?$/.test(
      doc.lexical.slice(Math.max(0, m.start - 10), m.start),
    )
  );
}

/** 在甲大会、乙大会上的重要讲话: what was said there is studied here. */
const lectured =
  /^[”》]?(?:[、和][^，。；]{2,28}?){0,3}(?:上|中|期间)的?(?:系列)?重要(?:讲话|指示|致辞|演讲)/u;

/**
 * What people come together for: meetings, and campaigns whose name says that they are events; where it is launched, any
 * campaign.
 */
function isHeld({ type, name }: DraftEntity, isLaunch: boolean): boolean {
  return (
    type === 'meeting' ||
    (type === 'platform' && /讲堂”?$|讲坛”?$/u.test(lexicalForm(name))) ||
    (type === 'campaign' && (isLaunch || /(?:活动|大赛|联赛|赛|节|季|展|仪式)”?$/.test(lexicalForm(name))))
  );
}
const launches = /启动(?:仪式|会|活动|现场)/u;

const meetingHead = new RegExp(`${meetingWords}|会`, 'u');
/** 开班仪式, 颁奖典礼: an hour of the gathering, where it is not one by name. */
const hour = /^(?:开班|开学|开营|开赛|开馆|结业|结营|颁奖|授牌|签约|发布|首发|揭牌|致敬)$/u;

/**
 * Which named meeting 会议, 大会, 活动, 发布会 stands for: the last one named before that ends in the same word, else one
 * of the same sentence, else the first of the article: news names its meeting at once.
 */
export function meetingMeant(doc: Doc, at: Range, word: string): DraftEntity | null {
  const head = meetingHead.exec(word)?.[0];
  if (!head && word !== '') return null;
  const sentence = sentenceOf(doc, at.start);
  const isLaunch =
    launches.test(word) || launches.test(doc.lexical.slice(sentence?.start ?? at.start, at.end));
  const meetings = doc.mentions.filter(
    (m) => m.entity.kind === 'initiative' && isHeld(m.entity, isLaunch) && !isTopic(doc, m),
  );
  // 欢迎仪式 is another one than the forum of the day: what stands before the head has to be in the name.
  const own = head ? word.slice(0, word.lastIndexOf(head)).replace(neutral, '') : '';
  if (own.length > 1) {
    const named = meetings.findLast((m) => lexicalForm(m.entity.name).includes(own.slice(-2)));
    if (named || !hour.test(own)) return named?.entity ?? null;
  }
  const before = meetings.filter((m) => m.end <= at.end).reverse();
  const alike =
    head && head.length > 2 ? before.find((m) => lexicalForm(m.entity.name).endsWith(head)) : undefined;
  if (alike) return alike.entity;
  const inName = head ? heldByName(head) : null;
  if (inName && meetings.every((m) => !inName.test(lexicalForm(m.entity.name)))) return null;
  const near = before.find((m) => sentence && m.start >= sentence.start);
  if (near) return near.entity;
  if (sentence && unnamed(doc, meetings, { start: sentence.start, end: at.start })) return null;
  const start = doc.parts.find((p) => p.part === 'text')?.start ?? 0;
  const told = meetings.find((m) => m.start >= start && m.start < at.end);
  return (told ?? meetings.find((m) => m.start < start))?.entity ?? null;
}

/** 党组举行会议，ⓟ主持: the meeting has no name, so that none of the named ones is meant. */
function unnamed(doc: Doc, meetings: readonly Range[], before: Range): boolean {
  for (const held of matchesIn(doc.lexical.slice(before.start, before.end), heldMeeting)) {
    const end = before.start + held.index + held[0].length;
    if (!meetings.some((m) => m.end === end || (m.start < end && m.end > end - 2))) return true;
  }
  return false;
}

const heldMeeting = /(?:召开|举行)(?:了)?[^，。；]{0,16}(?:会议|会|讲座|仪式)(?=[，。； ]|$)/g;
