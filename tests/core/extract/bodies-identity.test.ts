import { describe, expect, test } from 'vitest';

import type { EntityKind } from '#lib/domain/kinds.ts';

import { readText } from './open-extractor.ts';

type Told = readonly [text: string, region: string | null];

/** Ids of the one body or place of each text. */
function idsOf(kind: EntityKind, texts: readonly Told[], name = ''): Set<string> {
  return new Set(
    texts.flatMap(([text, region]) => {
      const found = readText(text, { region }).entities.filter(
        (e) => e.kind === kind && e.name.endsWith(name),
      );
      if (found.length === 0) throw new Error(`no ${kind} in ${text}`);
      return found.map(({ id }) => id);
    }),
  );
}

describe('a body is one, whatever it is called and wherever it is printed', () => {
  test.each<[string, readonly Told[]]>([
    [
      'the party of a city',
      [
        ['中共赤峰市委召开会议。', '15'],
        ['赤峰市委印发通知。', null],
        ['中国共产党赤峰市委员会发布公告。', '21'],
      ],
    ],
    [
      'the conference of a city',
      [
        ['政协赤峰市委员会召开会议。', '15'],
        ['赤峰市政协印发通知。', '15'],
        ['中国人民政治协商会议赤峰市委员会发布公告。', '15'],
      ],
    ],
    [
      'a department, short and in full, in its city and elsewhere',
      [
        ['赤峰市卫健委印发通知。', '15'],
        ['市卫生健康委印发通知。', '1504'],
        ['赤峰市卫生健康委员会印发通知。', '21'],
        ['赤峰市衛健委印發通知。', null],
      ],
    ],
    [
      'the league of a city',
      [
        ['共青团赤峰市委员会召开会议。', '15'],
        ['团市委发布公告。', '1504'],
      ],
    ],
    [
      'a department of the region',
      [
        ['自治区教育厅印发通知。', '15'],
        ['内蒙古教育厅印发通知。', null],
        ['内蒙古自治区教育厅印发通知。', '21'],
      ],
    ],
  ])('%s', (_rule, texts) => {
    expect(idsOf('organization', texts).size).toBe(1);
  });

  test.each<[string, readonly Told[]]>([
    [
      'departments of two regions',
      [
        ['自治区教育厅印发通知。', '15'],
        ['自治区教育厅印发通知。', '65'],
      ],
    ],
    [
      'a committee and its department',
      [
        ['赤峰市委印发通知。', '15'],
        ['赤峰市委组织部印发通知。', '15'],
      ],
    ],
  ])('but not %s', (_rule, texts) => {
    expect(idsOf('organization', texts).size).toBe(2);
  });
});

describe('a place', () => {
  test('of the table is one by its code, in every spelling', () => {
    const texts: readonly Told[] = [
      ['考察团到达兴安盟扎赉特旗。', '15'],
      ['考察团到达扎赉特旗。', null],
      ['考察團到達扎賚特旗。', null],
    ];
    expect(idsOf('place', texts, '扎赉特旗').size).toBe(1);
  });

  test('of one name in two provinces is two', () => {
    const texts: readonly Told[] = [
      ['考察团到达北京市朝阳区。', null],
      ['考察团到达长春市朝阳区。', null],
    ];
    expect(idsOf('place', texts, '朝阳区').size).toBe(2);
  });

  test('outside the table is told from others of its name by what it lies in', () => {
    const one: Told = ['考察团到达扎赉特旗巴彦嘎查。', '15'];
    const other: Told = ['考察团到达敖汉旗巴彦嘎查。', '15'];
    expect(idsOf('place', [one, one], '巴彦嘎查').size).toBe(1);
    expect(idsOf('place', [one, other], '巴彦嘎查').size).toBe(2);
    const both: Told = ['考察团到达扎赉特旗巴彦嘎查、敖汉旗巴彦嘎查。巴彦嘎查很热闹。', '15'];
    expect(idsOf('place', [both], '巴彦嘎查').size).toBe(2);
  });
});

test('市委 of which nothing says whose it is, and who serves it, are those of one article', () => {
  const read = (text: string) => readText(text, { region: null });
  const [one, other] = [read('市委书记王志刚、市长李大山到会。'), read('市委书记王志刚、市长李大山讲话。')];
  const named = (reading: typeof one) => new Map(reading.entities.map(({ name, id }) => [name, id]));
  for (const name of ['市委', '市人民政府', '王志刚', '李大山']) {
    expect(named(one).get(name)).toBeDefined();
    expect(named(one).get(name)).not.toBe(named(other).get(name));
  }
  // What does not begin with a level alone is the same wherever it is printed.
  const everywhere = (text: string) =>
    readText(text).entities.find(({ kind }) => kind === 'organization')?.id;
  expect(everywhere('市场监管总局印发通知。')).toBe(everywhere('市场监管总局召开会议。'));
});

test.each<[EntityKind, string, string]>([
  ['place', '仪式在芜湖经济技术开发区举行。芜湖经开区管理有序。', '开发区'],
  ['organization', '武汉大学附属东山医院院长王志刚到场。王志刚与东山医院副院长李大山交谈。', '医院'],
])('said for short it is still one %s: %s', (kind, text, end) => {
  const names = readText(text, { region: null })
    .entities.filter((e) => e.kind === kind)
    .map((e) => e.name);
  expect(names.filter((name) => name.endsWith(end))).toHaveLength(1);
  expect(names.filter((name) => /开发区|经开区|医院/u.test(name))).toHaveLength(1);
});

test('a firm is one with and without its form by law, unless two of the article may be meant', () => {
  const firms = (text: string) =>
    readText(text, { region: '42' })
      .entities.filter((e) => e.kind === 'organization')
      .map((e) => e.name)
      .sort();
  expect(firms('中国汉能集团有限公司投产。汉能集团董事长王志刚说，今年产值翻番。')).toEqual([
    '中国汉能集团有限公司',
  ]);
  expect(firms('中国汉能集团有限公司和湖北汉能集团有限公司投产。汉能集团开工。')).toHaveLength(3);
  // The committee itself stands beside its one department.
  expect(firms('中共中央统战部召开会议。中央统战部印发通知。')).toHaveLength(2);
});
