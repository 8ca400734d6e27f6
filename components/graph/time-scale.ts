/** A scale of days: where a day stands between the two ends, as a share, and which days are labelled. */
export interface TimeScale {
  readonly at: (day: string) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const day = 86_400_000;
const shortest = 60 * day;
/** Days between labels: month, quarter, half a year, years. */
const steps = [1, 3, 6, 12, 24, 60, 120];
const mostTicks = 7;

/** Over all given days (ISO, of any precision), with a margin on both sides; null without any. */
export function timeScaleOf(days: readonly string[]): TimeScale | null {
  const times = days.map(timeOf).filter((time) => !Number.isNaN(time));
  if (times.length === 0) return null;
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const length = Math.max(shortest, (last - first) * 1.12);
  const begin = (first + last) / 2 - length / 2;
  const months = length / (30.44 * day);
  const step = steps.find((one) => months / one <= mostTicks) ?? 120;
  const ticks: { at: number; label: string }[] = [];
  const start = new Date(begin);
  let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + 1) / step) * step;
  for (;;) {
    const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (time > begin + length) break;
    const iso = new Date(time).toISOString();
    ticks.push({ at: (time - begin) / length, label: step >= 12 ? iso.slice(0, 4) : iso.slice(0, 7) });
    month += step;
  }
  return { at: (on) => Math.min(1, Math.max(0, (timeOf(on) - begin) / length)), ticks };
}

/** `2020` and `2020-07` stand at their first day; NaN where the year is not said. */
function timeOf(on: string): number {
  if (!/^\d{4}(?:-\d\d){0,2}$/u.test(on)) return NaN;
  return Date.parse(on.length === 4 ? `${on}-01-01` : on.length === 7 ? `${on}-01` : on);
}
