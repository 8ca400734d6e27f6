import { expect, test } from 'vitest';

import { spelledNumber } from '#lib/extract/figures/quantity.ts';

import { readText } from '../read-text.ts';

function figuresOf(text: string): string[] {
  const { entities, figures } = readText(text);
  const names = new Map<string | null, string>(entities.map((e) => [e.id, e.name]));
  return figures.map((f) =>
    [names.get(f.subject) ?? '', f.indicator, `${String(f.value)}${f.unit}`, f.period ?? '', f.change ?? '']
      .join('|')
      .replace(/\|+$/, ''),
  );
}

test.each([
  [
    '2019年，宁城县地区生产总值达到161.3亿元，同比增长5.2%。',
    ['宁城县|地区生产总值|161.3亿元|2019|同比增长5.2%'],
  ],
  [
    '前三季度，全县接待游客12.5万人次，旅游收入突破3亿元。',
    ['|接待游客|12.5万人次|前三季度', '|旅游收入|3亿元|前三季度'],
  ],
  [
    '宁城县第一产业、第二产业、第三产业增加值分别为3亿元、4亿元和5亿元，分别增长1%、2%、3%。',
    [
      '宁城县|第一产业增加值|3亿元||增长1%',
      '宁城县|第二产业增加值|4亿元||增长2%',
      '宁城县|第三产业增加值|5亿元||增长3%',
    ],
  ],
  [
    '绿色种植、高效养殖、科技支撑三项指标，权重分别为30%、30%、40%。',
    ['|绿色种植权重|30%', '|高效养殖权重|30%', '|科技支撑权重|40%'],
  ],
  ['本次比赛共有24支队伍、310名运动员参赛。', ['|队伍|24支', '|运动员参赛|310名']],
  ['事故造成3人死亡、8人受伤。', ['|死亡|3人', '|受伤|8人']],
  [
    '新增病例5例，其中宁城县2例、敖汉旗3例。',
    ['|新增病例|5例', '宁城县|新增病例|2例', '敖汉旗|新增病例|3例'],
  ],
  ['全縣補助款達1,200萬元，已輔導35位農友。', ['|補助款|1200萬元', '|輔導農友|35位']],
  ['建成后年产面粉2万吨、饲料6000吨。', ['|年产面粉|2万吨', '|年产饲料|6000吨']],
  ['企业投入两千三百万元，产品合格率达百分之九十八。', ['|企业投入|2300万元', '|产品合格率|98%']],
])('%s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected);
});

test.each([
  '7月3日14时20分，第3届大会在宁城县举行。',
  '刘志远、张明等7人被表彰。',
  '双方以3∶2结束比赛，比赛持续了45分钟。',
  '调查组由12个单位的人员组成。',
])('no figure: %s', (text) => {
  expect(figuresOf(text)).toEqual([]);
});

test.each([
  ['三百二十', 320],
  ['十五点六', 15.6],
  ['两千', 2000],
  ['人', null],
])('the spelled number %s is %s', (text, value) => {
  expect(spelledNumber(text)).toBe(value);
});
