import { setLanguage } from '../setup-i18n.ts';

import { beforeEach, describe, expect, test, vi } from 'vitest';

import ArticleRows from '#components/library/ArticleRows.svelte';
import LibraryApp from '#components/library/LibraryApp.svelte';
import { LibraryTab } from '#components/library/library-tab.svelte.ts';
import type { LibraryState } from '#lib/services/page-state.ts';
import { unknownSource } from '#lib/domain/capture.ts';
import { articleIdOf, articles, makeLibraryInMemory, type ToldArticle } from '../library-in-memory.ts';
import { buttonNamed, eventually, mountScreen, press, textOf } from '../mount-screen.ts';
import { makeSurroundings } from '../surroundings-in-memory.ts';
import { nothing, silentFinder } from './silent-finder.ts';

beforeEach(() => setLanguage('zh-CN'));

function open(told: readonly ToldArticle[] = articles, recalled?: LibraryState, canGoBack = false) {
  const library = makeLibraryInMemory(told);
  const surroundings = makeSurroundings(library, { canGoBack, ...(recalled ? { recalled } : {}) });
  const place = mountScreen(
    LibraryApp,
    {
      finder: { ...silentFinder, inFileName: () => ({ ...nothing, outlet: '兴安日报' }) },
      loadSample: () => [{ text: '样例\n一篇短文。', source: unknownSource }],
      measureStorage: () => Promise.resolve({ bytes: 46_000_000, free: null, isPersisted: true }),
    },
    { surroundings },
  );
  const rows = () => [...place.querySelectorAll<HTMLButtonElement>('.list .open')];
  return { place, library, surroundings, rows };
}

test('lists articles with outlets, storage and what is missing of a citation', async () => {
  const { place, rows } = open();
  await eventually('the list', () => rows().length === 3);
  expect(rows().map((row) => textOf(row.querySelector('.headline')!))).toContain('支部建在田埂上');
  expect(textOf(rows().at(-1)!)).toContain('〔报名缺〕 · 〔日期缺〕 · 〔版次缺〕');
  await eventually('the storage', () => textOf(place).includes('用了 46 MB。'));
  expect(textOf(place)).toContain('浏览器不会自行清理；卸载报谱会一并删除。');
  expect(textOf(place.querySelector('.sources')!)).toContain('内蒙古日报 1');
});

test('an outlet shows its own articles only', async () => {
  const { place, rows } = open();
  await eventually('the list', () => rows().length === 3);
  buttonNamed(place.querySelector('.sources')!, '兴安日报')!.click();
  await eventually('one', () => rows().length === 1);
  expect(textOf(rows()[0]!)).toContain('山货有了牌子');
});

test('a list stays to be seen until the next one is there, and not where that cannot be had', async () => {
  const { place, rows, library } = open();
  await eventually('the list', () => rows().length === 3);
  let answer: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (answer = resolve));
  const ask = library.articles.bind(library);
  library.articles = async (options) => {
    if (options.outlet === '兴安日报') await slow;
    return ask(options);
  };
  buttonNamed(place.querySelector('.sources')!, '兴安日报')!.click();
  await eventually('the list is busy', () => place.querySelector('.rows')?.ariaBusy === 'true');
  expect(rows()).toHaveLength(3);
  answer();
  await eventually('one', () => rows().length === 1);
  expect(place.querySelector('.rows')?.ariaBusy).toBe('false');
  library.articles = () => Promise.resolve({ ok: false, error: { code: 'unknown' } });
  buttonNamed(place.querySelector('.sources')!, '内蒙古日报')!.click();
  await eventually('nothing', () => rows().length === 0);
});

test('comes back to the article and the evidence it was left with', async () => {
  const start = articles[0]!.text.indexOf('杨伟东说');
  const { place } = open(articles, {
    page: 'library',
    article: articleIdOf(0),
    evidence: { in: 'text', start, end: start + 4 },
  });
  await eventually('the mark', () => place.querySelector('main mark')?.textContent);
  expect([...place.querySelectorAll('main mark')].map((mark) => mark.textContent).join('')).toBe('杨伟东说');
  expect(buttonNamed(place, '回到图谱')).toBeNull();
});

