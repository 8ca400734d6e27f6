import { compareDecisions, type Decision } from '#lib/domain/decision.ts';
import { replayDecisions, type Replay } from '#lib/views/replay-decisions.ts';

import type { Database } from './database.ts';

/**
 * The log as it stands. It is read again only when an entry was added elsewhere: `latest` in meta changes with each, in the
 * same transaction. (A count would not do: an entry of an aborted transaction could be taken for its successor.)
 */
export async function loadReplay(database: Database): Promise<Replay> {
  const latest = await latestOf(database);
  const known = replays.get(database);
  if (known && known.latest === latest) return known.replay;
  return keep(database, latest, await database.decisions.toArray());
}

/** Adds entries inside a transaction; the log that is known grows by them and is not read again. */
export async function addDecisions(database: Database, decisions: readonly Decision[]): Promise<void> {
  const last = decisions.at(-1);
  if (!last) return;
  const known = replays.get(database);
  const isCurrent = known !== undefined && known.latest === (await latestOf(database));
  await database.decisions.bulkPut([...decisions]);
  await database.meta.put({ key: 'latestDecision', value: last.id });
  // Should the transaction fail, meta has the entry before, and the log is read again.
  if (isCurrent) keep(database, last.id, [...known.log, ...decisions]);
  else replays.delete(database);
}

interface KnownLog {
  readonly latest: unknown;
  readonly log: readonly Decision[];
  readonly replay: Replay;
}

const replays = new WeakMap<Database, KnownLog>();

function keep(database: Database, latest: unknown, log: readonly Decision[]): Replay {
  const replay = replayDecisions(log);
  replays.set(database, { latest, log, replay });
  return replay;
}

async function latestOf({ meta }: Database): Promise<unknown> {
  return (await meta.get('latestDecision'))?.value ?? null;
}

export async function highestClock(database: Database): Promise<number> {
  return (await database.decisions.orderBy('clock').last())?.clock ?? 0;
}

/** Latest first. Hundreds or thousands: a reader's own words. */
export async function wholeLog(database: Database): Promise<readonly Decision[]> {
  return (await database.decisions.toArray()).sort((a, b) => compareDecisions(b, a));
}
