import { afterEach, expect, test } from 'vitest';

import { countRequests, sumOf } from './count-requests.ts';
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

const phrases = async () =>
  got(await opened!.library.watchedPhrases()).map(({ phrase, fresh }) => `${phrase} ${String(fresh)}`);

test('new articles with words that are watched are counted, traditional as simplified, across blanks', async () => {
  opened = await openLibrary();
  const { library } = opened;
  await opened.save('# 一\n这里写到乡村振兴战略。');
  await opened.read();
  for (const phrase of ['乡村振兴', '无人写到'])
    got(await library.decide({ act: 'watchPhrase', phrase, put: true }));
  expect(await phrases(), 'what was there before is not new').toEqual(['乡村振兴 0', '无人写到 0']);

  await opened.save('# 二\n鄉村振興一年。', '# 三\n乡村 振兴两年。', '# 四\n振兴乡村。乡村，振兴。');
  await opened.read();
  expect(await phrases()).toEqual(['乡村振兴 2', '无人写到 0']);
  const [watched] = got(await library.watchedPhrases());
  const marked = watched!.news.map(({ text, marks }) =>
    marks.map(({ start, end }) => text.slice(start, end)),
  );
  expect(marked.flat().sort()).toEqual(['乡村 振兴', '鄉村振興']);
  got(await library.seenWatched());
  expect(await phrases()).toEqual(['乡村振兴 0', '无人写到 0']);
});

test('words are watched in whatever characters, and no longer when the reader says so', async () => {
  opened = await openLibrary();
  const { library } = opened;
  got(await library.decide({ act: 'watchPhrase', phrase: '鄉村振興', put: true }));
  expect(got(await library.watchesPhrase('乡村振兴'))).toBe(true);
  const again = got(await library.decide({ act: 'watchPhrase', phrase: '乡村振兴', put: true }));
  expect(await phrases()).toEqual(['鄉村振興 0']);
  const ended = got(await library.decide({ act: 'watchPhrase', phrase: '乡村振兴', put: false }));
  expect(await phrases()).toEqual([]);
  got(await library.decide({ act: 'undo', decision: ended.id }));
  expect(await phrases()).toEqual(['鄉村振興 0']);
  expect(again.act).toMatchObject({ act: 'watchPhrase' });
});

test('a removed article is no news', async () => {
  opened = await openLibrary();
  const { library } = opened;
  got(await library.decide({ act: 'watchPhrase', phrase: '乡村振兴', put: true }));
  await opened.save('# 一\n乡村振兴一年。');
  await opened.read();
  expect(await phrases()).toEqual(['乡村振兴 1']);
  const { articles } = got(await library.articles({ offset: 0, limit: 1 }));
  got(await library.decide({ act: 'removeArticle', article: articles[0]!.id }));
  expect(await phrases()).toEqual(['乡村振兴 0']);
});

test('what is new is the same whether few articles came or many', async () => {
  opened = await openLibrary();
  const { library } = opened;
  await opened.save('# 一\n王一>丙会');
  await opened.read();
  const [person] = got(await library.find('王一', 1));
  got(await library.decide({ act: 'watch', entity: person!.id, name: '王一', put: true }));
  got(await library.decide({ act: 'watchPhrase', phrase: '乡村振兴', put: true }));
  // One after another: the list is looked at with 3, 6, … and 60 that are new.
  for (let i = 0; i < 20; i++) {
    await opened.save(`# 甲${i}\n王一>丁会`, `# 乙${i}\n谈鄉村 振興。`, `# 丙${i}\n别的。`);
    await opened.read();
    expect([...(await list()), ...(await phrases())]).toEqual([`王一 ${i + 1}`, `乡村振兴 ${i + 1}`]);
  }
});

test('after a page was saved, what is new costs the same whether 20 names and phrases are watched or 200', async () => {
  opened = await openLibrary();
  const { library } = opened;
  const names = Array.from(
    { length: 100 },
    (_, i) => `王${'甲乙丙丁戊己庚辛壬癸'.charAt(i / 10)}${String(i % 10)}`,
  );
  await opened.save(`# 一\n${names.map((name) => `${name}>丙会`).join('\n')}`);
  await opened.read();
  const ids = new Map<string, string>();
  for (const name of names) ids.set(name, got(await library.find(name, 1))[0]!.id);
  const watch = async (from: number, to: number) => {
    for (const [i, name] of names.slice(from, to).entries()) {
      got(await library.decide({ act: 'watch', entity: ids.get(name)! as never, name, put: true }));
      got(await library.decide({ act: 'watchPhrase', phrase: `第${from + i}件事`, put: true }));
    }
  };
  const news = async () => sumOf(await countRequests(async () => got(await library.news())));
  await watch(0, 10);
  await opened.save('# 二\n王甲1>丁会\n第3件事。');
  await opened.read();
  const withFew = await news();
  await watch(10, 100);
  got(await library.news());
  const withMany = await news();
  expect(got(await library.news())).toBe(2);
  expect(withMany).toBe(withFew);
  expect(withFew).toBeLessThan(20);
});

test('a name that is printed once more is not written again under all that it is found by', async () => {
  opened = await openLibrary();
  const save = async (from: number, to: number) => {
    for (let i = from; i < to; i++) await opened!.save(`# 文${String(i)}\n王一>丙会`);
    await opened!.read();
  };
  const written = async (from: number, to: number) =>
    (await countRequests(() => save(from, to))).get('names put') ?? 0;
  const first = await written(0, 1);
  expect(first).toBeGreaterThan(1);
  await save(1, 4);
  expect(await written(4, 7), 'between two doublings').toBe(0);
  expect(await written(7, 8)).toBeLessThanOrEqual(first);
});
