import { afterEach, beforeEach, expect, test } from 'vitest';

import { got, openLibrary, type OpenedLibrary } from './open-library.ts';

let opened: OpenedLibrary;
beforeEach(async () => {
  opened = await openLibrary();
});
afterEach(() => opened.database.delete());

/** Gives a place the code of a division, as the extractor does where it knows which one is meant. */
async function giveCode(name: string, code: string): Promise<void> {
  const { entities } = opened.database;
  const row = (await entities.toArray()).find((one) => one.name === name);
  if (!row) throw new Error(`nothing is called ${name}`);
  await entities.put({ ...row, codes: [[code, 1]], placeCode: code });
}

async function above(name: string): Promise<readonly string[]> {
  const found = got(await opened.library.find(name, 5)).find((one) => one.name === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found.within;
}

test('a county stands under its province and prefecture, those too that the library has not read of', async () => {
  await opened.save('@甲日报 2020-07-29 2\n# 第一篇\n丙镇^乙县\n丁村^丙镇\n王一|书记|乙县委');
  await opened.read();
  await giveCode('乙县', '150921');
  expect(await above('乙县')).toEqual(['内蒙古自治区', '乌兰察布市']);
  // What has no code is climbed link by link, and from the first that has one on by its code.
  expect(await above('丁村')).toEqual(['内蒙古自治区', '乌兰察布市', '乙县', '丙镇']);
});

test('what the library calls a division, its reader among it, goes before what it is called; hidden it is left out', async () => {
  await opened.save('@甲日报 2020-07-29 2\n# 第一篇\n乙县^丙盟\n丙盟^甲区');
  await opened.read();
  await giveCode('乙县', '150921');
  await giveCode('丙盟', '150900');
  await giveCode('甲区', '15');
  expect(await above('乙县')).toEqual(['甲区', '丙盟']);
  const [place] = got(await opened.library.find('丙盟', 1));
  got(await opened.library.decide({ act: 'hide', entity: place!.id, name: '丙盟' }));
  await giveCode('甲区', '15');
  expect(await above('乙县')).toEqual(['甲区']);
});

test('districts of a city that is a province have nothing between', async () => {
  await opened.save('@甲日报 2020-07-29 2\n# 第一篇\n丁街道^乙区');
  await opened.read();
  await giveCode('乙区', '110105');
  expect(await above('乙区')).toEqual(['北京市']);
});

test('the card of a place lists what lies right below it, and what lies in none of these', async () => {
  await opened.save('@甲日报 2020-07-29 2\n# 第一篇\n乙县^甲区\n丙盟^甲区\n丁旗^丙盟\n戊市^己省');
  await opened.read();
  for (const [name, code] of [
    ['甲区', '150000'],
    ['乙县', '150921'],
    ['丙盟', '152200'],
    ['丁旗', '152223'],
    ['戊市', '140100'],
  ] as const)
    await giveCode(name, code);
  const below = async (name: string) => {
    const [place] = got(await opened.library.find(name, 1));
    return got(await opened.library.card(place!.id)).below.map((one) => one.name);
  };
  expect(await below('甲区')).toEqual(['乙县', '丙盟']);
  expect(await below('丙盟')).toEqual(['丁旗']);
  expect(await below('乙县')).toEqual([]);
});
