import { beforeEach, expect, test } from 'vitest';

import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { ArticleId } from '#lib/domain/ids.ts';
import { takeLibrary, type TakeFormat } from '#lib/services/take-library.ts';
import type { TakeScope } from '#lib/services/take-records.ts';

import { got, openLibrary, type OpenedLibrary } from './open-library.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const words = {
  records: '记载',
  relation: (kind: string) => kind,
  modality: (modality: string) => modality,
  rejected: '读错了',
};

let opened: OpenedLibrary;
beforeEach(async () => {
  opened = await openLibrary();
  await opened.save(
    '@甲日报 2020-07-29 2\n# 第一篇\n王一|书记|乙县委\n王一>丙会\n李二>丙会',
    '@乙日报 2020-08-01 1\n# 第二篇\n王一|书记|乙县委\n# 第三篇\n赵四|县长|乙县',
  );
  await opened.read();
  return () => opened.database.delete();
});

async function take(format: TakeFormat, scope: TakeScope = { scope: 'all' }): Promise<Blob> {
  const options = { format, scope, words };
  const taken = await takeLibrary(opened.database, { program: '0', now: 1.6e12 }, options);
  expect(taken.fileName).toMatch(/^baopu-2020-09-13\./u);
  return taken.file;
}

async function filesOf(zip: Blob): Promise<ReadonlyMap<string, string>> {
  const reader = new ZipReader(new BlobReader(zip));
  const files = new Map<string, string>();
  for (const entry of await reader.getEntries())
    if (!entry.directory)
      files.set(entry.filename, decoder.decode(await entry.getData(new Uint8ArrayWriter())));
  await reader.close();
  return files;
}

const rowsOf = (csv: string | undefined) =>
  (csv ?? '')
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split('\r\n');

async function articleIds(): Promise<readonly ArticleId[]> {
  return (await opened.database.articles.toArray()).map(({ id }) => id);
}

test('tables hold every article, statement and name, and what the reader said of them', async () => {
  const statements = await opened.database.statements.toArray();
  const post = statements.find(({ subject }) => subject === '赵四')!;
  got(await opened.library.judge(post.id, { act: 'reject' }));
  const held = statements.find(({ subject, kind }) => subject === '王一' && kind === 'holdsPost')!;
  got(await opened.library.decide({ act: 'rename', entity: held.from, name: '王一一', was: '王一' }));
  const files = await filesOf(await take('tables'));
  expect([...files.keys()].sort()).toEqual([
    'appearances.csv',
    'articles.csv',
    'codebook.md',
    'entities.csv',
    'spells.csv',
    'statements.csv',
  ]);
  expect(rowsOf(files.get('articles.csv'))).toHaveLength(1 + 3);
  expect(rowsOf(files.get('statements.csv'))).toHaveLength(1 + statements.length);
  expect(rowsOf(files.get('statements.csv')).filter((row) => row.includes(',reject,'))).toHaveLength(1);
  const spells = rowsOf(files.get('spells.csv')).slice(1);
  expect(spells).toHaveLength(1);
  expect(spells[0]).toContain('王一一,书记,');
  expect(spells[0]).toContain(',2020-07-29,day,print,2020-08-01,day,print,asserted,2,甲日报; 乙日报,');
  expect(rowsOf(files.get('appearances.csv'))).toHaveLength(1 + 2);
  expect(files.get('articles.csv')?.startsWith('\uFEFF')).toBe(true);
});

test('what is removed or hidden is not taken, a selection is, and nothing else', async () => {
  const [first] = await articleIds();
  const only = (await (await take('ris', { scope: 'articles', articles: [first!] })).text()).match(/^TY/gmu);
  expect(only).toHaveLength(1);
  expect(
    (await (await take('bibtex', { scope: 'outlet', outlet: '乙日报' })).text()).match(/^@/gmu),
  ).toHaveLength(2);
  got(await opened.library.decide({ act: 'removeArticle', article: first! }));
  expect((await (await take('ris')).text()).match(/^TY/gmu)).toHaveLength(2);
  const person = got(await opened.library.find('赵四', 1))[0]!;
  got(await opened.library.decide({ act: 'hide', entity: person.id, name: '赵四' }));
  const files = await filesOf(await take('tables'));
  expect(files.get('entities.csv')).not.toContain('赵四');
  expect(files.get('statements.csv')).not.toContain('赵四');
});

test('a vault has a note for each article and name, and every link leads to a note', async () => {
  const files = await filesOf(await take('vault'));
  const notes = new Set([...files.keys()].map((name) => name.replace(/\.md$/u, '')));
  expect([...notes].filter((name) => name.startsWith('articles/'))).toHaveLength(3);
  const links = [...files.values()].flatMap((text) =>
    [...text.matchAll(/\[\[([^|\]]+)\|/gu)].map(([, target]) => target ?? ''),
  );
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((target) => !notes.has(target))).toEqual([]);
});

test('JSON-LD and FollowTheMoney are whole documents in which every end is there', async () => {
  const document = JSON.parse(await (await take('json-ld')).text()) as {
    hasPart: readonly { '@id': string; about?: readonly { '@id': string }[] }[];
  };
  const ids = new Set(document.hasPart.map((node) => node['@id']));
  const ends = document.hasPart.flatMap(({ about }) => about ?? []);
  expect(ends.length).toBeGreaterThan(4);
  expect(ends.filter((end) => !ids.has(end['@id']))).toEqual([]);
  const lines = (await (await take('ftm')).text()).trim().split('\n');
  const entities = lines.map((line) => JSON.parse(line) as { id: string; schema: string });
  expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
  expect(new Set(entities.map(({ schema }) => schema))).toContain('Employment');
});

test('the same library and log give the same files', async () => {
  const [one, other] = [await take('json-ld'), await take('json-ld')];
  expect(await one.text()).toBe(await other.text());
});

test('a stop ends it at once', async () => {
  const stop = new AbortController();
  stop.abort();
  const options = { format: 'tables' as const, scope: { scope: 'all' as const }, words, signal: stop.signal };
  await expect(takeLibrary(opened.database, { program: '0', now: 0 }, options)).rejects.toThrow();
});
