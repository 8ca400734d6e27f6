import { storage } from 'wxt/utils/storage';

import type { Heartbeat, HeartbeatPort } from '#lib/services/library-health.ts';

const item = storage.defineItem<Heartbeat | null>('local:heartbeat', { fallback: null });

/** Outside IndexedDB: what wipes the one seldom wipes the other. */
export const heartbeat: HeartbeatPort = {
  load: () => item.getValue(),
  save: (beat) => item.setValue(beat),
};
