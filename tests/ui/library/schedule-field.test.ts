import { setLanguage } from '../setup-i18n.ts';

import { beforeEach, expect, test, vi } from 'vitest';

import ScheduleField from '#components/library/ScheduleField.svelte';
import type { BackupRhythm } from '#lib/domain/backup-schedule.ts';
import type { BackupSchedule } from '#lib/services/page-state.ts';
import { buttonNamed, eventually, mountScreen, textOf } from '../mount-screen.ts';

beforeEach(() => setLanguage('en'));

function open(now: Awaited<ReturnType<BackupSchedule['load']>>, grants: boolean) {
  const set = vi.fn<(rhythm: BackupRhythm) => Promise<boolean>>(() => Promise.resolve(grants));
  return { place: mountScreen(ScheduleField, { schedule: { load: () => Promise.resolve(now), set } }), set };
}

test('a backup that may no longer write itself says so, and is allowed again there', async () => {
  const { place, set } = open({ rhythm: 'week', failedAt: null, isAllowed: false }, true);
  const alert = await eventually('the alert', () => place.querySelector('[role=alert]'));
  expect(textOf(alert)).toContain('The permission to write downloads was taken back');
  buttonNamed(alert, 'Allow')!.click();
  await eventually('it goes on', () => !place.querySelector('[role=alert]'));
  expect(set).toHaveBeenCalledWith('week');
  expect(place.querySelector('select')!.value).toBe('week');
});

test('where the browser is told no again both are said, and the wish stays', async () => {
  const { place } = open({ rhythm: 'week', failedAt: 1, isAllowed: false }, false);
  (await eventually('the button', () => buttonNamed(place, 'Allow'))).click();
  await eventually('the no', () => place.querySelectorAll('[role=alert]').length === 2);
  expect(textOf(place)).not.toContain('It is tried again every hour');
  expect(place.querySelector('select')!.value).toBe('week');
});

test('who never wished for one is told of no permission', async () => {
  const { place } = open({ rhythm: 'never', failedAt: null, isAllowed: false }, true);
  await eventually('the choice', () => place.querySelector('option'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(place.querySelector('[role=alert]')).toBeNull();
});
