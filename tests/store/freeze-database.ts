/**
 * Freezes a database of the newest schema as `fixtures/v<n>.json`, for the test that every released schema can be
 * opened by newer code. Run once when a version is released: `node tests/store/freeze-database.ts`. A file that is
 * there already stays: it is what readers have on their disks.
 */
import 'fake-indexeddb/auto';
import { existsSync, writeFileSync } from 'node:fs';

import { unknownSource } from '#lib/domain/capture.ts';
import { createLibrary } from '#lib/services/create-library.ts';
import { readPending } from '#lib/services/read-pending.ts';
import { openDatabase } from '#lib/store/database.ts';
import { migrations } from '#lib/store/migrations.ts';

import { fakeExtractor } from './fake-extractor.ts';

const pages = [
  '@甲日报 2020-07-29 2\n# 第一篇\n王一|书记|乙县委\n王一>丙会\n王一:要抓紧\n甲镇^乙县\n# 第二篇\n李二|县长|乙县委\n王一|~部长|丁部',
  '@乙日报 2020-08-01 1\n# 第三篇\n李二>丙会\n张三|书记|乙县委',
  '# 无报头\n李二:没有日期',
  '没有文章',
];

const version = migrations.at(-1)?.version ?? 0;
const file = new URL(`fixtures/v${String(version)}.json`, import.meta.url);
if (existsSync(file)) throw new Error(`${file.pathname} is frozen`);

const opened = await openDatabase({ name: 'frozen' });
if (!opened.ok) throw new Error(opened.error.code);
const database = opened.value;
const library = createLibrary({
  database,
  now: () => 1_596_000_000_000,
  author: 'frozen',
  wake: () => undefined,
});
await library.save(pages.map((text) => ({ text, source: unknownSource })));
await readPending({ database, extractor: fakeExtractor() });
const [first, second] = await database.entities.orderBy('id').toArray();
const [statement] = await database.statements.toArray();
const [, article] = await database.articles.toArray();
if (!first || !second || !statement || !article) throw new Error('nothing was read');
const { kind, subject, object } = statement;
const about = { article: statement.article, quote: statement.evidence.quote, kind, subject, object };
await library.decide({ act: 'confirm', statement: statement.id, about });
await library.decide({ act: 'rename', entity: first.id, name: '新名', was: first.name });
await library.decide({ act: 'hide', entity: second.id, name: second.name });
const removal = await library.decide({ act: 'removeArticle', article: article.id });
if (removal.ok) await library.decide({ act: 'undo', decision: removal.value.id });
await library.save([
  { text: '# 还没读\n赵四|局长|戊局', source: { ...unknownSource, fileName: 'waits.txt' } },
]);

const tables: Record<string, unknown[]> = {};
for (const table of database.tables) tables[table.name] = await table.toArray();
const stores: Record<string, string> = {};
for (const migration of migrations) {
  for (const [name, schema] of Object.entries(migration.stores)) if (schema !== null) stores[name] = schema;
}
/** JSON knows no bytes: the test that thaws them knows these names. */
const spelled = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array || value instanceof Int32Array
    ? { [value instanceof Uint8Array ? '$bytes' : '$days']: [...value] }
    : value;
writeFileSync(file, `${JSON.stringify({ version, stores, tables }, spelled, 1)}\n`);
database.close();
