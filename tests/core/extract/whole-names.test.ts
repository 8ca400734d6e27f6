import { expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

const namesIn = (text: string, kind: 'initiative' | 'place' | 'organization') =>
  namesOf(readText(text, { region: null }), kind);

test.each([
  [
    'two halves of one event',
    '由赣州市商务局主办的“赣南脐橙”区域公用品牌发布会暨产销对接会在深圳举行。',
    '“赣南脐橙”区域公用品牌发布会暨产销对接会',
  ],
  [
    'two halves without a quotation',
    '第七届中国（鄂尔多斯）国际羊绒羊毛展览会暨羊绒产业发展峰会开幕。',
    '第七届中国（鄂尔多斯）国际羊绒羊毛展览会暨羊绒产业发展峰会',
  ],
  [
    'an evening of a club abroad',
    '旅匈福建同乡会第十二届职员就职典礼暨春节联欢晚宴在布达佩斯举行。',
    '旅匈福建同乡会第十二届职员就职典礼暨春节联欢晚宴',
  ],
  [
    'an evening in traditional characters',
    '世界和平統一促進會第九屆理監事就職典禮暨中秋聯歡晚宴在三藩市舉行。',
    '世界和平統一促進會第九屆理監事就職典禮暨中秋聯歡晚宴',
  ],
  [
    'a class in brackets',
    '2026年全国皮划艇青年（U18）锦标赛在丽水市举行。',
    '2026年全国皮划艇青年（U18）锦标赛',
  ],
  ['a leg', '第十四届“漓江情”国际龙舟邀请赛阳朔站11月2日鸣锣。', '第十四届“漓江情”国际龙舟邀请赛阳朔站'],
  [
    'a leg in brackets',
    '2026年贵州省青少年攀岩锦标赛（大方站）5月1日收官。',
    '2026年贵州省青少年攀岩锦标赛（大方站）',
  ],
  ['a drill', '邵阳市应急管理局开展2026年高层建筑火灾救援综合演练。', '2026年高层建筑火灾救援综合演练'],
  ['a contest of skill', '丽江市公安局组织开展全警实战大练兵大比武。', '全警实战大练兵大比武'],
  [
    'a joint patrol',
    '雅安市林业局开展2026年大熊猫国家公园春季联合巡护行动。',
    '2026年大熊猫国家公园春季联合巡护行动',
  ],
  [
    'an ordinal before a quotation, without the opening',
    '第三届“丝路·敦煌”国际设计周开幕式在敦煌市举行。',
    '第三届“丝路·敦煌”国际设计周',
  ],
  ['a base founded at a place', '中科院大连化物所与榆林市政府共建榆林中试基地。', '榆林中试基地'],
  ['a platform of three characters', '南宁海关推出跨境运输信息化平台“边检通”。', '边检通'],
  ['a title of a unit', '洛阳市涧西区司法局入选河南省基层治理示范点。', '河南省基层治理示范点'],
  [
    'a roll of models',
    '金华市婺城区白龙桥镇入选第三批全国乡村治理示范乡镇名单。',
    '第三批全国乡村治理示范乡镇名单',
  ],
  ['a season of a year', '2026年全国“金秋购物季”在武汉启动。', '2026年全国“金秋购物季”'],
  ['an award behind its number', '王志刚获评第七届“八闽好医生”。', '八闽好医生'],
  ['the highest prize of a province', '王志刚获安徽科技大奖。', '安徽科技大奖'],
  [
    'works by their part',
    '江汉文旅投资集团有限公司承建的襄城区古城环境综合整治提升工程（北街片区）开工。',
    '襄城区古城环境综合整治提升工程（北街片区）',
  ],
  [
    'what a prosecutor watches over',
    '远安县人民检察院启动“荆楚古桥”文物保护公益诉讼专项监督。',
    '“荆楚古桥”文物保护公益诉讼专项监督',
  ],
  ['talks of two states', '中法经贸会谈在巴黎举行。', '中法经贸会谈'],
  ['games by their town', '贺立平参加过东京第25届残奥会。', '东京第25届残奥会'],
  ['an honour by its region', '她被评为贵州省模范教师。', '贵州省模范教师'],
])('%s', (_what, text, name) => {
  expect(namesIn(text, 'initiative')).toEqual([name]);
});

test('what is performed at a place is not called after it', () => {
  expect(namesIn('剧团赴黄石大剧院、大冶青铜博物馆巡演。', 'initiative')).toEqual([]);
});

test('one event under two names is called by each of them', () => {
  const { entities, statements } = readText(
    '第28届青海绿色发展投资贸易洽谈会暨第3届生态产业博览会开幕。王志刚出席第3届生态产业博览会。',
  );
  const [event, ...others] = entities.filter((e) => e.kind === 'initiative');
  expect(others).toEqual([]);
  expect(event?.aliases).toEqual(
    expect.arrayContaining(['第28届青海绿色发展投资贸易洽谈会', '第3届生态产业博览会']),
  );
  expect(statements.filter((s) => s.kind === 'attends').map((s) => s.to)).toEqual([event?.id]);
});

test('teams that are sent, and teams of a sport and an age', () => {
  expect(namesIn('德州市人民医院组成“齐鲁同心”援藏医疗队。', 'organization')).toContain(
    '“齐鲁同心”援藏医疗队',
  );
  expect(namesIn('广东女足青年队主教练欧阳静说话。', 'organization')).toEqual(['广东女足青年队']);
});

test.each([
  [
    'a team sent abroad',
    '中国（甘肃）第二十五批援马达加斯加医疗队启程。',
    '中国（甘肃）第二十五批援马达加斯加医疗队',
  ],
  ['a bureau of a ministry', '交通运输部救助打捞局发布消息。', '交通运输部救助打捞局'],
  ['a ministry’s bureau in a region', '财政部西藏监管局印发通知。', '财政部西藏监管局'],
  ['lawyers', '浙江远山律师事务所提供援助。', '浙江远山律师事务所'],
  ['a club', '大连青岩足球俱乐部选中三人。', '大连青岩足球俱乐部'],
  [
    'the committee of a union',
    '中国农林水利气象工会第四届全国委员会召开会议。',
    '中国农林水利气象工会第四届全国委员会',
  ],
  ['a station for buoys', '他先后在猴岩岛航标站工作。', '猴岩岛航标站'],
  ['an army of old', '他参加了八路军第一二〇师三五九旅供给部的工作。', '八路军第一二〇师三五九旅供给部'],
  ['the administration of the air in a region', '中国民用航空新疆管理局派员到场。', '中国民用航空新疆管理局'],
  ['the committee that decides', '西藏军区党委作出决定。', '西藏军区党委'],
  ['an office of a township of Taiwan', '工程由羅山鄉公所發包，經費編列完成。', '羅山鄉公所'],
  ['a county’s bureau behind 了', '他跑了四趟县水利局。', '县水利局'],
])('%s is read whole', (_what, text, name) => {
  expect(namesIn(text, 'organization')).toContain(name);
});

test('regiments where the corps is known', () => {
  expect(namesIn('兵团第四师师市工会主办，六十二团、七十团三连的职工参赛。', 'organization')).toEqual(
    expect.arrayContaining(['六十二团', '七十团三连']),
  );
});

test('firms of a row that says what they are', () => {
  expect(namesIn('宗岩航发、驼岭科技、亿岚特等企业参展。', 'organization')).toEqual(
    expect.arrayContaining(['宗岩航发', '驼岭科技', '亿岚特']),
  );
});

test.each(['孩子们有了“帐篷图书馆”。', '村里建起“云上牧场”。', '把羊托管给公司。', '全市法院共审结三百件。'])(
  'no body: %s',
  (text) => {
    expect(namesIn(text, 'organization')).toEqual([]);
  },
);
