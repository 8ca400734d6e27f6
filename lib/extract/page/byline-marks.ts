import type { BylineName } from '#lib/domain/article.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';

import { lexicalForm } from '#lib/text/traditional.ts';

import { bylineNames } from './byline-names.ts';

/** 甲日报, and 新甲·甲日报 of papers that publish under two names. */
const outlet =
  '(?:\\p{Script=Han}{2,6}[·/／])?\\p{Script=Han}{2,8}?(?:日报|晚报|时报|晨报|早报|商报|都市报|青年报|工人报|网|社|电视台|客户端)';
const role = `(?:本报|本网|本刊|本台|新华社|新华网|人民网|中新社|见习|特约|首席|特派|全媒体|融媒体|驻\\p{Script=Han}{1,6}?|${outlet})*(?:记者|通讯员|评论员|实习生)`;
const marks = '[□■◎○◇◆△▲●★☆▓]';
const marked = new RegExp(`^${marks}\\s*(?:${role}|文[/／]|图[/／])`, 'u');
const oneName = '(?:\\p{Script=Han}{2,4}|\\p{Script=Han}\\s+\\p{Script=Han})';
/** □石某某, □ 石 某: nothing but names behind the mark. */
const markedNames = new RegExp(
  `^${marks}\\s*(?!下转|上接|紧接)(${oneName}(?:[\\s、]+${oneName}){0,3})$`,
  'u',
);
const inBrackets = new RegExp(`^[【\\[](${role}[^【】\\[\\]，。]{2,30})[】\\]]$`, 'u');
const plain = new RegExp(
  `^(?:${role}|(?:作者|撰稿|撰文)(?=[\\s:：/／])|文[/／]?图|图[/／]?文|(?:文|图)(?=[\\s:：/／]))[\\s:：/／]*[\\p{Script=Han}·\\s、,，/／:：A-Za-z]{2,50}$`,
  'u',
);
/** No line of `plain` is without one of these. */
const whoWrites = /记者|通讯员|评论员|实习生|^(?:作者|撰稿|撰文|文|图)/u;
const bracketed = /^[（(]\s*([^（）()。！？]{2,60})\s*[）)]$/u;
const editors =
  /^[（(【[]?\s*(?:责任编辑|责编|本版编辑|编辑|校对|美编|版式|审核|监制|主编|终审)\s*[:：/／\s]\s*[\p{Script=Han}\s、,，:：·/／]{2,60}[）)】\]]?$/u;

/** What a whole line that names writers does. */
export type BylineLine = 'opens' | 'closes' | 'either' | 'editor';

/** □本报记者 opens a body, （韩明通） closes one, 本报记者 张三 alone may do either; null for all other lines. */
export function bylineLine(text: string): BylineLine | null {
  if (text.length > 80) return null;
  const line = text.trim();
  // ■记者从市农业局获悉，今年 is an item of short news.
  if (marked.test(line) && !/[，。；]|^.\s*记者[从在近日昨今获了]/u.test(line)) return 'opens';
  if (markedNames.test(line) || inBrackets.test(line)) return 'opens';
  if (editors.test(line)) return 'editor';
  if (isSignOff(line)) return 'closes';
  if (!whoWrites.test(line) || /[。！？；]/u.test(line)) return null;
  if (/^记者\p{Script=Han}/u.test(line) && (line.includes('，') || !looksLikeNames(line.slice(2))))
    return null;
  return plain.test(line) && bylineNames(line).length > 0 ? 'either' : null;
}

const notSignOff =
  /版|转|接|图$|^图|资料|完$|续|略|含|女|男|族|见|附|详|注|以下|简称|节选|标题|原载|摘自|来源/u;
const placed = /^(?:据|综合|新华社|本报综合|中新社|人民日报|本报专稿)/u;

/** Whether a bracket behind the last full stop is a sign-off: names, or the agency the text is from. */
function isSignOff(line: string): boolean {
  const inner = bracketed.exec(lexicalForm(line))?.[1]?.trim();
  if (inner === undefined) return false;
  if (placed.test(inner)) return true;
  if (/记者|通讯员|作者|摄|报道|撰稿|责任编辑|责编|整理|供稿|采写/u.test(inner))
    return bylineNames(inner).length > 0;
  return (
    !notSignOff.test(inner) && !/\d/u.test(inner) && bylineNames(inner).length > 0 && looksLikeNames(inner)
  );
}

