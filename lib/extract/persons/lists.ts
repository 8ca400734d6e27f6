import type { Doc } from '#lib/extract/doc.ts';
import { notNames } from '#lib/extract/lexicon/words.ts';
import type { NameCandidate } from './candidate.ts';
import { namesAt } from './name-at.ts';
import { endsName } from './right-context.ts';
import { afterSpace, isPlaceOrBody, type Accept } from './slots.ts';

/** Three or more names in a row at the beginning of a clause need no title. */
export function namesInRow(doc: Doc, from: number): NameCandidate[] {
  const out: NameCandidate[] = [];
  for (let at = from; ;) {
    const name = namesAt(doc, at, 'clause').find((c) => c.score > 1 && !isPlaceOrBody(doc, c));
    const known = name && !doc.byStart.get('topic')?.has(at) && !doc.byStart.get('boundary')?.has(at);
    if (!known) return out.length > 0 && doc.lexical.charAt(at - 1) === '、' ? [] : out;
    out.push(name);
    if (doc.lexical.charAt(name.end) !== '、') return out;
    at = name.end + 1;
  }
}

/** NAME、NAME和NAME, brackets between them left out. */
export function followList(doc: Doc, from: number, accept: Accept): void {
  let at = from;
  for (let n = 0; n < 200; n++) {
    const bracket = /^（[^（）\n]{1,12}）/.exec(doc.lexical.slice(at, at + 16));
    if (bracket) at += bracket[0].length;
    const joint = doc.lexical.charAt(at);
    if (!/[、，和及与 ]/.test(joint)) return;
    const start = joint === ' ' ? at + 1 : afterSpace(doc, at + 1);
    const name = namesAt(doc, start, 'list').find(
      (c) => !isPlaceOrBody(doc, c) && !notNames.has(doc.lexical.slice(c.start, c.end)),
    );
    if (!name || name.score < 2) {
      // Between names of a list every short item is a name, whatever its characters.
      const odd =
        joint === '、'
          ? /^([\u3400-\u9fff]{2,4})、/.exec(doc.lexical.slice(start, start + 6))?.[1]
          : undefined;
      const next = odd ? namesAt(doc, start + odd.length + 1, 'list')[0] : undefined;
      const item = odd ? { start, end: start + odd.length, score: 2 } : null;
      if (!item || !next || next.score < 3 || notNames.has(odd ?? '') || isPlaceOrBody(doc, item)) return;
      accept(item, 'person.list', 7);
      at = item.end;
      continue;
    }
    const strong = endsName(doc, name.end) === 3;
    if (
      joint !== '、' &&
      !(strong && /·/.test(doc.lexical.slice(name.start, name.end))) &&
      !(joint === '和' && name.score >= 2.5) &&
      !(joint === '，' && doc.lexical.charAt(name.end) === '、')
    )
      return;
    accept(name, 'person.list', 7.5);
    at = name.end;
  }
}
