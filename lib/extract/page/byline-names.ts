import type { BylineName, BylineRole } from '#lib/domain/article.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import { isHan } from '#lib/text/chars.ts';
import { lexicalForm } from '#lib/text/traditional.ts';

import { withoutBreaks } from './broken-names.ts';

const roleWords: readonly (readonly [RegExp, BylineRole])[] = [
  [
    /^(?:责任编辑|责任校对|责编|编辑|本版编辑|版面编辑|美术编辑|美编|校对|版式策划|版式设计|版式|审核|监制|编审|策划|统筹|主编|值班主任|终审|编校)/u,
    'editor',
  ],
  [/^(?:摄影报道|摄影|摄)/u, 'photographer'],
  [
    /^(?:本报|本网|本刊|(?:[\p{Script=Han}]{2,6}[·/／])?[\p{Script=Han}]{2,6}?(?:日报|晚报|时报|网))?(?:特约)?(?:特约)?(?:通讯员|实习生|见习生|特约撰稿人|特约撰稿)/u,
    'correspondent',
  ],
  [
    /^(?:(?:本报|本网|本刊|本台|新华社|新华网|人民网|中新社|中新网|央视|央广|《[^》]{1,12}》|(?:[\p{Script=Han}]{2,6}[·/／])?[\p{Script=Han}]{2,6}?(?:日报|晚报|时报|晨报|早报|商报|都市报|青年报|网))?(?:全媒体|融媒体|融媒)?(?:首席|见习|特约|特派|实习|驻[\p{Script=Han}]{1,6}?|评论|摄影)?(?:记者|评论员))/u,
    'reporter',
  ],
  [/^(?:文[/／]?图|图[/／]?文|文字|文|作者|撰稿|撰文|整理|供稿|来源)(?=[\s:：/／])[/／]?/u, 'unknown'],
  [/^(?:图|图片|供图|视频)(?=[\s:：/／])[/／]?/u, 'photographer'],
];

// A name may end in 文 or 图: these say what somebody did only behind a space or a slash.
const trailing =
  /(?:\s*[/／]?\s*(摄影报道|摄影|摄|文[/／]图|图[/／]文|文并摄|报道|整理|编辑|执笔|供稿|供图)|[\s/／]\s*(文|图))$/u;
/** 王山/文 李水/摄: each name with its own word. */
const withRole = /(\p{Script=Han}[\p{Script=Han}·]{1,7})\s*\/\s*(文|摄影|摄|图|供图)(?=[\s、,]|$)/gu;
const notNames =
  /^(?:报道|综合|整理|摄|完|续|略|本报讯|等|和|与|及|本报|新华社|下|上|左|右|图|文|上图|下图|图片|资料图|受访者供图|受访者|受访单位|受访企业|见习|特约|本组稿件|发自|统筹|综合报道|采写|整合|编译)$/u;

/** What stands beside a name or in its place: a body, or what somebody is. */
const notPeople =
  /(?:纪委|监委|党委|县委|市委|区委|省委|纪委监委|宣传部|组织部|办公室|委员会|研究院|研究所|党校|大学|学院|中心|公司|电视台|教授|主任|院长|研究员|书记|校长|局长|部长|处长|博士)$/u;

/**
 * Names and their roles from the words of a byline: `本报记者 张三 通讯员 李四`, `记者王五、赵六`, `李  明/摄`.
 * Without a word for the role it is `unknown`. Spaces inside a two-character name are no part of it, nor are line breaks.
 */
export function bylineNames(words: string): BylineName[] {
  const printed = words.includes('\n') ? withoutBreaks(words) : words;
  const simple = lexicalForm(printed);
  if (simple === printed) return namesIn(printed);
  // 記者 is a word for a role too; the names stay as they are printed.
  const [tight, own] = [withoutSpaces(simple), withoutSpaces(printed)];
  return namesIn(simple).map(({ name, role }) => {
    const at = tight.indexOf(name);
    return { name: at < 0 ? name : own.slice(at, at + name.length), role };
  });
}

