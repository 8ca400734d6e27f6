import '#assets/styles/base.css';
import { setLanguage } from '../setup-i18n.ts';

import axe from 'axe-core';
import { page } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';

import LibraryApp from '#components/library/LibraryApp.svelte';
import PopupApp from '#components/popup/PopupApp.svelte';
import { ok } from '#lib/domain/result.ts';
import { articleIdOf, articles, makeLibraryInMemory } from '../library-in-memory.ts';
import { buttonNamed, eventually, mountScreen } from '../mount-screen.ts';
import { makeSurroundings } from '../surroundings-in-memory.ts';
import { silentFinder } from './silent-finder.ts';

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

async function faultsOf(place: HTMLElement): Promise<string[]> {
  // The test's page is no page of ours: its own title, landmarks and headings are not judged.
  const { violations } = await axe.run(place, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the library, its card and its import, ${theme}`, async () => {
    setLanguage('zh-CN');
    document.documentElement.lang = 'zh-CN';
    await page.viewport(1440, 900);
    const surroundings = makeSurroundings(makeLibraryInMemory(), {
      settings: { theme },
      canGoBack: true,
      recalled: {
        page: 'library',
        article: articleIdOf(0),
        evidence: { in: 'text', start: 0, end: articles[0]!.text.indexOf('。') },
      },
    });
    const finder = silentFinder;
    const measureStorage = () => Promise.resolve({ bytes: 1, free: null, isPersisted: false });
    const place = mountScreen(LibraryApp, { finder, loadSample: () => [], measureStorage }, { surroundings });
    await eventually('the mark', () => place.querySelector('main mark'));
    expect(await faultsOf(place)).toEqual([]);
    place.querySelector<HTMLElement>('.body a')!.click();
    await eventually('the card', () => place.querySelector('.pane header h2'));
    expect(await faultsOf(place)).toEqual([]);
    buttonNamed(place, '导入文件或粘贴')!.click();
    await eventually('the dialog', () => place.querySelector('dialog[open]'));
    expect(await faultsOf(place)).toEqual([]);
  });

  test(`axe finds nothing in the popup, ${theme}`, async () => {
    setLanguage('en');
    document.documentElement.lang = 'en';
    await page.viewport(380, 560);
    for (const [text, told] of [
      ['杨伟东', articles],
      ['陈立言', articles],
      ['', articles],
      ['', []],
    ] as const) {
      const surroundings = makeSurroundings(makeLibraryInMemory(told), {
        settings: { theme },
        page: { selection: ok({ text, unreadableFrame: false }) },
      });
      const place = mountScreen(PopupApp, { loadSample: () => [] }, { surroundings });
      await eventually('what can be done', () =>
        place.querySelector('main button, main section [role=status]'),
      );
      await new Promise((done) => setTimeout(done, 50));
      expect(await faultsOf(place)).toEqual([]);
      place.remove();
    }
  });
}
