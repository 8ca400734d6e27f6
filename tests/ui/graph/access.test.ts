import axe from 'axe-core';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { smallPress } from '../fake-press.ts';
import { mountGraph, unmountGraphs } from './mount-graph.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(unmountGraphs);

async function troubles(target: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(target);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

test.each(['light', 'dark'] as const)('nothing on the graph page shuts a reader out, %s', async (theme) => {
  const { cy, target, library } = mountGraph(smallPress, { theme });
  await vi.waitFor(() => expect(cy().nodes('[^of]').length).toBe(12));
  cy().getElementById(library.idOf('方知远')).emit('tap');
  await vi.waitFor(() => expect(target.querySelector('blockquote')).not.toBeNull());
  expect(await troubles(target)).toEqual([]);
  [...target.querySelectorAll('button')]
    .find(({ textContent }) => textContent.trim().startsWith('表'))!
    .click();
  await vi.waitFor(() => expect(target.querySelectorAll('table').length).toBe(2));
  target.querySelector<HTMLButtonElement>('td .label')!.click();
  await vi.waitFor(() => expect(target.querySelector('dl dd p')).not.toBeNull());
  expect(await troubles(target)).toEqual([]);
});

test('nothing on the empty page shuts a reader out', async () => {
  const { target } = mountGraph({ entities: {}, statements: [] });
  await vi.waitFor(() => expect(target.querySelector('main h1')!.textContent).toContain('图还是空的'));
  expect(await troubles(target)).toEqual([]);
});
