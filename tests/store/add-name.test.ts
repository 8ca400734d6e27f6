import { afterEach, expect, test } from 'vitest';

import { unknownSource } from '#lib/domain/capture.ts';
import { createDesk } from '#lib/services/create-desk.ts';
import { readAhead } from '#lib/services/read-ahead.ts';
import { fail, ok } from '#lib/domain/result.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { dumpDerived, got, openLibrary, type OpenedLibrary } from './open-library.ts';

let opened: OpenedLibrary | null = null;
afterEach(async () => {
  await opened?.database.delete();
  opened = null;
});

const url = 'https://paper.example/1';
const text = '# 一\n王一|书记|乙县委\n那天卓苏木来过';
const around = { text: '那天卓苏木来过', start: 2, end: 5, url };

async function start(): Promise<OpenedLibrary & { desk: ReturnType<typeof createDesk> }> {
  const library = await openLibrary();
  opened = library;
  const desk = createDesk({
    library: () => Promise.resolve(ok(library.library)),
    readAhead: (capture) => Promise.resolve(ok(readAhead(fakeExtractor(), capture))),
    savePage: () => library.library.save([{ text, source: { ...unknownSource, url } }]),
  });
  return Object.assign(library, { desk });
}

test('a name is added once its page is saved and read, with its sentence as the proof, and can be taken back', async () => {
  const { library, desk, read } = await start();
  const wish = { kind: 'place', name: '卓苏木', proof: around } as const;
  expect(got(await desk.addName(wish))).toEqual({ is: 'not-saved' });
  got(await desk.savePage());
  expect(got(await desk.addName(wish))).toEqual({ is: 'pending' });
  await read();
  const added = got(await desk.addName(wish));
  if (added.is !== 'added') throw new Error(added.is);
  const card = got(await library.card(added.entity));
  expect(card.entity).toMatchObject({ kind: 'place', name: '卓苏木', articles: 1 });
  expect(card.sentences[0]?.text).toContain('那天卓苏木来过');
  got(await desk.takeBack(added.decision!));
  expect(got(await library.find('卓苏木', 5))).toEqual([]);
});

test('a name that the machine has read there by itself is not added once more', async () => {
  const { desk, read, library } = await start();
  got(await desk.savePage());
  await read();
  const proof = { text: '王一|书记|乙县委', start: 0, end: 2, url };
  const added = got(await desk.addName({ kind: 'person', name: '王一', proof }));
  expect(added).toMatchObject({ is: 'added', decision: null });
  expect(got(await library.find('王一', 5))).toHaveLength(1);
});

test('words that the saved text does not have are not added, nor what was not the last act taken back', async () => {
  const { library, desk, read } = await start();
  got(await desk.savePage());
  await read();
  const proof = { text: '别处卓旗来过', start: 2, end: 4, url };
  expect(got(await desk.addName({ kind: 'place', name: '卓旗', proof }))).toEqual({ is: 'not-in-text' });
  const [person] = got(await library.find('王一', 1));
  got(await desk.watch(person!.id, true));
  expect(got(await library.watched()).map(({ entity }) => entity.name)).toEqual(['王一']);
  const { undo } = got(await library.undoSteps());
  got(await desk.watch(person!.id, false));
  expect((await desk.takeBack(undo!.entries[0]!)).ok).toBe(false);
});

test('what a paragraph would add is told, what is known is said so, and nothing is stored', async () => {
  const { library, database, desk, read } = await start();
  got(await desk.savePage());
  await read();
  const before = await dumpDerived(database);
  const preview = got(await desk.foretell('# 二\n王一|书记|乙县委\n赵三|部长|乙县委'));
  expect(preview.names.map(({ name, isKnown }) => [name, isKnown])).toEqual([
    ['王一', true],
    ['乙县委', true],
    ['赵三', false],
  ]);
  expect(preview.links.map(({ from, label, isKnown }) => [from, label, isKnown])).toEqual([
    ['王一', '书记', true],
    ['赵三', '部长', false],
  ]);
  expect(await dumpDerived(database)).toEqual(before);
  expect(got(await library.status()).pending).toBe(0);
});

test('what cannot be saved or read is said as it is', async () => {
  const { library } = await start();
  const desk = createDesk({
    library: () => Promise.resolve(ok(library)),
    readAhead: () => Promise.resolve(fail({ code: 'worker-failed' })),
    savePage: () => Promise.resolve(fail({ code: 'page-without-article' })),
  });
  expect(await desk.foretell('一段')).toMatchObject({ ok: false, error: { code: 'worker-failed' } });
  expect(await desk.savePage()).toMatchObject({ ok: false, error: { code: 'page-without-article' } });
});

test('a card says how many of its articles were saved since the last visit', async () => {
  const { library, save, read } = await start();
  await save('# 一\n王一|书记|乙县委');
  await read();
  const [person] = got(await library.find('王一', 1));
  expect(got(await library.card(person!.id)).fresh, 'there is no since yet').toBe(0);
  got(await library.markVisit());
  await save('# 二\n王一|书记|乙县委\n赵三>丙会');
  await read();
  expect(got(await library.card(person!.id)).fresh).toBe(1);
});
