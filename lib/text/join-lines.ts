import { isHan, isLatin, isSpace, isSpaceAt } from './chars.ts';
import { OffsetWriter, type MappedText } from './offsets.ts';
import { rosterLine, type RosterLine } from './roster-lines.ts';

/** One printed line: `[start, end)` in its text, without the break and the white space around it. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** Collects the text of paragraphs piece by piece. */
class Joiner {
  private readonly parts: string[] = [];
  private readonly writer = new OffsetWriter();
  private length = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  copy(start: number, end: number): void {
    if (end <= start) return;
    this.writer.add(this.length, start, end - start);
    this.put(this.text.slice(start, end));
  }

  put(made: string): void {
    this.parts.push(made);
    this.length += made.length;
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  result(): MappedText {
    return { text: this.parts.join(''), offsets: this.writer.runs };
  }
}

/** The code point that ends before `at` or begins at it, whole also beyond the BMP. */
function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return text.slice(low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1, at);
}

function charAt(text: string, at: number): string {
  const high = text.charCodeAt(at);
  return text.slice(at, at + (high >= 0xd800 && high <= 0xdbff ? 2 : 1));
}

/** Whether white space between two characters is part of the text: between Latin words or two numbers it is. */
function separatesWords(before: string, after: string): boolean {
  const spaced = (char: string): boolean =>
    isLatin(char) || (char >= '0' && char <= '9') || /^[.,;:!?)'"%&+-]$/u.test(char);
  return (
    spaced(before) && (isLatin(after) || (after >= '0' && after <= '9') || after === '(' || after === '&')
  );
}

/**
 * Whether white space between two Chinese characters separates two phrases (以品牌带动产业 以服务搭建生态, 李一鸣 陈二川)
 * and is no letter-spacing (李  明, 旭 辉 在 宁 夏): both sides then run on for more than one character.
 */
function separatesPhrases(text: string, line: LineSpan, from: number, to: number): boolean {
  if (!isHan(charBefore(text, from)) || !isHan(charAt(text, to))) return false;
  const last = from - charBefore(text, from).length;
  const next = to + charAt(text, to).length;
  const runsOnBefore = last > line.start && !isSpace(charBefore(text, last));
  const runsOnAfter = next < line.end && !isSpace(charAt(text, next));
  if (runsOnBefore && runsOnAfter) return true;
  // A row of a table: 刘越高 男 副院长.
  if (runsOnBefore !== runsOnAfter && /[男女]/u.test(text.charAt(runsOnBefore ? to : last))) return true;
  // A row: 韩 磊 某局某段接触网工 begins with a name of two characters and goes on with who that is.
  if (!runsOnBefore && /^\p{Script=Han}\s+\p{Script=Han}$/u.test(text.slice(line.start, from)))
    if (/^\p{Script=Han}{4}/u.test(text.slice(to, line.end))) return true;
  // A roster: 周友明 韩 冰 何 翔 云立 has a wide gap between names, and spaces inside those of two characters.
  if (!/[\u3000\t]| {2}/.test(text.slice(from, to))) return false;
  return runsOnBefore ? isPair(text, line, to, 1) : runsOnAfter && isPair(text, line, last, -1);
}

/** Whether the character at `at` stands alone and the next one in this direction, behind white space, does too. */
function isPair(text: string, line: LineSpan, at: number, direction: 1 | -1): boolean {
  const alone = (i: number) => isHan(text.charAt(i)) && !isHan(text.charAt(i + direction));
  let other = at + direction;
  while (other > line.start && other < line.end && isSpaceAt(text, other)) other += direction;
  return other !== at + direction && other >= line.start && other < line.end && alone(other);
}

function joinLine(joiner: Joiner, text: string, line: LineSpan, roster: RosterLine | null): void {
  let copied = line.start;
  for (let at = line.start; at < line.end; at++) {
    if (!isSpaceAt(text, at)) continue;
    let end = at;
    while (end < line.end && isSpaceAt(text, end)) end++;
    const keeps = roster
      ? roster.gaps.has(at)
      : separatesWords(charBefore(text, at), charAt(text, end)) || separatesPhrases(text, line, at, end);
    joiner.copy(copied, at);
    if (keeps && text.charAt(at) === ' ') joiner.copy(at, at + 1);
    else if (keeps) joiner.put(' ');
    copied = end;
    at = end;
  }
  joiner.copy(copied, line.end);
}

/**
 * Paragraphs of printed lines as text, one paragraph a line. What a line break cuts is whole again: names, numbers,
 * words. Stray spaces between Chinese characters, digits and punctuation go (`7月 28日`, `264.5 万平方米`, `李  明`);
 * those between Latin words and between two phrases stay, as one space. Runs lead into `text`.
 */
export function joinLines(text: string, paragraphs: readonly (readonly LineSpan[])[]): MappedText {
  const joiner = new Joiner(text);
  for (const lines of paragraphs) {
    let last: LineSpan | null = null;
    let names: RosterLine | null = null;
    for (const line of lines) {
      if (line.end <= line.start) continue;
      if (!last && !joiner.isEmpty) joiner.put('\n');
      const roster = rosterLine(text, line.start, line.end, names?.endsInside ?? false);
      if (last && names && !names.endsInside && isHan(charAt(text, line.start)) && !roster?.beginsInside)
        joiner.put(' ');
      if (last) {
        const before = charBefore(text, last.end);
        const after = charAt(text, line.start);
        if (isLatin(before) && isLatin(after)) joiner.put(' ');
      }
      joinLine(joiner, text, line, roster);
      last = line;
      names = roster;
    }
  }
  return joiner.result();
}
