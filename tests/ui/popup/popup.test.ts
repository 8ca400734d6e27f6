import { setLanguage } from '../setup-i18n.ts';

import { beforeEach, expect, test, vi } from 'vitest';

import PopupApp from '#components/popup/PopupApp.svelte';
import SidePanelApp from '#components/popup/SidePanelApp.svelte';
import { unknownSource } from '#lib/domain/capture.ts';
import { fail, ok } from '#lib/domain/result.ts';
import { capturePage } from '#lib/services/capture-page.ts';
import type { OpenPage } from '#lib/services/page-state.ts';
import { articles, idOf, makeLibraryInMemory, type ToldArticle } from '../library-in-memory.ts';
import { buttonNamed, eventually, mountScreen, press, textOf } from '../mount-screen.ts';
import { makeSurroundings, type FakePage } from '../surroundings-in-memory.ts';

beforeEach(() => setLanguage('zh-CN'));

const page = { text: '新的一篇\n正文。', source: unknownSource };

const openPage: OpenPage = {
  url: 'https://news.example/1.html',
  page: {
    article: {
      kicker: [],
      title: '新的一篇',
      deck: [],
      writers: [],
      editors: [],
      paragraphs: ['正文的第一段。', '正文的第二段。'],
      outlet: '内蒙古日报',
      published: '2020-07-29',
      page: null,
    },
    parts: null,
    leftOut: [
      { kind: 'menu', lines: ['首页', '要闻'], at: 0 },
      { kind: 'text', lines: ['图片说明的一句。'], at: 1 },
    ],
  },
  selected: '',
  lines: [],
  listed: [],
};

function open(options: FakePage = {}, told: readonly ToldArticle[] = articles) {
  const library = makeLibraryInMemory(told);
  const surroundings = makeSurroundings(library, { page: options });
  const place = mountScreen(PopupApp, { loadSample: () => [page] }, { surroundings });
  return { place, library, surroundings };
}

const selecting = (text: string, unreadableFrame = false): FakePage => ({
  selection: ok({ text, unreadableFrame }),
});

test('opened over a selected name it shows the card at once, and Escape leads to the search', async () => {
  const { place } = open(selecting('杨伟东'));
  await eventually('the card', () => place.querySelector('h2')?.textContent === '杨伟东');
  const card = place.querySelector<HTMLElement>('[role=dialog]')!;
  expect(card.contains(document.activeElement)).toBe(true);
  press(card, 'Escape');
  await eventually('the search', () => document.activeElement?.matches('[role=combobox]'));
});

test('opened over a selected sentence it shows the names in it', async () => {
  const { place } = open(selecting('杨伟东到扎赉特旗走访'));
  await eventually('the names', () => place.querySelectorAll('.line').length === 2);
});

test('without a selection the search has the focus, and Enter shows a card', async () => {
  const { place, surroundings } = open();
  const field = await eventually('the field', () => place.querySelector<HTMLInputElement>('[role=combobox]'));
  await eventually('the focus', () => document.activeElement === field);
  field.value = '杨伟';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await eventually('a hit', () => place.querySelector('[role=option]'));
  press(field, 'Enter');
  await eventually('the card', () => place.querySelector('h2')?.textContent === '杨伟东');
  buttonNamed(place, '在图谱中打开')!.click();
  expect(surroundings.opened).toEqual([
    { state: expect.objectContaining({ page: 'graph', entity: idOf('杨伟东') }), where: 'tab' },
  ]);
  buttonNamed(place, '在文中打开')!.click();
  expect(surroundings.opened.at(-1)?.state).toMatchObject({ page: 'library', article: 'article-0' });
});

test('words that are nobody’s name show who has such a post and where they stand, and are not said to be missing', async () => {
  const library = makeLibraryInMemory();
  const answer = await library.find('杨伟东', 1);
  const [holder] = answer.ok ? answer.value : [];
  vi.spyOn(library, 'answer').mockImplementation((question) =>
    Promise.resolve(
      ok(
        question.asks === 'holders' && question.title === '座谈会'
          ? {
              rows: [{ entities: [holder!.id, holder!.id], hops: [], first: null, last: null }],
              total: 1,
              nodes: [holder!],
              edges: [],
            }
          : { rows: [], total: 0, nodes: [], edges: [] },
      ),
    ),
  );
  const place = mountScreen(
    PopupApp,
    { loadSample: () => [page] },
    { surroundings: makeSurroundings(library, { page: {} }) },
  );
  const field = await eventually('the field', () => place.querySelector<HTMLInputElement>('[role=combobox]'));
  field.value = '座谈会';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await eventually('its texts', () => textOf(place).includes('这几个字见于 1 篇'));
  expect(textOf(place)).toContain('库中没有叫“座谈会”的');
  expect(textOf(place)).not.toContain('库中未见');
  const line = await eventually('who', () =>
    [...place.querySelectorAll<HTMLButtonElement>('.line')].find((one) => textOf(one).includes('杨伟东')),
  );
  line.click();
  await eventually('the card', () => place.querySelector('.card h2')?.textContent === '杨伟东');
});

