import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { entityId } from '#lib/domain/entity.ts';
import type { GraphState } from '#lib/services/page-state.ts';
import { smallPress, starPress } from '../fake-press.ts';
import { mountGraph, unmountGraphs, type MountedGraph } from './mount-graph.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(unmountGraphs);

const asList: GraphState = {
  page: 'graph',
  entity: null,
  edge: null,
  drawn: [],
  hiddenKinds: [],
  twin: 'table',
};
const drawn = (graph: MountedGraph, count: number) =>
  vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBe(count));
const name = (graph: MountedGraph, words: string) =>
  graph.target.querySelector<HTMLElement>(`[data-name="${graph.library.idOf(words)}"]`)!;
const focused = () => document.activeElement?.textContent.trim();

async function openList(graph: MountedGraph): Promise<void> {
  await userEvent.keyboard('l');
  await vi.waitFor(() => expect(graph.target.querySelectorAll('table')).toHaveLength(2));
}

test('on a name of the list Enter expands, Space selects, arrows walk the rows and what is linked', async () => {
  const county = starPress(30);
  const graph = mountGraph(county, {
    left: { ...asList, drawn: [{ id: entityId('place', '青岩县'), x: 0, y: 0, expanded: false }] },
  });
  await drawn(graph, 1);
  await vi.waitFor(() => expect(name(graph, '青岩县')).not.toBeNull());
  name(graph, '青岩县').focus();
  await userEvent.keyboard(' ');
  await vi.waitFor(() =>
    expect(graph.target.querySelector('section[tabindex="-1"] h2')?.textContent).toContain('青岩县'),
  );
  await drawn(graph, 1);
  await userEvent.keyboard('{Enter}');
  await drawn(graph, 25);
  expect(focused()).toBe('青岩县');
  await userEvent.keyboard('{ArrowRight}');
  const beside = focused();
  expect(beside).not.toBe('青岩县');
  await userEvent.keyboard('{ArrowLeft}');
  expect(focused()).toBe('青岩县');
  const rows = [...graph.target.querySelectorAll('[data-name]')].map((one) => one.textContent.trim());
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe(rows[rows.indexOf('青岩县') + 1]);
  await userEvent.keyboard('{ArrowUp}');
  expect(focused()).toBe('青岩县');
});

test('a long list begins with some rows, says how many it has, and has them all when asked', async () => {
  const graph = mountGraph(starPress(400));
  await drawn(graph, 60);
  const press = (words: RegExp) =>
    [...graph.target.querySelectorAll('button')].find((one) => words.test(one.textContent.trim()))!.click();
  press(/没画.*为什么/u);
  for (const many of [120, 180, 240, 300]) {
    await vi.waitFor(() => press(/^再画 \d+ 项/u));
    await vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBe(many), 20_000);
  }
  await openList(graph);
  const [names] = [...graph.target.querySelectorAll('table')];
  expect(names!.getAttribute('aria-rowcount')).toBe('301');
  expect(names!.tBodies[0]!.rows.length).toBeLessThan(300);
  names!.tFoot!.querySelector('button')!.click();
  await vi.waitFor(() => expect(names!.tBodies[0]!.rows.length).toBe(300));
  expect(names!.tFoot).toBeNull();
}, 90_000);

const buttonOf = (graph: MountedGraph, words: string) =>
  [...graph.target.querySelectorAll('button')].find((one) => one.textContent.trim() === words)!;
async function layOutByOrder(graph: MountedGraph): Promise<void> {
  buttonOf(graph, '重新排布').click();
  await vi.waitFor(() => expect(buttonOf(graph, '按名单次序：在前的居中')).toBeTruthy());
  buttonOf(graph, '按名单次序：在前的居中').click();
  await vi.waitFor(() => expect(graph.library.asked.get('orderedLists')).toBe(1));
}

test('by order of names who stands first is in the middle, and undo brings all back', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  const before = graph.positions();
  await layOutByOrder(graph);
  const away = (words: string) => {
    const { x, y } = graph.positions()[graph.library.idOf(words)]!;
    return Math.hypot(x, y);
  };
  await vi.waitFor(() => expect(away('何望舒')).toBeLessThan(1));
  expect(away('陆青禾')).toBeGreaterThan(50);
  expect(away('青岩县')).toBeGreaterThan(away('陆青禾'));
  await userEvent.keyboard('{Control>}z{/Control}');
  await vi.waitFor(() => expect(graph.positions()).toEqual(before));
});

test('where no list compares two of those drawn that is said, and nothing moves', async () => {
  const left = { ...asList, twin: 'picture' } as const;
  const graph = mountGraph(smallPress, {
    left: { ...left, drawn: [{ id: entityId('place', '青岩县'), x: 40, y: 60, expanded: false }] },
  });
  await drawn(graph, 1);
  const before = graph.positions();
  await layOutByOrder(graph);
  await vi.waitFor(() =>
    expect(graph.target.querySelector('.status')!.textContent).toContain('没有同在一份有次序的名单里'),
  );
  expect(graph.positions()).toEqual(before);
});

test('by time all stand under their days; the heads of the columns are kept with the picture, and undo takes them', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  const before = graph.positions();
  buttonOf(graph, '重新排布').click();
  await vi.waitFor(() => expect(buttonOf(graph, '按时间：由左到右，同一机构的挨着')).toBeTruthy());
  buttonOf(graph, '按时间：由左到右，同一机构的挨着').click();
  await vi.waitFor(() =>
    expect(graph.target.querySelector('.status')!.textContent).toMatch(/由左到右.*2020-07/u),
  );
  const columns = () => (graph.surroundings.remembered.at(-1) as GraphState).columns;
  await vi.waitFor(() => expect(columns()?.length).toBeGreaterThan(1));
  const days = columns()!.map(({ from }) => from);
  expect(days).toEqual(days.toSorted());
  expect(graph.positions()).not.toEqual(before);
  await userEvent.keyboard('{Control>}z{/Control}');
  await vi.waitFor(() => expect(graph.positions()).toEqual(before));
  await vi.waitFor(() => expect(columns()).toBeUndefined());
});
