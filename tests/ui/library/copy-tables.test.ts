import { setLanguage } from '../setup-i18n.ts';

import { beforeEach, expect, test, vi } from 'vitest';

import Coverage from '#components/library/Coverage.svelte';
import LibraryApp from '#components/library/LibraryApp.svelte';
import { ok } from '#lib/domain/result.ts';
import { articleIdOf, makeLibraryInMemory } from '../library-in-memory.ts';
import { buttonNamed, eventually, mountScreen } from '../mount-screen.ts';
import { makeSurroundings } from '../surroundings-in-memory.ts';
import { silentFinder } from './silent-finder.ts';

beforeEach(() => setLanguage('zh-CN'));

/** What is copied, as rows of cells; the table for word processors must say the same. */
function watchClipboard(): () => Promise<string[][] | null> {
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  return async () => {
    const item = write.mock.calls.at(-1)?.[0]?.[0];
    if (!item) return null;
    const text = await (await item.getType('text/plain')).text();
    const html = await (await item.getType('text/html')).text();
    const rows = text.split('\n').map((line) => line.split('\t'));
    const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')!;
    expect([...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent))).toEqual(rows);
    return rows;
  };
}

function openLibrary(article: number | null = null) {
  const library = makeLibraryInMemory();
  const id = article === null ? null : articleIdOf(article);
  const surroundings = makeSurroundings(library, {
    recalled: { page: 'library', article: id, evidence: null },
  });
  const measureStorage = () => Promise.resolve({ bytes: 0, free: null, isPersisted: true });
  const props = { finder: silentFinder, loadSample: () => [], measureStorage };
  return mountScreen(LibraryApp, props, { surroundings });
}

test('ticked articles go as a table, each with its reference, in the order of the list', async () => {
  const copied = watchClipboard();
  const place = openLibrary();
  const ticks = await eventually('the list', () => {
    const all = place.querySelectorAll<HTMLInputElement>('.list .tick');
    return all.length === 3 && all;
  });
  ticks[2]!.click();
  ticks[0]!.click();
  (await eventually('the button', () => buttonNamed(place.querySelector('.list')!, '复制为表格'))).click();
  await vi.waitFor(async () => expect(await copied()).not.toBeNull());
  const [head, ...rows] = (await copied())!;
  expect(head).toEqual(['标题', '报名', '日期', '版次', '出处']);
  expect(rows).toHaveLength(2);
  const shown = [...place.querySelectorAll('.list .headline')].map((one) => one.textContent);
  expect(rows.map(([headline]) => headline)).toEqual([shown[0], shown[2]]);
  for (const row of rows) expect(row[4]).toContain(row[0]);
});

test('what was read in an article goes as a table, each with its sentence and citation', async () => {
  const copied = watchClipboard();
  const place = openLibrary(0);
  await eventually('the statements', () => place.querySelector('.pane li'));
  (await eventually('the button', () => buttonNamed(place.querySelector('.pane')!, '复制表格'))).click();
  await vi.waitFor(async () => expect(await copied()).not.toBeNull());
  const [head, ...rows] = (await copied())!;
  expect(head?.at(-1)).toBe('出处');
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row).toHaveLength(6);
    expect(row[5]).toContain('《支部建在田埂上》');
    expect(row[5]).toContain(row[0]);
  }
});

test('a table of issues goes with the base that it rests on', async () => {
  const copied = watchClipboard();
  const issues = ['2020-07-01', '2020-07-02', '2020-07-05'].map((day) => ({
    day,
    pages: [1],
    articles: 2,
  }));
  const library = {
    ...makeLibraryInMemory(),
    coverage: () => Promise.resolve(ok([{ outlet: '甲日报', issues, undated: 0 } as never])),
  };
  const place = mountScreen(
    Coverage,
    { library, version: 0, onlist: () => undefined },
    { surroundings: makeSurroundings(library) },
  );
  (await eventually('the button', () => buttonNamed(place, '复制表格'))).click();
  await vi.waitFor(async () => expect(await copied()).not.toBeNull());
  const rows = (await copied())!;
  expect(rows[0]).toHaveLength(13);
  expect(rows[1]?.[0]).toBe('2020');
  expect(rows.at(-1)?.join('')).toContain('甲日报 · 2020-07-01');
  expect(rows.at(-1)?.join('')).toContain('2020-07-03');
});
