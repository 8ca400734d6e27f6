import { describe, expect, test } from 'vitest';

import { articleOf, extractor, linksOf, nowhere, readText } from './open-extractor.ts';

describe('whose work something is', () => {
  test.each<[string, string, string[]]>([
    ['what kind of work stands between', '青年作家石远舟的长篇小说《盐路》近日出版。', ['盐路 > 石远舟']],
    [
      'two who have written it',
      '《湖区水鸟手册》由江城大学教授王志刚和李大山编写。',
      ['湖区水鸟手册 > 李大山', '湖区水鸟手册 > 王志刚'],
    ],
    ['who is called its editor', '《湖区口述史》主编为退休教师王志刚。', ['湖区口述史 > 王志刚']],
    [
      'who puts a proposal forward',
      '市政协委员王志刚提交了《关于保护古村落的提案》。',
      ['关于保护古村落的提案 > 王志刚'],
    ],
    [
      'what somebody writes in it',
      '学者王志刚在《空心的古镇》一文中写道，烟火气在人。',
      ['空心的古镇 > 王志刚'],
    ],
    ['what is read out as a talk', '王志刚以《高原农业的路》为题作报告。', ['高原农业的路 > 王志刚']],
    ['a law is nobody’s own work', '王志刚说起《农民专业合作社法》的文章。', []],
    ['of whom a work tells', '王志刚读过《盐路》。', []],
    [
      'what one has written of whom the sentences before tell',
      '王志刚，1935年生。他长期从事钨矿研究。主持完成多个项目，著有《湘南钨矿地质》。',
      ['湘南钨矿地质 > 王志刚'],
    ],
    [
      'a speech for a body',
      '省委副书记王志刚代表湖北省委作了题为《跑好接力赛》的致词。',
      ['跑好接力赛 > 王志刚'],
    ],
    [
      'one of the issuers is no name that is known',
      '宜昌市教育局、宜昌市公安局、沿江各县的引航联合值守点日前联合印发《校车管理办法》。',
      ['校车管理办法 > 宜昌市公安局', '校车管理办法 > 宜昌市教育局'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(linksOf(readText(text, { region: '42' }), 'authoredBy')).toEqual(expected);
  });

  test('a notice is of the bodies that sign it in lines of their own', () => {
    const text = '各县总工会：\n现将有关事项通知如下。\n沙洲市总工会 沙洲市教育局\n2026年7月15日';
    const notice = articleOf(text, '关于开展2026年“金秋助学”行动的通知');
    expect(linksOf(extractor.read(notice, nowhere), 'authoredBy')).toEqual([
      '关于开展2026年“金秋助学”行动的通知 > 沙洲市总工会',
      '关于开展2026年“金秋助学”行动的通知 > 沙洲市教育局',
    ]);
  });
});

describe('who is of what', () => {
  test.each<[string, string, string[]]>([
    ['what stands before the name', '江城摄影协会会员王志刚展出新作。', ['王志刚 > 江城摄影协会']],
    [
      'who makes it up',
      '宜昌市防汛抗旱指挥部成员单位由宜昌市水利局、宜昌市气象局组成。',
      ['宜昌市气象局 > 宜昌市防汛抗旱指挥部', '宜昌市水利局 > 宜昌市防汛抗旱指挥部'],
    ],
    ['for whom somebody stands', '湖北代表队的王志刚夺得金牌。', ['王志刚 > 湖北代表队']],
    ['who joins', '王志刚去年加入江城摄影协会。', ['王志刚 > 江城摄影协会']],
    [
      'the one person of the sentence before',
      '村医王志刚走遍山村。他是省“最美乡村医生”，也是“雪豹”救援队的队员。',
      ['王志刚 > “雪豹”救援队', '王志刚 > 最美乡村医生'],
    ],
    ['two people before', '王志刚和李大山走遍山村。他是“雪豹”救援队的队员。', []],
    ['where somebody works', '江城摄影公司职工王志刚展出新作。', []],
    [
      'whom an office has put on a list',
      '远山公司被湖北省经济和信息化厅列入“荆楚单项冠军”名单。',
      ['远山公司 > “荆楚单项冠军”名单'],
    ],
    [
      'what an office puts on a list',
      '宜昌市文化和旅游局把远山公司列入“荆楚非遗工坊”名单。',
      ['远山公司 > “荆楚非遗工坊”名单'],
    ],
    ['who is given an award', '江城科技奖授予土壤学家王志刚。', ['王志刚 > 江城科技奖']],
    ['whose list it is', '宜昌市文化和旅游局将公布“荆楚非遗工坊”名单。', []],
  ])('%s', (_what, text, expected) => {
    expect(linksOf(readText(text, { region: '42' }), 'memberOf')).toEqual(expected);
  });
});

describe('bodies said for short', () => {
  test('are the one of the article whose name ends so', () => {
    const text = '远山集团总部设在武汉。公司与武汉大学共建实验室。';
    expect(linksOf(readText(text, { region: '42' }), 'cooperatesWith')).toEqual(['远山集团 > 武汉大学']);
  });

  test('are nobody where the article has named two', () => {
    const text = '远山集团和江河集团都在武汉。公司与武汉大学共建实验室。';
    expect(linksOf(readText(text, { region: '42' }), 'cooperatesWith')).toEqual([]);
  });

  test('are the university, beside a school of it', () => {
    const text = '武汉大学测绘学院教授王志刚到会。学校与宜昌市人民政府共建研究院。';
    expect(linksOf(readText(text, { region: '42' }), 'cooperatesWith')).toEqual([
      '武汉大学 > 宜昌市人民政府',
    ]);
  });

  test('双方 are the two who have agreed', () => {
    const text = '远山集团昨日与武汉大学签署合作备忘录，双方将合办“江上”论坛。';
    expect(linksOf(readText(text, { region: '42' }), 'runs')).toEqual([
      '武汉大学 > “江上”论坛',
      '远山集团 > “江上”论坛',
    ]);
  });
});

describe('what belongs to a house', () => {
  test.each<[string, string, string[]]>([
    ['a unit behind its name', '宜昌市残联康复部主任王志刚到会。', ['宜昌市残联康复部 > 宜昌市残联']],
    [
      'a station of a brigade of a force',
      '宜昌市消防救援支队特勤大队一站站长王志刚到会。',
      [
        '宜昌市消防救援支队特勤大队一站 > 宜昌市消防救援支队',
        '宜昌市消防救援支队特勤大队一站 > 宜昌市消防救援支队特勤大队',
      ],
    ],
    ['a hospital by its number is none', '宜昌市第一人民医院院长王志刚到会。', []],
  ])('%s', (_what, text, expected) => {
    expect(linksOf(readText(text, { region: '42' }), 'partOf')).toEqual(expected);
  });
});

describe('who runs what', () => {
  test.each<[string, string, string[]]>([
    [
      'who begins it, with the help of another',
      '由江城残疾人福利基金会发起、远山集团支持的“听见花开”公益项目落地宜昌。',
      ['江城残疾人福利基金会 > “听见花开”公益项目'],
    ],
    ['a paper is issued, not run', '由远山集团发布的《江上规划》印发。', []],
  ])('%s', (_what, text, expected) => {
    expect(linksOf(readText(text, { region: '42' }), 'runs')).toEqual(expected);
  });
});
