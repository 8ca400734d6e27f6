import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { ok } from '#lib/domain/result.ts';
import { settings } from '#lib/platform/settings.ts';
import type { Library } from '#lib/services/library.ts';
import { signNews } from '../../entrypoints/background/sign-page.ts';
import { spyOn } from './spy-on.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, [count]: readonly string[]) =>
      `${key} ${String(count)} | ${key} ${String(count)}`,
  });
});

const watching = (news: number) => () =>
  Promise.resolve(
    ok({ news: () => Promise.resolve(ok(news)) } satisfies Pick<Library, 'news'> as unknown as Library),
  );

it.each([
  [0, '', ''],
  [5, '•', 'watch_badge 5'],
])('the icon tells how many new articles what is watched has: %i', async (news, text, title) => {
  const setBadgeText = spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
  spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
  const setTitle = spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue(undefined);
  await signNews(watching(news));
  expect(setBadgeText).toHaveBeenLastCalledWith({ text });
  expect(setTitle).toHaveBeenLastCalledWith({ title });
});

it('the icon says nothing of them where the reader wants it bare', async () => {
  await settings.save({ ...(await settings.load()), badge: false });
  const setBadgeText = spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
  spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
  spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue(undefined);
  await signNews(watching(5));
  expect(setBadgeText).toHaveBeenLastCalledWith({ text: '' });
});