test('what the page is and the button that saves it stand above the search, and give way to it', async () => {
  const { place } = open({ open: ok(openPage) });
  const field = await eventually('the field', () => place.querySelector<HTMLInputElement>('[role=combobox]'));
  const title = await eventually('the page', () =>
    [...place.querySelectorAll('h2')].find((heading) => heading.textContent === '新的一篇'),
  );
  const save = buttonNamed(place, '保存这一页')!;
  for (const above of [title, save])
    expect(above.getBoundingClientRect().bottom).toBeLessThanOrEqual(field.getBoundingClientRect().top);
  await eventually('the focus', () => document.activeElement === field);
  field.value = '杨伟';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await eventually('the room', () => !save.checkVisibility());
  field.value = '';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await eventually('the page again', () => save.checkVisibility());
});

test('arrow down goes from the field into the card, and up out of it again', async () => {
  const { place } = open();
  const field = await eventually('the field', () => place.querySelector<HTMLInputElement>('[role=combobox]'));
  field.value = '杨伟';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await eventually('a hit', () => place.querySelector('[role=option]'));
  press(field, 'Enter');
  await eventually('the card', () => place.querySelector('h2'));
  field.focus();
  press(field, 'ArrowDown');
  const first = place.querySelector('[data-item]');
  expect(document.activeElement).toBe(first);
  press(first!, 'ArrowDown');
  expect(document.activeElement).not.toBe(first);
  press(document.activeElement!, 'ArrowUp');
  press(document.activeElement!, 'ArrowUp');
  expect(document.activeElement).toBe(field);
});

test('a frame that cannot be read is said so, with the way out', async () => {
  const { place } = open(selecting('', true));
  await eventually('the words', () => textOf(place).includes('点右键，用“在报谱中查找”'));
});

test('saving a page that is new says what came of it', async () => {
  const { place, library } = open({ open: ok(openPage) });
  const save = await eventually('the button', () => buttonNamed(place, '保存这一页'));
  save.click();
  await eventually('the words', () => textOf(place).includes('存下了，名字随后读出'));
  expect(library.saved).toHaveLength(1);
});

test.each([
  ['that the browser closes to us', fail({ code: 'page-not-readable' }), '浏览器不让扩展读这一页'],
  ['without an article', ok({ ...openPage, page: null }), '这一页没有找到文章'],
] as const)('a page %s is not offered to be saved: why is said at once', async (_, article, words) => {
  const { place } = open({ open: article });
  await eventually(words, () => textOf(place).includes(words));
  expect(buttonNamed(place, '保存这一页')).toBeNull();
});

test('what is selected of a page without an article can be saved, and nothing is refused', async () => {
  const { place, library } = open({ open: ok({ ...openPage, page: null, selected: '一句。' }) });
  const save = await eventually('the button', () => buttonNamed(place, '只存选中的文字'));
  expect(textOf(place)).not.toContain('这一页没有找到文章');
  save.click();
  await eventually('the words', () => textOf(place).includes('存下了'));
  expect(library.saved[0]?.text).toContain('一句。');
});

test('what will be saved is shown first, and each piece left out goes back with one click', async () => {
  const { place, library } = open({ open: ok(openPage) });
  await eventually('the headline', () => textOf(place).includes('新的一篇'));
  expect(textOf(place)).toContain('正文 14 字');
  place.querySelector('summary')!.click();
  const [first, second] = [...place.querySelectorAll('details li')].map((one) => one.textContent);
  expect(first).toContain('图片说明的一句。');
  expect(second).toContain('首页 · 要闻');
  const back = await eventually('the button', () => buttonNamed(place, '放回: 图片说明的一句。'));
  back.click();
  await eventually('the size', () => textOf(place).includes('正文 22 字'));
  buttonNamed(place, '保存这一页')!.click();
  await eventually('the words', () => textOf(place).includes('存下了'));
  expect(library.saved[0]?.text).toBe('新的一篇\n\n正文的第一段。\n图片说明的一句。\n正文的第二段。\n');
  expect(library.saved[0]?.source).toMatchObject({ url: openPage.url, outlet: '内蒙古日报' });
});

