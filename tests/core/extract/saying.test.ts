import { expect, test } from 'vitest';

import { readText } from './open-extractor.ts';

/** Who says what, by name and verb. */
function said(text: string): string[] {
  const { entities, statements } = readText(text);
  const names = new Map(entities.map((e) => [e.id, e.name]));
  return statements
    .filter((s) => s.kind === 'says')
    .map((s) => `${names.get(s.from) ?? ''} ${s.qualifiers.verb ?? ''}`)
    .sort();
}

test.each([
  ['a pronoun after one person', '县长贺立平来到麦田。他表示，今年墒情好。', ['贺立平 表示']],
  ['a pronoun after two people', '县长贺立平和专家钱文秀来到麦田。他表示，今年墒情好。', []],
  ['with a gesture', '“亩产能过千斤。”县长贺立平指着麦穗说。', ['贺立平 说']],
  [
    'the meeting that is told of',
    '3月2日，青河县春季农业生产现场推进会召开。会议强调，要抢抓农时。',
    ['青河县春季农业生产现场推进会 强调'],
  ],
  ['what is done to somebody', '王志刚受到批评，贺立平被点名批评，钱文秀受到党内警告处分。', []],
  ['what somebody does', '县长贺立平批评，有的地方动手太晚。', ['贺立平 批评']],
  ['who is at the games, and not the games', '成都大运会的志愿者表示，路线都走熟了。', []],
  ['a later clause', '县长贺立平听取汇报，要求统筹抓好春耕。', ['贺立平 要求']],
  ['a later clause about somebody else', '县长贺立平听取汇报，钱文秀要求统筹抓好春耕。', ['钱文秀 要求']],
  ['no words at all', '县长贺立平来到麦田，表示热烈祝贺。', []],
  ['at what occasion', '县长贺立平到青河县人民医院看望医护人员时说，大家辛苦了。', ['贺立平 说']],
  ['how things stand', '副局长贺立平通报前三季度经济运行情况，钱文秀答记者问。', ['贺立平 通报']],
  ['figures made known', '青河县统计局5日公布的数据显示，一季度全县产值12亿元。', ['青河县统计局 公布']],
  ['a noun', '大家听取了县长贺立平的情况介绍。', []],
  ['whom he went to see', '县长贺立平走进村民钱文秀家。他表示，今年墒情好。', ['贺立平 表示']],
  ['doctrine', '各地以贺立平同志为核心开展学习，提出要抢抓农时。', []],
  ['a meeting without a name', '会议强调，要抢抓农时。', []],
])('%s', (_what, text, expected) => {
  expect(said(text)).toEqual(expected);
});

test('visits abroad are visits, plans of them are not', () => {
  const visited = (text: string) => readText(text).statements.filter((s) => s.kind === 'inspects').length;
  expect(visited('外交部部长贺立平乘专机抵达开罗，开始对埃及进行正式访问。')).toBe(2);
  expect(visited('外交部部长贺立平将对埃及进行正式访问。')).toBe(0);
});
