import type { Doc } from '#lib/extract/doc.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';

/** 跨境铁路: a word of the language says what kind it is, and names none. */
export function isWord(doc: Doc, start: number, end: number): boolean {
  const word = listedAt(doc, start);
  return word?.end === end && everyday.has(word.wordClass);
}

/** 冰雪装备|产业园区, 重要枢纽|变电站: two words of the language or more say of which kind it is, and name none. */
export function isKind(doc: Doc, start: number, headStart: number): boolean {
  let words = 0;
  for (let at = start; at < headStart; words++) {
    const word = listedAt(doc, at);
    if (word && word.end <= headStart && (everyday.has(word.wordClass) || said.has(word.wordClass)))
      at = word.end;
    else if (plain.test(doc.lexical.charAt(at)) || counted.test(doc.lexical.charAt(at))) at++;
    else return false;
  }
  return words > 1;
}

/** 王家河|特大桥 where a clause begins or behind what is built: no words of the language say what it is called. */
export function standsAsName(doc: Doc, start: number, headStart: number, head: string): boolean {
  const own = doc.lexical.slice(start, headStart);
  if (
    head.length < 2 ||
    !/^[\u4e00-\u9fff]{2,8}$/.test(own) ||
    counted.test(own) ||
    /^.?[好到上过起用投]$/.test(own)
  )
    return false;
  if ((['boundary', 'verb', 'speech'] as const).some((c) => doc.byStart.get(c)?.has(start))) return false;
  let unlisted = 0;
  for (let at = start; at < headStart;) {
    const word = listedAt(doc, at);
    if (word && word.end <= headStart) {
      if (said.has(word.wordClass)) return false;
      if (!everyday.has(word.wordClass)) unlisted++;
      at = word.end;
    } else {
      if (!plain.test(doc.lexical.charAt(at))) unlisted++;
      at++;
    }
  }
  return unlisted > 0;
}

const counted = /[的了等和与及或各对]|^[一两三四五六七八九十百千万几多数首第每整这那其][\u4e00-\u9fff]?/;

const said: ReadonlySet<string> = new Set([
  'verb',
  'verbalNoun',
  'adverb',
  'time',
  'function',
  'phrase',
  'number',
]);

const plain = /[大小新老旧东西南北中上下内外前后高低最]/;
