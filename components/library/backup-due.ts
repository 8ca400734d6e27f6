import type { BackupNote } from '#lib/services/keep-library.ts';

/** Fewer articles are soon put in again. */
const worthKeeping = 20;
const longestWait = 30 * 86_400_000;

/** Whether the reader should be told: nothing was ever backed up, the last time is a month ago, or a restore was cut short. */
export function isBackupDue(note: BackupNote | null, articles: number, now: number): boolean {
  if (note === null) return false;
  if (note.unfinished) return true;
  if (articles < worthKeeping) return false;
  return note.last === null || (now - note.last.at > longestWait && articles > note.last.articles);
}
