import { afterEach, expect, test } from 'vitest';

import { got, openLibrary, type OpenedLibrary } from './open-library.ts';

let opened: OpenedLibrary | null = null;
afterEach(async () => {
  await opened?.database.delete();
  opened = null;
});

test('the first look begins the time; later people and posts that no earlier article has are new', async () => {
  opened = await openLibrary();
  const { library, save, read } = opened;
  await save('@甲日报 2020-07-29 2\n# 一\n王一|书记|乙县委\n李二>丙会');
  await read();
  expect(got(await library.sinceVisit())).toBeNull();
  expect(got(await library.sinceVisit())).toBeNull();
  await save(
    '@甲日报 2020-08-01 2\n# 二\n王一|书记|乙县委\n王一|主席|乙县政协\n赵三|镇长|甲镇政府\n李二>丁会',
  );
  await read();
  const news = got(await library.sinceVisit());
  expect(news?.articles).toBe(1);
  expect(news?.posts.shown.map(({ person, body, label }) => [person.name, body, label])).toEqual([
    ['王一', '乙县政协', '主席'],
    ['赵三', '甲镇政府', '镇长'],
  ]);
  expect(news?.people.shown.map(({ name }) => name)).toEqual(['赵三']);
  expect(news?.removals.total).toBe(0);
  got(await library.markVisit());
  expect(got(await library.sinceVisit())).toBeNull();
});

test('what is hidden or removed is no news', async () => {
  opened = await openLibrary();
  const { library, save, read } = opened;
  await save('# 一\n李二>丙会');
  await read();
  await library.sinceVisit();
  await save('# 二\n赵三|镇长|甲镇政府');
  await read();
  const [person] = got(await library.find('赵三', 1));
  got(await library.decide({ act: 'hide', entity: person!.id, name: '赵三' }));
  const news = got(await library.sinceVisit());
  expect([news?.posts.total, news?.people.total]).toEqual([0, 0]);
});
