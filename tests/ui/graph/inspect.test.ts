import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { smallPress } from '../fake-press.ts';
import { mountGraph, unmountGraphs, type MountedGraph } from './mount-graph.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(unmountGraphs);

const ready = (graph: MountedGraph) => vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBe(12));
const inspector = (graph: MountedGraph) => graph.target.querySelector<HTMLElement>('section[tabindex]')!;
const line = (graph: MountedGraph, a: string, b: string) =>
  graph
    .cy()
    .getElementById(graph.library.idOf(a))
    .edgesWith(graph.cy().getElementById(graph.library.idOf(b)))[0]!;

test('a click on a line shows every sentence that proves it, by outlet, with rule and confidence in words', async () => {
  const graph = mountGraph(smallPress);
  await ready(graph);
  line(graph, '方知远', '青岩县').emit('tap');
  await vi.waitFor(() => expect(inspector(graph).querySelectorAll('blockquote')).toHaveLength(2));
  const text = inspector(graph).textContent;
  expect(text).toContain('方知远到青岩县调研，先看的是仓库。');
  expect(text).toContain('方知远在青岩县调研时走了三个村子。');
  expect(text).toContain('2 家媒体');
  expect(text).toContain('姓名与调研、考察、走访的去处同在一句');
  expect(text).not.toMatch(/0\.\d/);
  expect([...inspector(graph).querySelectorAll('h4')].map((h) => h.textContent.trim())).toEqual([
    expect.stringMatching(/^青岩新闻/),
    expect.stringMatching(/^北原日报/),
  ]);
});

test('a sentence opens its article at the evidence, in place of this page', async () => {
  const graph = mountGraph(smallPress);
  await ready(graph);
  line(graph, '方知远', '青岩县').emit('tap');
  await vi.waitFor(() => expect(inspector(graph).querySelector('figure button')).not.toBeNull());
  inspector(graph).querySelector<HTMLButtonElement>('figure button')!.click();
  await vi.waitFor(() => expect(graph.surroundings.opened).toHaveLength(1));
  const { state, where } = graph.surroundings.opened[0]!;
  expect(where).toBe('here');
  const end = '方知远到青岩县调研，先看的是仓库。'.length;
  expect(state).toMatchObject({ page: 'library', evidence: { in: 'text', start: 0, end } });
  expect(graph.surroundings.remembered.at(-1)).toMatchObject({ page: 'graph', edge: expect.any(String) });
});

test('a pair with two relations is one line, and both are in the inspector', async () => {
  const graph = mountGraph({
    ...smallPress,
    statements: [
      ...smallPress.statements,
      {
        ...smallPress.statements[0]!,
        kind: 'memberOf',
        label: '委员',
        sentence: '方知远是北原自治区党委组织部的委员。',
      },
    ],
  });
  await ready(graph);
  line(graph, '方知远', '北原自治区党委组织部').emit('tap');
  await vi.waitFor(() => expect(inspector(graph).textContent).toContain('两者之间 2'));
  const other = [...inspector(graph).querySelectorAll('li button')].find(({ textContent }) =>
    textContent.includes('成员'),
  );
  (other as HTMLButtonElement).click();
  await vi.waitFor(() =>
    expect(inspector(graph).textContent).toContain('方知远是北原自治区党委组织部的委员。'),
  );
});

test('an unsure link says 待核 and is drawn dashed; an acting post says 代 and is not', async () => {
  const graph = mountGraph(smallPress);
  await ready(graph);
  const unsure = line(graph, '陆青禾', '绿水行动座谈会');
  const acting = line(graph, '陆青禾', '青岩县人民政府');
  expect(unsure.style('line-style')).toBe('dashed');
  expect(acting.style('line-style')).toBe('solid');
  unsure.emit('tap');
  await vi.waitFor(() => expect(inspector(graph).textContent).toContain('待核'));
  acting.emit('tap');
  await vi.waitFor(() => expect(inspector(graph).querySelector('.label')!.textContent).toBe('代县长'));
});

