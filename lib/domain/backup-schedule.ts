/** How often a backup is written by itself. */
export const backupRhythms = ['never', 'day', 'week', 'month'] as const;
export type BackupRhythm = (typeof backupRhythms)[number];

const dayLength = 86_400_000;
const waits: Record<BackupRhythm, number> = {
  never: Infinity,
  day: dayLength,
  week: 7 * dayLength,
  month: 30 * dayLength,
};

/** What is known when it is asked whether one is due; times in milliseconds since the epoch. */
export interface BackupStand {
  readonly now: number;
  /** The last file that was handed over, and what it held. */
  readonly last: { readonly at: number; readonly articles: number } | null;
  readonly articles: number;
  /** The latest entry of the log of decisions. */
  readonly decidedAt: number | null;
}

/** Due when its time has come and the library is not what the last file holds. An empty one is never worth a file. */
export function isScheduledBackupDue(rhythm: BackupRhythm, stand: BackupStand): boolean {
  const { now, last, articles, decidedAt } = stand;
  if (rhythm === 'never' || articles === 0) return false;
  if (last === null) return true;
  // A little early counts: alarms do not keep to the minute, and a day must not become a day and an hour.
  const isTime = now - last.at >= waits[rhythm] - dayLength / 24;
  return isTime && (last.articles !== articles || (decidedAt ?? 0) > last.at);
}