test('back leads to the graph where that is where one came from', async () => {
  const { place } = open(articles, { page: 'library', article: articleIdOf(0), evidence: null }, true);
  await eventually('the button', () => buttonNamed(place, '回到图谱'));
});

test('a mention opens the card beside the article, and the graph from there', async () => {
  const { place, rows, surroundings } = open();
  await eventually('the list', () => rows().length === 3);
  rows()
    .find((row) => textOf(row).includes('支部'))!
    .click();
  const link = await eventually('a mention', () => place.querySelector<HTMLAnchorElement>('.body a'));
  link.click();
  await eventually('the card', () => place.querySelector('.pane h2')?.textContent === '内蒙古自治区党委');
  buttonNamed(place.querySelector('.pane')!, '在图谱中打开')!.click();
  expect(surroundings.opened.at(-1)?.state).toMatchObject({ page: 'graph' });
  buttonNamed(place.querySelector('.pane')!, '回到这一篇')!.click();
  await eventually('the list of this article', () => textOf(place.querySelector('.pane')!).includes('记载'));
});

test('before the first answer nothing stands there that it would take away', async () => {
  const { place, rows } = open();
  expect(buttonNamed(place, '导入文件或粘贴')).toBeNull();
  await eventually('the list', () => rows().length === 3);
  expect(buttonNamed(place, '导入文件或粘贴')).not.toBeNull();
});

describe('removing', () => {
  test('one article can be undone at once, by button and by key', async () => {
    const { place, rows, library } = open();
    await eventually('the list', () => rows().length === 3);
    rows()
      .find((row) => textOf(row).includes('支部'))!
      .click();
    await eventually('the reader', () => buttonNamed(place.querySelector('main')!, '移走'));
    buttonNamed(place.querySelector('main')!, '移走')!.click();
    const toast = await eventually('the toast', () => place.querySelector('.toast'));
    expect(textOf(toast)).toContain('移走了《支部建在田埂上》');
    expect(textOf(toast)).toContain('撤回移走');
    await eventually('two left', () => rows().length === 2);
    press(document.body, 'z', { ctrlKey: true });
    await eventually('three again', () => rows().length === 3);
    expect(library.acts.map((act) => act.act)).toEqual(['removeArticle', 'undo']);
    const said = await eventually('what came back', () => place.querySelector('.toast'));
    expect(textOf(said)).toContain('撤回：移走');
    expect(buttonNamed(said as HTMLElement, '恢复')).not.toBeNull();
  });

  test('several at once are one toast and one undo', async () => {
    const { place, rows } = open();
    await eventually('the list', () => rows().length === 3);
    const ticks = place.querySelectorAll<HTMLInputElement>('.list input[type=checkbox]');
    ticks[0]!.click();
    ticks[2]!.click();
    const remove = await eventually('the button', () => buttonNamed(place.querySelector('.list')!, '移走'));
    remove.click();
    await eventually('one left', () => rows().length === 1);
    expect(textOf(place.querySelector('.toast')!)).toContain('移走了 2 篇');
    buttonNamed(place.querySelector('.toast')!, '撤回移走')!.click();
    await eventually('three again', () => rows().length === 3);
  });

  test('what was removed is kept on its own shelf and can be put back later', async () => {
    const { place, rows, library } = open();
    await eventually('the list', () => rows().length === 3);
    await library.decide({ act: 'removeArticle', article: articleIdOf(1) });
    await eventually('the shelf', () => buttonNamed(place.querySelector('.sources')!, '移走的'));
    buttonNamed(place.querySelector('.sources')!, '移走的')!.click();
    await eventually('the removed one', () => rows().length === 1 && textOf(rows()[0]!).includes('山货'));
    rows()[0]!.click();
    await eventually('the word', () => textOf(place.querySelector('main')!).includes('这一篇移走了'));
    buttonNamed(place.querySelector('main')!, '放回')!.click();
    await eventually('none there', () => textOf(place.querySelector('.list')!).includes('没有移走的文章'));
  });
});

