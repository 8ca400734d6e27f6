import type { OutletCoverage } from './coverage.ts';

/** What a "not seen since" rests on: of the days of a time, those of which the library holds an issue. */
export interface SilenceBase {
  /** ISO, both included. */
  readonly from: string;
  readonly to: string;
  readonly held: number;
  readonly days: number;
}

const dayLength = 86_400_000;

/** Every day of which some paper's issue is held, ascending. */
export function heldDays(coverage: readonly OutletCoverage[]): readonly string[] {
  return [...new Set(coverage.flatMap(({ issues }) => issues.map(({ day }) => day)))]
    .filter((day) => !Number.isNaN(Date.parse(day)))
    .sort();
}

/**
 * What the library holds from the day after `last` to `until`, at most to the newest issue; null where no day lies
 * between, so that nothing can be said at all. Days of whole months or years are of no use here.
 */
export function silenceAfter(
  held: readonly string[],
  last: string,
  until: string | null = null,
): SilenceBase | null {
  const newest = held.at(-1);
  if (newest === undefined || last.length < 10 || Number.isNaN(Date.parse(last))) return null;
  const to = until !== null && until.length === 10 && until < newest ? until : newest;
  const from = new Date(Date.parse(last) + dayLength).toISOString().slice(0, 10);
  if (from > to) return null;
  return {
    from,
    to,
    held: held.filter((day) => day >= from && day <= to).length,
    days: Math.round((Date.parse(to) - Date.parse(from)) / dayLength) + 1,
  };
}
