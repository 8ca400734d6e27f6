import { describe, expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

describe('a county that no table has', () => {
  test.each([
    ['before its organ', '青石县人民政府与省交投集团签约。', 'organization', '青石县人民政府'],
    ['before its committee', '会议由青石县委、市妇联主办。', 'organization', '青石县委'],
    ['before a department', '省科协、青石县农业农村局主办观摩会。', 'organization', '青石县农业农村局'],
    ['in a province', '湖南省青石县举办油菜花节。', 'place', '青石县'],
    ['where somebody goes', '调研组来到青石县云岭乡，走进农户家中。', 'place', '青石县'],
    ['where something lies', '位于青石县的湿地通过验收。', 'place', '青石县'],
    ['in a row of counties', '青石县、平山县和白河区三地联合执法。', 'place', '白河区'],
  ] as const)('%s', (_what, text, kind, name) => {
    expect(namesOf(readText(text), kind)).toContain(name);
  });

  test.each([
    '他到县城超市买菜，又去了工业园区、老旧小区。',
    '全域旅游示范区建设加快，还说市政府不管。',
    '来到邻县，走进山区，向国旗敬礼。',
  ])('is none of: %s', (text) => {
    expect(namesOf(readText(text), 'place')).toEqual([]);
  });
});