function namesIn(printed: string): BylineName[] {
  const names: BylineName[] = [];
  let role: BylineRole = 'unknown';
  let rest = printed
    .slice(0, 300)
    .normalize('NFKC')
    .replace(/[()[\]【】〔〕□■◎○◇◆△▲●★☆]/gu, ' ')
    .trim();
  rest = rest.replace(withRole, (_all, name: string, word: string) => {
    names.push({ name, role: isPhoto(word) ? 'photographer' : 'unknown' });
    return ' ';
  });
  rest = rest.trim();
  while (rest) {
    const found = roleAt(rest);
    if (found) {
      role = found.role;
      rest = rest.slice(found.length).replace(/^[\s:：、]+/u, '');
      continue;
    }
    const chunk = nextChunk(rest);
    rest = rest.slice(chunk.length).replace(/^[\s:：、,，;；/／&|]+/u, '');
    // 桂 文: two characters are one name, whatever the second is.
    const tail = /^\p{Script=Han}\s+\p{Script=Han}$/u.test(chunk.trim()) ? null : trailing.exec(chunk);
    const named = tail ? chunk.slice(0, tail.index) : chunk;
    for (const name of splitNames(named)) {
      if (isName(name))
        names.push({ name, role: tail && isPhoto(tail[1] ?? tail[2]) ? 'photographer' : role });
    }
    // 张三 李四 摄: the word behind a list is about all of it.
    if (/^(?:摄影|摄)(?![:：\s/／]*\p{Script=Han}{2})/u.test(rest)) {
      for (let i = names.length - 1; i >= 0 && names[i]?.role === role; i--) {
        names[i] = { name: names[i]?.name ?? '', role: 'photographer' };
      }
    }
  }
  return unique(names);
}

function isPhoto(word = ''): boolean {
  return word.startsWith('摄') || word === '图' || word === '供图';
}

function roleAt(text: string): { role: BylineRole; length: number } | null {
  for (const [pattern, role] of roleWords) {
    const match = pattern.exec(text);
    if (match) return { role, length: match[0].length };
  }
  return null;
}

/** Up to the next separator that is no white space, or the next word for a role. */
function nextChunk(text: string): string {
  const stop = /[、,，;；|]/u.exec(text)?.index ?? text.length;
  for (let at = 1; at < stop; at++) {
    const found = /[\s\p{Script=Han}《]/u.test(text.charAt(at)) ? roleAt(text.slice(at).trimStart()) : null;
    if (found && (found.role !== 'unknown' || /\s/u.test(text.charAt(at)))) {
      if (found.length === 1 && !/\s/u.test(text.charAt(at))) continue;
      return text.slice(0, at);
    }
  }
  return text.slice(0, stop);
}

/** 李  明 is one name, 李一鸣 陈二川 are two: single characters stand together in pairs (three alone are one name). */
function splitNames(chunk: string): string[] {
  const words = chunk.split(/[\s/／]+/u).filter(Boolean);
  const names: string[] = [];
  let singles: string[] = [];
  const flush = (): void => {
    if (singles.length === 3) names.push(singles.join(''));
    else for (let i = 0; i < singles.length; i += 2) names.push(singles.slice(i, i + 2).join(''));
    singles = [];
  };
  for (const word of words) {
    if (isHan(word) && word.length <= 2 && /^.$/u.test(word)) singles.push(word);
    else {
      flush();
      names.push(word);
    }
  }
  flush();
  return names;
}

function isName(name: string): boolean {
  const length = Array.from(name).length;
  if (length < 2 || length > 16 || notNames.test(name)) return false;
  // BBC is no person.
  if (/^[A-Za-z][A-Za-z .'-]+$/u.test(name)) return !/^[A-Z]{2,6}$/u.test(name);
  if (!/^[\p{Script=Han}·•・.]+$/u.test(name) || (length >= 4 && notPeople.test(name))) return false;
  return length <= 4 || /[·•・]/u.test(name) || (length <= 8 && !/[的了是在讯电报社网]/u.test(name));
}

function unique(names: readonly BylineName[]): BylineName[] {
  const seen = new Set<string>();
  return names.filter(({ name, role }) => {
    const key = `${role} ${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
