import { afterEach, expect, test } from 'vitest';

import { got, openLibrary, type OpenedLibrary } from './open-library.ts';

let opened: OpenedLibrary | null = null;
afterEach(async () => {
  await opened?.database.delete();
  opened = null;
});

const list = async () =>
  got(await opened!.library.watched()).map(({ entity, fresh }) => `${entity.name} ${String(fresh)}`);

test('what came since the list was looked at is new, whatever the date of its issue', async () => {
  opened = await openLibrary();
  const { library } = opened;
  await opened.save('@甲日报 2020-05-01 1\n# 一\n王一>丙会\n李二>丙会');
  await opened.read();
  for (const name of ['王一', '李二']) {
    const [found] = got(await library.find(name, 1));
    got(await library.decide({ act: 'watch', entity: found!.id, name, put: true }));
  }
  expect(await list(), 'what was there before is not new').toEqual(['李二 0', '王一 0']);

  await opened.save('@甲日报 2019-01-01 1\n# 二\n王一>丁会');
  await opened.read();
  expect(await list()).toEqual(['王一 1', '李二 0']);
  got(await library.seenWatched());
  expect(await list()).toEqual(['李二 0', '王一 0']);
  const [person] = got(await library.find('王一', 1));
  expect(got(await library.card(person!.id)).isWatched).toBe(true);
  got(await library.decide({ act: 'watch', entity: person!.id, name: '王一', put: false }));
  expect(await list()).toEqual(['李二 0']);
  expect(got(await library.card(person!.id)).isWatched).toBe(false);
});

test('who was merged into another is watched as that one', async () => {
  opened = await openLibrary();
  const { library } = opened;
  await opened.save('# 一\n王一>丙会\n王壹>丙会');
  await opened.read();
  const [one] = got(await library.find('王一', 1));
  const [other] = got(await library.find('王壹', 1));
  got(await library.decide({ act: 'watch', entity: other!.id, name: '王壹', put: true }));
  got(await library.decide({ act: 'merge', entity: other!.id, into: one!.id, names: ['王壹', '王一'] }));
  expect(await list()).toEqual(['王一 0']);
});
