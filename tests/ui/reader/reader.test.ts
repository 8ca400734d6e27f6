import { setLanguage } from '../setup-i18n.ts';

import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { compareTexts, sharedShare } from '#components/shared/compare-texts.ts';
import { addressAt } from '#components/reader/copy-sentence.ts';
import Reader from '#components/reader/Reader.svelte';
import ReaderBar from '#components/reader/ReaderBar.svelte';
import { ReaderState, type Place } from '#components/reader/reader-state.svelte.ts';
import StatementList from '#components/reader/StatementList.svelte';
import type { CaptureId, EntityId } from '#lib/domain/ids.ts';
import type { CitationStyle } from '#lib/text/cite.ts';
import { articleIdOf, articles, idOf, makeLibraryInMemory, type ToldArticle } from '../library-in-memory.ts';
import { buttonNamed, eventually, mountScreen, press, textOf } from '../mount-screen.ts';

beforeEach(() => setLanguage('zh-CN'));

async function read(index: number, evidence: Place | null = null, told: readonly ToldArticle[] = articles) {
  const view = await makeLibraryInMemory(told).article(articleIdOf(index));
  if (!view.ok) throw new Error('no such article');
  const reader = new ReaderState(view.value, evidence);
  const chosen: EntityId[] = [];
  const place = mountScreen(Reader, { reader, onentity: (entity: EntityId) => chosen.push(entity) });
  return { reader, place, chosen };
}

function bar(reader: ReaderState, letterKeys = true, citation: CitationStyle = 'words') {
  const said: string[] = [];
  const calls = { onremove: vi.fn(), onputBack: vi.fn(), onback: vi.fn(), oncitation: vi.fn() };
  const place = mountScreen(ReaderBar, {
    reader,
    letterKeys,
    citation,
    onsay: (words: string) => said.push(words),
    ...calls,
  });
  return { place, said, calls };
}

const lit = (place: ParentNode) =>
  [...place.querySelectorAll('mark')].map((mark) => mark.textContent).join('');

test('an article is set as one: kicker, headline, deck, source, byline, paragraphs', async () => {
  const { place } = await read(0);
  expect(textOf(place.querySelector('h1')!)).toBe('支部建在田埂上');
  expect(textOf(place.querySelector('.kicker')!)).toBe('兴安盟走基层');
  expect(textOf(place.querySelector('.sources')!)).toBe('内蒙古日报 · 2020年7月29日 · 第2版 记者 乌日罕');
  expect([...place.querySelectorAll('.body p')].map((p) => p.textContent.trim()).join('\n')).toBe(
    articles[0]!.text,
  );
  expect(place.querySelector('.body')!.getAttribute('lang')).toBe('zh-CN');
});

test('what was printed where is never completed in silence', async () => {
  const { place } = await read(1);
  expect(textOf(place.querySelector('.sources')!)).toBe('兴安日报 · 2020年7月30日 · 〔版次缺〕');
});

test('where it was printed stands what is known in full first, and what reads alike once', async () => {
  const view = await makeLibraryInMemory(articles).article(articleIdOf(0));
  if (!view.ok) throw new Error('no such article');
  const [one] = view.value.printings;
  const bare = { ...one!, outlet: '兴安日报', published: null, page: null };
  const printings = [{ ...bare, capture: 'a' as CaptureId }, one!, { ...bare, capture: 'b' as CaptureId }];
  const place = mountScreen(Reader, {
    reader: new ReaderState({ ...view.value, printings }, null),
    onentity: () => undefined,
  });
  expect([...place.querySelectorAll('.sources li')].map((line) => textOf(line))).toEqual([
    '内蒙古日报 · 2020年7月29日 · 第2版',
    '兴安日报 · 〔日期缺〕 · 〔版次缺〕',
  ]);
});

test('a headline with markup is shown as text and runs nothing', async () => {
  const { place } = await read(2);
  expect(place.querySelector('h1')!.textContent).toContain('<script>window.wasRun = true</script>');
  expect(place.querySelector('script')).toBeNull();
  expect(Reflect.get(window, 'wasRun')).toBeUndefined();
  expect([...place.querySelectorAll('a')].map(textOf)).toEqual(['__proto__']);
});

test('mentions are links told apart by underline, and leave no address behind', async () => {
  const { place, chosen } = await read(0);
  const links = [...place.querySelectorAll<HTMLAnchorElement>('.body a')];
  const link = links.find((one) => one.textContent === '扎赉特旗')!;
  expect(getComputedStyle(link).textDecorationStyle).toBe('dotted');
  expect(links.every((one) => one.getAttribute('href') === '#')).toBe(true);
  const before = location.href;
  link.focus();
  expect(document.activeElement).toBe(link);
  link.click();
  expect(chosen).toEqual([idOf('扎赉特旗')]);
  expect(location.href).toBe(before);
});

