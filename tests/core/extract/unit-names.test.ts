import { expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

const bodies = (text: string, region = '42') => namesOf(readText(text, { region }), 'organization');

test.each([
  ['an office of a department', '如有意见，请与市委组织部人才工作处联系。', '市委组织部人才工作处'],
  ['a bureau of the tax office', '青川市税务局第二稽查局负责人介绍情况。', '青川市税务局第二稽查局'],
  [
    'a division of a procuratorate',
    '綦江区人民检察院第二检察部主任王志刚走访。',
    '綦江区人民检察院第二检察部',
  ],
  [
    'a centre of a university, with 与',
    '武汉大学古籍整理与研究中心参与此项工作。',
    '武汉大学古籍整理与研究中心',
  ],
  ['a section of a factory', '远山集团青石公司炼铁厂南区作业区获表彰。', '远山集团青石公司炼铁厂南区作业区'],
  [
    'a station of a department',
    '省地震局宜昌地震监测中心站工程师王志刚值守。',
    '湖北省地震局宜昌地震监测中心站',
  ],
  ['a ministry abroad', '尼泊尔森林和水土发展部秘书到场。', '尼泊尔森林和水土发展部'],
  [
    'a centre for two things of one region',
    '恩施市茶叶和药材产业发展中心协办。',
    '恩施市茶叶和药材产业发展中心',
  ],
  ['a branch of a procuratorate', '十堰市人民检察院竹山分院受理此案。', '十堰市人民检察院竹山分院'],
  ['a bureau of a court', '黄冈市中级人民法院执行局发布公告。', '黄冈市中级人民法院执行局'],
  [
    'a depot of a railway',
    '中国铁路武汉局集团有限公司襄阳供电段职工加班。',
    '中国铁路武汉局集团有限公司襄阳供电段',
  ],
  ['a university with its campus', '中国地质大学（武汉）与黄石市签约。', '中国地质大学（武汉）'],
  [
    'a group that sits in another body',
    '省纪委监委驻省教育厅纪检监察组组长王志刚到场。',
    '湖北省纪委监委驻省教育厅纪检监察组',
  ],
  ['an office elsewhere', '湖北省驻广州办事处主任王志刚到场。', '湖北省驻广州办事处'],
])('%s', (_what, text, name) => {
  expect(bodies(text).some((found) => found.endsWith(name) || name.endsWith(found))).toBe(true);
  expect(bodies(text)).toHaveLength(1);
});

test('each of a row before 等…家企业 is a company', () => {
  expect(bodies('今年，长山存储、东湖岚图、江岸通信等16家“链主”企业拉动增长。')).toEqual(
    ['东湖岚图', '江岸通信', '长山存储'].sort(),
  );
  expect(bodies('武汉、宜昌等6家企业参加。')).toEqual([]);
});

test('what is founded in quotation marks and has the head of a body is one', () => {
  expect(bodies('两校共建“江汉湿地联合实验室”。')).toEqual(['江汉湿地联合实验室']);
  expect(bodies('双方启动“江汉湿地保护”行动。')).toEqual([]);
});

test('the committee for a funeral is named whole', () => {
  expect(bodies('王志刚同志治丧委员会名单公布。')).toEqual(['王志刚同志治丧委员会']);
});

test.each([
  ['雄安新区改革发展局局长孙杰发言。', '雄安新区改革发展局'],
  ['两江新区商务局局长钱伟发言。', '两江新区商务局'],
  ['横琴粤澳深度合作区经济发展局副局长黎明发言。', '横琴粤澳深度合作区经济发展局'],
  ['武汉东湖高新区科技创新局副局长陈红发言。', '武汉市东湖高新区科技创新局'],
])('a bureau of a zone has the name of the zone: %s', (text, name) => {
  expect(namesOf(readText(text), 'organization')).toEqual([name]);
});

test('no house holds another one, or what is done with somebody', () => {
  const text =
    '碌曲县草海湿地保护站与研究院签署协议。北部湾大学与集团下属广州绿航研究院共建学院。祁连大学聘任中国科学院院士祁延年为研究院名誉院长，任命资源环境学院教授卓玛草为研究院院长。';
  expect(namesOf(readText(text), 'organization')).toEqual(
    expect.arrayContaining([
      '碌曲县草海湿地保护站',
      '北部湾大学',
      '广州绿航研究院',
      '中国科学院',
      '资源环境学院',
    ]),
  );
});

test('the standing committee of a congress is one, whatever its term', () => {
  const text = '那曲市二届人大常委会举行会议。那曲市人大常委会主任索朗旺堆主持会议。';
  expect(namesOf(readText(text), 'organization')).toEqual(['那曲市人大常委会']);
});
