import type { Sentence } from './corpora.ts';

/**
 * What the training names say of each character, four times two bits: how much it is a surname, part of a given name,
 * of a transliterated name, and the end of a place or body. By UTF-16 code unit.
 */
export function charClasses(sentences: readonly Sentence[], surnames: string): Uint8Array {
  const counts = { all: table(), surname: table(), given: table(), foreign: table(), end: table() };
  for (const { text, tags } of sentences) {
    for (let i = 0; i < text.length; i++) count(counts.all, text, i);
    for (let i = 0; i < text.length; i++) {
      const tag = tags[i] ?? 0;
      if (tag === 0 || ((tag - 1) & 3) !== 0) continue;
      let end = i + 1;
      while (end < text.length && tags[end] === tag + 1) end++;
      const length = end + 1 - i;
      if (tag > 4) count(counts.end, text, end);
      else if (length <= 3) {
        count(counts.surname, text, i);
        for (let j = i + 1; j <= end; j++) count(counts.given, text, j);
      }
      if (length >= 4 && tag < 5) for (let j = i; j <= end; j++) count(counts.foreign, text, j);
    }
  }
  const listed = new Set(Array.from(surnames));
  return Uint8Array.from({ length: 1 << 16 }, (_, code) => {
    const all = (counts.all[code] ?? 0) + 3;
    const level = (of: Uint32Array) => {
      const n = of[code] ?? 0;
      return n === 0 ? 0 : n / all > 0.3 ? 3 : n / all > 0.05 ? 2 : 1;
    };
    const surname = Math.max(level(counts.surname), listed.has(String.fromCharCode(code)) ? 1 : 0);
    return surname | (level(counts.given) << 2) | (level(counts.foreign) << 4) | (level(counts.end) << 6);
  });
}

const table = () => new Uint32Array(1 << 16);

function count(of: Uint32Array, text: string, i: number): void {
  const code = text.charCodeAt(i);
  of[code] = (of[code] ?? 0) + 1;
}
