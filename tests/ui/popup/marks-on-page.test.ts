import { setLanguage } from '../setup-i18n.ts';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import MarksOnPage from '#components/popup/MarksOnPage.svelte';
import { fail, ok } from '#lib/domain/result.ts';
import type { OpenPage, PageMarks, PageReader } from '#lib/services/page-state.ts';
import { createFakeSurroundings } from '../fake-surroundings.ts';
import { articles, makeLibraryInMemory } from '../library-in-memory.ts';
import { buttonNamed, eventually, mountScreen, textOf } from '../mount-screen.ts';

beforeEach(() => setLanguage('en'));
afterEach(() => vi.unstubAllGlobals());

const text = '杨伟东到兴安盟。';
const kindOfPerson = 0;

function open(
  grants: boolean,
  choices: Partial<Awaited<ReturnType<PageMarks['load']>>> = {},
  { isClosed = false, ...props }: { isClosed?: boolean; saysClosed?: boolean } = {},
) {
  const page = {
    readPage: () =>
      Promise.resolve(
        isClosed
          ? fail({ code: 'page-not-readable' })
          : ok({
              url: 'https://news.example/',
              page: null,
              selected: '',
              listed: [],
              lines: [text],
            } satisfies OpenPage),
      ),
  } as unknown as PageReader;
  const marks = {
    site: () => Promise.resolve('https://news.example'),
    load: () => Promise.resolve({ everywhere: false, sites: {}, isHidden: false, ...choices }),
    watch: () => () => undefined,
    watchPage: () => () => undefined,
    watchMarks: () => () => undefined,
    choose: vi.fn(() => Promise.resolve(grants)),
    chooseEverywhere: vi.fn(() => Promise.resolve(grants)),
    setHidden: vi.fn(() => Promise.resolve()),
    state: () => Promise.resolve(null),
    list: () => Promise.resolve([]),
    goTo: () => Promise.resolve(null),
    step: () => Promise.resolve(null),
    resume: () => Promise.resolve(),
    hoverAfter: () => Promise.resolve(0),
    setHoverAfter: () => Promise.resolve(),
  } satisfies PageMarks;
  const library = {
    ...makeLibraryInMemory(articles),
    spot: () => Promise.resolve(ok([[0, 3, kindOfPerson]])),
  };
  const onname = vi.fn();
  const surroundings = createFakeSurroundings(library);
  return {
    place: mountScreen(MarksOnPage, { page, marks, onname, ...props }, { surroundings }),
    marks,
    onname,
  };
}

test('the names of a page without an article are listed, and one that is pressed is looked up, whatever the browser may do', async () => {
  const { place, onname } = open(false);
  const name = await eventually('the name', () => buttonNamed(place, '杨伟东'));
  name.click();
  expect(onname).toHaveBeenCalledWith('杨伟东');
});

test('where the browser says no it is said, and the list stays', async () => {
  const { place, marks } = open(false);
  (await eventually('the offer', () => buttonNamed(place, 'Mark known names on news.example'))).click();
  await eventually('the no', () => textOf(place).includes('Without this permission names are not marked'));
  expect(marks.choose).toHaveBeenCalledWith('https://news.example', 'on');
  expect(buttonNamed(place, '杨伟东')).not.toBeNull();
});

test('a browser that cannot paint is said so, nothing is offered, and the list is there', async () => {
  vi.stubGlobal('Highlight', undefined);
  const { place } = open(true);
  await eventually('the reason', () =>
    textOf(place).includes('This browser cannot mark without changing the page'),
  );
  expect(buttonNamed(place, 'Mark known names')).toBeNull();
  expect(buttonNamed(place, '杨伟东')).not.toBeNull();
});

test.each(['en', 'zh-CN'] as const)(
  'the side panel says why a page that may not be looked at has no names, in %s',
  async (language) => {
    setLanguage(language);
    const { place } = open(false, {}, { isClosed: true, saysClosed: true });
    const said = await eventually('the reason', () => place.querySelector('[role=status]'));
    expect(textOf(said)).toContain(
      language === 'en' ? 'choose “What do I know about this page?”' : '右键选“这一页上我知道什么”',
    );
  },
);