describe('a list of thousands', () => {
  const size = 3000;
  /** The newest first, two a day. */
  const told = Array.from({ length: size }, (_, i): ToldArticle => {
    const day = new Date(Date.UTC(2020, 0, 1) - Math.floor(i / 2) * 86_400_000).toISOString().slice(0, 10);
    return { headline: `第${String(i)}篇`, text: '一段。', source: { published: day }, names: [], told: [] };
  });
  const placeOf = (row: Element | null | undefined) =>
    Number(row?.closest('li')?.getAttribute('aria-posinset'));
  const isSeen = (row: Element) => {
    const [own, list] = [row.getBoundingClientRect(), row.closest('.rows')!.getBoundingClientRect()];
    return own.top >= list.top - 1 && own.bottom <= list.bottom + 1;
  };
  const focusedOn = (n: number) => () => {
    const row = document.activeElement;
    return row?.matches('.rows .open') && textOf(row).includes(`第${String(n)}篇`) && isSeen(row);
  };

  test('exists where the eye is; each row says its place among all', async () => {
    const { place, library, rows } = open(told);
    const asked = vi.spyOn(library, 'articles');
    await eventually('the list', () => rows().length > 5);
    const held = place.querySelectorAll('.rows *').length;
    expect(rows().length).toBeLessThan(60);
    expect(placeOf(rows()[0])).toBe(1);
    expect(rows()[0]!.closest('li')!.getAttribute('aria-setsize')).toBe(String(size));

    const scroller = place.querySelector('.rows')!;
    for (const share of [0.2, 0.5, 0.9, 0.4]) {
      scroller.scrollTop = scroller.scrollHeight * share;
      await eventually(`rows at ${String(share)}`, () =>
        rows().some((row) => Math.abs(placeOf(row) / size - share) < 0.05),
      );
    }
    expect(place.querySelectorAll('.rows *').length).toBeLessThan(held * 2);
    expect(Math.max(...asked.mock.calls.map(([{ limit }]) => limit))).toBeLessThanOrEqual(50);
    expect(asked.mock.calls.length).toBeLessThan(60);
  });

  test('the keys go through it as if all were there, and the focus outlives scrolling', async () => {
    const { place, rows } = open(told);
    await eventually('the list', () => rows().length > 5);
    rows()[0]!.focus();
    press(rows()[0]!, 'ArrowDown');
    await eventually('the second', focusedOn(1));
    press(document.activeElement!, 'End');
    await eventually('the last', focusedOn(size - 1));
    press(document.activeElement!, 'ArrowUp');
    await eventually('the last but one', focusedOn(size - 2));
    // Rows that were just measured are still put in place.
    await new Promise((resolve) => setTimeout(resolve, 400));
    place.querySelector('.rows')!.scrollTop = 0;
    await eventually('the top', () => rows().some((row) => placeOf(row) === 1));
    expect(textOf(document.activeElement!)).toContain(`第${String(size - 2)}篇`);
    press(document.activeElement!, 'Home');
    await eventually('the first', focusedOn(0));
  });

  test('a list longer than a browser can draw stands in stretches, and the keys go from one to the next', async () => {
    const library = makeLibraryInMemory(told);
    const tab = new LibraryTab(library);
    await tab.refresh();
    const place = mountScreen(
      ArticleRows,
      { library, tab, citation: 'words', current: null, onopen: () => undefined, stretch: 1000 },
      { surroundings: makeSurroundings(library) },
    );
    place.style.cssText = 'display: flex; flex-direction: column; height: 600px';
    const rows = () => [...place.querySelectorAll<HTMLButtonElement>('.rows .open')];
    await eventually('the list', () => rows().length > 3);
    expect(textOf(place)).toContain('第 1 至 1,000 篇，共 3,000 篇');
    rows()[0]!.focus();
    press(rows()[0]!, 'End');
    await eventually('the last', focusedOn(size - 1));
    expect(placeOf(document.activeElement)).toBe(size);
    expect(textOf(place)).toContain('第 2,001 至 3,000 篇');
    buttonNamed(place, '前面的')!.click();
    await eventually('the stretch before', () => rows().some((row) => placeOf(row) === 1001));
    expect(textOf(rows()[0]!)).toContain('第1000篇');
  });

  test('a date is gone to, said, and has the focus', async () => {
    const { place, rows } = open(told);
    await eventually('the list', () => rows().length > 5);
    const list = place.querySelector('.list')!;
    buttonNamed(list, '跳到日期')!.click();
    const field = await eventually('the field', () => list.querySelector<HTMLInputElement>('input.field'));
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      buttonNamed(list, '跳到')!.click();
    };
    type('去年');
    await eventually('how it is written', () => textOf(list).includes('写成 2020、2020-07'));
    type('2018年1月');
    // 2018-01 ends 701 days before 2020-01-01, two articles a day.
    await eventually('the first of that month', focusedOn(1400));
    expect(textOf(list.querySelector('[role=status]')!)).toBe('第 1,401 篇，共 3,000 篇');
  });

  test('what comes in above does not move the rows from under the eye', async () => {
    const { place, library, surroundings, rows } = open(told);
    await eventually('the list', () => rows().length > 5);
    const scroller = place.querySelector('.rows')!;
    scroller.scrollTop = scroller.scrollHeight / 2;
    const first = () => rows().find((row) => isSeen(row) && row.getBoundingClientRect().top >= 0);
    await eventually('the middle', () => placeOf(first()) > size / 3);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = { words: textOf(first()!), top: first()!.getBoundingClientRect().top };
    const list = library.articles.bind(library);
    // Three that are newer than all.
    vi.spyOn(library, 'articles').mockImplementation(async (options) => {
      const answer = await list({ ...options, offset: Math.max(0, options.offset - 3) });
      if (!answer.ok || options.offset === 0) return answer;
      return { ok: true, value: { ...answer.value, total: answer.value.total + 3 } };
    });
    surroundings.tellChange();
    await eventually('the same row at its new place', () => {
      const row = rows().find((one) => textOf(one) === before.words);
      return row && Math.abs(row.getBoundingClientRect().top - before.top) < 3 && placeOf(row);
    });
  });

  test('all are ticked and taken by one press, those that were never seen too', async () => {
    const { place, library, rows } = open(told.slice(0, 400));
    await eventually('the list', () => rows().length > 5);
    place.querySelector<HTMLInputElement>('.rows input[type=checkbox]')!.click();
    (await eventually('all', () => buttonNamed(place.querySelector('.list')!, '全选'))).click();
    await eventually('all are ticked', () => textOf(place.querySelector('.list')!).includes('选了 400 篇'));
    (await eventually('remove', () => buttonNamed(place.querySelector('.list')!, '移走'))).click();
    await eventually('none is left', () => library.acts.length === 400);
  });
});

