import type { OutletCoverage } from '#lib/domain/coverage.ts';

/** How many articles each month, or each year of a long library, has; every one between the first and the last. */
export interface TimeLine {
  readonly bins: readonly Bin[];
}

export interface Bin {
  /** `2020-07` or `2020`. */
  readonly label: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly articles: number;
}

/** More months than this do not fit the rail: then years. */
const mostMonths = 48;
const day = 86_400_000;

/** Null where the library has no dates, or all of one day. */
export function timeLineOf(coverage: readonly OutletCoverage[]): TimeLine | null {
  const days = new Map<string, number>();
  for (const { issues } of coverage) {
    for (const { day: on, articles } of issues) days.set(on, (days.get(on) ?? 0) + articles);
  }
  const dated = [...days.keys()].filter((on) => !Number.isNaN(Date.parse(on))).sort();
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const months = (yearOf(last) - yearOf(first)) * 12 + monthOf(last) - monthOf(first) + 1;
  const bins =
    months <= 2
      ? daysBetween(first, last)
      : months <= mostMonths
        ? monthsBetween(first, last)
        : yearsBetween(first, last);
  return {
    bins: bins.map(({ label, firstDay, lastDay }) => ({
      label,
      firstDay,
      lastDay,
      articles: dated
        .filter((on) => on >= firstDay && on <= lastDay)
        .reduce((sum, on) => sum + (days.get(on) ?? 0), 0),
    })),
  };
}

type Span = Omit<Bin, 'articles'>;

function daysBetween(first: string, last: string): Span[] {
  const spans: Span[] = [];
  for (let time = Date.parse(first); time <= Date.parse(last); time += day) {
    const on = isoOf(time);
    spans.push({ label: on, firstDay: on, lastDay: on });
  }
  return spans;
}

function monthsBetween(first: string, last: string): Span[] {
  const spans: Span[] = [];
  let [year, month] = [yearOf(first), monthOf(first)];
  while (year < yearOf(last) || (year === yearOf(last) && month <= monthOf(last))) {
    const label = `${String(year)}-${String(month).padStart(2, '0')}`;
    spans.push({ label, firstDay: `${label}-01`, lastDay: isoOf(Date.UTC(year, month, 1) - day) });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return spans;
}

function yearsBetween(first: string, last: string): Span[] {
  return Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => {
    const label = String(yearOf(first) + i);
    return { label, firstDay: `${label}-01-01`, lastDay: `${label}-12-31` };
  });
}

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

function monthOf(iso: string): number {
  return Number(iso.slice(5, 7));
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
