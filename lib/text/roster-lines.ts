import { isHan, isSpace, isSpaceAt } from './chars.ts';

interface Token {
  readonly start: number;
  readonly end: number;
}

/** A printed line that is a row of names: 马卫东 王 莎（女） 史延龙 冯. */
export interface RosterLine {
  /** Where white space parts two names; that inside a name of two characters is not among them. UTF-16 code units. */
  readonly gaps: ReadonlySet<number>;
  /** Whether the line begins in the middle of a name: 军 behind a line that ends with 冯. */
  readonly beginsInside: boolean;
  /** Whether it ends in the middle of one, as far as the line itself tells. */
  readonly endsInside: boolean;
}

const fewest = 4;
/** 秘书长：钱 锋 孙佩兰: behind a label two tokens are names. */
const fewestLabelled = 2;
const label = /^[\p{Script=Han}\s]{1,11}[长员任席人事问师委][：:]/u;
const longestName = 4;

/**
 * Reads `[start, end)` of `text` as a row of names that are apart by white space, where names of two characters are printed
 * as wide as those of three; null if it is none. `isOpen` says that the line before ended inside a name.
 */
export function rosterLine(text: string, start: number, end: number, isOpen: boolean): RosterLine | null {
  const labelled = isOpen ? 0 : (label.exec(text.slice(start, Math.min(end, start + 16)))?.[0].length ?? 0);
  const tokens = tokensOf(text, start + labelled, end);
  if (tokens === null || tokens.length < (labelled ? fewestLabelled : fewest)) return null;
  const singles = tokens.filter((t) => t.end - t.start === 1).length;
  // A stretched line (旭 辉 在 宁 夏) is all of single characters.
  if (!labelled && singles * 4 > tokens.length * 3) return null;
  const leading = tokens.findIndex((t) => t.end - t.start > 1);
  const beginsInside = isOpen || (!labelled && leading % 2 === 1);
  const gaps = new Set<number>();
  let alone = false;
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    const completes: boolean = alone || (i === 0 && beginsInside);
    if (before && !alone && isGap(text, before.end, token.start)) gaps.add(before.end);
    alone = !completes && token.end - token.start === 1;
  }
  return { gaps, beginsInside, endsInside: alone };
}

/** Runs of Chinese characters outside brackets; null where the line holds anything but names. */
function tokensOf(text: string, start: number, end: number): Token[] | null {
  const tokens: Token[] = [];
  let inBracket = false;
  for (let at = start; at < end;) {
    const char = text.charAt(at);
    if (char === '（' || char === '(') inBracket = true;
    else if (char === '）' || char === ')') {
      // A bracket that the line before opened.
      if (!inBracket) tokens.length = 0;
      inBracket = false;
    } else if (!inBracket && !isSpace(char) && !isHan(char)) return null;
    if (inBracket || !isHan(char)) {
      at++;
      continue;
    }
    let stop = at;
    while (stop < end && (isHan(text.charAt(stop)) || text.charAt(stop) === '·')) stop++;
    if (stop - at > longestName && !text.slice(at, stop).includes('·')) return null;
    tokens.push({ start: at, end: stop });
    at = stop;
  }
  return tokens;
}

function isGap(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpaceAt(text, at)) return false;
  return to > from;
}
