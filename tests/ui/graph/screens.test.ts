import { page } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';

import { provincePress } from '../province-press.ts';
import { mountGraph, unmountGraphs } from './mount-graph.ts';

afterEach(unmountGraphs);

const looks = [
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const;

/** Kept under artefacts/, for people to look at; the test itself only holds that each screen can be drawn. */
for (const [language, theme] of looks) {
  const shot = (name: string) => ({ path: `../../../artefacts/ui/graph-${name}-${language}-${theme}.png` });

  test(`the graph in ${language}, ${theme}: overview, a person, an edge, the list, the empty library`, async () => {
    await page.viewport(1440, 900);
    const { cy, target, library } = mountGraph(provincePress(), { language, theme });
    await vi.waitFor(() => expect(cy().nodes().length).toBe(60));
    await page.screenshot(shot('overview'));
    const press = (words: RegExp) =>
      [...target.querySelectorAll('button')].find((button) => words.test(button.textContent.trim()))?.click();
    press(/^(重新排布|Rearrange)$/);
    await vi.waitFor(() => expect(target.querySelector('.menu ul')).not.toBeNull());
    press(/^(按时间|By time)/);
    await vi.waitFor(() => expect(target.querySelector('.status p')).not.toBeNull());
    await new Promise((done) => setTimeout(done, 300));
    await page.screenshot(shot('lanes'));
    const person = library.idOf('何映雪');
    cy().getElementById(person).emit('tap');
    await vi.waitFor(() => expect(target.querySelector('h2[lang="zh-CN"]')?.textContent).toBe('何映雪'));
    await new Promise((done) => setTimeout(done, 100));
    await page.screenshot(shot('person'));
    cy().getElementById(person).connectedEdges()[0]!.emit('tap');
    await vi.waitFor(() => expect(target.querySelector('blockquote')).not.toBeNull());
    await new Promise((done) => setTimeout(done, 100));
    await page.screenshot(shot('edge'));
    [...target.querySelectorAll('button')]
      .find((button) => /^(表|List)/.test(button.textContent.trim()))!
      .click();
    await vi.waitFor(() => expect(target.querySelectorAll('table').length).toBe(2));
    await page.screenshot(shot('list'));
    unmountGraphs();
    const empty = mountGraph({ entities: {}, statements: [] }, { language, theme });
    await vi.waitFor(() => expect(empty.target.querySelector('h1')).not.toBeNull());
    await page.screenshot(shot('empty'));
  });
}
