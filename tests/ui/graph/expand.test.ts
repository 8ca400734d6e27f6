import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { roomFor } from '#lib/graph/scene.ts';

import type { GraphState } from '#lib/services/page-state.ts';
import { createFakeLibrary } from '../fake-library.ts';
import { smallPress, starPress } from '../fake-press.ts';
import { provincePress } from '../province-press.ts';
import { mountGraph, unmountGraphs, type MountedGraph } from './mount-graph.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(unmountGraphs);

const foot = (graph: MountedGraph) => graph.target.querySelector('footer')!.textContent;
const status = (graph: MountedGraph) => graph.target.querySelector('.status')!.textContent;
const drawn = (graph: MountedGraph, count: number) =>
  vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBe(count));
const button = (graph: MountedGraph, words: RegExp) =>
  [...graph.target.querySelectorAll('button')].find(({ textContent }) => words.test(textContent.trim()))!;

test('expanding adds what is linked, moves nothing that is placed, and says what is left', async () => {
  const graph = mountGraph(starPress(70), { left: only('青岩县') });
  await drawn(graph, 61);
  const county = graph.library.idOf('青岩县');
  const before = graph.positions();
  graph.library.asked.clear();
  graph.cy().getElementById(county).emit('dbltap');
  await drawn(graph, 75);
  const after = graph.positions();
  for (const [id, at] of Object.entries(before)) expect(after[id]).toEqual(at);
  expect(status(graph)).toContain('青岩县：添了 14 项。');
  expect(graph.cy().nodes('.newcomer').length).toBe(14);
  expect(graph.library.asked.get('neighbours')).toBe(1);
});

test('one expansion adds 24 at most, and the pill beside the node counts the rest exactly', async () => {
  const graph = mountGraph(starPress(200), { left: only('青岩县') });
  await drawn(graph, 61);
  const county = graph.library.idOf('青岩县');
  graph.cy().getElementById(county).emit('dbltap');
  await drawn(graph, 85);
  // 200 villages, one region, one person, one body, one brand around it; 84 of them are drawn.
  await vi.waitFor(() => expect(button(graph, /^还有 120 个$/)).toBeTruthy());
  expect(status(graph)).toContain('还有 120 项没画。');
});

test('where more is behind a name than one expansion adds, the latest can come first; nothing placed moves', async () => {
  const star = starPress(200);
  const press = {
    ...star,
    statements: star.statements.map((row) =>
      /^第(17\d|18\d)村$/u.test(row.from) ? { ...row, published: '2020-08-01' } : row,
    ),
  };
  const graph = mountGraph(press, { left: only('青岩县') });
  await drawn(graph, 61);
  const before = graph.positions();
  await vi.waitFor(() => expect(button(graph, /^最近见报的$/)).toBeTruthy());
  button(graph, /^最近见报的$/).click();
  await drawn(graph, 85);
  expect(graph.positions()).toMatchObject(before);
  const came = new Set(
    graph
      .cy()
      .nodes('.newcomer')
      .map((node) => node.id()),
  );
  const waited = Array.from({ length: 20 }, (_, i) => graph.library.idOf(`第${String(170 + i)}村`)).filter(
    (id) => !(id in before),
  );
  expect([came.size, waited.length > 5]).toEqual([24, true]);
  for (const id of waited) expect(came.has(id)).toBe(true);
});

test(
  'beyond 300 more is drawn, many at once, and the foot says what that costs',
  { timeout: 60_000 },
  async () => {
    const graph = mountGraph(starPress(700), { left: only('青岩县') });
    await drawn(graph, 61);
    const county = graph.library.idOf('青岩县');
    for (let count = 85; count < 300 + 24; count += 24) {
      graph.cy().getElementById(county).emit('dbltap');
      await drawn(graph, count);
    }
    button(graph, /^没画/).click();
    await vi.waitFor(() => expect(foot(graph)).toContain('超过 300 项，图动起来会慢。'));
    const size = graph.cy().nodes('[^of]').length;
    const more = roomFor(size);
    expect(more).toBeGreaterThanOrEqual(300);
    button(graph, new RegExp(`^再画 ${String(more)} 项$`, 'u')).click();
    await drawn(graph, size + more);
  },
);

test('the foot counts what is shown and what is not, through filtering and hiding', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  expect(foot(graph)).toContain('画出 12 项');
  expect(foot(graph)).not.toContain('没画');
  const people = graph.target.querySelector<HTMLInputElement>('aside input')!;
  people.click();
  await drawn(graph, 9);
  expect(foot(graph)).toContain('画出 9 项');
  expect(foot(graph)).toContain('没画 3 项，为什么？');
  expect(graph.target.querySelector('aside label')!.textContent).toMatch(/人物\s*0\s*\/\s*3/);
  graph.cy().getElementById(graph.library.idOf('五色土')).emit('tap');
  await userEvent.keyboard('h');
  await drawn(graph, 8);
  expect(foot(graph)).toContain('没画 4 项，为什么？');
  button(graph, /没画 4 项/).click();
  await vi.waitFor(() => expect(foot(graph)).toMatch(/3 项被种类筛掉.*1 项是你隐藏的/s));
});

test('what was hidden is put back where it stood', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  const before = graph.positions();
  graph.cy().getElementById(graph.library.idOf('五色土')).emit('tap');
  await userEvent.keyboard('h');
  await drawn(graph, 11);
  button(graph, /^放回$/).click();
  await drawn(graph, 12);
  expect(graph.positions()).toEqual(before);
});

test('a filter moves nothing and forgets nothing', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  const before = graph.positions();
  const places = graph.target.querySelectorAll<HTMLInputElement>('aside input')[2]!;
  places.click();
  await drawn(graph, 10);
  places.click();
  await drawn(graph, 12);
  expect(graph.positions()).toEqual(before);
});

test('coming back draws the same picture: places, hidden, filters, selection', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  graph.cy().getElementById(graph.library.idOf('五色土')).emit('tap');
  await userEvent.keyboard('h');
  graph.cy().getElementById(graph.library.idOf('方知远')).emit('tap');
  await drawn(graph, 11);
  await vi.waitFor(() => {
    const last = graph.surroundings.remembered.at(-1) as GraphState;
    expect([last.drawn.length, last.entity]).toEqual([11, graph.library.idOf('方知远')]);
  });
  const left = graph.surroundings.remembered.at(-1)!;
  const before = graph.positions();
  unmountGraphs();
  const again = mountGraph(smallPress, { left });
  await drawn(again, 11);
  expect(again.positions()).toEqual(before);
  await vi.waitFor(() =>
    expect(again.target.querySelector('section[tabindex] h2')!.textContent).toBe('方知远'),
  );
  expect(foot(again)).toContain('没画 1 项');
});

test('what another tab saves is followed, and nothing moves', async () => {
  const graph = mountGraph(provincePress());
  await drawn(graph, 60);
  graph.cy().getElementById(graph.library.idOf('何映雪')).emit('tap');
  const before = graph.positions();
  // Seven of the twelve names are known already.
  expect(foot(graph)).toContain('没画 24 项');
  graph.library.learn(smallPress);
  graph.surroundings.changeLibrary();
  await vi.waitFor(() => expect(foot(graph)).toContain('没画 29 项'));
  expect(graph.positions()).toEqual(before);
});

function only(name: string): GraphState {
  const entity = createFakeLibrary(smallPress).idOf(name);
  return { page: 'graph', entity, edge: null, drawn: [], hiddenKinds: [], twin: 'picture' };
}
