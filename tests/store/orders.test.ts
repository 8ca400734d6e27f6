import { afterEach, expect, test } from 'vitest';

import { got, openLibrary, type OpenedLibrary } from './open-library.ts';

let opened: OpenedLibrary | null = null;
afterEach(async () => {
  await opened?.database.delete();
  opened = null;
});

async function idsOf(...names: string[]) {
  const { library } = opened!;
  return Promise.all(
    names.map(async (name) => got(await library.find(name, 5)).find((one) => one.name === name)!.id),
  );
}

const pages = [
  '@甲日报 2020-01-10 1\n# 一\n王一>丙会#1\n李二>丙会#2\n张三>丙会#3',
  '@甲日报 2020-02-10 1\n# 二\n李二>丁会#1\n王一>丁会#2',
  '@乙日报 2020-03-10 1\n# 三\n王一>戊会\n李二>戊会',
  '@乙日报 2020-04-10 1\n# 四\n张三>己会#1\n赵四>己会#2',
];

test('where two stand in the lists that name both, latest first, those without an order among them', async () => {
  opened = await openLibrary();
  await opened.save(...pages);
  await opened.read();
  const people = await idsOf('王一', '李二');
  const { people: named, lists, total } = got(await opened.library.orders(people, 10));
  expect(named.map(({ name }) => name)).toEqual(['王一', '李二']);
  expect(total).toBe(3);
  expect(
    lists.map(({ meeting, published, outlet, places }) => [
      meeting.name,
      published,
      outlet,
      ...places.map(
        (one) => one && (one.place ? `${String(one.place.order)}/${String(one.place.of)}` : 'named'),
      ),
    ]),
  ).toEqual([
    ['戊会', '2020-03-10', '乙日报', 'named', 'named'],
    ['丁会', '2020-02-10', '甲日报', '2/2', '1/2'],
    ['丙会', '2020-01-10', '甲日报', '1/3', '2/3'],
  ]);
  const [first] = got(await opened.library.orders(people, 1)).lists;
  expect(first!.meeting.name).toBe('戊会');
});

test('one alone is shown in all lists; a merge brings the lists of the other along; the cell opens its sentence', async () => {
  opened = await openLibrary();
  await opened.save(...pages);
  await opened.read();
  const [zhang, zhao, wang] = await idsOf('张三', '赵四', '王一');
  const alone = got(await opened.library.orders([zhang!], 10));
  expect(alone.lists.map(({ meeting }) => meeting.name)).toEqual(['己会', '丙会']);
  const { edge } = alone.lists[0]!.places[0]!;
  expect(got(await opened.library.evidence(edge, 5)).sentences[0]!.text).toContain('张三>己会');
  got(await opened.library.decide({ act: 'merge', entity: zhao!, into: wang!, names: ['赵四', '王一'] }));
  const both = got(await opened.library.orders([zhao!, zhang!], 10));
  expect(both.people.map(({ name }) => name)).toEqual(['王一', '张三']);
  expect(both.lists.map(({ meeting }) => meeting.name)).toEqual(['己会', '丙会']);
});

test('the lists of several people, each in its own order; a list of one of them compares nobody', async () => {
  opened = await openLibrary();
  await opened.save(...pages);
  await opened.read();
  const [wang, li, zhang] = await idsOf('王一', '李二', '张三');
  const lists = got(await opened.library.orderedLists([zhang!, li!, wang!]));
  expect(lists.map((list) => list.join()).sort()).toEqual(
    [[li, wang].join(), [wang, li, zhang].join()].sort(),
  );
  expect(got(await opened.library.orderedLists([zhang!]))).toEqual([]);
});
