import { compareDecisions, type Decision } from '#lib/domain/decision.ts';
import { replayDecisions, type Replay } from '#lib/views/replay-decisions.ts';

import type { Database } from './database.ts';

/**
 * The log as it stands. It is read again only when an entry has been added: `latest` in meta changes with each, in the
 * same transaction. (A count would not do: an entry of an aborted transaction could be taken for its successor.)
 */
export async function loadReplay(database: Database): Promise<Replay> {
  const latest = (await database.meta.get('latestDecision'))?.value ?? null;
  const known = replays.get(database);
  if (known && known.latest === latest) return known.replay;
  const replay = replayDecisions(await database.decisions.toArray());
  replays.set(database, { latest, replay });
  return replay;
}

const replays = new WeakMap<Database, { readonly latest: unknown; readonly replay: Replay }>();

export async function addDecision(database: Database, decision: Decision): Promise<void> {
  await database.decisions.put(decision);
  await database.meta.put({ key: 'latestDecision', value: decision.id });
}

export async function highestClock(database: Database): Promise<number> {
  return (await database.decisions.orderBy('clock').last())?.clock ?? 0;
}

/** Latest first. Hundreds or thousands: a reader's own words. */
export async function wholeLog(database: Database): Promise<readonly Decision[]> {
  return (await database.decisions.toArray()).sort((a, b) => compareDecisions(b, a));
}
