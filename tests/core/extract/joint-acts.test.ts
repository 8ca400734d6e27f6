import { describe, expect, test } from 'vitest';

import { linksOf, readText } from './open-extractor.ts';

const links = (text: string, kind: string) => linksOf(readText(text, { region: '42' }), kind);

describe('who does something together with whom', () => {
  test.each<[string, string, string[]]>([
    ['a city and a university', '宜昌市与武汉大学签署战略合作协议。', ['宜昌市 > 武汉大学']],
    ['a department and a city', '该馆由湖北省水利厅与宜昌市共建。', ['湖北省水利厅 > 宜昌市']],
    [
      'in a capital abroad',
      '宜昌市工信局与武汉大学今天在哈萨克斯坦首都阿斯塔纳签署备忘录。',
      ['宜昌市工信局 > 武汉大学'],
    ],
    [
      'a ceremony that is called after the two',
      '宜昌市人民政府与武汉大学战略合作框架协议签约仪式在省城举行。',
      ['宜昌市人民政府 > 武汉大学'],
    ],
    [
      'an honour that two give',
      '近日，人力资源社会保障部、最高人民法院追授王志刚同志“全国模范法官”称号。',
      ['人力资源社会保障部 > 最高人民法院'],
    ],
    ['a sum that two send', '财政部、应急管理部紧急预拨5000万元救灾资金。', ['财政部 > 应急管理部']],
    ['what two launch', '宜昌市教育局、宜昌市民政局启动“江上云”行动。', ['宜昌市教育局 > 宜昌市民政局']],
    ['what two launch apart', '宜昌市教育局、宜昌市民政局分别启动“江上云”行动。', []],
    [
      'who goes there for the office',
      '宜昌市妇联主席王志刚近日带队赴外省，与武汉市妇联、远山集团签订协议。',
      ['宜昌市妇联 > 武汉市妇联', '宜昌市妇联 > 远山集团'],
    ],
    [
      'of whom an office-holder tells',
      '宜昌东山公司副总经理王志刚说，团队历时4年攻关，先后与武汉大学、华中科技大学联合攻克难题。',
      ['宜昌东山公司 > 华中科技大学', '宜昌东山公司 > 武汉大学'],
    ],
    ['two who each have done theirs', '财政部、应急管理部分别召开会议。', []],
    ['where it is signed', '宜昌市教育局在大冶市通过视频与武汉大学签署声明。', []],
    ['a city in which a university stands', '王志刚与武汉大学签署协议。', []],
  ])('%s', (_what, text, expected) => {
    expect(links(text, 'cooperatesWith')).toEqual([...expected].sort());
  });

  test('双方 behind 根据协议 are the two who have signed, wherever the article tells of it', () => {
    const text =
      '宜昌市与武汉大学签署战略合作协议。\n签约仪式在省城举行，王志刚到场。\n根据协议，双方将在医药研发等领域开展合作，共建宜昌三峡融合研究院，并联合实施“博士进乡”行动。';
    expect(links(text, 'runs')).toEqual([
      '宜昌市 > 博士进乡',
      '宜昌市 > 宜昌三峡融合研究院',
      '武汉大学 > 博士进乡',
      '武汉大学 > 宜昌三峡融合研究院',
    ]);
  });

  test('who is named in the clause before the verb launches it as well', () => {
    expect(links('宜昌市林业局联合武汉大学林学院，启动“古树守护行动”，为古树建档。', 'runs')).toEqual([
      '宜昌市林业局 > 古树守护行动',
      '武汉大学林学院 > 古树守护行动',
    ]);
  });
});
