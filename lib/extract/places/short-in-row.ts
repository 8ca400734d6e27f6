import type { Doc } from '#lib/extract/doc.ts';
import type { Division } from '#lib/extract/lexicon/divisions.ts';

/**
 * 西昌、木里、盐源、冕宁等重点县: a short form that stands in a row with another unit of its prefecture, or with two of its
 * province, names the unit and not what the word means otherwise. `[start, end)` is the short form.
 */
export function isShortInRow(doc: Doc, start: number, end: number, divisions: readonly Division[]): boolean {
  const codes = divisions.map((d) => d.code);
  let prefecture = 0;
  let province = 0;
  const count = (name: string): void => {
    const others = doc.lexicon.divisionNamed(name)?.divisions ?? [];
    const shares = (length: number) =>
      others.some((o) => codes.some((c) => c !== o.code && c.slice(0, length) === o.code.slice(0, length)));
    if (shares(4)) prefecture++;
    if (shares(2)) province++;
  };
  for (let at = end; /[、和]/u.test(doc.lexical.charAt(at));) {
    const name = nameFrom(doc, at + 1);
    if (name === '') break;
    count(name);
    at += 1 + name.length;
  }
  for (let at = start; /[、和]/u.test(doc.lexical.charAt(at - 1));) {
    const name = nameTo(doc, at - 1);
    if (name === '') break;
    count(name);
    at -= 1 + name.length;
  }
  return prefecture > 0 || province > 1;
}

/** The longest unit of the table that begins at `at`. */
function nameFrom(doc: Doc, at: number): string {
  for (let length = 6; length >= 2; length--) {
    const name = doc.lexical.slice(at, at + length);
    if (name.length === length && doc.lexicon.divisionNamed(name)) return name;
  }
  return '';
}

function nameTo(doc: Doc, end: number): string {
  for (let length = 6; length >= 2; length--) {
    const name = doc.lexical.slice(Math.max(0, end - length), end);
    if (doc.lexicon.divisionNamed(name)) return name;
  }
  return '';
}