test('a click on a node shows its card, and its own lines turn ink and carry words', async () => {
  const graph = mountGraph(smallPress);
  await ready(graph);
  graph.cy().getElementById(graph.library.idOf('方知远')).emit('tap');
  await vi.waitFor(() => expect(inspector(graph).querySelector('h2')!.textContent).toBe('方知远'));
  expect(graph.cy().edges('.named').length).toBe(3);
  expect(graph.cy().edges('.named.hot').length).toBe(3);
  expect(inspector(graph).textContent).toContain('部长');
});

test('a name in the inspector selects that node', async () => {
  const graph = mountGraph(smallPress);
  await ready(graph);
  graph.cy().getElementById(graph.library.idOf('方知远')).emit('tap');
  await vi.waitFor(() => expect(inspector(graph).textContent).toContain('青岩县'));
  [...inspector(graph).querySelectorAll('button')]
    .find(({ textContent }) => textContent === '青岩县')!
    .click();
  await vi.waitFor(() => expect(inspector(graph).querySelector('h2')!.textContent).toBe('青岩县'));
});

test('the count beside a name or a post in the inspector selects the link itself', async () => {
  const graph = mountGraph(smallPress);
  await ready(graph);
  for (const [says, quote] of [
    ['调研 青岩县', '方知远在青岩县调研时走了三个村子。'],
    ['北原自治区党委组织部 部长', '组织部部长方知远同村里的年轻干部谈了一个下午。'],
  ] as const) {
    graph.cy().getElementById(graph.library.idOf('方知远')).emit('tap');
    const proof = await vi.waitFor(() => {
      const found = [...inspector(graph).querySelectorAll<HTMLButtonElement>('[data-edge]')].find((button) =>
        button.ariaLabel?.includes(says),
      );
      expect(found).toBeDefined();
      return found!;
    });
    proof.click();
    await vi.waitFor(() => expect(inspector(graph).querySelector('blockquote + figcaption')).not.toBeNull());
    await vi.waitFor(() => expect(inspector(graph).textContent).toContain(quote));
    expect(graph.cy().edges('.chosen')).toHaveLength(1);
  }
});

test('where there is no room for the filters beside the sheet, a button opens them over it', async () => {
  await page.viewport(1024, 700);
  const graph = mountGraph(smallPress);
  await ready(graph);
  const rail = graph.target.querySelector<HTMLElement>('#filter-rail')!;
  const opener = [...graph.target.querySelectorAll<HTMLButtonElement>('button')].find(
    ({ textContent }) => textContent.trim() === '筛选',
  )!;
  expect(rail.checkVisibility()).toBe(false);
  opener.click();
  await vi.waitFor(() => expect(rail.checkVisibility()).toBe(true));
  expect(opener.ariaExpanded).toBe('true');
  opener.click();
  await vi.waitFor(() => expect(rail.checkVisibility()).toBe(false));
  await page.viewport(1280, 800);
  expect(rail.checkVisibility()).toBe(true);
  expect(opener.checkVisibility()).toBe(false);
});

test('the list holds exactly what is drawn, shares the selection and is sorted by its columns', async () => {
  const graph = mountGraph(smallPress);
  await ready(graph);
  graph.cy().getElementById(graph.library.idOf('方知远')).emit('tap');
  await userEvent.keyboard('l');
  await vi.waitFor(() => expect(graph.target.querySelectorAll('table')).toHaveLength(2));
  const [names, links] = [...graph.target.querySelectorAll('tbody')].map((body) => [
    ...body.querySelectorAll('tr'),
  ]);
  expect(names).toHaveLength(12);
  const held = graph.library.asked.get('edgesAmong') ?? 0;
  expect(held).toBe(0);
  expect(links).toHaveLength(15);
  expect(graph.target.querySelector('tr button[aria-current]')!.textContent).toContain('方知远');
  const head = graph.target.querySelector<HTMLButtonElement>('th button')!;
  head.click();
  await vi.waitFor(() =>
    expect(graph.target.querySelector('th')!.getAttribute('aria-sort')).toBe('ascending'),
  );
  const sorted = [...graph.target.querySelectorAll('tbody')[0]!.querySelectorAll('.name')].map((b) =>
    b.textContent.trim(),
  );
  expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('zh-CN').compare));
  graph.target.querySelectorAll('tbody')[1]!.querySelector<HTMLButtonElement>('.label')!.click();
  await vi.waitFor(() => expect(inspector(graph).querySelector('blockquote')).not.toBeNull());
});

