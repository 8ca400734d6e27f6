import { expect, test } from 'vitest';

import { linksOf, readText } from './open-extractor.ts';

/** Who makes up a group, who keeps a house, by the form of the sentence that says so. */
test.each<[string, string, string, string[]]>([
  [
    'who leads a group and who takes part in it',
    'memberOf',
    '国务院成立事故调查组，由应急管理部牵头，公安部、自然资源部和湖北省人民政府等参加。国务院事故调查组组长张成林主持会议。',
    ['公安部 > 国务院事故调查组', '湖北省人民政府 > 国务院事故调查组', '自然资源部 > 国务院事故调查组'],
  ],
  [
    'who leads it',
    'runs',
    '襄阳市成立防汛指挥部，由襄阳市水利局牵头，襄阳市应急管理局、襄阳市气象局参加。',
    ['襄阳市 > 防汛指挥部', '襄阳市水利局 > 防汛指挥部'],
  ],
  [
    'a list behind the name of a team',
    'memberOf',
    '“汉水情”医疗队由襄阳市卫生健康局组建，队员包括孙立波、马红梅等14人。',
    ['孙立波 > “汉水情”医疗队', '马红梅 > “汉水情”医疗队'],
  ],
  [
    'members under a label',
    'memberOf',
    '襄阳市防汛抗旱指挥部成员单位：襄阳市水利局、襄阳市气象局。',
    ['襄阳市气象局 > 襄阳市防汛抗旱指挥部', '襄阳市水利局 > 襄阳市防汛抗旱指挥部'],
  ],
  [
    'who travels with a delegation',
    'memberOf',
    '襄阳市代表团1日启程访问韩国。襄阳市商务局局长项红萍、襄阳市外办主任卜晓凡随团出访。',
    ['卜晓凡 > 襄阳市代表团', '项红萍 > 襄阳市代表团'],
  ],
  [
    'who is given a plaque',
    'memberOf',
    '会议为襄阳市豫剧团、枣阳市第一中学等8家“民族团结示范单位”授牌。',
    ['枣阳市第一中学 > 民族团结示范单位', '襄阳市豫剧团 > 民族团结示范单位'],
  ],
  [
    'an honour in the account of a life',
    'memberOf',
    '张建国，男，1938年8月生。曾当选襄阳市人大代表，被授予“荆楚名医”称号。',
    ['张建国 > 荆楚名医'],
  ],
  [
    'a house that two keep',
    'runs',
    '汉江智能创新中心由襄阳市人民政府与湖北汽车工业学院共建。',
    ['湖北汽车工业学院 > 汉江智能创新中心', '襄阳市人民政府 > 汉江智能创新中心'],
  ],
  [
    'one guides, another keeps it',
    'runs',
    '“襄字号”品牌5日发布。这一品牌由襄阳市工业和信息化局指导、襄阳国投集团运营。',
    ['襄阳国投集团 > 襄字号'],
  ],
  [
    'with whom, in the clause of the verb',
    'runs',
    '南阳援疆指挥部今年安排资金3600万元，并与哈密市人民政府共同实施“一村一业”计划。',
    ['南阳援疆指挥部 > 一村一业', '哈密市人民政府 > 一村一业'],
  ],
  [
    'with others, behind 由',
    'runs',
    '由枣阳市水利局会同枣阳市农业农村局开展“清河净岸”行动。',
    ['枣阳市农业农村局 > 清河净岸', '枣阳市水利局 > 清河净岸'],
  ],
  ['what is only allowed', 'runs', '国务院允许襄阳市设立“汉江开放”试点。', []],
  [
    'a branch behind its house',
    'partOf',
    '湖北省军区襄阳军分区组织民兵参加抢险。',
    ['襄阳军分区 > 湖北省军区'],
  ],
  ['two houses side by side in a headline', 'partOf', '民政部财政部部署试点', []],
  [
    'a court and its chamber',
    'partOf',
    '湖北高院环境资源审判庭庭长段雪梅主持发布会。',
    ['湖北省高级人民法院环境资源审判庭 > 湖北省高级人民法院'],
  ],
  [
    'a hospital of a school',
    'partOf',
    '湖北医学院第一附属医院新增床位。',
    ['湖北医学院第一附属医院 > 湖北医学院'],
  ],
  [
    'a later clause',
    'partOf',
    '汉江研究院成立于2019年，下设襄阳生态研究所、襄阳水利研究所。',
    ['襄阳水利研究所 > 汉江研究院', '襄阳生态研究所 > 汉江研究院'],
  ],
])('%s: %s', (_form, kind, text, links) => {
  expect(linksOf(readText(text, { region: '42' }), kind)).toEqual(links);
});
