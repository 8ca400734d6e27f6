import { setLanguage } from '../setup-i18n.ts';

import { beforeEach, expect, test, vi } from 'vitest';

import LookUpCard from '#components/card/LookUpCard.svelte';
import SearchHits from '#components/library/SearchHits.svelte';
import { TextSearch } from '#components/library/text-search.svelte.ts';
import PopupApp from '#components/popup/PopupApp.svelte';
import { ok } from '#lib/domain/result.ts';
import { createDesk } from '#lib/services/create-desk.ts';
import { articles, makeLibraryInMemory } from '../library-in-memory.ts';
import { buttonNamed, eventually, mountScreen, textOf } from '../mount-screen.ts';
import { makeSurroundings } from '../surroundings-in-memory.ts';

beforeEach(() => setLanguage('zh-CN'));

const openPopup = (library = makeLibraryInMemory()) => {
  const surroundings = makeSurroundings(library, { page: {} });
  const place = mountScreen(PopupApp, { loadSample: () => [] }, { surroundings });
  return { place, surroundings };
};

async function type(place: HTMLElement, words: string): Promise<HTMLInputElement> {
  const field = await eventually('the field', () => place.querySelector<HTMLInputElement>('[role=combobox]'));
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return field;
}

test('words of a selection that are no name can be watched from their card, and no longer', async () => {
  const library = makeLibraryInMemory(articles.slice(0, 2));
  const unused = () => Promise.reject(new Error('Not asked here.'));
  const desk = createDesk({
    library: () => Promise.resolve(ok(library)),
    readAhead: unused,
    savePage: unused,
  });
  const [onopenGraph, onopenSentence] = [vi.fn(), vi.fn()];
  const place = mountScreen(LookUpCard, { library, text: '“无人写到”', desk, onopenGraph, onopenSentence });
  const button = await eventually('the button', () => buttonNamed(place, '关注这个词'));
  expect(button.ariaPressed).toBe('false');
  button.click();
  await eventually('it is watched', () => buttonNamed(place, '已关注')?.ariaPressed === 'true');
  expect(library.acts).toEqual([{ act: 'watchPhrase', phrase: '无人写到', put: true }]);
  buttonNamed(place, '已关注')!.click();
  await eventually('it is not', () => buttonNamed(place, '关注这个词'));
  expect(library.acts.at(-1)).toEqual({ act: 'watchPhrase', phrase: '无人写到', put: false });
});

test('words in the search field that are no name can be watched there', async () => {
  const library = makeLibraryInMemory();
  const { place } = openPopup(library);
  await type(place, '无人写到');
  const button = await eventually('the button', () => buttonNamed(place, '关注这个词'));
  expect(textOf(place)).toContain('库中没有叫“无人写到”的');
  button.click();
  await eventually('it is watched', () => buttonNamed(place, '已关注'));
  expect(library.acts).toEqual([{ act: 'watchPhrase', phrase: '无人写到', put: true }]);
});

test('the popup says what is new with watched words, shows the sentence, and takes them off the list', async () => {
  const library = makeLibraryInMemory();
  const found = await library.sentences((await library.find('杨伟东', 1).then(first)).id, 1);
  const [sentence] = found.ok ? found.value : [];
  await library.decide({ act: 'watchPhrase', phrase: '走访', put: true });
  const seenWatched = vi.fn(() => Promise.resolve(ok(null)));
  const { place, surroundings } = openPopup({
    ...library,
    seenWatched,
    watchedPhrases: async () => {
      const held = await library.watchesPhrase('走访');
      return ok(held.ok && held.value ? [{ phrase: '走访', fresh: 2, news: [sentence!] }] : []);
    },
  });
  const line = await eventually('the line', () => buttonNamed(place, '“走访”'));
  expect(textOf(line)).toContain('新 2 篇');
  await eventually('the news are old now', () => seenWatched.mock.calls.length === 1);
  expect(line.ariaExpanded).toBe('false');
  line.click();
  await eventually('the sentence', () => place.querySelector('blockquote mark'));
  expect(line.ariaExpanded).toBe('true');
  buttonNamed(place, '在文中打开')!.click();
  expect(surroundings.opened).toMatchObject([{ state: { page: 'library', article: sentence!.article } }]);

  (await eventually('the way off the list', () => buttonNamed(place, '已关注'))).click();
  await eventually('it was said', () => library.acts.length === 2);
  surroundings.tellChange();
  const back = await eventually('the way back', () => buttonNamed(place, '关注这个词'));
  expect(back.isConnected).toBe(true);
  expect(library.acts.at(-1)).toEqual({ act: 'watchPhrase', phrase: '走访', put: false });
});

const first = (answer: Awaited<ReturnType<ReturnType<typeof makeLibraryInMemory>['find']>>) => {
  if (!answer.ok) throw new Error('Not found.');
  return answer.value[0]!;
};

test.each([
  ['扎赉特旗', true],
  ['标题：扎赉特旗', false],
  ['扎赉特旗 调研', false],
])('what was searched for, %o, can be watched where it is words alone: %o', async (typed, canBeWatched) => {
  const library = makeLibraryInMemory();
  const search = new TextSearch(library);
  const place = mountScreen(SearchHits, { library, search, current: null, onopen: vi.fn() });
  search.type(typed);
  await search.refresh();
  await eventually('the answer', () => place.querySelector('strong'));
  if (canBeWatched) {
    (await eventually('the button', () => buttonNamed(place, '关注这个词'))).click();
    await eventually('it is watched', () => buttonNamed(place, '已关注'));
    expect(library.acts).toEqual([{ act: 'watchPhrase', phrase: typed, put: true }]);
  } else expect(buttonNamed(place, '关注')).toBeNull();
});
