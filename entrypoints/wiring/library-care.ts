import type { Failure } from '#lib/domain/failure.ts';
import type { Database } from '#lib/store/database.ts';

/** Asks the browser not to clear our data by itself. It may refuse without a word: nothing depends on the answer. */
export async function askToKeep(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}

export function findLoss(_database: Database): Promise<Failure | null> {
  return Promise.resolve(null);
}