test('the evidence one came for is lit and in view', async () => {
  const told: ToldArticle = {
    ...articles[0]!,
    text: `${'从前的事说了很多。\n'.repeat(400)}杨伟东到了旗里。`,
  };
  const start = told.text.indexOf('杨伟东');
  const { place } = await read(0, { in: 'text', start, end: start + 8 }, [told]);
  expect(lit(place)).toBe('杨伟东到了旗里。');
  await eventually('the mark in view', () => {
    const box = place.querySelector('mark')!.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  });
});

describe('J and K', () => {
  test('go from evidence to evidence and stop at the ends', async () => {
    const { reader, place } = await read(0);
    bar(reader);
    expect(reader.stops).toBe(4);
    const seen: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      press(document.body, 'j');
      seen.push(lit(place));
    }
    expect(seen).toEqual([
      '自治区党委常委、组织部部长杨伟东',
      '杨伟东到兴安盟扎赉特旗走了三个嘎查',
      '兴安盟扎赉特旗',
      '杨伟东说，驻村的干部要留得住，账要让人看得懂',
      '杨伟东说，驻村的干部要留得住，账要让人看得懂',
    ]);
    press(document.body, 'K');
    expect(lit(place)).toBe('兴安盟扎赉特旗');
  });

  test('do nothing when single letters are switched off, while one types, or with a modifier', async () => {
    const { reader, place } = await read(0);
    bar(reader, false);
    press(document.body, 'j');
    expect(lit(place)).toBe('');
    bar(reader, true);
    const input = document.createElement('input');
    document.body.append(input);
    press(input, 'j');
    press(document.body, 'j', { ctrlKey: true });
    expect(lit(place)).toBe('');
    input.remove();
  });
});

test('a record lights its evidence on hover and keeps it on a press', async () => {
  const { reader, place } = await read(0);
  const list = mountScreen(StatementList, { reader });
  const [first, , third] = list.querySelectorAll('button');
  third!.dispatchEvent(new PointerEvent('pointerenter'));
  flushSync();
  expect(lit(place)).toBe('杨伟东到兴安盟扎赉特旗走了三个嘎查');
  third!.dispatchEvent(new PointerEvent('pointerleave'));
  flushSync();
  expect(lit(place)).toBe('');
  first!.click();
  flushSync();
  expect(lit(place)).toBe('自治区党委常委、组织部部长杨伟东');
  expect(first!.ariaPressed).toBe('true');
});

test('a pressed record says in words why it was read so, and how sure that is', async () => {
  const { reader } = await read(0);
  const list = mountScreen(StatementList, { reader });
  const [first] = list.querySelectorAll('button');
  expect(list.querySelector('dl')).toBeNull();
  first!.click();
  flushSync();
  const why = document.getElementById(first!.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toContain('职务写在姓名前面');
  expect(why?.textContent).toContain('较大');
});

describe('copying', () => {
  test('takes the whole sentence with its citation, gaps printed', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const start = articles[1]!.text.indexOf('摊主');
    const { reader } = await read(1, { in: 'text', start, end: start + 2 });
    const { place, said } = bar(reader);
    buttonNamed(place, '抄下原句和出处')!.click();
    await eventually('the word', () => said.length === 1);
    expect(written).toHaveBeenCalledWith(
      '“摊主陈立言说，包装是学生画的。”（兴安日报，2020年7月30日，〔版次缺〕，《山货有了牌子》）',
    );
    expect(said).toEqual(['抄下了，出处在句末']);
    written.mockRestore();
  });

  test('says what to do where nothing is lit, and when the browser refuses', async () => {
    getSelection()?.removeAllRanges();
    const { reader } = await read(0);
    const { place, said } = bar(reader);
    buttonNamed(place, '抄下原句和出处')!.click();
    await eventually('the word', () => said.length === 1);
    const refused = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    reader.step(1);
    buttonNamed(place, '抄下原句和出处')!.click();
    await eventually('the second word', () => said.length === 2);
    expect(said).toEqual(['先选中几个字，或者在“记载”里点一条', '浏览器没让抄到剪贴板']);
    refused.mockRestore();
  });
});

