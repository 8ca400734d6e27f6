import { expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

test('in a row of firms what has no word for a firm is one too; kinds are none', () => {
  const firms = (text: string) => namesOf(readText(text, { region: null }), 'organization');
  expect(firms('高润喜先后来到远山株机、长空卫星、江汉机械有限公司考察。')).toEqual(
    expect.arrayContaining(['远山株机', '长空卫星', '江汉机械有限公司']),
  );
  expect(firms('高润喜走访远山株机、江汉重工等企业。')).toEqual(
    expect.arrayContaining(['远山株机', '江汉重工']),
  );
  expect(firms('高润喜先后来到田间地头、施工现场、江汉机械有限公司考察。')).toEqual(['江汉机械有限公司']);
});

test('each stop of a row is a site under its whole name, and each is visited', () => {
  const reading = readText(
    '呼伦贝尔市委书记高润喜在新巴尔虎右旗调研，先后来到阿日哈沙特口岸换装场、额布都格互市贸易区、柳市镇电器城，详细了解情况。',
    { region: null },
  );
  const sites = ['阿日哈沙特口岸换装场', '额布都格互市贸易区', '柳市镇电器城'];
  expect(namesOf(reading, 'place')).toEqual(expect.arrayContaining(sites));
  const named = new Map(reading.entities.map((e) => [e.id, e.name]));
  const visited = reading.statements.filter((s) => s.kind === 'inspects').map((s) => s.to && named.get(s.to));
  expect(visited).toEqual(expect.arrayContaining(sites));
  // Kinds of sites, of nowhere.
  expect(namesOf(readText('省长王志刚深入农场、养殖场、茶叶基地调研。', { region: null }), 'place')).toEqual(
    [],
  );
  expect(namesOf(readText('参观者走进茶园。', { region: null }), 'place')).toEqual([]);
});
