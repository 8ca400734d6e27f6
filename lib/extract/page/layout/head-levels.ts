import type { Head, HeadLine } from '#lib/extract/page/head-lines.ts';
import type { SetLine } from './set-lines.ts';

interface Level {
  readonly size: number;
  readonly lines: SetLine[];
}

/**
 * 引题, 主题 and 副题 by their sizes: the largest lines are the headline, what is smaller above them its kicker and below
 * them its deck. Lines of one size that touch are one, printed over several.
 */
export function headByLevel(lines: readonly SetLine[], place: (lines: readonly SetLine[]) => HeadLine): Head {
  const levels: Level[] = [];
  for (const line of lines) {
    const last = levels.at(-1);
    if (last && isSameLevel(last, line)) last.lines.push(line);
    else levels.push({ size: line.size, lines: [line] });
  }
  const largest = Math.max(...levels.map((level) => level.size));
  const main = levels.findIndex((level) => level.size === largest);
  return {
    kicker: levels.slice(0, Math.max(0, main)).map((level) => place(level.lines)),
    headline: levels[main] ? place(levels[main].lines) : null,
    deck: levels.slice(main + 1).map((level) => place(level.lines)),
  };
}

function isSameLevel(level: Level, line: SetLine): boolean {
  const last = level.lines.at(-1);
  if (/^(?:——|—|--)/u.test(line.text) && last !== undefined) return false;
  return Math.abs(level.size - line.size) <= level.size * 0.06;
}
