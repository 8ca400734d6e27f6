import '../setup-i18n.ts';

import { expect, test, vi } from 'vitest';

import { cleanSelection, lookUp } from '#components/card/look-up.ts';
import LookUpCard from '#components/card/LookUpCard.svelte';
import { fail } from '#lib/domain/result.ts';
import { idOf, makeLibraryInMemory } from '../library-in-memory.ts';
import { buttonNamed, eventually, mountScreen, press, textOf } from '../mount-screen.ts';

function open(text: string, target: Element | ShadowRoot = document.body) {
  const onclose = vi.fn();
  const onopenGraph = vi.fn();
  const onopenSentence = vi.fn();
  const library = makeLibraryInMemory();
  const place = mountScreen(
    LookUpCard,
    { library, text, onclose, onopenGraph, onopenSentence, focusOnOpen: true },
    { target },
  );
  return { place, library, onclose, onopenGraph, onopenSentence };
}

test.each([
  [' 杨伟东 ', '杨伟东'],
  ['“卓资山珍”，', '卓资山珍'],
  ['（扎赉特旗）', '扎赉特旗'],
  ['。。', '。。'],
])('the selection %o is looked up as %o', (selection, text) => {
  expect(cleanSelection(selection)).toBe(text);
});

test.each([
  ['杨伟东', 'entity'],
  ['“卓资山珍”', 'entity'],
  ['杨伟东同志', 'entity'],
  ['陈立言', 'namesakes'],
  ['杨伟东到兴安盟扎赉特旗', 'inside'],
  ['扎赉', 'beginning'],
  ['无人写到', 'unknown'],
  ['__proto__', 'unknown'],
])('%o is answered as %s', async (text, state) => {
  const library = makeLibraryInMemory((await import('../library-in-memory.ts')).articles.slice(0, 2));
  const found = await lookUp(library, text);
  expect(found.ok && found.value.state).toBe(state);
});

test('a name is answered by its card: title, posts, links, remarks, sentences', async () => {
  const { place } = open('杨伟东');
  await eventually('the name', () => place.querySelector('h2')?.textContent === '杨伟东');
  const words = textOf(place);
  expect(words).toContain('自治区党委常委、组织部部长');
  expect(words).toContain('内蒙古自治区党委组织部 部长');
  expect(words).toContain('最近见报 2020-07-29');
  const headings = [...place.querySelectorAll('h3')].map(textOf);
  expect(headings).toEqual(['职务', '讲话要点', '最近原句']);
  expect([...place.querySelectorAll('dt')].map(textOf)).toContain('调研 1');
  expect(place.querySelector('mark')?.textContent).toBe('杨伟东');
  expect(
    [...place.querySelectorAll('h2, mark')].every(
      (node) => node.closest('[lang]')?.getAttribute('lang') === 'zh-CN',
    ),
  ).toBe(true);
});

test('a sentence without page or outlet says so', async () => {
  const { place } = open('卓资山珍');
  const caption = await eventually('a caption', () => place.querySelector('figcaption'));
  expect(textOf(caption)).toContain('〔版次缺〕');
});

test('two people of one name: the reader chooses, and can go back', async () => {
  const { place } = open('陈立言');
  await eventually('the choice', () => place.querySelectorAll('.line').length === 2);
  expect(textOf(place)).toContain('叫“陈立言”的不止一个');
  expect(textOf(place), 'two of one title are told apart by when').toMatch(/[\d-]+ · 1 篇/u);
  place.querySelectorAll<HTMLButtonElement>('.line')[0]!.click();
  await eventually('the card', () => place.querySelector('h2')?.textContent === '陈立言');
  expect(textOf(place)).toContain('扎赉特旗水务局局长');
  buttonNamed(place, '回上一张')!.click();
  await eventually('the choice again', () => place.querySelectorAll('.line').length === 2);
});

test('names inside a sentence are listed in its order', async () => {
  const { place } = open('自治区党委组织部部长杨伟东到兴安盟');
  await eventually('the names', () => place.querySelectorAll('.line').length === 3);
  expect([...place.querySelectorAll('.name')].map(textOf)).toEqual([
    '内蒙古自治区党委组织部',
    '杨伟东',
    '兴安盟',
  ]);
});

test('a name that is missing is said to be, and beside it stands who only sounds so', async () => {
  const library = makeLibraryInMemory();
  // The library in memory does not hear: it answers as the real one would.
  const alike = await library.find('杨伟东', 1);
  vi.spyOn(library, 'find').mockResolvedValue(alike);
  const place = mountScreen(LookUpCard, {
    library,
    text: '杨维冬',
    onopenGraph: vi.fn(),
    onopenSentence: vi.fn(),
  });
  await eventually('the words', () => textOf(place).includes('库中未见“杨维冬”'));
  expect(textOf(place)).toContain('读音相近的名字');
  buttonNamed(place, '人物 杨伟东 自治区党委常委、组织部部长 1 篇')?.click();
  await eventually('the card', () => place.querySelector('h2')?.textContent === '杨伟东');
});

test('an unknown name invents nothing and names its base', async () => {
  const { place } = open('无人写到');
  await eventually('the words', () => textOf(place).includes('库中未见“无人写到”'));
  expect(textOf(place)).toContain('3 篇');
  expect(place.querySelector('.line, h2')).toBeNull();
});