test('the search is a combobox: slash jumps there, arrows choose, Enter selects, Escape leaves', async () => {
  const graph = mountGraph(smallPress);
  await ready(graph);
  await userEvent.keyboard('/');
  const field = graph.target.querySelector<HTMLInputElement>('[role="combobox"]')!;
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, '北原自治区');
  await vi.waitFor(() => expect(graph.target.querySelectorAll('[role="option"] b').length).toBe(4));
  await userEvent.keyboard('{ArrowDown}');
  const second = graph.target.querySelectorAll('[role="option"]')[1]!;
  await vi.waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBe(second.id));
  const name = second.querySelector('b')!.textContent;
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(inspector(graph).querySelector('h2')!.textContent).toBe(name));
  expect(field.getAttribute('aria-expanded')).toBe('false');
});

test('single letters do nothing when they are switched off', async () => {
  const graph = mountGraph(smallPress, { letterKeys: false });
  await ready(graph);
  graph.cy().getElementById(graph.library.idOf('方知远')).emit('tap');
  await userEvent.keyboard('hl/');
  expect(graph.cy().nodes('[^of]').length).toBe(12);
  expect(graph.target.querySelector('table')).toBeNull();
});

test('arrow keys walk from name to name, and Enter leads to the details', async () => {
  const graph = mountGraph(smallPress);
  await ready(graph);
  const sheet = graph.target.querySelector<HTMLElement>('[role="application"]')!;
  const [leftmost] = Object.entries(graph.positions()).toSorted(([, a], [, b]) => a.x - b.x);
  graph.cy().getElementById(leftmost![0]).emit('tap');
  sheet.focus();
  await vi.waitFor(() => expect(inspector(graph).querySelector('h2')).not.toBeNull());
  const place = () => graph.positions()[graph.cy().nodes('.chosen')[0]!.id()]!;
  const first = place();
  await userEvent.keyboard('{ArrowRight}');
  expect(place().x).toBeGreaterThan(first.x);
  const second = place();
  await userEvent.keyboard('{ArrowLeft}');
  expect(place().x).toBeLessThan(second.x);
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(inspector(graph));
});

test('an empty library shows three doors, and the sample is opened by one button', async () => {
  const graph = mountGraph({ entities: {}, statements: [] });
  await vi.waitFor(() => expect(graph.target.querySelector('h1')!.textContent).toContain('图还是空的'));
  const sample = [...graph.target.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes('打开样例'),
  )!;
  sample.click();
  await vi.waitFor(() => expect(graph.samples.opened).toBe(1));
  graph.surroundings.moveReading({ done: 3, total: 8 });
  await vi.waitFor(() => expect(graph.target.textContent).toContain('正在读，3 / 8'));
  graph.library.learn(smallPress);
  graph.surroundings.moveReading(null);
  await vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBe(12));
});

test('the unsure readings of what is drawn are gone through one by one, without leaving the sheet', async () => {
  const graph = mountGraph(smallPress);
  await ready(graph);
  const asked = vi.spyOn(graph.library, 'review');
  await page.getByRole('button', { name: '逐条看图上待核的' }).click();
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  const { among } = asked.mock.calls[0]![0];
  const drawn = graph
    .cy()
    .nodes('[^of]')
    .map((node) => node.id());
  expect([...(among as readonly string[])].sort()).toEqual([...drawn].sort());
  const dialog = page.getByRole('dialog', { name: '逐条看图上待核的' });
  await expect.element(dialog.getByText('这些名字没有待核的。')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
});
