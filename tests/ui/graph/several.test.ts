import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { smallPress } from '../fake-press.ts';
import { mountGraph, unmountGraphs, type MountedGraph } from './mount-graph.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(unmountGraphs);

const drawn = (graph: MountedGraph, count: number) =>
  vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBe(count));
const bar = (graph: MountedGraph) => graph.target.querySelector<HTMLElement>('.bar');
const button = (graph: MountedGraph, words: string) =>
  [...graph.target.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === words || one.ariaLabel === words,
  )!;
const shiftTap = (graph: MountedGraph, name: string) =>
  graph
    .cy()
    .getElementById(graph.library.idOf(name))
    .emit({ type: 'tap', originalEvent: { shiftKey: true } } as never);

test('several names are chosen, kept or hidden as one step, and undone', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  expect(bar(graph)).toBeNull();
  shiftTap(graph, '五色土');
  shiftTap(graph, '青岩县');
  await vi.waitFor(() => expect(bar(graph)?.textContent).toContain('选中 2 项'));
  expect(graph.cy().nodes('.several').length).toBe(2);
  shiftTap(graph, '五色土');
  await vi.waitFor(() => expect(bar(graph)?.textContent).toContain('选中 1 项'));
  button(graph, '再选上全部人物').click();
  await vi.waitFor(() => expect(bar(graph)?.textContent).toContain('选中 4 项'));
  button(graph, '只留这些').click();
  await drawn(graph, 4);
  expect(graph.target.querySelector('.status')!.textContent).toContain('隐藏了 8 项。');
  expect(bar(graph)).toBeNull();
  await userEvent.keyboard('{Control>}z{/Control}');
  await drawn(graph, 12);
});

test('what is chosen in the list is chosen on the sheet, and H hides it', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  [...graph.target.querySelectorAll('button')]
    .find(({ textContent }) => textContent.trim().startsWith('表'))!
    .click();
  const box = await vi.waitFor(() => {
    const found = graph.target.querySelector<HTMLInputElement>('[aria-label="选上青岩县"]');
    expect(found).not.toBeNull();
    return found!;
  });
  box.click();
  await vi.waitFor(() => expect(bar(graph)?.textContent).toContain('选中 1 项'));
  box.blur();
  await userEvent.keyboard('h');
  await drawn(graph, 11);
});

test('F leaves in full ink only what is linked with the selected one', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  graph
    .cy()
    .getElementById(graph.library.idOf('青岩县'))
    .emit({ type: 'tap', originalEvent: {} } as never);
  await userEvent.keyboard('f');
  await vi.waitFor(() => expect(graph.cy().nodes('.faded').length).toBeGreaterThan(0));
  const around = graph.cy().getElementById(graph.library.idOf('青岩县')).closedNeighborhood('node[^of]');
  expect(graph.cy().nodes('[^of]').length - graph.cy().nodes('.faded').length).toBe(around.length);
  await userEvent.keyboard('f');
  await vi.waitFor(() => expect(graph.cy().nodes('.faded').length).toBe(0));
});

test('the list measures who stands between, when asked, and sorts by it', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  [...graph.target.querySelectorAll('button')]
    .find(({ textContent }) => textContent.trim().startsWith('表'))!
    .click();
  await vi.waitFor(() => expect(button(graph, '算一算谁居中间，谁成一群')).toBeTruthy());
  expect(graph.target.querySelectorAll('.twin th')).toHaveLength(11);
  button(graph, '算一算谁居中间，谁成一群').click();
  await vi.waitFor(() => expect(graph.target.querySelectorAll('.twin th')).toHaveLength(13));
  expect(graph.target.querySelector('th[aria-sort=descending]')!.textContent).toContain('中介');
  const shares = [...graph.target.querySelectorAll('.twin td.number')].flatMap(({ textContent }) =>
    textContent.endsWith('%') ? [Number.parseFloat(textContent)] : [],
  );
  expect(shares.length).toBe(12);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(shares[0]).toBeGreaterThan(0);
});
