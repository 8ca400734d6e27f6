/** What the library holds of one paper's issues. */
export interface OutletCoverage {
  /** Null is "not said". */
  readonly outlet: string | null;
  /** Ascending by day. */
  readonly issues: readonly Issue[];
  /** Articles whose day is not known. */
  readonly undated: number;
}

export interface Issue {
  /** ISO. */
  readonly day: string;
  readonly articles: number;
  /** Page numbers that are held, ascending; those with letters are left out. */
  readonly pages: readonly number[];
}

/** Where one article stands: `''` is "not said"; the page as printed, null where it is not said. */
export interface Standing {
  readonly outlet: string;
  readonly day: string;
  readonly page: string | null;
}

/** Papers with most articles first, what names none last. */
export function coverageOf(articles: Iterable<Standing>): OutletCoverage[] {
  interface Days {
    readonly days: Map<string, { articles: number; readonly pages: Set<number> }>;
    undated: number;
  }
  const outlets = new Map<string, Days>();
  for (const { outlet, day, page } of articles) {
    const own: Days = outlets.get(outlet) ?? { days: new Map(), undated: 0 };
    outlets.set(outlet, own);
    if (day === '') {
      own.undated += 1;
      continue;
    }
    const issue = own.days.get(day) ?? { articles: 0, pages: new Set<number>() };
    own.days.set(day, issue);
    issue.articles += 1;
    if (page !== null && /^\d+$/u.test(page)) issue.pages.add(Number(page));
  }
  return [...outlets]
    .map(([outlet, { days, undated }]) => ({
      outlet: outlet === '' ? null : outlet,
      undated,
      issues: [...days]
        .map(([day, { articles: count, pages }]) => {
          return { day, articles: count, pages: [...pages].sort((a, b) => a - b) };
        })
        .sort((a, b) => (a.day < b.day ? -1 : 1)),
    }))
    .sort((a, b) => Number(a.outlet === null) - Number(b.outlet === null) || sizeOf(b) - sizeOf(a));
}

function sizeOf({ issues, undated }: OutletCoverage): number {
  return issues.reduce((sum, { articles }) => sum + articles, undated);
}

/** Pages between the first and the last one held that are not: an issue of pages 1, 2 and 4 misses 3. */
export function missingPages({ pages }: Issue): number[] {
  const last = pages.at(-1) ?? 0;
  const held = new Set(pages);
  return Array.from({ length: last }, (_, i) => i + 1).filter((page) => !held.has(page));
}

const dayLength = 86_400_000;

/** Days without an issue between the first and the last that are held, as runs: first day, last day. */
export function missingDays(issues: readonly Issue[]): (readonly [string, string])[] {
  const runs: (readonly [string, string])[] = [];
  issues.forEach(({ day }, i) => {
    const next = issues[i + 1]?.day;
    if (next === undefined) return;
    const [first, last] = [shift(day, 1), shift(next, -1)];
    if (first <= last) runs.push([first, last]);
  });
  return runs;
}

function shift(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * dayLength).toISOString().slice(0, 10);
}

/** Days from the first issue to the last, both counted; 0 where there is none. */
export function spanOfIssues(issues: readonly Issue[]): number {
  const [first, last] = [issues[0]?.day, issues.at(-1)?.day];
  if (first === undefined || last === undefined) return 0;
  return Math.round((Date.parse(last) - Date.parse(first)) / dayLength) + 1;
}

export interface Month {
  /** `2020-07`. */
  readonly month: string;
  readonly held: number;
  readonly days: number;
}

/** Every year that has an issue, with its twelve months. */
export function yearsOf(
  issues: readonly Issue[],
): { readonly year: string; readonly months: readonly Month[] }[] {
  const held = new Map<string, number>();
  for (const { day } of issues) held.set(day.slice(0, 7), (held.get(day.slice(0, 7)) ?? 0) + 1);
  const years = [...new Set(issues.map(({ day }) => day.slice(0, 4)))].sort().reverse();
  return years.map((year) => ({
    year,
    months: Array.from({ length: 12 }, (_, i) => {
      const month = `${year}-${String(i + 1).padStart(2, '0')}`;
      return {
        month,
        held: held.get(month) ?? 0,
        days: new Date(Date.UTC(Number(year), i + 1, 0)).getUTCDate(),
      };
    }),
  }));
}
