import type { Database } from './database.ts';

/** A file that was read back and handed over. */
export interface SavedBackup {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly articles: number;
  readonly fileName: string;
}

/** Older ones are forgotten. */
const mostSaved = 100;

/** What the library knows of its own backups. */
export interface BackupNote {
  /** The last file that was read back and handed over; milliseconds since the epoch. */
  readonly last: { readonly at: number; readonly articles: number } | null;
  /** Files that were handed over, latest first: what is erased here stands in them still. */
  readonly saved: readonly SavedBackup[];
  /** A restore that began and has not ended: doing it again with the same file completes it. */
  readonly unfinished: { readonly at: number; readonly mode: 'merge' | 'replace' } | null;
}

export async function loadBackupNote({ meta }: Database): Promise<BackupNote> {
  const [last, saved, unfinished] = await meta.bulkGet(['lastBackup', 'savedBackups', 'restoring']);
  return {
    last: (last?.value ?? null) as BackupNote['last'],
    saved: (saved?.value ?? []) as BackupNote['saved'],
    unfinished: (unfinished?.value ?? null) as BackupNote['unfinished'],
  };
}

export async function noteBackup(database: Database, backup: SavedBackup): Promise<void> {
  const { meta } = database;
  await database.transaction('rw', [meta], async () => {
    const { saved } = await loadBackupNote(database);
    const { at, articles } = backup;
    await meta.put({ key: 'lastBackup', value: { at, articles } });
    await meta.put({ key: 'savedBackups', value: [backup, ...saved].slice(0, mostSaved) });
  });
}

export async function noteRestore({ meta }: Database, value: BackupNote['unfinished']): Promise<void> {
  if (value === null) await meta.delete('restoring');
  else await meta.put({ key: 'restoring', value });
}