test('an empty library teaches the first step and offers the sample', async () => {
  const { place, rows } = open([]);
  await eventually('the doors', () => place.querySelectorAll('.doors section').length === 3);
  buttonNamed(place, '打开样例')!.click();
  await eventually('the sample', () => rows().length === 1);
});

test('an import that was cut short is told, until the reader has seen it', async () => {
  const keep = vi.fn(() => Promise.resolve());
  const library = makeLibraryInMemory(articles);
  const place = mountScreen(
    LibraryApp,
    {
      finder: silentFinder,
      loadSample: () => [],
      measureStorage: () => Promise.resolve({ bytes: 0, free: null, isPersisted: true }),
      notes: { load: () => Promise.resolve({ at: 0, done: 2300, total: 10_000 }), keep },
    },
    { surroundings: makeSurroundings(library) },
  );
  await eventually('the words', () => textOf(place).includes('存到第 2,300 个文件就断了，共 10,000 个'));
  buttonNamed(place, '知道了')!.click();
  await eventually('gone', () => !textOf(place).includes('就断了'));
  expect(keep).toHaveBeenCalledWith(null);
});

test('a dropped bad file is named, a good one is asked for its source', async () => {
  const { place, library } = open();
  await eventually('the tab', () => place.querySelector('.app'));
  const data = new DataTransfer();
  data.items.add(new File(['%PDF'], '版面-02.docx', { type: 'application/pdf' }));
  data.items.add(new File(['山里的路通了'], '兴安_02.txt', { type: 'text/plain' }));
  const app = place.querySelector('.app')!;
  app.dispatchEvent(new DragEvent('dragenter', { bubbles: true, dataTransfer: data }));
  await eventually('the hint', () => place.querySelector('.over'));
  app.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  const outlet = await eventually('the question', () =>
    place.querySelector<HTMLInputElement>('dialog input[name=outlet]'),
  );
  expect(outlet.value).toBe('兴安日报');
  buttonNamed(place, '补上')!.click();
  const alert = await eventually('the notice', () => place.querySelector('dialog [role=alert]'));
  expect(textOf(alert)).toBe('版面-02.docx · 这一版还读不了这种文件 先存成纯文本，或者复制文字粘贴进来');
  expect(library.saved.map((capture) => capture.text)).toEqual(['山里的路通了']);
  expect(library.described.map((one) => one.source)).toEqual([{ outlet: '兴安日报' }]);
  expect(place.querySelector('.over')).toBeNull();
});

