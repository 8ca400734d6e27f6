import { expect, test } from 'vitest';

import { linksOf, namesOf, readText } from './open-extractor.ts';

/** What is said at gatherings, ceremonies and contests, by the form of the sentence that says so. */
test.each<[string, string, string, string[]]>([
  [
    'a training course and the hour in which it opens',
    'runs',
    '2025年全省河长制专题培训班9日开班。副厅长王志刚出席开班式。培训班由省水利厅举办。',
    ['湖北省水利厅 > 2025年全省河长制专题培训班'],
  ],
  [
    'who reads out a paper',
    'attends',
    '襄阳市科技创新大会9日召开。副市长王志刚宣读《关于表彰科技功臣的决定》。',
    ['王志刚 > 襄阳市科技创新大会'],
  ],
  [
    'who answers the press beside the speaker',
    'speaksAt',
    '省政府举行“荆楚粮仓”新闻发布会。厅长王志刚介绍有关情况，并与粮油集团总经理李大山共同回答记者提问。',
    ['李大山 > “荆楚粮仓”新闻发布会', '王志刚 > “荆楚粮仓”新闻发布会'],
  ],
  [
    'who wins was there',
    'attends',
    '第二届汉江马拉松7日鸣枪。襄阳车友王志刚、十堰选手李大山分获冠亚军。',
    ['李大山 > 第二届汉江马拉松', '王志刚 > 第二届汉江马拉松'],
  ],
  [
    'whose team wins need not have been there',
    'attends',
    '第二届汉江马拉松7日鸣枪。王志刚执教期间带队获得三枚金牌。',
    [],
  ],
  [
    'what is spoken of is not where',
    'speaksAt',
    '襄阳市政协第八次主席会议9日举行。主席会议上，秘书长王志刚就襄阳市政协第二次全体会议议程作了汇报。',
    ['王志刚 > 襄阳市政协第八次主席会议'],
  ],
  [
    'who watches the play',
    'attends',
    '庆祝襄阳大学成立80周年音乐会《汉水长歌》9日晚举行。王志刚、李大山等校领导，同千余名观众一起观看演出。',
    [
      '李大山 > 庆祝襄阳大学成立80周年音乐会《汉水长歌》',
      '王志刚 > 庆祝襄阳大学成立80周年音乐会《汉水长歌》',
    ],
  ],
  [
    'a roll goes on over a name that was not read',
    'attends',
    '第二届汉江论坛17日举行。王志刚、噢呀、李大山出席论坛。',
    ['李大山 > 第二届汉江论坛', '王志刚 > 第二届汉江论坛'],
  ],
  [
    'each with the one in its place',
    'cooperatesWith',
    '枣阳市、宜城市分别与江汉油田集团、长江电气公司签约。',
    ['宜城市 > 长江电气公司', '枣阳市 > 江汉油田集团'],
  ],
  [
    'for the body of the post, and with a body',
    'cooperatesWith',
    '襄阳博物馆馆长王志刚与武汉大学考古研究院签署合作意向书。',
    ['襄阳博物馆 > 武汉大学考古研究院'],
  ],
  [
    'between two towns',
    'locatedIn',
    '汉江大桥合龙。汉江大桥位于枣阳市琚湾镇与宜城市小河镇之间。',
    ['小河镇 > 宜城市', '汉江大桥 > 小河镇', '汉江大桥 > 琚湾镇', '琚湾镇 > 枣阳市'],
  ],
  [
    'the capital of the country named before',
    'locatedIn',
    '医疗队抵达赞比亚后，队员们在首都卢萨卡开展义诊。',
    ['卢萨卡 > 赞比亚'],
  ],
  [
    'whose honour it is',
    'runs',
    '去年，王志刚获得襄阳市人民政府颁发的“文物保护贡献奖”。',
    ['襄阳市人民政府 > 文物保护贡献奖'],
  ],
  [
    'who sends somebody to a post',
    'appoints',
    '襄阳市水利局选派干部王志刚到村任第一书记。',
    ['襄阳市水利局 > 王志刚'],
  ],
  [
    'who has made it with another',
    'authoredBy',
    '保康县检察院发现线索后，与南漳县检察院会签《跨区域协作办法》。',
    ['跨区域协作办法 > 保康县人民检察院', '跨区域协作办法 > 南漳县人民检察院'],
  ],
  [
    'what was looked at before does not attend',
    'attends',
    '王志刚考察了襄阳港并出席第二届汉江论坛。',
    ['王志刚 > 第二届汉江论坛'],
  ],
  [
    'who was in the chair and stresses something',
    'speaksAt',
    '第二届汉江论坛17日举行。王志刚主持。王志刚强调，论坛要越办越好。',
    ['王志刚 > 第二届汉江论坛'],
  ],
  [
    'new in the chair',
    'speaksAt',
    '第二届汉江论坛17日举行。新当选的论坛主席王志刚致辞。',
    ['王志刚 > 第二届汉江论坛'],
  ],
  [
    'a stop in the middle of a sentence',
    'inspects',
    '王志刚在襄阳调研时，在宜城市小河镇，详细了解春耕情况。',
    ['王志刚 > 宜城市', '王志刚 > 小河镇', '王志刚 > 襄阳市'],
  ],
  [
    'who is handed an honour',
    'memberOf',
    '大会向王志刚等6人颁发“湖北省文物保护奖章”。',
    ['王志刚 > 湖北省文物保护奖章'],
  ],
])('%s: %s', (_form, kind, text, links) => {
  expect(linksOf(readText(text, { region: '42' }), kind)).toEqual(links);
});

test.each<[string, string]>([
  ['全市农村集体“三资”管理推进会在枣阳市举行。', '全市农村集体“三资”管理推进会'],
  ['“水墨汉江”写生作品邀请展在枣阳市开展。', '“水墨汉江”写生作品邀请展'],
  [
    '枣阳市人民政府与武汉大学战略合作协议签约仪式在枣阳市举行。',
    '枣阳市人民政府与武汉大学战略合作协议签约仪式',
  ],
  ['王志刚出席第八次委员长会议。', '第八次委员长会议'],
  ['2025中国（湖北）—东北亚经贸合作对接会开幕。', '2025中国（湖北）—东北亚经贸合作对接会'],
  ['襄城区第三届“邻里节”在老街举办。', '襄城区第三届“邻里节”'],
])('the whole name of a gathering: %s', (text, name) => {
  expect(namesOf(readText(text, { region: '42' }), 'initiative')).toContain(name);
});

test('a roll of sixty heads is read to its end', () => {
  const heads = Array.from(
    { length: 60 },
    (_, i) => `青山县${'甲乙丙丁戊己'.charAt(i % 6)}乡乡长王${'东南西北中上下左右前'.charAt(i % 10)}山`,
  );
  const told = `他们是：${heads.join('、')}等。大家向县里致电，祝贺丰收。`;
  expect(linksOf(readText(told), 'attends')).toEqual([]);
});
