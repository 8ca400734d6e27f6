import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { smallPress } from '../fake-press.ts';
import { mountGraph, unmountGraphs, type MountedGraph } from './mount-graph.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(unmountGraphs);

const button = (graph: MountedGraph, words: string) =>
  [...graph.target.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words)!;
const ranks = (graph: MountedGraph) =>
  Object.fromEntries(
    [...graph.target.querySelectorAll('.twin table:first-of-type tbody tr')].flatMap((row) => {
      const name = row.querySelector('.name')!.textContent.trim();
      return row.children.length > 6 ? [[name, row.children[5]!.textContent]] : [];
    }),
  );

test('inferred ranks are off until they are asked for, follow the table, and the reader’s cell overrules it', async () => {
  const graph = mountGraph(smallPress);
  await vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBe(12));
  [...graph.target.querySelectorAll('button')]
    .find(({ textContent }) => textContent.trim().startsWith('表'))!
    .click();
  await vi.waitFor(() => expect(graph.target.querySelector('.twin')).not.toBeNull());
  expect(graph.target.querySelector('.twin')!.textContent).not.toContain('推定级别');
  [...graph.target.querySelectorAll('label')]
    .find(({ textContent }) => textContent.includes('推定级别'))!
    .querySelector('input')!
    .click();
  await vi.waitFor(() => expect(ranks(graph)).toMatchObject({ 陆青禾: '县处级正职', 青岩县: '—' }));
  button(graph, '看对照表').click();
  const cell = await vi.waitFor(() => {
    const found = document.querySelector<HTMLSelectElement>('[aria-label="县、旗、县级市、区，正职"]');
    expect(found).not.toBeNull();
    return found!;
  });
  expect(cell.value).toBe('countyHead');
  cell.value = 'bureauDeputy';
  cell.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(ranks(graph)).toMatchObject({ 陆青禾: '厅局级副职' }));
  expect(cell.closest('td')!.textContent).toContain('你改的；通例：县处级正职');
  expect((await graph.surroundings.settings.load()).rankChoices).toEqual({ 'county/head': 'bureauDeputy' });
  cell.value = 'countyHead';
  cell.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(async () => expect((await graph.surroundings.settings.load()).rankChoices).toEqual({}));
});