test('reading is shown while it goes on, and the list follows', async () => {
  const { place, library, surroundings, rows } = open();
  await eventually('the list', () => rows().length === 3);
  surroundings.tellProgress({ done: 3, total: 12 });
  await eventually('the line', () => textOf(place).includes('正在读，3 / 12'));
  await library.save([{ text: '新来的一篇', source: unknownSource }]);
  surroundings.tellChange();
  await eventually('four', () => rows().length === 4);
  surroundings.tellProgress(null);
  await eventually('no line', () => !textOf(place).includes('正在读'));
});

test('the slash jumps to the search, and a hit opens its card', async () => {
  const { place, rows } = open();
  await eventually('the list', () => rows().length === 3);
  press(document.body, '/');
  const field = place.querySelector<HTMLInputElement>('[role=combobox]')!;
  expect(document.activeElement).toBe(field);
  field.value = '卓资山珍';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await eventually('the hit', () => place.querySelector('[role=option]'));
  press(field, 'Enter');
  await eventually('the card', () => place.querySelector('.pane h2')?.textContent === '卓资山珍');
});

test('speaks English where the browser does', async () => {
  setLanguage('en');
  const { place, rows } = open();
  await eventually('the list', () => rows().length === 3);
  expect(textOf(place)).toContain('Import files or paste');
  // Every Chinese run left is content, and says so.
  const chinese = [...place.querySelectorAll('*')].filter((node) =>
    [...node.childNodes].some(
      (child) => child.nodeType === Node.TEXT_NODE && /\p{Script=Han}/u.test(child.textContent ?? ''),
    ),
  );
  expect(
    chinese.filter((node) => node.closest('[lang]')?.getAttribute('lang') !== 'zh-CN').map(textOf),
  ).toEqual([]);
});

test('the list is put in another order, and narrowed to what holds a kind of record', async () => {
  const { place, library, rows } = open();
  await eventually('the list', () => rows().length === 3);
  const asked = vi.spyOn(library, 'articles');
  const lastAsked = () => asked.mock.calls.map(([options]) => options).findLast(({ limit }) => limit > 1);
  const choose = (select: HTMLSelectElement, value: string) => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const order = place.querySelector<HTMLSelectElement>('select.order')!;
  expect([...order.options].map(({ text }) => text)).toEqual(['新到旧', '旧到新', '后存的在前']);
  choose(order, 'oldest');
  await eventually('the order', () => lastAsked()?.order === 'oldest');
  buttonNamed(place.querySelector('.list')!, '筛选')!.click();
  const holds = await eventually('the filter', () =>
    [...place.querySelectorAll<HTMLSelectElement>('.filter select')].find((one) =>
      one.textContent.includes('任职'),
    ),
  );
  choose(holds, 'holdsPost');
  await eventually('the kind', () => lastAsked()?.holds === 'holdsPost');
  choose(holds, '');
  await eventually('all again', () => lastAsked()?.holds === undefined);
  expect(lastAsked()?.order).toBe('oldest');
});