test('a sentence is copied as a reference of the style that is chosen', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const start = articles[1]!.text.indexOf('摊主');
  const { reader } = await read(1, { in: 'text', start, end: start + 2 });
  for (const [style, expected] of [
    ['gb7714', '“摊主陈立言说，包装是学生画的。”\n山货有了牌子[N]. 兴安日报, 2020-07-30(〔版次缺〕).'],
    ['chicago', '“摊主陈立言说，包装是学生画的。”\n“山货有了牌子,” 兴安日报, July 30, 2020.'],
  ] as const) {
    const { place, said, calls } = bar(reader, true, style);
    expect(place.querySelector('select')!.value).toBe(style);
    buttonNamed(place, '抄下原句和出处')!.click();
    await eventually('the word', () => said.length === 1);
    expect(written).toHaveBeenLastCalledWith(expected);
    place.querySelector('select')!.value = 'words';
    place.querySelector('select')!.dispatchEvent(new Event('change', { bubbles: true }));
    expect(calls.oncitation).toHaveBeenCalledWith('words');
  }
  written.mockRestore();
});

test('the live page is opened at the sentence that is lit', async () => {
  const url = 'https://paper.example/1#top';
  const told = [{ ...articles[1]!, source: { ...articles[1]!.source, url } }];
  const start = told[0]!.text.indexOf('摊主');
  const { reader } = await read(0, { in: 'text', start, end: start + 2 }, told);
  const { place } = bar(reader);
  expect(decodeURIComponent(place.querySelector('a')!.href)).toBe(
    'https://paper.example/1#:~:text=摊主陈立言说，包装是学生画的。',
  );
});

test('an address at a sentence holds whole characters, rare ones too', () => {
  const sentence = `${'好'.repeat(15)}𠮷${'的'.repeat(20)}𠮷${'了'.repeat(15)}`;
  expect(decodeURIComponent(addressAt('https://paper.example/1', sentence))).toBe(
    `https://paper.example/1#:~:text=${'好'.repeat(15)}𠮷,𠮷${'了'.repeat(15)}`,
  );
});

test('what two prints of one text do not share is found, in order', () => {
  const runs = compareTexts('县长王山到乙镇调研。', '副县长王山5月3日到乙镇调研');
  expect(runs).toEqual([
    { in: 'second', text: '副' },
    { in: 'both', text: '县长王山' },
    { in: 'second', text: '5月3日' },
    { in: 'both', text: '到乙镇调研' },
    { in: 'first', text: '。' },
  ]);
  expect(sharedShare(compareTexts('同一句话', '同一句话'))).toBe(1);
  expect(sharedShare(compareTexts('甲', '乙'))).toBe(0);
  expect(compareTexts('', '')).toEqual([]);
});

test.each([
  ['https://paper.example/1', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
])('the address %s is offered as a link: %s', async (url, isOffered) => {
  const { reader } = await read(0, null, [{ ...articles[0]!, source: { ...articles[0]!.source, url } }]);
  const { place } = bar(reader);
  expect(place.querySelector('a') !== null).toBe(isOffered);
});

test('a text of 200,000 characters comes in portions, all of it', async () => {
  const paragraph = `杨伟东到扎赉特旗走了一天。${'路边的玉米已经抽穗。'.repeat(9)}`;
  const count = Math.ceil(200_000 / paragraph.length);
  const told: ToldArticle = {
    ...articles[0]!,
    text: Array.from({ length: count }, () => paragraph).join('\n'),
  };
  const { place } = await read(0, null, [told]);
  const atOnce = place.querySelectorAll('.body p').length;
  expect(atOnce).toBeGreaterThan(0);
  expect(atOnce).toBeLessThan(count / 10);
  await vi.waitFor(() => expect(place.querySelectorAll('.body p').length).toBe(count), { timeout: 20_000 });
  expect(place.querySelector('.body')!.textContent.length).toBeGreaterThan(200_000);
});

test('the pointer resting on a name, or the focus, tells what is known of it at a glance', async () => {
  const { place } = await read(0);
  const name = place.querySelector<HTMLElement>('.body a[data-entity]')!;
  const tip = () => place.querySelector('[role=tooltip]');
  const over = (target: Element, pointerType = 'mouse') =>
    target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType }));
  const later = () => new Promise((resolve) => setTimeout(resolve, 450));
  over(name, 'touch');
  expect(tip()).toBeNull();
  // The browser's own pointer may lie on the page and pass over it as it is built: then it rests there anew.
  for (let tries = 0; tries < 5 && tip() === null; tries++) {
    over(name);
    await later();
  }
  expect(textOf(tip()!)).toContain(name.textContent);
  expect(textOf(tip()!)).toMatch(/据 \d+ 篇/u);
  press(document.body, 'Escape');
  await eventually('no tip', () => tip() === null);
  over(name);
  over(place.querySelector('.body')!);
  await later();
  expect(tip()).toBeNull();
});
