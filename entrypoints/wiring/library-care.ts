import { heartbeat } from '#lib/platform/heartbeat.ts';
import { watchProgressChannel } from '#lib/platform/progress.ts';
import { createRandomKey } from '#lib/platform/random-key.ts';
import { acceptLoss, beat, checkHealth, type HealthOptions } from '#lib/services/library-health.ts';
import type { Database } from '#lib/store/database.ts';
import { salvage } from './salvage.ts';
import { showNotice } from './show-notice.ts';

/** Asks for storage that lasts, says if data is gone that should be there, and notes what is there to be lost. */
export async function careForLibrary(database: Database): Promise<void> {
  const options: HealthOptions = {
    database,
    heartbeat,
    storage: navigator.storage,
    now: () => Date.now(),
    makeName: createRandomKey,
  };
  const health = await checkHealth(options);
  if (health.ok) {
    watchProgressChannel(({ remaining }) => {
      if (remaining === 0) void beat(options);
    });
  } else if (health.error.code === 'database-lost')
    showNotice(health.error, { accept: () => acceptLoss(options) });
  else showNotice(health.error, health.error.code === 'database-unavailable' ? { salvage } : {});
}
