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

test('a loop drawn by hand chooses what is in it and nothing else, once; Escape draws none', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  button(graph, '圈选').click();
  const area = await vi.waitFor(() => {
    const found = graph.target.querySelector<HTMLElement>('.area');
    expect(found).not.toBeNull();
    return found!;
  });
  const { left, top } = area.getBoundingClientRect();
  const node = graph.cy().getElementById(graph.library.idOf('青岩县'));
  const { x, y } = (node as unknown as { renderedPosition(): { x: number; y: number } }).renderedPosition();
  const at = (dx: number, dy: number) => ({
    clientX: left + x + dx,
    clientY: top + y + dy,
    pointerId: 1,
    button: 0,
    bubbles: true,
  });
  area.setPointerCapture = () => undefined;
  area.dispatchEvent(new PointerEvent('pointerdown', at(-14, -14)));
  for (const [dx, dy] of [
    [14, -14],
    [14, 14],
    [-14, 14],
  ] as const)
    area.dispatchEvent(new PointerEvent('pointermove', at(dx, dy)));
  area.dispatchEvent(new PointerEvent('pointerup', at(-14, 14)));
  await vi.waitFor(() => expect(graph.target.querySelector('.bar')?.textContent).toContain('选中 1 项'));
  expect(
    graph
      .cy()
      .nodes('.several')
      .map((one) => String(one.data('name'))),
  ).toEqual(['青岩县']);
  expect(graph.target.querySelector('.area')).toBeNull();
  button(graph, '圈选').click();
  await vi.waitFor(() => expect(graph.target.querySelector('.area')).not.toBeNull());
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(graph.target.querySelector('.area')).toBeNull());
});

test('people who are chosen together are compared by their places in lists', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  for (const name of ['方知远', '陆青禾'])
    graph
      .cy()
      .getElementById(graph.library.idOf(name))
      .emit({ type: 'tap', originalEvent: { shiftKey: true } } as never);
  await vi.waitFor(() => expect(button(graph, '比名次')).toBeTruthy());
  button(graph, '比名次').click();
  const heads = await vi.waitFor(() => {
    const found = [...document.querySelectorAll('dialog thead th span')].map(
      ({ textContent }) => textContent,
    );
    expect(found).toHaveLength(2);
    return found;
  });
  expect(heads.toSorted()).toEqual(['方知远', '陆青禾'].toSorted());
});
