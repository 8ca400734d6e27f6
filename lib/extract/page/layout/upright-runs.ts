import type { PrintedPage, PrintedRun } from '#lib/domain/printed-page.ts';

/** The runs of a page as it is read: turned upright if most of it lies on its side, without what stands askew in it. */
export function uprightRuns(page: PrintedPage): PrintedRun[] {
  const turn = mostlyTurned(page.runs);
  const upright = page.runs.filter((run) => run.turn === turn).map((run) => turnedBack(run, page, turn));
  return withoutCopies(upright);
}

function mostlyTurned(runs: readonly PrintedRun[]): number {
  const signs = new Map<number, number>();
  for (const { turn, text } of runs) signs.set(turn, (signs.get(turn) ?? 0) + text.length);
  return [...signs].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function turnedBack(run: PrintedRun, { width, height }: PrintedPage, turn: number): PrintedRun {
  if (turn === 0) return run;
  const [x, y] =
    turn === 90
      ? [run.y, width - run.x]
      : turn === 180
        ? [width - run.x, height - run.y]
        : turn === 270
          ? [height - run.y, run.x]
          : [run.x, run.y];
  return { ...run, x, y, turn: 0 };
}

/** Bold type is sometimes the same characters drawn twice, a shadow three times: each is one run. */
function withoutCopies(runs: readonly PrintedRun[]): PrintedRun[] {
  const seen = new Map<string, PrintedRun[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text) ?? [];
    const isCopy = same.some(
      ({ x, y, size }) =>
        Math.abs(x - run.x) < size * 0.2 &&
        Math.abs(y - run.y) < size * 0.2 &&
        Math.abs(size - run.size) < 0.5,
    );
    if (!isCopy) seen.set(run.text, [...same, run]);
    return !isCopy;
  });
}
