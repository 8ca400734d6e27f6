import { lexicalForm } from '#lib/text/traditional.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';

import { bylineLine, photoCreditOf } from './byline-marks.ts';
import { continuedFrom, continuedOn } from './continuation.ts';
import { datelineOf, type Dateline } from './dateline.ts';
import { pageFacts, sectionFacts, type PageFacts } from './page-furniture.ts';
import { endsSentence, type PageLine } from './page-line.ts';

export type UnitKind = 'prose' | 'heading' | 'opens' | 'closes' | 'either' | 'editor' | 'furniture';

export interface TypedLine extends PageLine {
  readonly kind: UnitKind | null;
  readonly facts: PageFacts | null;
  readonly opens: boolean;
  readonly dateline: Dateline | null;
  readonly isContinued: boolean;
  readonly ends: boolean;
}

export function typeLines(lines: readonly PageLine[]): TypedLine[] {
  return lines.map((line, at) => {
    const isMarkCut = /[转接]\s*第?$/u.test(lines[at - 1]?.text.slice(-4) ?? '');
    // 本報訊, 記者: the marks of a page are the same in traditional characters.
    const text = lexicalForm(line.text.slice(0, 200));
    const next = lexicalForm(lines[at + 1]?.text.slice(0, 40) ?? '');
    // （2026年8月19日某市第九届人民代表大会: the day of a decision, cut by the line break, is none of the page.
    const isDecided = /^\s*[（(]\d{4}年\d{1,2}月\d{1,2}日[^）)]*$/u.test(text);
    const facts =
      isMarkCut || isDecided
        ? null
        : (pageFacts(line.text) ?? sectionFacts(text) ?? masthead(text, lines, at));
    // …六千多人次。（ / 本报记者 王山）: the bracket is of the text above.
    const isInBracket = /[（(]\s*$/u.test(lines[at - 1]?.text ?? '');
    const byline = facts || isInBracket ? null : (bylineLine(text) ?? columnist(text, lines, at));
    const dateline =
      facts || byline ? null : (datelineOf(withoutSpaces(text.slice(0, 80))) ?? datelineAcross(text, next));
    const isContinued = continuedFrom(line.text) !== null;
    const kind = facts ? 'furniture' : (byline ?? (leadsIn.test(text) ? 'prose' : null));
    return {
      ...line,
      kind,
      facts,
      dateline,
      isContinued,
      opens: dateline !== null || isContinued,
      ends: endsParagraph(line.text, (lines[at - 2]?.text ?? '') + (lines[at - 1]?.text ?? '')),
    };
  });
}

/** 天山牧场报 at the very top, above the day and the editors: a paper whose name has no form of its own. */
function masthead(text: string, lines: readonly PageLine[], at: number): PageFacts | null {
  if (at > 0 || !/^\p{Script=Han}{2,8}(?<![通简海捷喜])报$/u.test(text.trim())) return null;
  const next = lines[1]?.text ?? '';
  if (pageFacts(next) === null && sectionFacts(lexicalForm(next)) === null) return null;
  return { published: null, outlet: withoutSpaces(lines[0]?.text ?? ''), page: null };
}

/** 任命： opens a list; no headline ends so. */
const leadsIn =
  /^\s*(?:批准)?(?:任命|免去|任|免|决定任命|决定免去|任免名单如下|名单如下|公示如下|公告如下|通知如下)[：:]\s*$|^\s*(?:近日|日前|\d{1,2}月\d{1,2}日)?[，,]?[^。“”：:]{2,40}决定[：:]\s*$|^\s*(?:根据|按照|经|为)[^。]{4,90}(?:公示|公告|通知|通报|名单)如下[：:]\s*$|^[^。]{4,90}(?:予以|进行)(?:公示|公布|通报)[：:]\s*$|^\s*各[^。]{2,80}[：:]\s*$/u;

/** 短评：… / 某人: who writes an opinion stands alone below its headline. */
function columnist(text: string, lines: readonly PageLine[], at: number): 'opens' | null {
  if (!/^\p{Script=Han}{2,4}$|^\p{Script=Han}\s+\p{Script=Han}$/u.test(text.trim())) return null;
  const above = lexicalForm(lines[at - 1]?.text ?? '');
  const isOpinion = /(?:短评|快评|时评|评论|锐评|微评|杂谈|随笔|漫谈|漫笔|札记|论坛|夜话|言论)/u.test(above);
  return isOpinion && above.length <= 30 && !endsSentence(above) ? 'opens' : null;
}

/** A sign-off may be cut by one line break or two: 。（记 / 者 李四）; `above` is what the two lines before say. */
function endsParagraph(text: string, above: string): boolean {
  // 图为实验室。某某摄: a caption ends with whose picture it is.
  if (endsSentence(text) || continuedOn(text) || photoCreditOf(lexicalForm(text.slice(-60))).length > 0)
    return true;
  if (text.length < 6 && continuedOn(above.slice(-20) + text)) return true;
  return (
    /[）)]$/u.test(text) && text.length < 20 && !/[（(]/u.test(text) && endsSentence(above.slice(-60) + text)
  );
}

/** A dateline that a line break cuts is believed only with its day, and where it is not the next line's own. */
function datelineAcross(text: string, next: string): Dateline | null {
  const dateline = datelineOf(withoutSpaces(text.slice(0, 80) + next));
  // 日活动 / 新华社北京3月1日电
  return dateline?.day && datelineOf(withoutSpaces(next)) === null ? dateline : null;
}
