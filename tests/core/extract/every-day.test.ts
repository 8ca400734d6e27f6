import { describe, expect, test } from 'vitest';

import { beginsRow } from '#lib/extract/page/list-rows.ts';

import { linksOf, namesOf, readText } from './open-extractor.ts';

type Kind = Parameters<typeof namesOf>[1];

/** Phrases that stand in every issue of a local paper: what they name, and what they only seem to. */
describe('names', () => {
  test.each<[string, Kind, string, string[]]>([
    ['常委会 names none of its members', 'person', '书记秦保代表县委常委会作工作报告。', ['秦保']],
    [
      'a zone of the state under the name of its town',
      'organization',
      '昌吉国家高新技术产业开发区管委会举行签约仪式。',
      ['昌吉国家高新技术产业开发区管委会'],
    ],
    ['two things, the second of which is any', 'organization', '群众过渡安置和学校复课情况良好。', []],
    [
      'a house whose name begins as a preposition does, behind another one',
      'organization',
      '大理大学与同济总医院签署协议。',
      ['同济总医院', '大理大学'],
    ],
    [
      'a company of here is not called so',
      'organization',
      '我市金岭铜业有限公司的产品出口海外。',
      ['金岭铜业有限公司'],
    ],
    [
      'a house that begins with a quoted word',
      'organization',
      '代表们参观了“两山”转化数字研究院。',
      ['“两山”转化数字研究院'],
    ],
    [
      'a branch in a district that the article speaks of',
      'organization',
      '由昆明市生态环境局盘龙分局牵头，盘龙区参加。',
      ['昆明市生态环境局盘龙分局'],
    ],
    [
      'a station of a branch',
      'organization',
      '大同市公安局云冈分局口泉派出所成功破获一起案件。',
      ['大同市公安局云冈分局口泉派出所'],
    ],
    ['组织部分 is no 组织部', 'organization', '五华区政协组织部分委员视察。', ['五华区政协']],
    ['from where to where', 'place', '该线路西起明月站，东至会展中心，全长12公里。', ['明月站']],
    ['people of a village, and no village', 'place', '城关镇负责人及村“两委”成员参加。', ['城关镇']],
    [
      'of a row of quoted names each',
      'initiative',
      '我市“结艺进校园”“小手拉大手”两个项目入选。',
      ['小手拉大手', '结艺进校园'],
    ],
  ])('%s', (_what, kind, text, names) => {
    expect(namesOf(readText(text), kind)).toEqual([...names].sort());
  });
});

describe('posts', () => {
  test.each<[string, string, string[]]>([
    [
      'an officer of a company is of no government',
      '华为新疆总经理韩石出席签约仪式。',
      ['韩石 > 总经理 > 华为'],
    ],
    [
      'a head’s title is his alone',
      '高新区管委会主任杨强与韩石分别代表双方签字。',
      ['杨强 > 主任 > 高新区管委会'],
    ],
    [
      'the heads of one foreign state, with commas between them',
      '代表团会见老挝国家主席通伦，总理宋赛，国会主席赛宋蓬。',
      ['宋赛 > 总理 > 老挝', '赛宋蓬 > 国会主席 > 老挝', '通伦 > 国家主席 > 老挝'],
    ],
    [
      'a body of a later sentence is the one with the longer name',
      '山西大同大学校长康永参加座谈。大同大学校长康永介绍了学科建设。',
      ['康永 > 校长 > 山西大同大学', '康永 > 校长 > 山西大同大学'],
    ],
  ])('%s', (_what, text, posts) => {
    expect(linksOf(readText(text), 'holdsPost')).toEqual([...posts].sort());
  });
});

test('who decides stands above what is decided', () => {
  const notice = [
    '市管干部任免信息',
    '',
    '中共钦州市委决定：',
    '李杰同志任钦州市财政局局长；',
    '钦北区人大常委会决定任命：',
    '莫光耀为钦北区人民政府副区长。',
  ].join('\n');
  expect(linksOf(readText(notice), 'appoints')).toEqual([
    '钦北区人大常委会 > 副区长 > 莫光耀',
    '钦州市委 > 局长 > 李杰',
  ]);
});

test('a row of a roll that begins with a name in parts is no headline', () => {
  expect(beginsRow('阿依波塔·努尔兰　州教育局局长')).toBe(true);
  expect(beginsRow('阿依波塔·努尔兰（女）　副州长')).toBe(true);
  expect(beginsRow('阿依波塔·努尔兰的一天')).toBe(false);
});

describe('boards and their rolls', () => {
  test('each roll is of the board that its line names, and the board of the house', () => {
    const roll = [
      '公布第一届理事会成员名单',
      '',
      '日前，广东省科学技术厅印发《岭南云计算实验室第一届理事会和学术委员会组成人员名单》。',
      '理事会组成人员名单如下：',
      '理事长：周山\u3000广州市副市长',
      '副理事长：林海\u3000广东省科学技术厅副厅长；陈光\u3000华南理工大学校长',
      '学术委员会组成人员名单如下：',
      '主任委员：郑强\u3000中山大学教授',
    ].join('\n');
    expect(linksOf(readText(roll), 'holdsPost').filter((link) => link.includes('实验室'))).toEqual([
      '周山 > 理事长 > 岭南云计算实验室理事会',
      '林海 > 副理事长 > 岭南云计算实验室理事会',
      '郑强 > 主任委员 > 岭南云计算实验室学术委员会',
      '陈光 > 副理事长 > 岭南云计算实验室理事会',
    ]);
  });

  test('who is chosen is of the league that meets, wherever they come from', () => {
    const chosen =
      '西南智能装备产业联盟成立大会在绵阳市举行。绵阳市机械行业协会到会祝贺。\n会议选举四川科华机床集团董事长梁启文为理事长，绵阳市机械行业协会会长邹凯为副理事长。';
    expect(linksOf(readText(chosen), 'holdsPost').filter((link) => link.endsWith('联盟'))).toEqual([
      '梁启文 > 理事长 > 西南智能装备产业联盟',
      '邹凯 > 副理事长 > 西南智能装备产业联盟',
    ]);
  });

  test('what a group decides by its own board is not decided by who decided before', () => {
    const group =
      '川东水务集团有限公司召开干部大会。市委组织部副部长程立宣布市委决定：赵军任川东水务集团有限公司董事长。\n经集团董事会研究，聘任钱涛为副总经理；解聘李冰的总工程师职务。';
    const read = readText(group);
    expect(linksOf(read, 'appoints')).toContain('川东水务集团有限公司 > 副总经理 > 钱涛');
    expect(linksOf(read, 'removes')).toEqual(['川东水务集团有限公司 > 总工程师 > 李冰']);
  });
});

test('what another committee decided below is not its own', () => {
  const told =
    '省委决定：免去杨文灿的普洱市委书记职务。\n云南省国有资产监督管理委员会党委决定：免去褚卫东的云南滇池物流集团有限公司副总经理职务。';
  expect(
    linksOf(readText(told, { region: null }), 'removes').filter((link) => link.includes('杨文灿')),
  ).not.toContain('云南省国有资产监督管理委员会 > 书记 > 杨文灿');
});
