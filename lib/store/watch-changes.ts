import { Dexie } from 'dexie';

import { databaseName } from './database.ts';

/** Calls back when rows changed, in whatever context; returns the way to stop. */
export function watchChanges(callback: () => void, name = databaseName): () => void {
  const changed = (parts: object) => {
    if (Object.keys(parts).some((part) => part.startsWith(`idb://${name}/`))) callback();
  };
  Dexie.on('storagemutated', changed);
  return () => Dexie.on.storagemutated.unsubscribe(changed);
}
