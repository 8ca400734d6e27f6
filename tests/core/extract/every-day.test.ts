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
