import '#assets/styles/base.css';
import { setLanguage } from '../setup-i18n.ts';

import { page } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';

import LookUpCard from '#components/card/LookUpCard.svelte';
import LibraryApp from '#components/library/LibraryApp.svelte';
import PopupApp from '#components/popup/PopupApp.svelte';
import { ok } from '#lib/domain/result.ts';
import type { OpenPage } from '#lib/services/page-state.ts';
import { articleIdOf, articles, makeLibraryInMemory } from '../library-in-memory.ts';
import { buttonNamed, eventually, mountScreen } from '../mount-screen.ts';
import { makeSurroundings } from '../surroundings-in-memory.ts';
import { silentFinder } from './silent-finder.ts';

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

const looks = [
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const;
const measureStorage = () => Promise.resolve({ bytes: 46_000_000, free: null, isPersisted: true });

/** Kept under artefacts/, for people to look at; the test itself only holds that each screen can be drawn. */
for (const [language, theme] of looks) {
  const openPage: OpenPage = {
    url: 'https://news.example/1.html',
    page: {
      article: {
        kicker: [],
        title: '调研组回到呼和浩特，把听到的意见逐条理了一遍',
        deck: [],
        writers: [],
        editors: [],
        paragraphs: ['上周，调研组的同志一道回到呼和浩特。'.repeat(30)],
        outlet: '内蒙古日报',
        published: '2020-07-29',
        page: '2',
      },
      parts: null,
      leftOut: [
        { kind: 'menu', lines: ['首页', '要闻', '专题'], at: 0 },
        { kind: 'text', lines: ['图为调研组的同志在嘎查村同农牧民算账。'], at: 1 },
        { kind: 'credit', lines: ['责任编辑：某某'], at: 1 },
      ],
    },
    selected: '',
    lines: [],
    listed: [],
  };

  const shot = (name: string) => ({ path: `../../../artefacts/ui/${name}-${language}-${theme}.png` });
  const dress = () => {
    setLanguage(language);
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  };

  test(`the library in ${language}, ${theme}: reader, card, removal`, async () => {
    dress();
    await page.viewport(1440, 900);
    const start = articles[0]!.text.indexOf('杨伟东到兴安盟');
    const surroundings = makeSurroundings(makeLibraryInMemory(), {
      settings: { theme },
      canGoBack: true,
      recalled: {
        page: 'library',
        article: articleIdOf(0),
        evidence: { in: 'text', start, end: start + 17 },
      },
    });
    const finder = silentFinder;
    const place = mountScreen(LibraryApp, { finder, loadSample: () => [], measureStorage }, { surroundings });
    await eventually('the mark', () => place.querySelector('main mark'));
    await page.screenshot(shot('library'));
    place.querySelectorAll<HTMLElement>('.body a')[2]!.click();
    await eventually('the card', () => place.querySelector('.pane header h2'));
    await page.screenshot(shot('library-card'));
    place.querySelector<HTMLElement>('.list [type=checkbox]')!.click();
    const remove = language === 'en' ? 'Remove' : '移走';
    (await eventually('the button', () => buttonNamed(place.querySelector('.list')!, remove))).click();
    await eventually('the toast', () => place.querySelector('.toast'));
    await page.screenshot(shot('library-removed'));
    expect(place.querySelectorAll('.list .open').length).toBe(2);
  });

  test(`the popup in ${language}, ${theme}: card, chooser, search`, async () => {
    dress();
    await page.viewport(380, 560);
    for (const [name, text] of [
      ['popup-card', '杨伟东'],
      ['popup-chooser', '陈立言'],
      ['popup-names', '组织部部长杨伟东到扎赉特旗'],
      ['popup', ''],
    ] as const) {
      const surroundings = makeSurroundings(makeLibraryInMemory(), {
        settings: { theme },
        page: {
          selection: ok({ text, unreadableFrame: false }),
          open: ok(openPage),
        },
      });
      const place = mountScreen(PopupApp, { loadSample: () => [] }, { surroundings });
      await eventually(
        name,
        () => place.querySelector('.name + *') && place.querySelector('[data-item], input'),
      );
      await new Promise((done) => setTimeout(done, 50));
      place.querySelector('summary')?.click();
      await page.screenshot(shot(name));
      place.remove();
    }
    await page.viewport(420, 560);
    const card = mountScreen(LookUpCard, {
      library: makeLibraryInMemory(),
      text: '内蒙古自治区党委组织部',
      onopenGraph: vi.fn(),
      onopenSentence: vi.fn(),
      onclose: vi.fn(),
      focusOnOpen: true,
    });
    card.style.cssText = 'width:364px;margin:20px;border-radius:6px;overflow:hidden;box-shadow:var(--lift)';
    await eventually('the graph button', () =>
      buttonNamed(card, language === 'en' ? 'Open in graph' : '在图谱中打开'),
    );
    await page.screenshot(shot('page-card'));
  });
}