test('a page that is in the library is said so, and can be saved with more', async () => {
  const library = makeLibraryInMemory();
  await library.save([capturePage(openPage, new Set())!]);
  const again = mountScreen(
    PopupApp,
    { loadSample: () => [] },
    { surroundings: makeSurroundings(library, { page: { open: ok(openPage) } }) },
  );
  await eventually('the words', () => textOf(again).includes('这一页已在资料库'));
  expect(buttonNamed(again, '保存这一页')).toBeNull();
  again.querySelector('summary')!.click();
  buttonNamed(again, '放回: 图片说明的一句。')!.click();
  await eventually('the button', () => buttonNamed(again, '保存这一页'));
});

/** The popup over a page from which another text was saved before. */
async function openAfter(saved: string, now: OpenPage = openPage): Promise<HTMLElement> {
  const library = makeLibraryInMemory();
  await library.save([{ text: saved, source: { ...unknownSource, url: openPage.url } }]);
  return mountScreen(
    PopupApp,
    { loadSample: () => [] },
    { surroundings: makeSurroundings(library, { page: { open: ok(now) } }) },
  );
}

test('a page that was saved with a piece put back is the same when it is opened again', async () => {
  const place = await openAfter(capturePage(openPage, new Set([1]))!.text);
  await eventually('the words', () => textOf(place).includes('这一页已在资料库'));
  await eventually('the piece is back', () => buttonNamed(place, '略去') ?? place.querySelector('.back'));
  expect(textOf(place)).not.toContain('不一样');
  expect(textOf(place)).toContain('正文 22 字');
});

test('what was saved with a piece put back differs in what changed, and not in the piece', async () => {
  const place = await openAfter('新的一篇\n\n正文的最初一段。\n图片说明的一句。\n正文的第二段。\n');
  await eventually('the words', () => textOf(place).includes('有 1 处不同'));
  expect([...place.querySelectorAll('details li del')].map((one) => one.textContent)).toEqual(['最初']);
});

test('where a page has no article any more, what was saved from it is said to be gone', async () => {
  const place = await openAfter('新的一篇\n\n正文的第二段。\n', {
    ...openPage,
    page: null,
    lines: ['页面不存在'],
  });
  await eventually('the words', () => textOf(place).includes('已不在这一页上'));
  expect(buttonNamed(place, '保存这一页')).toBeNull();
});

test('a page whose text is not what was saved is said so, with what is different', async () => {
  const place = await openAfter('新的一篇\n\n正文的最初一段。\n正文的第二段。\n');
  await eventually('the words', () => textOf(place).includes('网页上的文字和存下的不一样'));
  expect(textOf(place)).toContain('有 1 处不同');
  expect(place.querySelector('details li del')?.textContent).toBe('最初');
  expect(buttonNamed(place, '保存这一页')).not.toBeNull();
});

test('what was saved and is on its page no longer is said so', async () => {
  const place = await openAfter('从前的文字。');
  await eventually('the words', () => textOf(place).includes('已不在这一页上'));
  expect(buttonNamed(place, '保存这一页')).not.toBeNull();
});

test('a selection that was saved from a page is no change of it', async () => {
  const place = await openAfter('新的一篇\n\n正文的第二段。\n');
  await eventually('the words', () => textOf(place).includes('这一页已在资料库'));
  expect(textOf(place)).not.toContain('不一样');
  expect(textOf(place)).not.toContain('已不在');
});

test('the selection can be saved instead, with where the page was printed', async () => {
  const { place, library } = open({ open: ok({ ...openPage, selected: '只要这一句。' }) });
  const save = await eventually('the button', () => buttonNamed(place, '只存选中的文字'));
  save.click();
  await eventually('the words', () => textOf(place).includes('存下了'));
  expect(library.saved[0]?.text).toBe('新的一篇\n\n只要这一句。\n');
});

