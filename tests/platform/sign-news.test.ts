import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { ok } from '#lib/domain/result.ts';
import { settings } from '#lib/platform/settings.ts';
import type { EntityBrief, Library } from '#lib/services/library.ts';
import { signNews } from '../../entrypoints/background/sign-page.ts';
import { spyOn } from './spy-on.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, [count]: readonly string[]) =>
      `${key} ${String(count)} | ${key} ${String(count)}`,
  });
});

const watching = (fresh: number, ofPhrase: number) => {
  const library: Pick<Library, 'watched' | 'watchedPhrases'> = {
    watched: () => Promise.resolve(ok([{ entity: {} as EntityBrief, fresh }])),
    watchedPhrases: () => Promise.resolve(ok([{ phrase: '乡村振兴', fresh: ofPhrase, news: [] }])),
  };
  return () => Promise.resolve(ok(library as Library));
};

it.each([
  [0, 0, '', ''],
  [2, 0, '•', 'watch_badge 2'],
  [0, 3, '•', 'watch_badge 3'],
  [2, 3, '•', 'watch_badge 5'],
])(
  'the icon tells news of names (%i) and of words (%i) that are watched',
  async (names, words, text, title) => {
    const setBadgeText = spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
    spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
    const setTitle = spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue(undefined);
    await signNews(watching(names, words));
    expect(setBadgeText).toHaveBeenLastCalledWith({ text });
    expect(setTitle).toHaveBeenLastCalledWith({ title });
  },
);

it('the icon says nothing of them where the reader wants it bare', async () => {
  await settings.save({ ...(await settings.load()), badge: false });
  const setBadgeText = spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
  spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
  spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue(undefined);
  await signNews(watching(2, 3));
  expect(setBadgeText).toHaveBeenLastCalledWith({ text: '' });
});
