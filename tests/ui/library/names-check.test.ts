import { expect, test } from 'vitest';

import { NamesCheck } from '#components/correct/names-check.svelte.ts';
import { ok } from '#lib/domain/result.ts';
import { articleIdOf, articles, makeLibraryInMemory } from '../library-in-memory.ts';

function begin() {
  const ids = articles.map((_, index) => articleIdOf(index));
  const library = makeLibraryInMemory(articles);
  const check = new NamesCheck(
    {
      article: (id) => library.article(id),
      sampleArticles: ({ count }) => Promise.resolve(ok(ids.slice(0, count))),
    },
    () => 'seed',
  );
  return { check, ids };
}

test('what was put in by hand counts as missed, all else as read, over the articles that were looked through', async () => {
  const { check, ids } = begin();
  await check.load();
  expect(check.articles).toEqual(ids);
  const names = () => new Set(check.view!.entities.map(({ entity }) => entity.id)).size;
  const first = names();
  expect(check.totals).toEqual({ read: 0, missed: 0 });
  await check.add();
  await check.done();
  // A place of a name that was read elsewhere takes nothing from the names that were read.
  expect(check.totals).toEqual({ read: first, missed: 1 });
  expect([check.at, check.missed]).toEqual([1, 0]);
  const second = names();
  await check.done();
  expect(check.totals).toEqual({ read: first + second, missed: 1 });
  expect(check.isThrough).toBe(false);
  while (!check.isThrough) await check.done();
  expect(check.looked.size).toBe(ids.length);
  await check.load();
  expect(check.totals).toEqual({ read: 0, missed: 0 });
});
