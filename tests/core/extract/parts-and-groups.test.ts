import { expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

const names = (text: string, kind: string) => namesOf(readText(text, { region: null }), kind);

test.each([
  ['a tribunal', '玉门市人民法院祁连山生态法庭受理此案。', '玉门市人民法院祁连山生态法庭'],
  ['a ward', '河南中医药大学附属医院骨伤科派出三名专家。', '河南中医药大学附属医院骨伤科'],
  [
    'a department of a company',
    '长庆石油集团有限公司新能源部总经理王志刚说。',
    '长庆石油集团有限公司新能源部',
  ],
  ['a store of a house of the state', '中储粮盘锦直属库工人正在检查。', '中储粮盘锦直属库'],
  ['a company of a brigade', '第80集团军某旅防化连官兵转移群众。', '第80集团军某旅防化连'],
  ['a brigade of a brigade', '阿坝州消防救援支队特勤大队出动。', '阿坝州消防救援支队特勤大队'],
  ['a station of a town', '昌宁县鸡飞镇兽医站工作人员上门服务。', '昌宁县鸡飞镇兽医站'],
  ['the centre of a party', '中国民主同盟中央委员会发出通知。', '中国民主同盟中央委员会'],
  ['a party in a region', '中国民主建国会天津市委员会举行会议。', '中国民主建国会天津市委员会'],
  [
    'who looks into a disaster',
    '国务院甘肃平凉“3·12”特别重大火灾事故调查组成立。',
    '国务院甘肃平凉“3·12”特别重大火灾事故调查组',
  ],
  [
    'a group for a task with verbs',
    '临沧市整治形式主义为基层减负专项工作机制办公室通报案例。',
    '临沧市整治形式主义为基层减负专项工作机制办公室',
  ],
  ['a team of the state and a region', '中国（云南）援缅医疗队完成任务。', '中国（云南）援缅医疗队'],
  [
    'a bracket before what it deals with',
    '中建材（蚌埠）光电材料有限公司投产。',
    '中建材（蚌埠）光电材料有限公司',
  ],
])('%s', (_what, text, name) => {
  expect(names(text, 'organization')).toContain(name);
});

test.each([
  ['the head of a ward', '重庆医科大学附属医院重症医学科护士长王志刚获奖。', '重庆医科大学附属医院'],
  ['a house somebody was in', '在昆明市政协机关，他看望职工。', '昆明市政协'],
  ['what is done to another house', '平凉市政协聘请甘肃农业大学教授王志刚。', '甘肃农业大学'],
])('a body ends before %s', (_what, text, name) => {
  expect(names(text, 'organization')).toContain(name);
});

test.each([
  ['a community somebody visits', '他走进红湖御园社区，看望群众。', '红湖御园社区'],
  ['a port with its part in quotation marks', '他来到新沙港“二线口岸”，了解查验情况。', '新沙港“二线口岸”'],
  ['a market with a name of its own', '在横州，石井茉莉花交易市场里人头攒动。', '石井茉莉花交易市场'],
  ['a camp', '空袭努尔塔伊难民营造成伤亡。', '努尔塔伊难民营'],
  ['a sight with its mountain', '喀纳斯景区实行预约。', '喀纳斯景区'],
  ['an airport with its town', '大理机场新增航线。', '大理机场'],
])('%s is a place', (_what, text, name) => {
  expect(names(text, 'place')).toContain(name);
});

test.each([
  ['以 in a given name', '文化和旅游厅副厅长陶以安致辞。', '陶以安'],
  ['before 代理', '由副主任骆平代理主任职务。', '骆平'],
  ['before what a hand holds', '大队教导员段立新肩扛沙袋。', '段立新'],
  ['a surname that hardly anybody has', '丽江市文化和旅游局局长者志强发布路线。', '者志强'],
])('%s: a person', (_what, text, name) => {
  expect(names(text, 'person')).toEqual([name]);
});
