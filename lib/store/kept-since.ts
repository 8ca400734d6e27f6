import type { Database } from './database.ts';

/** What is newer than a moment: how many, and of when the latest is (milliseconds since the epoch). */
export interface KeptSince {
  readonly captures: number;
  readonly decisions: number;
  readonly latest: number | null;
}

/** What came in, and what the reader said, after a moment. Every row is looked at, none is held. */
export async function keptSince(database: Database, moment: number): Promise<KeptSince> {
  let [captures, decisions, latest] = [0, 0, null as number | null];
  const isNewer = (at: number): boolean => {
    if (at <= moment) return false;
    latest = Math.max(latest ?? at, at);
    return true;
  };
  await database.captures.each(({ receivedAt }) => (captures += Number(isNewer(receivedAt))));
  await database.decisions.each(({ at }) => (decisions += Number(isNewer(at))));
  return { captures, decisions, latest };
}
