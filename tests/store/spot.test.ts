import { afterEach, expect, test } from 'vitest';

import { createSpotter } from '#lib/services/spot-in-page.ts';
import { loadNameTable } from '#lib/store/known-names.ts';

import { got, openLibrary, type OpenedLibrary } from './open-library.ts';

let opened: OpenedLibrary | null = null;
afterEach(async () => {
  await opened?.database.delete();
  opened = null;
});

const text = '县长王小一在乙县说';

test('names of the library are spotted in texts of a page, by offsets and kinds alone', async () => {
  opened = await openLibrary();
  await opened.save('# 一\n王小一|县长|乙县政府\n甲镇^乙县');
  await opened.read();
  expect(got(await opened.library.spot([text, '', '没有']))).toEqual([[2, 5, 0, 6, 8, 2], [], []]);
  expect(got(await opened.library.spot(['啊'.repeat(65_534) + text]))).toEqual([[]]);
});

test('what is renamed, hidden or new is known at the next look; the table is kept for others', async () => {
  opened = await openLibrary();
  const { library, database } = opened;
  await opened.save('# 一\n王小一>丙会');
  await opened.read();
  let time = 0;
  const spot = createSpotter(database, () => time);
  expect(await spot([text])).toEqual([[2, 5, 0]]);
  await opened.save('# 二\n甲镇^乙县');
  await opened.read();
  time += 1000;
  expect(await spot([text]), 'a table serves some seconds').toEqual([[2, 5, 0]]);
  time += 60_000;
  expect(await spot([text])).toEqual([[2, 5, 0, 6, 8, 2]]);
  const [person] = got(await library.find('王小一', 1));
  got(await library.decide({ act: 'hide', entity: person!.id, name: '王小一' }));
  time += 60_000;
  expect(await spot([text])).toEqual([[6, 8, 2]]);
  const kept = await database.meta.get('nameTable');
  await loadNameTable(database);
  expect(await database.meta.get('nameTable')).toEqual(kept);
});