test('saving what is known already says so', async () => {
  const { place, library } = open({ open: ok(openPage) });
  vi.spyOn(library, 'save').mockResolvedValue(ok([{ capture: 'c' as never, known: true, knownAs: null }]));
  const save = await eventually('the button', () => buttonNamed(place, '保存这一页'));
  save.click();
  await eventually('the words', () => textOf(place).includes('原来就有，没有再存'));
});

test('reading is shown while it goes on', async () => {
  const { place, surroundings } = open({ open: ok(openPage) });
  await eventually('the button', () => buttonNamed(place, '保存这一页'));
  surroundings.tellProgress({ done: 0, total: 1 });
  await eventually('the line', () => place.querySelector('progress'));
});

test('an empty library teaches the first step and offers the sample', async () => {
  const { place, library, surroundings } = open({}, []);
  const sample = await eventually('the sample', () => buttonNamed(place, '打开样例'));
  expect(textOf(place)).toContain('先存一篇报道');
  sample.click();
  await eventually('the graph', () => surroundings.opened.at(-1)?.state.page === 'graph');
  expect(library.saved).toEqual([page]);
});

test('a database that does not open is said in words', async () => {
  const library = {
    ...makeLibraryInMemory(),
    status: () => Promise.resolve(fail({ code: 'database-unavailable' as const })),
  };
  const place = mountScreen(PopupApp, { loadSample: () => [] }, { surroundings: makeSurroundings(library) });
  await eventually('the notice', () => textOf(place).includes('浏览器没能打开资料库'));
});

test('the side panel shows what was asked for last, else the search', async () => {
  let ask: (text: string) => void = () => undefined;
  const watchLookUp = (callback: (text: string) => void) => {
    ask = callback;
    return () => undefined;
  };
  const place = mountScreen(
    SidePanelApp,
    { watchLookUp },
    { surroundings: makeSurroundings(makeLibraryInMemory()) },
  );
  expect(place.querySelector('[role=combobox]')).not.toBeNull();
  ask('杨伟东');
  await eventually('his card', () => place.querySelector('h2')?.textContent === '杨伟东');
  ask('兴安盟');
  await eventually('the next', () => place.querySelector('h2')?.textContent === '兴安盟');
});

test('in the side panel the card stands below the lists, which keep their place, and closing it leads back there', async () => {
  const library = makeLibraryInMemory();
  for (const name of ['杨伟东', '陈立言'])
    await library.decide({ act: 'watchPhrase', phrase: name, put: true });
  const surroundings = makeSurroundings(library);
  const watched = {
    ...library,
    watched: async () => {
      const found = await library.find('陈立言', 2);
      return ok(found.ok ? found.value.map((entity) => ({ entity, fresh: 0 })) : []);
    },
  };
  const place = mountScreen(
    SidePanelApp,
    { watchLookUp: () => () => undefined },
    { surroundings: { ...surroundings, library: watched } },
  );
  const line = await eventually('the list', () => place.querySelectorAll<HTMLElement>('main .line')[1]);
  line.focus();
  line.click();
  const card = await eventually('the card', () => place.querySelector<HTMLElement>('[role=dialog]'));
  await eventually(
    'the one that was chosen of two',
    () => card.querySelector('h2')?.textContent === '陈立言',
  );
  expect(line.isConnected, 'the list is still there').toBe(true);
  expect(card.contains(document.activeElement)).toBe(true);
  expect(card.getBoundingClientRect().top).toBeGreaterThanOrEqual(
    place.querySelector('main')!.getBoundingClientRect().bottom,
  );
  expect(buttonNamed(card, '回上一张')).toBeNull();
  press(card, 'Escape');
  await eventually('the card is gone', () => !place.querySelector('[role=dialog]'));
  expect(document.activeElement).toBe(line);

  // Chosen in the search, the field is where one comes back to, and the lists are all there.
  const field = place.querySelector<HTMLInputElement>('[role=combobox]')!;
  field.focus();
  field.value = '杨伟';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await eventually('a hit', () => place.querySelector('[role=option]'));
  press(field, 'Enter');
  await eventually('his card', () => place.querySelector('[role=dialog] h2')?.textContent === '杨伟东');
  await eventually('the lists', () => place.querySelector('#watch-list'));
  buttonNamed(place.querySelector('[role=dialog]')!, '关闭')!.click();
  await eventually('the field', () => document.activeElement === field);
});
