import type { Chance } from './chance.ts';

/** The habits of one paper and of the program that took the text out of its PDF. */
export interface Style {
  /** Of a column, in characters. */
  readonly width: number;
  readonly indent: string;
  readonly position: 'before' | 'after' | 'mixed';
  /** Where a headline that is too long for its room is broken. */
  readonly breaksHead: 'column' | 'even' | 'edge';
  readonly headWidth: number;
  /** Digits and letters take half a character. */
  readonly isHalf: boolean;
  /** Closing punctuation hangs over the edge instead of beginning a line. */
  readonly hangs: boolean;
  /** An empty line around articles. */
  readonly parts: boolean;
  /** Blanks strewn between characters and numbers. */
  readonly strews: boolean;
}

export function styleFrom(chance: Chance): Style {
  return {
    width: 11 + chance.below(16),
    indent: chance.pick(['　　', '　　', '　　', '', '', '  ']),
    position: chance.pick(['before', 'after', 'mixed'] as const),
    breaksHead: chance.pick(['column', 'even', 'edge'] as const),
    headWidth: 9 + chance.below(16),
    isHalf: chance.percent(50),
    hangs: chance.percent(40),
    parts: chance.percent(12),
    strews: chance.percent(20),
  };
}

const closing = /[，。、；：！？”’）》】]/u;

function sizeOf(char: string, { isHalf }: Style): number {
  return isHalf && /[ -~]/u.test(char) ? 0.5 : 1;
}

/** Lines of `width` characters, broken wherever they are full. */
export function wrap(text: string, width: number, indent: string, style: Style): string[] {
  const lines: string[] = [];
  let line = indent;
  let used = indent === '' ? 0 : 2;
  for (const char of text) {
    const size = sizeOf(char, style);
    const isHung = style.hangs && closing.test(char) && line.trim() !== '';
    if (used + size > width + 0.01 && !isHung) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += char;
    used += size;
  }
  if (line.trim()) lines.push(line);
  return lines;
}

/** A headline's line where it is wider than its room: as a column breaks it, or in even parts, anywhere. */
export function headLines(text: string, style: Style): string[] {
  if (style.breaksHead === 'column') return wrap(text, style.width, '', style);
  const width = style.breaksHead === 'edge' ? style.headWidth + 12 : style.headWidth;
  if (text.length <= width) return [text];
  const rows = Math.ceil(text.length / width);
  return wrap(text, style.breaksHead === 'edge' ? width : Math.ceil(text.length / rows), '', style);
}

/** 7月 28日, 264.5 万: blanks where the type of digits begins or ends. */
export function strew(text: string, chance: Chance, style: Style): string {
  if (!style.strews) return text;
  return text.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/gu, () =>
    chance.percent(25) ? ' ' : '',
  );
}
