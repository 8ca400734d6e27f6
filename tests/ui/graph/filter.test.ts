import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { smallPress } from '../fake-press.ts';
import { mountGraph, unmountGraphs, type MountedGraph } from './mount-graph.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(unmountGraphs);

const drawn = (graph: MountedGraph, count: number) =>
  vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBe(count));
const row = (graph: MountedGraph, section: string, words: string) => {
  const found = [...graph.target.querySelectorAll(`[aria-labelledby=${section}] label`)].find((label) =>
    label.textContent.includes(words),
  );
  if (!found) throw new Error(`no row ${words} in ${section}`);
  return { box: found.querySelector('input')!, count: Number(found.querySelector('b')!.textContent) };
};

test('lines are filtered by outlet, with counts, and names without a line go when asked', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  const before = graph.cy().edges().length;
  const outlets = [...graph.target.querySelectorAll('[aria-labelledby=filter-outlets] label')];
  expect(outlets.length).toBeGreaterThan(1);
  const counts = outlets.map((label) => Number(label.querySelector('b')!.textContent));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  outlets[0]!.querySelector('input')!.click();
  await vi.waitFor(() => expect(graph.cy().edges().length).toBeLessThan(before));
  expect(graph.cy().nodes('[^of]').length).toBe(12);
  [...graph.target.querySelectorAll('label')]
    .find(({ textContent }) => textContent.includes('只留有线相连的'))!
    .querySelector('input')!
    .click();
  await vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBeLessThan(12));
  const lonely = graph
    .cy()
    .nodes('[^of]')
    .filter((node) => node.connectedEdges().empty());
  expect(lonely.length).toBe(0);
  [...graph.target.querySelectorAll('button')]
    .find(({ textContent }) => textContent.includes('为什么'))!
    .click();
  await vi.waitFor(() => expect(graph.target.querySelector('.why')!.textContent).toContain('没有剩下的线'));
});

test('names are filtered by the labels of the reader, and these filters are remembered with the sheet', async () => {
  const graph = mountGraph(smallPress);
  graph.library.tag('青岩县', '存疑');
  await drawn(graph, 12);
  await vi.waitFor(() => expect(row(graph, 'filter-tags', '存疑').count).toBe(1));
  expect(row(graph, 'filter-tags', '没有标签').count).toBe(11);
  row(graph, 'filter-tags', '没有标签').box.click();
  await drawn(graph, 1);
  row(graph, 'filter-confidence', '待核').box.click();
  await vi.waitFor(() => {
    const kept = graph.surroundings.remembered.at(-1);
    expect(kept).toMatchObject({ hiddenTags: [''], hiddenConfidences: ['toReview'] });
  });
  const left = graph.surroundings.remembered.at(-1)!;
  unmountGraphs();
  const again = mountGraph(smallPress, { left });
  again.library.tag('青岩县', '存疑');
  await vi.waitFor(() => expect(row(again, 'filter-confidence', '待核').box.checked).toBe(false));
  await drawn(again, 1);
});

test('no outlet, no section; no label, no section', async () => {
  const graph = mountGraph(smallPress);
  await drawn(graph, 12);
  expect(graph.target.querySelector('[aria-labelledby=filter-tags]')).toBeNull();
});
