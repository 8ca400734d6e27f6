import '#assets/styles/base.css';
import { setLanguage } from '../setup-i18n.ts';

import axe from 'axe-core';
import { page } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';

import LookUpCard from '#components/card/LookUpCard.svelte';
import SidePanelApp from '#components/popup/SidePanelApp.svelte';
import { ok } from '#lib/domain/result.ts';
import { createDesk } from '#lib/services/create-desk.ts';
import { articles, makeLibraryInMemory, type LibraryInMemory } from '../library-in-memory.ts';
import { buttonNamed, eventually, mountScreen } from '../mount-screen.ts';
import { makeSurroundings } from '../surroundings-in-memory.ts';

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

/** The card on a page is as wide, in CSS pixels. */
const width = 364;
const languages = ['zh-CN', 'en'] as const;
const themes = ['light', 'dark'] as const;

function dress(language: (typeof languages)[number], theme: (typeof themes)[number]): void {
  setLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
}

const unused = () => Promise.reject(new Error('Not asked here.'));
const deskOf = (library: LibraryInMemory) =>
  createDesk({ library: () => Promise.resolve(ok(library)), readAhead: unused, savePage: unused });

/** The card with all that it can have: as on a page, opened from a marked name. */
function openCard(text: string, told = articles): HTMLElement {
  const library = makeLibraryInMemory(told);
  const nothing = () => undefined;
  const place = mountScreen(LookUpCard, {
    library,
    text,
    desk: deskOf(library),
    around: { text: `${text}到这里调研，先后到了几个嘎查。`, start: 0, end: text.length, url: null },
    onopenGraph: nothing,
    onopenSentence: nothing,
    onlibrary: nothing,
    onclose: nothing,
    frame: { moveBy: nothing, pin: nothing },
    hits: { number: 1, total: 3, step: nothing },
  });
  place.style.cssText = `width: ${String(width)}px; height: 480px`;
  return place;
}

async function faultsOf(place: HTMLElement): Promise<string[]> {
  // The test's page is no page of ours: its own title, landmarks and headings are not judged.
  const { violations } = await axe.run(place, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

for (const language of languages) {
  for (const theme of themes) {
    test(`axe finds nothing in the card: of a name, of namesakes, of names inside, of unknown words, ${language} ${theme}`, async () => {
      dress(language, theme);
      await page.viewport(width, 480);
      for (const [text, name, ready] of [
        ['杨伟东', 'name', '.actions button'],
        ['陈立言', 'chooser', '.line'],
        ['组织部部长杨伟东到兴安盟', 'names', '.line'],
        ['无人写到', 'unknown', '[aria-pressed="false"].small:not(.icon)'],
      ] as const) {
        const place = openCard(text);
        await eventually(`the card of ${text}`, () => place.querySelector(ready));
        expect(await faultsOf(place), text).toEqual([]);
        await page.screenshot({
          path: `../../../artefacts/ui/card-${name}-${language}-${theme}.png`,
        });
        place.remove();
      }
    });

    test(`axe finds nothing in the side panel with its list and its card, ${language} ${theme}`, async () => {
      dress(language, theme);
      await page.viewport(360, 720);
      const library = makeLibraryInMemory();
      const found = await library.find('陈立言', 2);
      const [sentence] = await sentencesOf(library);
      const surroundings = {
        ...makeSurroundings(library, { settings: { theme } }),
        desk: deskOf(library),
        library: {
          ...library,
          watched: () =>
            Promise.resolve(ok((found.ok ? found.value : []).map((entity, i) => ({ entity, fresh: i })))),
          watchedPhrases: () =>
            Promise.resolve(ok([{ phrase: '算账', fresh: 2, news: sentence ? [sentence] : [] }])),
        },
      };
      const place = mountScreen(SidePanelApp, { watchLookUp: () => () => undefined }, { surroundings });
      (await eventually('the words', () => buttonNamed(place, '“算账”'))).click();
      await eventually('the sentence', () => place.querySelector('blockquote'));
      expect(await faultsOf(place)).toEqual([]);
      await page.screenshot({ path: `../../../artefacts/ui/side-panel-words-${language}-${theme}.png` });
      place.querySelector<HTMLElement>('main .line')!.click();
      await eventually('the card', () => place.querySelector('[role=dialog] .actions'));
      expect(await faultsOf(place)).toEqual([]);
      await page.screenshot({ path: `../../../artefacts/ui/side-panel-card-${language}-${theme}.png` });
    });
  }

  test(`the actions of a card stand in one line, watched or not, ${language}`, async () => {
    dress(language, 'light');
    await page.viewport(width, 480);
    const place = openCard('杨伟东');
    for (const isWatched of ['false', 'true']) {
      const buttons = await eventually('the actions', () => {
        const all = [...place.querySelectorAll<HTMLElement>('.actions button')];
        return all.at(-1)?.ariaPressed === isWatched ? all : null;
      });
      expect(buttons).toHaveLength(4);
      const tops = new Set(buttons.map((button) => button.getBoundingClientRect().top));
      expect(tops.size, buttons.map((b) => `${b.textContent} ${b.offsetWidth}`).join(', ')).toBe(1);
      buttons.at(-1)!.click();
    }
  });
}

async function sentencesOf(library: LibraryInMemory) {
  const found = await library.find('杨伟东', 1);
  const [person] = found.ok ? found.value : [];
  const answer = person && (await library.sentences(person.id, 1));
  return answer?.ok ? answer.value : [];
}