test('a failure is said in words', async () => {
  const library = {
    ...makeLibraryInMemory(),
    namesIn: () => Promise.resolve(fail({ code: 'database-unavailable' as const })),
  };
  const place = mountScreen(LookUpCard, {
    library,
    text: '杨伟东',
    onopenGraph: vi.fn(),
    onopenSentence: vi.fn(),
  });
  const alert = await eventually('the notice', () => place.querySelector('[role=alert]'));
  expect(textOf(alert)).toContain('浏览器没能打开资料库');
});

test('what is gone is said in words, without the id of a record', async () => {
  const library = {
    ...makeLibraryInMemory(),
    card: () => Promise.resolve(fail({ code: 'entity-not-found' as const, about: '1e6fbe97c3a02746' })),
  };
  const place = mountScreen(LookUpCard, {
    library,
    text: '杨伟东',
    onopenGraph: vi.fn(),
    onopenSentence: vi.fn(),
  });
  const alert = await eventually('the notice', () => place.querySelector('[role=alert]'));
  expect(textOf(alert)).toContain('库中未见这个名字');
  expect(textOf(alert)).not.toContain('1e6f');
});

test('inside a closed shadow root arrow keys move, Enter opens, Escape closes', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  const { place, onclose, onopenGraph, onopenSentence } = open('杨伟东', root);
  await eventually('the card', () => place.querySelector('h2'));
  const card = place.querySelector<HTMLElement>('[role=dialog]')!;
  expect(root.activeElement).toBe(card);
  press(card, 'ArrowDown');
  const first = root.activeElement!;
  expect(first.matches('[data-item]')).toBe(true);
  press(first, 'ArrowDown');
  expect(root.activeElement).not.toBe(first);
  press(root.activeElement!, 'Home');
  expect(root.activeElement).toBe(first);
  press(root.activeElement!, 'End');
  expect(textOf(root.activeElement!)).toBe('在图谱中打开');

  buttonNamed(place, '在图谱中打开')!.click();
  expect(onopenGraph).toHaveBeenCalledWith(idOf('杨伟东'));
  buttonNamed(place, '在文中打开')!.click();
  expect(onopenSentence.mock.calls[0]?.[0]).toMatchObject({ article: 'article-0', in: 'text' });
  press(root.activeElement!, 'Escape');
  expect(onclose).toHaveBeenCalledOnce();
  // The styles of the card came along: nothing of the host page is needed.
  expect(getComputedStyle(card).overflowY).toBe('auto');
  host.remove();
});

test('all sentences replace the latest ones', async () => {
  const { place } = open('杨伟东');
  await eventually('the card', () => place.querySelector('h2'));
  buttonNamed(place, '全部原句')!.click();
  await eventually('the list', () => [...place.querySelectorAll('h3')].map(textOf).includes('全部原句 1'));
  expect(buttonNamed(place, '全部原句')).toBeNull();
});

test('each link and each post opens its own sentences in place, and leads back to where one was', async () => {
  const { place, onopenSentence } = open('杨伟东');
  await eventually('the card', () => place.querySelector('h2'));
  const proofs = [...place.querySelectorAll<HTMLButtonElement>('[data-edge]')];
  expect(proofs.map((button) => button.ariaLabel)).toEqual([
    '1 篇，内蒙古自治区党委组织部 部长：看原句',
    '1 篇，内蒙古自治区党委 常委：看原句',
    '1 篇，调研 扎赉特旗：看原句',
  ]);
  for (const [index, quote] of ['组织部部长杨伟东', '组织部部长杨伟东', '走了三个嘎查'].entries()) {
    place.querySelectorAll<HTMLButtonElement>('[data-edge]')[index]!.click();
    const marked = await eventually('the evidence', () => place.querySelector('blockquote mark'));
    expect(marked.textContent).toContain(quote);
    expect(place.querySelectorAll('blockquote')).toHaveLength(1);
    expect(textOf(place)).toContain('内蒙古日报 · 2020-07-29 · 第2版');
    expect(textOf(document.activeElement!)).toBe('回到卡片');
    (document.activeElement as HTMLButtonElement).click();
    await eventually('the card again', () => place.querySelector('h3'));
    await eventually('the focus', () => {
      const focused = document.activeElement as HTMLElement;
      return focused.dataset.edge === proofs[index]!.dataset.edge;
    });
  }
  place.querySelectorAll<HTMLButtonElement>('[data-edge]')[2]!.click();
  await eventually('the evidence', () => place.querySelector('blockquote mark'));
  buttonNamed(place, '在文中打开')!.click();
  expect(onopenSentence).toHaveBeenCalledOnce();
  // Each end leads to its own card.
  buttonNamed(place, '扎赉特旗')!.click();
  await eventually('the other card', () => place.querySelector('h2')?.textContent === '扎赉特旗');
});

test('where a group of links is cut, the rest is one press away', async () => {
  const library = makeLibraryInMemory();
  const whole = await library.card(idOf('杨伟东'));
  if (!whole.ok) throw new Error('No card.');
  const cut = { ...whole.value, links: whole.value.links.map((group) => ({ ...group, top: [] })) };
  const place = mountScreen(LookUpCard, {
    library: { ...library, card: () => Promise.resolve({ ok: true as const, value: cut }) },
    text: '杨伟东',
    onopenGraph: vi.fn(),
    onopenSentence: vi.fn(),
  });
  await eventually('the card', () => place.querySelector('dl'));
  expect(textOf(place.querySelector('dl')!)).not.toContain('扎赉特旗');
  buttonNamed(place, '还有 1 个')!.click();
  await eventually('the rest', () => textOf(place.querySelector('dl')!).includes('扎赉特旗'));
  expect(buttonNamed(place, '还有')).toBeNull();
});
