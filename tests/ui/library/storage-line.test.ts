import { setLanguage } from '../setup-i18n.ts';

import { beforeEach, expect, test } from 'vitest';

import StorageLine from '#components/library/StorageLine.svelte';
import { mountScreen, textOf } from '../mount-screen.ts';

beforeEach(() => setLanguage('zh-CN'));

test('what the library takes is told with what it may still take, where the browser says so', () => {
  const use = { bytes: 2_000_000, free: 30_000_000, isPersisted: true };
  expect(textOf(mountScreen(StorageLine, { use }))).toContain('用了 2.0 MB。 浏览器还给 30 MB。');
  expect(textOf(mountScreen(StorageLine, { use: { ...use, free: null } }))).not.toContain('还给');
});
