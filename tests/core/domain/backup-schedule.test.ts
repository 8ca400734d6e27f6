import { expect, test } from 'vitest';

import { isScheduledBackupDue } from '#lib/domain/backup-schedule.ts';

const day = 86_400_000;
const now = 1000 * day;
const stand = { now, last: { at: now - 8 * day, articles: 10 }, articles: 12, decidedAt: null };

test.each([
  ['never', stand, false],
  ['day', stand, true],
  ['week', stand, true],
  ['month', stand, false],
  ['month', { ...stand, last: null }, true],
  ['day', { ...stand, last: null, articles: 0 }, false],
  ['day', { ...stand, articles: 10 }, false],
  ['day', { ...stand, articles: 10, decidedAt: now - 9 * day }, false],
  ['day', { ...stand, articles: 10, decidedAt: now - day }, true],
  ['day', { ...stand, last: { at: now - day / 2, articles: 1 } }, false],
  ['day', { ...stand, last: { at: now - day + 60_000, articles: 1 } }, true],
] as const)('%s, %o: %s', (rhythm, known, isDue) => {
  expect(isScheduledBackupDue(rhythm, known)).toBe(isDue);
});
