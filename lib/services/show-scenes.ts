import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';

import type { KeptScene } from './library.ts';

export async function showScenes(database: Database): Promise<readonly KeptScene[]> {
  const { scenes } = await loadReplay(database);
  const kept = [...scenes.values()].reverse();
  const decisions = await database.decisions.bulkGet(kept.map(({ by }) => by));
  return kept.map(({ scene }, i) => ({ scene, at: decisions[i]?.at ?? 0 }));
}
