import { expect, test } from 'vitest';

import { linksOf, readText } from './open-extractor.ts';

test.each<[string, string, string[]]>([
  [
    'a museum that opens',
    '5月12日，远山水利博物馆在宜昌市白洋镇建成开馆。',
    ['白洋镇 > 宜昌市', '远山水利博物馆 > 白洋镇'],
  ],
  [
    'cities of one province in a row, whatever their rank',
    '王志刚到湖北省荆州市、潜江市、仙桃市检查。',
    ['仙桃市 > 湖北省', '潜江市 > 湖北省', '荆州市 > 湖北省'],
  ],
  [
    'a meeting that somebody attends there',
    '王志刚在宜昌市出席第三届长江论坛。',
    ['第三届长江论坛 > 宜昌市'],
  ],
  [
    'a village of a district',
    '在宜昌市夷陵区的官庄村，我们见到了王志刚。',
    ['夷陵区 > 宜昌市', '官庄村 > 夷陵区'],
  ],
  ['a street of a new area', '王志刚来到两江新区观音桥街道调研。', ['观音桥街道 > 两江新区']],
  ['a city abroad', '密歇根州底特律市发生火灾。', ['底特律 > 密歇根州']],
  ['a firm that was founded there', '远山集团2014年成立于宜昌市。', ['远山集团 > 宜昌市']],
  [
    'a village that is one of a town',
    '柴沟村是宜昌市白洋镇最偏的一个村，十年九旱。',
    ['柴沟村 > 白洋镇', '白洋镇 > 宜昌市'],
  ],
  ['days before the place', '第三届长江论坛将于3月28日至31日在宜昌市举行。', ['第三届长江论坛 > 宜昌市']],
  ['what a university founds there', '武汉大学在宜昌市探索成立科技小院。', []],
  ['out of what it grew', '远山大学由1953年创办于宜昌市的学院发展而来。', []],
  ['what is used', '宜昌市在大冶市启用新车。', []],
  ['what an office founds elsewhere', '宜昌市教育局在大冶市成立工作队。', []],
])('%s', (_what, text, expected) => {
  expect(linksOf(readText(text, { region: '42' }), 'locatedIn')).toEqual(expected);
});
