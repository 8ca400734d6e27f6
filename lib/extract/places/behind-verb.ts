import type { Doc } from '#lib/extract/doc.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';

/** 助力|粤港澳大湾区, 届时|广深港高铁. */
const opensClause: ReadonlySet<string> = new Set([
  'verb',
  'verbalNoun',
  'adverb',
  'time',
  'function',
  'phrase',
]);

/** 车队离开机场: what is done is no part of the name, unless it is all there is (解放大道). */
export function behindVerb(doc: Doc, start: number, headStart: number): number {
  let from = start;
  for (let at = start; at < headStart; at++) {
    const word = listedAt(doc, at);
    if (!word && isParticle(doc, at)) from = at + 1;
    if (!word || word.end > headStart) continue;
    const leadsOn = at === from && opensClause.has(word.wordClass) && headStart - word.end > 1;
    if (leadsOn || (word.wordClass === 'verb' && !(at === start && word.end === headStart))) from = word.end;
    at = word.end - 1;
  }
  return from;
}

/** 小学生到机场, 境内一条公路: a word of one character that no name holds, unless it is part of a longer one (有色). */
function isParticle(doc: Doc, at: number): boolean {
  return (
    (/[到在有从往被把让也都还又只了着的等]/.test(doc.lexical.charAt(at)) ||
      /^(?:内|处)?一[条座个处家片幢栋]/.test(doc.lexical.slice(at, at + 3))) &&
    (listedAt(doc, at - 1)?.end ?? 0) <= at
  );
}
