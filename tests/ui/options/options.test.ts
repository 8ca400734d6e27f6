import { setLanguage } from '../setup-i18n.ts';

import { beforeEach, expect, test, vi } from 'vitest';

import OptionsPage from '#components/options/OptionsPage.svelte';
import { isOptional, permissionNames } from '#components/options/permission-names.ts';
import type { AccessPort, MarkChoices, PageMarks, RecentLookUps } from '#lib/services/page-state.ts';
import { articles, makeLibraryInMemory } from '../library-in-memory.ts';
import { createFakeSurroundings } from '../fake-surroundings.ts';
import { buttonNamed, eventually, mountScreen, textOf } from '../mount-screen.ts';

beforeEach(() => setLanguage('en'));

/** A browser that grants or refuses, and tells whoever listens. */
function browserThat(grants: boolean, has: { permissions?: string[]; origins?: string[] } = {}) {
  const listeners = new Set<() => void>();
  const now = { permissions: has.permissions ?? [], origins: has.origins ?? [] };
  const tell = () => listeners.forEach((listener) => listener());
  const access = {
    granted: () => Promise.resolve({ permissions: [...now.permissions], origins: [...now.origins] }),
    required: () => permissionNames.filter((name) => !isOptional(name)),
    request: vi.fn((name: string) => {
      if (grants) now.permissions.push(name);
      tell();
      return Promise.resolve(grants);
    }),
    remove: vi.fn((name: string) => {
      now.permissions = now.permissions.filter((one) => one !== name);
      tell();
      return Promise.resolve(true);
    }),
    removeOrigin: vi.fn((origin: string) => {
      now.origins = now.origins.filter((one) => one !== origin);
      tell();
      return Promise.resolve(true);
    }),
    watch: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keys: () => Promise.resolve([{ name: 'save-page', description: 'Save', shortcut: 'Alt+Shift+S' }]),
    isInPrivate: () => Promise.resolve(false),
  } satisfies AccessPort;
  return access;
}

const noneRecent: RecentLookUps = {
  load: () => Promise.resolve([]),
  add: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};

function open(access: AccessPort, choices: Partial<MarkChoices> = {}, grantsMarks = true) {
  const marks = {
    site: () => Promise.resolve(null),
    load: () => Promise.resolve({ everywhere: false, sites: {}, isHidden: false, ...choices }),
    watch: () => () => undefined,
    watchPage: () => () => undefined,
    watchMarks: () => () => undefined,
    choose: vi.fn(() => Promise.resolve(true)),
    chooseEverywhere: vi.fn(() => Promise.resolve(grantsMarks)),
    setHidden: () => Promise.resolve(),
    state: () => Promise.resolve(null),
    list: () => Promise.resolve([]),
    goTo: () => Promise.resolve(null),
    step: () => Promise.resolve(null),
    resume: () => Promise.resolve(),
    hoverAfter: () => Promise.resolve(0),
    setHoverAfter: () => Promise.resolve(),
  } satisfies PageMarks;
  const surroundings = { ...createFakeSurroundings(makeLibraryInMemory(articles)), marks };
  return { place: mountScreen(OptionsPage, { access, recent: noneRecent }, { surroundings }), marks };
}

const rowOf = (place: HTMLElement, words: string) =>
  eventually(`the row of ${words}`, () =>
    [...place.querySelectorAll('tr')].find((row) => row.querySelector('th')?.textContent.includes(words)),
  );

test.each(['en', 'zh-CN'] as const)(
  'each permission says what it is for and what works without it, in %s',
  async (language) => {
    setLanguage(language);
    const { place } = open(browserThat(true));
    for (const name of permissionNames) {
      const row = await rowOf(place, name);
      const [purpose, without] = [row.querySelector('td')?.firstChild, row.querySelector('td small')];
      expect((purpose?.textContent ?? '').trim(), name).toMatch(/.{8,}/u);
      expect(without?.textContent, name).toMatch(language === 'en' ? /^Without it/u : /^没有它/u);
      expect(row.querySelectorAll('button'), name).toHaveLength(isOptional(name) ? 1 : 0);
    }
  },
);

test('an optional permission is given and taken back there', async () => {
  const access = browserThat(true);
  const { place } = open(access);
  const row = await rowOf(place, 'downloads');
  const button = row.querySelector('button')!;
  expect(textOf(button)).toBe('Allow');
  button.click();
  await eventually('what was given', () => textOf(button) === 'Take back');
  button.click();
  await eventually('what was taken back', () => textOf(button) === 'Allow');
  expect(access.remove).toHaveBeenCalledWith('downloads');
});

test('a no of the browser is said, and changes nothing', async () => {
  const access = browserThat(false);
  const { place, marks } = open(access, {}, false);
  const row = await rowOf(place, 'downloads');
  row.querySelector('button')!.click();
  await eventually('the no', () => row.querySelector('[role=alert]'));
  expect(textOf(row.querySelector('button')!)).toBe('Allow');

  const everywhere = await rowOf(place, 'On all sites');
  everywhere.querySelector('button')!.click();
  await eventually('the no', () => everywhere.querySelector('[role=alert]'));
  expect(marks.chooseEverywhere).toHaveBeenCalledWith(true);
  expect(row.querySelector('[role=alert]'), 'the older one is gone').toBeNull();
});

test('each site can be forgotten, and what the browser may look at taken back', async () => {
  const access = browserThat(true, { origins: ['https://news.example/*'] });
  const { place, marks } = open(access, { sites: { 'https://news.example': 'on' } });
  (await rowOf(place, 'https://news.example')).querySelector('button')!.click();
  expect(marks.choose).toHaveBeenCalledWith('https://news.example', 'default');
  (await rowOf(place, 'https://news.example/*')).querySelector('button')!.click();
  await eventually(
    'its end',
    () => ![...place.querySelectorAll('th')].some((cell) => cell.textContent === 'https://news.example/*'),
  );
});

test('what the browser itself keeps is named: what is typed after bp, addresses, downloads, the profile', async () => {
  const { place } = open(browserThat(true));
  const section = await eventually('the section', () => place.querySelector('[aria-labelledby=o-traces]'));
  expect(section.querySelectorAll('li')).toHaveLength(4);
  expect(textOf(section)).toContain('after bp in the address bar: the browser may keep it');
});

test('what marking on all sites was allowed can be taken back once it is off', async () => {
  const access = browserThat(true, { origins: ['http://*/*', 'https://*/*'] });
  const { place } = open(access, { everywhere: false });
  (await rowOf(place, 'https://*/*')).querySelector('button')!.click();
  expect(access.removeOrigin).toHaveBeenCalledWith('https://*/*');
  await eventually(
    'its end',
    () => ![...place.querySelectorAll('th')].some((cell) => cell.textContent === 'https://*/*'),
  );
});

test('while names are marked on all sites it is turned off before anything is taken back', async () => {
  const access = browserThat(true, { origins: ['http://*/*', 'https://*/*'] });
  const { place } = open(access, { everywhere: true });
  await eventually('the row', () => buttonNamed(place, 'Turn off'));
  expect([...place.querySelectorAll('th')].map(textOf)).not.toContain('https://*/*');
});
