import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { GraphState } from '#lib/services/page-state.ts';
import { createFakeLibrary } from '../fake-library.ts';
import { smallPress, starPress } from '../fake-press.ts';
import { mountGraph, unmountGraphs, type MountedGraph } from './mount-graph.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(unmountGraphs);

const inspector = (graph: MountedGraph) => graph.target.querySelector('section[tabindex="-1"]')!;
const status = (graph: MountedGraph) => graph.target.querySelector('.status')!.textContent;
const drawn = (graph: MountedGraph, count: number) =>
  vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBe(count));
const button = (graph: MountedGraph, words: RegExp) =>
  [...graph.target.querySelectorAll('button')].find((one) =>
    words.test(one.textContent.trim() || (one.getAttribute('aria-label') ?? '')),
  )!;
const options = (graph: MountedGraph) =>
  [...graph.target.querySelectorAll('[role="option"]')].map((one) => one.textContent.trim());

async function ask(graph: MountedGraph, typed: string): Promise<void> {
  const field = graph.target.querySelector<HTMLInputElement>('[role="combobox"]')!;
  await userEvent.clear(field);
  await userEvent.type(field, typed);
}

test('a question in words is answered with rows, and each row opens its sentences', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  await ask(graph, '谁任过部长');
  await vi.waitFor(() => expect(options(graph)).toEqual(['谁任过部长']));
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(inspector(graph).querySelector('h2')!.textContent).toBe('谁任过部长'));
  await vi.waitFor(() => expect(inspector(graph).querySelectorAll('ol li').length).toBe(1));
  expect(inspector(graph).querySelector('li')!.textContent).toMatch(/方知远\s*部长\s*北原自治区党委组织部/u);

  inspector(graph).querySelector<HTMLButtonElement>('.hop button')!.click();
  await vi.waitFor(() => expect(inspector(graph).querySelector('blockquote')).not.toBeNull());
  button(graph, /^回到：谁任过部长$/u).click();
  await vi.waitFor(() => expect(inspector(graph).querySelectorAll('ol li').length).toBe(1));
});

test('below the names stand the questions that can be asked of the best of them', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  await ask(graph, '方知远');
  await vi.waitFor(() => expect(options(graph).at(-1)).toBe('方知远的事项'));
  expect(options(graph)).toContain('方知远的同事');
  await ask(graph, '部');
  await vi.waitFor(() => expect(options(graph)).toEqual(['谁任过部长']));
});

test('an answer is drawn alone on a sheet nobody touched, else beside what is there; undo takes it off', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  await ask(graph, '谁任过部长');
  await vi.waitFor(() => expect(options(graph)).toHaveLength(1));
  await userEvent.keyboard('{Enter}');
  await drawn(graph, 2);
  button(graph, /^撤销：/u).click();
  await drawn(graph, 12);
  expect(status(graph)).toContain('已撤销：画出所问');
  button(graph, /^重做：/u).click();
  await drawn(graph, 2);
});

test('undo takes back hiding, expanding and moving, step by step, to the pixel', async () => {
  const graph = mountGraph(starPress(30), {
    left: alone('青岩县'),
  });
  await drawn(graph, 1);
  const county = graph.library.idOf('青岩县');
  graph.cy().getElementById(county).emit('dbltap');
  await drawn(graph, 25);
  const expanded = graph.positions();
  graph.cy().getElementById(county).emit('tap');
  button(graph, /^隐藏/u).click();
  await drawn(graph, 24);
  await userEvent.keyboard('{Control>}z{/Control}');
  await drawn(graph, 25);
  expect(graph.positions()).toEqual(expanded);
  await userEvent.keyboard('{Control>}z{/Control}');
  await drawn(graph, 1);
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await drawn(graph, 25);
  expect(graph.positions()).toEqual(expanded);
});

test('expanding by a relation adds only what is linked so', async () => {
  const graph = mountGraph(smallPress, { left: alone('方知远') });
  await drawn(graph, 1);
  graph.cy().getElementById(graph.library.idOf('方知远')).emit('tap');
  const by = () => graph.target.querySelector<HTMLElement>('[role="group"][aria-label="按关系展开："]');
  await vi.waitFor(() => expect(by()).not.toBeNull());
  [...by()!.querySelectorAll('button')].find(({ textContent }) => textContent.includes('任职'))!.click();
  await drawn(graph, 3);
  const kinds = graph
    .cy()
    .nodes('[kind]')
    .map((node) => String(node.data('kind')));
  expect(kinds.sort()).toEqual(['organization', 'organization', 'person']);
});

test('collapsing takes off what hangs on the one alone', async () => {
  const graph = mountGraph(starPress(30), {
    left: alone('青岩县'),
  });
  await drawn(graph, 1);
  const county = graph.library.idOf('青岩县');
  graph.cy().getElementById(county).emit('dbltap');
  await drawn(graph, 25);
  graph.cy().getElementById(county).emit('tap');
  await vi.waitFor(() => expect(button(graph, /^收起/u)).toBeTruthy());
  button(graph, /^收起/u).click();
  await vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBeLessThan(5));
  expect(status(graph)).toMatch(/“青岩县”收起 \d+ 个/u);
});

test('the time hides what was not in print then, says how many, and shows all again', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  const sliders = () => [...graph.target.querySelectorAll<HTMLInputElement>('input[type="range"]')];
  await vi.waitFor(() => expect(sliders()).toHaveLength(2));
  const [, to] = sliders();
  to!.value = '0';
  to!.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBeLessThan(12));
  const shown = graph.cy().nodes('[^of]').length;
  button(graph, /没画.*为什么/u).click();
  await vi.waitFor(() =>
    expect(graph.target.querySelector('.why')!.textContent).toContain(
      `${String(12 - shown)} 个不在所选时间内`,
    ),
  );
  button(graph, /^全部时间$/u).click();
  await drawn(graph, 12);
});

test('another layout moves everything, and undo brings it back', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  const before = graph.positions();
  button(graph, /^重新排布$/u).click();
  await vi.waitFor(() => expect(button(graph, /^分层/u)).toBeTruthy());
  button(graph, /^分层/u).click();
  await vi.waitFor(() => expect(graph.positions()).not.toEqual(before));
  button(graph, /^撤销：/u).click();
  await vi.waitFor(() => expect(graph.positions()).toEqual(before));
});

/** A sheet with one name on it. */
function alone(name: string): GraphState {
  const entity = createFakeLibrary(smallPress).idOf(name);
  const drawn = [{ id: entity, x: 0, y: 0, expanded: false }];
  return { page: 'graph', entity, edge: null, drawn, hiddenKinds: [], twin: 'picture' };
}
