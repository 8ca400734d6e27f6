import type { Database } from './database.ts';

/** What the library knows of its own backups. */
export interface BackupNote {
  /** The last file that was read back and handed over; milliseconds since the epoch. */
  readonly last: { readonly at: number; readonly articles: number } | null;
  /** A restore that began and has not ended: doing it again with the same file completes it. */
  readonly unfinished: { readonly at: number; readonly mode: 'merge' | 'replace' } | null;
}

export async function loadBackupNote({ meta }: Database): Promise<BackupNote> {
  const [last, unfinished] = await meta.bulkGet(['lastBackup', 'restoring']);
  return {
    last: (last?.value ?? null) as BackupNote['last'],
    unfinished: (unfinished?.value ?? null) as BackupNote['unfinished'],
  };
}

export async function noteBackup({ meta }: Database, value: NonNullable<BackupNote['last']>): Promise<void> {
  await meta.put({ key: 'lastBackup', value });
}

export async function noteRestore({ meta }: Database, value: BackupNote['unfinished']): Promise<void> {
  if (value === null) await meta.delete('restoring');
  else await meta.put({ key: 'restoring', value });
}
