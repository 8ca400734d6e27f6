import { expect, test } from 'vitest';

import countries from '#assets/lexicon/countries.tsv?raw';
import divisions from '#assets/lexicon/divisions.tsv?raw';
import surnames from '#assets/lexicon/surnames.txt?raw';
import weights from '#assets/public/model/weights.bin?url';
import words from '#assets/public/model/words.bin?url';
import { createExtractor } from '#lib/extract/extractor.ts';

import { countRequests, sumOf } from './count-requests.ts';
import { got, openLibrary } from './open-library.ts';

/** Invented: officials whose names are spelled alike, or have a surname that is read in its own way. */
const page = `样例日报
2020年7月29日 星期三 第2版

全区秋收工作会议召开

7月28日，全区秋收工作会议召开。自治区农牧厅厅长黄志远主持会议，乌兰察布市委书记王志远、乌兰察布市市长单文涛、卓资县委书记解国平、
卓资县县长任雪峰、兴安盟盟长吕长河、扎赉特旗旗长查振国出席会议。王志远指出，要抓好秋收。

王志远到卓资县调研

7月29日，乌兰察布市委书记王志远到卓资县调研。卓资县委书记解国平、卓资县县长任雪峰参加调研。

秋收现场会在兴安盟举行

7月29日，秋收现场会在兴安盟举行。兴安盟盟长吕长河、扎赉特旗旗长查振国出席会议。
`;

/** What is typed, and the name that is meant: it should stand first, and in any case among the first three. */
const wanted: readonly (readonly [typed: string, meant: string])[] = [
  ['王志远', '王志远'],
  ['王志', '王志远'],
  ['志远', '王志远'],
  ['王志遠', '王志远'],
  [' 王 志远', '王志远'],
  ['wangzhiyuan', '王志远'],
  ['wang zhi yuan', '王志远'],
  ['wzy', '王志远'],
  ['huangzhiyuan', '黄志远'],
  ['hzy', '黄志远'],
  ['wangziyuan', '王志远'],
  ['wangzhiyang', '王志远'],
  ['renxuefang', '任雪峰'],
  ['xie guo ping', '解国平'],
  ['xie guo qing', '解国平'],
  ['王治源', '王志远'],
  ['黄致元', '黄志远'],
  ['单闻涛', '单文涛'],
  ['任学峰', '任雪峰'],
  ['吕昌河', '吕长河'],
  ['shanwentao', '单文涛'],
  ['xieguoping', '解国平'],
  ['zhazhenguo', '查振国'],
  ['renxuefeng', '任雪峰'],
  ['lvchanghe', '吕长河'],
  ['luchanghe', '吕长河'],
  ['lyuchanghe', '吕长河'],
  ['lüchanghe', '吕长河'],
  ['lch', '吕长河'],
  ['卓资县', '卓资县'],
  ['zhuozi', '卓资县'],
  ['xinganmeng', '兴安盟'],
  ['xam', '兴安盟'],
  ['农牧厅', '内蒙古自治区农牧厅'],
];

test('whoever is meant stands first for nearly all that is typed, and is never far down', async () => {
  const { library, save, read, database } = await openLibrary();
  await save(page);
  const tagger = { weights: await bytesOf(weights), words: await bytesOf(words) };
  await read(createExtractor({ countries, divisions, surnames, tagger }));
  const places: Record<string, number> = {};
  for (const [typed, meant] of wanted) {
    const found = got(await library.find(typed, 10)).map(({ name }) => name);
    places[`${typed} → ${meant}: ${found.join(' ')}`] = found.indexOf(meant) + 1;
  }
  const all = Object.entries(places);
  const first = all.filter(([, place]) => place === 1).length;
  const reciprocal = all.reduce((sum, [, place]) => sum + (place === 0 ? 0 : 1 / place), 0) / all.length;
  const late = all.filter(([, place]) => place !== 1);
  expect(all.filter(([, place]) => place === 0 || place > 3)).toEqual([]);
  expect(first / all.length, JSON.stringify(late)).toBeGreaterThanOrEqual(0.9);
  expect(reciprocal, JSON.stringify(late)).toBeGreaterThanOrEqual(0.95);
  // Who is called so that nobody is found is looked for by many spellings, of few initials.
  const asked = await countRequests(() => library.find('hongzhengxiang', 10));
  expect(sumOf(asked, (key) => key.startsWith('names.heads'))).toBeLessThan(12);
  await database.delete();
});

async function bytesOf(url: string): Promise<ArrayBuffer> {
  return (await fetch(url)).arrayBuffer();
}
