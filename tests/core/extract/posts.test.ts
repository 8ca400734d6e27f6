import { describe, expect, test } from 'vitest';

import { linksOf, namesOf, readText } from './open-extractor.ts';

const inner = { region: '15' };

describe('chains of posts', () => {
  test.each([
    [
      '自治区党委常委、组织部部长王建国在会上讲话。',
      inner,
      ['王建国 > 常委 > 内蒙古自治区党委', '王建国 > 部长 > 内蒙古自治区党委组织部'],
    ],
    [
      '自治区党委常委、纪委书记、监委主任李志强出席。',
      inner,
      [
        '李志强 > 书记 > 内蒙古自治区纪委',
        '李志强 > 主任 > 内蒙古自治区监委',
        '李志强 > 常委 > 内蒙古自治区党委',
      ],
    ],
    ['自治区副主席张晓明表示赞同。', inner, ['张晓明 > 副主席 > 内蒙古自治区人民政府']],
    [
      '包头市委副书记、市长赵立新到会。',
      {},
      ['赵立新 > 副书记 > 包头市委', '赵立新 > 市长 > 包头市人民政府'],
    ],
    [
      '赤峰市生态环境局党组成员、副局长孙海涛介绍了情况。',
      {},
      ['孙海涛 > 副局长 > 赤峰市生态环境局', '孙海涛 > 党组成员 > 赤峰市生态环境局'],
    ],
    [
      '全国政协副主席陈一平、刘文华、周大海出席会议。',
      {},
      ['刘文华 > 副主席 > 全国政协', '周大海 > 副主席 > 全国政协', '陈一平 > 副主席 > 全国政协'],
    ],
    ['财政部党组书记、部长何志远主持会议。', {}, ['何志远 > 党组书记 > 财政部', '何志远 > 部长 > 财政部']],
    ['任命郑国栋为水利部副部长。', {}, ['郑国栋 > 副部长 > 水利部']],
    ['赤峰市的会上，市教育局局长李春梅作报告。', {}, ['李春梅 > 局长 > 赤峰市教育局']],
  ])('%s', (text, context, links) => {
    expect(linksOf(readText(text, context), 'holdsPost')).toEqual([...links].sort());
  });

  test('a stage of a life that no rule can read is no end of the list', () => {
    const text = '王志刚，1935年4月生。历任江城学院地质系见习生，江南工业大学校长，湖北省地质局总工程师。';
    expect(linksOf(readText(text), 'holdsPost')).toEqual([
      '王志刚 > 总工程师 > 湖北省地质局',
      '王志刚 > 校长 > 江南工业大学',
    ]);
  });

  test('what was held beside a former post is former as well', () => {
    const reading = readText('通报指出，原国务委员兼国防部部长王志刚受到处分。');
    const held = reading.statements.filter((s) => s.kind === 'holdsPost');
    expect(held.map((s) => [s.qualifiers.title, s.qualifiers.modality])).toEqual([
      ['国务委员', 'former'],
      ['部长', 'former'],
    ]);
  });

  test.each([
    [
      '王志刚同志曾任武汉理工大学水声学院院长、该校副校长。',
      ['王志刚 > 副校长 > 武汉理工大学', '王志刚 > 院长 > 武汉理工大学水声学院'],
    ],
    ['省政府成立由王志刚任组长的事故调查组。', ['王志刚 > 组长 > 事故调查组']],
    ['省防汛抗旱指挥部昨日开会，王志刚任指挥长。', ['王志刚 > 指挥长 > 湖北省防汛抗旱指挥部']],
    [
      '陆军第七十九集团军某旅防空营训练正酣。\n旅政委王志刚在场。',
      ['王志刚 > 政委 > 陆军第七十九集团军某旅'],
    ],
    ['共青团中央书记处第一书记王志刚致词。', ['王志刚 > 书记处第一书记 > 共青团中央']],
    ['中央书记处书记王志刚致词。', ['王志刚 > 书记 > 中央书记处']],
    ['王志刚，男，1980年生，拟任市属国有企业副总经理。', ['王志刚 > 副总经理 > 市属国有企业']],
  ])('the body that is meant: %s', (text, links) => {
    expect(linksOf(readText(text, { region: '42' }), 'holdsPost')).toEqual([...links].sort());
  });

  test('posts taken away are former, and an appointment asserts one', () => {
    const reading = readText('免去冯立民的财政部副部长职务；任命钱学文为财政部副部长。');
    const modality = (name: string) =>
      reading.statements.find((s) => s.kind === 'holdsPost' && s.subject === name)?.qualifiers.modality;
    expect(modality('冯立民')).toBe('former');
    expect(modality('钱学文')).toBe('asserted');
  });

  test.each([
    ['former', '本报讯 原青海省政协副主席林国平同志因病逝世。'],
    ['former', '通报指出，原海东市水务局党组书记、局长林国平受到处分。'],
    ['asserted', '日前省委书记林国平到会。'],
    ['asserted', '会议在太原举行，太原市委书记林国平介绍情况。'],
  ])('原 before the body takes the whole chain, but not as the end of another word: %s', (modality, text) => {
    const held = readText(text, { region: '63' }).statements.filter((s) => s.kind === 'holdsPost');
    expect(held.length).toBeGreaterThan(0);
    expect(new Set(held.map((s) => s.qualifiers.modality))).toEqual(new Set([modality]));
  });

  test('two people in neighbouring clauses share no post', () => {
    const reading = readText('自治区副主席欧阳志远出席会议并讲话，自治区政协副主席林国平主持会议。', inner);
    expect(linksOf(reading, 'holdsPost')).toEqual([
      '林国平 > 副主席 > 内蒙古自治区政协',
      '欧阳志远 > 副主席 > 内蒙古自治区人民政府',
    ]);
  });

  test('the head of a foreign government holds no post at home', () => {
    expect(linksOf(readText('斐济总理卡拉马表示感谢。'), 'holdsPost').join()).not.toContain('国务院');
  });
});

describe('names of people', () => {
  test.each([
    ['compound surnames', '自治区主席上官文博出席会议。', ['上官文博']],
    ['names with a dot end before the verb', '自治区政协主席阿不都拉·艾山江主持会议。', ['阿不都拉·艾山江']],
    [
      'Mongolian names without a dot in lists',
      '旗领导巴特尔、乌云其木格、王小军陪同调研。',
      ['乌云其木格', '巴特尔', '王小军'],
    ],
    ['brackets are no part of names', '任命马秀兰（女）为水利部副部长。', ['马秀兰']],
    ['counted lists', '会议选树宋大志等10名同志为先进个人。', ['宋大志']],
    ['honorifics are no part of names', '县委刘志刚书记作了讲话。', ['刘志刚']],
    ['a verb is no part of a short name', '市长吴涛率队调研。', ['吴涛']],
    ['a verb of two characters wins over a longer name', '市长吴涛会谈后返回。', ['吴涛']],
    ['words are no names', '群众来信说，由于天黑，有关部门要求全区高度重视。', []],
    ['traditional characters', '新北市醫師公會理事長陳國華醫師強調，要共同努力。', ['陳國華']],
  ])('%s', (_rule, text, names) => {
    expect(namesOf(readText(text, inner), 'person')).toEqual([...names].sort());
  });
});