function looksLikeNames(inner: string): boolean {
  return inner.split(/[、,，/／]/u).every((part) => {
    const tight = withoutSpaces(part);
    const words = part.trim().split(/\s+/u);
    return (
      (tight.length >= 2 && tight.length <= 4) ||
      words.every((w) => w.length <= 4) ||
      /^[\p{Script=Han}]+[·•][\p{Script=Han}·•]+$/u.test(tight)
    );
  });
}

export interface SignOff {
  readonly names: readonly BylineName[];
  /** UTF-16 units to take off the end of the text. */
  readonly length: number;
}

/** （李俊伟） behind the last full stop of a body. */
export function signOffOf(text: string): SignOff | null {
  const tail = text.slice(-80);
  const match = /(?<=[。！？!?…”’」』）)])\s*([（(][^（）()]{2,60}[）)])\s*$/u.exec(tail);
  if (!match?.[1] || !isSignOff(match[1])) return null;
  const names = placed.test(match[1].slice(1).trim()) && !/记者/u.test(match[1]) ? [] : bylineNames(match[1]);
  return { names, length: tail.length - match.index };
}

const credit =
  /(?:本报|本网|新华社|中新社)?(?:全媒体|首席|见习|特约)?(?:记者|通讯员)?\s*([\p{Script=Han}·]{2,4}(?:[\s、]+[\p{Script=Han}·]{2,4}){0,3}|\p{Script=Han}\s+\p{Script=Han})\s*[/／]?(?:摄影报道|摄影|摄|供图|[/／]图)$/u;

/** … 本报记者 袁永红 摄: who took the picture a caption belongs to. */
export function photoCreditOf(text: string): readonly BylineName[] {
  const tail = text.slice(-60).replace(/[）)]\s*$/u, '');
  if (!/[道影摄图]\s*$/u.test(tail)) return [];
  if (!/[。！？”）)\s（(]\s*\S{0,40}$/u.test(tail)) return [];
  const match = credit.exec(
    tail
      .slice(Math.max(tail.lastIndexOf('。'), tail.lastIndexOf('（'), tail.lastIndexOf('('), -1) + 1)
      .trim(),
  );
  if (match?.index !== 0) return [];
  return bylineNames(match[0]).map(({ name }) => ({ name, role: 'photographer' as const }));
}

const opening =
  /[（(【]\s*((?:本报|本网|新华社|见习|特约|首席|全媒体|融媒体|\p{Script=Han}{2,6}(?:日报|网))*(?:记者|通讯员|评论员)[^（）()【】]{1,60})[）)】]/u;

/** 本报某地讯（张某 通讯员 李某）: who stands in the first bracket wrote it, though no word says so. */
const behindDateline = /^[^，。；：“”]{2,16}[讯电]\s*[（(]\s*([^（）()，。]{2,40})[）)]/u;

/** 上海9月14日电 特派记者 甘某 : whoever stands behind the dateline with no bracket. */
const plainBehindDateline = new RegExp(
  `^[^，。；：“”（）()]{2,20}[讯电]\\s+(${role}\\s*${oneName}(?:[\\s、]+(?:${role}\\s*)?${oneName}){0,2})(?=\\s)`,
  'u',
);

/** （记者 及庆玲） within the first words of a body. */
export function openingByline(text: string): readonly BylineName[] {
  const head = text.slice(0, 120);
  const named = behindDateline.exec(lexicalForm(head));
  if (named?.[1] && !/记者/u.test(named[1]) && looksLikeNames(named[1]) && !notSignOff.test(named[1])) {
    const at = named[0].indexOf(named[1]);
    return bylineNames(head.slice(at, at + named[1].length));
  }
  const plainly = plainBehindDateline.exec(lexicalForm(head));
  if (plainly?.[1]) {
    const at = plainly[0].indexOf(plainly[1]);
    return bylineNames(head.slice(at, at + plainly[1].length));
  }
  const match = opening.exec(lexicalForm(head));
  if (!match?.[1] || match.index >= 60) return [];
  const at = match.index + match[0].indexOf(match[1]);
  // 【記者某某／新北報導】: where from is no name.
  const words = head
    .slice(at, at + match[1].length)
    .replace(/[／/][^／/]{2,8}(?:報導|报道|報道|电|電)$/u, '');
  return bylineNames(words);
}
