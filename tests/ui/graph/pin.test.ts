import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { smallPress } from '../fake-press.ts';
import { mountGraph, unmountGraphs, type MountedGraph } from './mount-graph.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(unmountGraphs);

const drawn = (graph: MountedGraph, count: number) =>
  vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBe(count));
const button = (graph: MountedGraph, words: string) =>
  [...graph.target.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === words || one.ariaLabel === words,
  )!;
const tap = (graph: MountedGraph, name: string) =>
  graph
    .cy()
    .getElementById(graph.library.idOf(name))
    .emit({ type: 'tap', originalEvent: {} } as never);
const pinned = (graph: MountedGraph) =>
  graph
    .cy()
    .nodes('.pinned')
    .map((node) => String(node.data('name')))
    .toSorted();

test('a pinned name stays where it is when all is laid out anew, says so, and is let go by undo', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  const id = graph.library.idOf('青岩县');
  graph.cy().getElementById(id).emit('dragfree');
  graph.cy().getElementById(id).position({ x: 640, y: 410 }).emit('dragfree');
  tap(graph, '青岩县');
  await userEvent.keyboard('p');
  await vi.waitFor(() => expect(pinned(graph)).toEqual(['青岩县']));
  expect(graph.target.querySelector('.status')!.textContent).toContain('钉住了青岩县，排布时不动。');
  await vi.waitFor(() => expect(graph.target.querySelectorAll('svg.pin')).toHaveLength(1));
  expect(button(graph, '钉住').getAttribute('aria-pressed')).toBe('true');
  const before = graph.positions();
  button(graph, '重新排布').click();
  await vi.waitFor(() => expect(button(graph, '按种类成行')).toBeTruthy());
  button(graph, '按种类成行').click();
  await vi.waitFor(() => {
    const after = graph.positions();
    expect(Object.keys(after).some((one) => after[one]!.x !== before[one]!.x)).toBe(true);
  });
  expect(graph.positions()[id]).toEqual({ x: 640, y: 410 });
  await userEvent.keyboard('{Control>}z{/Control}');
  await userEvent.keyboard('{Control>}z{/Control}');
  await vi.waitFor(() => expect(pinned(graph)).toEqual([]));
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await vi.waitFor(() => expect(pinned(graph)).toEqual(['青岩县']));
});

test('several are pinned together, from the list too, and what is remembered keeps them so', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  await userEvent.keyboard('l');
  await vi.waitFor(() => expect(button(graph, '钉住五色土')).toBeTruthy());
  button(graph, '钉住五色土').click();
  graph.target.querySelector<HTMLInputElement>('[aria-label="选上青岩县"]')!.click();
  graph.target.querySelector<HTMLInputElement>('[aria-label="选上五色土"]')!.click();
  await vi.waitFor(() => expect(graph.target.querySelector('.bar')).not.toBeNull());
  const bar = graph.target.querySelector<HTMLElement>('.bar')!;
  [...bar.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === '钉住')!.click();
  await vi.waitFor(() => expect(pinned(graph)).toEqual(['五色土', '青岩县']));
  await vi.waitFor(() => {
    const kept = graph.surroundings.remembered.at(-1);
    const drawnThen = kept?.page === 'graph' ? kept.drawn : [];
    expect(drawnThen.filter((place) => place.pinned).map(({ id }) => id)).toHaveLength(2);
  });
  unmountGraphs();
  const left = graph.surroundings.remembered.at(-1)!;
  const again = mountGraph(smallPress, { left });
  await vi.waitFor(() => expect(pinned(again)).toEqual(['五色土', '青岩县']));
});
