import { isSinglePost } from '#lib/domain/single-posts.ts';
import type { Lane } from '#lib/services/timeline.ts';

/** Who held one post of a body, one after the other. */
export interface PostHolders {
  readonly title: string;
  /** In the order in which they begin: the first day a text gives, else the first in print; those of no day first. */
  readonly lanes: readonly Lane[];
  /** Of a post that one person holds at a time: the time between two holders in which nobody is in print with it. */
  readonly vacancies: readonly Vacancy[];
}

export interface Vacancy {
  /** The lane behind which it begins; its last day and the first of the next one, ISO, neither of them in it. */
  readonly after: Lane;
  readonly last: string;
  readonly next: string;
}

/** Posts by when somebody was in print with them last; planned and former ones stand with them, and fill no vacancy. */
export function holdersByPost(lanes: readonly Lane[]): readonly PostHolders[] {
  const byTitle = Map.groupBy(lanes, ({ title }) => title.replaceAll(/\s/gu, ''));
  return [...byTitle]
    .map(([title, members]) => {
      const ordered = members.toSorted((a, b) => compare(beginOf(a), beginOf(b)) || compare(a.edge, b.edge));
      return { title, lanes: ordered, vacancies: isSinglePost(title) ? vacanciesOf(ordered) : [] };
    })
    .toSorted((a, b) => compare(lastOf(b.lanes), lastOf(a.lanes)) || compare(a.title, b.title));
}

function vacanciesOf(lanes: readonly Lane[]): readonly Vacancy[] {
  const held = lanes.filter(
    ({ modality, sightings }) => (modality === 'asserted' || modality === 'acting') && sightings.length > 0,
  );
  const found: Vacancy[] = [];
  let latest: { readonly lane: Lane; readonly day: string } | null = null;
  for (const lane of held) {
    const begin = beginOf(lane);
    if (latest && daysBetween(latest.day, begin) > 1)
      found.push({ after: latest.lane, last: latest.day, next: begin });
    const day = endOf(lane);
    if (!latest || day > latest.day) latest = { lane, day };
  }
  return found;
}

function beginOf({ from, sightings }: Lane): string {
  return from ?? sightings[0] ?? '';
}
function endOf({ to, sightings }: Lane): string {
  return to ?? sightings.at(-1) ?? '';
}
function lastOf(lanes: readonly Lane[]): string {
  return lanes.reduce((last, lane) => (endOf(lane) > last ? endOf(lane) : last), '');
}

/** NaN, and so no vacancy, where a day is known to the month or year alone. */
function daysBetween(a: string, b: string): number {
  return a.length < 10 || b.length < 10 ? NaN : (Date.parse(b) - Date.parse(a)) / 86_400_000;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
