import { describe, expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

describe('people', () => {
  test.each([
    ['before any verb of the language', '县长贺立平汇报了治沙进展。', ['贺立平']],
    ['sounds behind a role, before a noun', '走进牧民呼斯勒其家中。', ['呼斯勒其']],
    ['two elements of Tibetan names', '退伍返乡的平措旺堆笑了。', ['平措旺堆']],
    ['two elements of Mongolian names', '会上，其其格高娃领取了证书。', ['其其格高娃']],
    ['surnames of the Yi', '绣娘沙马阿果赶制新衣。', ['沙马阿果']],
    ['surnames of Japan', '日本外相岸田正一抵达。', ['岸田正一']],
    [
      'before what counts them',
      '欧阳志远、司马青、诸葛长明三位代表发言。',
      ['欧阳志远', '司马青', '诸葛长明'],
    ],
    ['a given name that is a word', '老伴张富贵在地里忙活。', ['张富贵']],
    ['who is of a place', '怀远县河溜镇新河村的周桂英家里来了客人。', ['周桂英']],
    ['a title that is part of a longer word', '各成员国一致同意。', []],
    ['a title behind its holder', '王志远主席时隔六年再次到访。', ['王志远']],
    ['a role cut out of words', '施工人员进行抢修，输电工程开工。', []],
    ['elements in the name of a place', '队伍翻过扎西多吉山。', []],
    [
      'a list by line',
      '名单如下：\n团员：贺立平 平措旺堆（藏族）钱文秀（女） 罗一',
      ['平措旺堆', '罗一', '贺立平', '钱文秀'],
    ],
    ['a list of other things', '特产：苹果 核桃 花椒', []],
    ['with two brackets in an appointment', '任命海岚（女，回族）为省民政厅副厅长。', ['海岚']],
    ['the first character of a clan before a dot', '副主席奇·乌云毕力格到会。', ['奇·乌云毕力格']],
    ['the last sound of an element is 和', '爷爷巴图苏和笑得合不拢嘴。', ['巴图苏和']],
    ['a given name that ends in 和', '副局长贺春和汇报了防汛情况。', ['贺春和']],
    ['who plays for a team', '总决赛中，湖北队靳雨晴夺得冠军。', ['靳雨晴']],
    [
      'who was there, in a sentence of its own',
      '双方会谈。\n靳立平、扎西江村参加会谈。',
      ['扎西江村', '靳立平'],
    ],
    ['kinds of people who were there', '双方会谈。\n有关代表列席会议。', []],
    ['two characters at an office of another state', '老挝国家副主席恩通、柬埔寨首相到会。', ['恩通']],
    ['a given name that is what a department deals with', '大冶市委原书记曾海洋，中储粮原经理。', ['曾海洋']],
    ['a red flag', '大冶市委宣传部部长霍红旗，市委委员。', ['霍红旗']],
    ['a verb that begins with a sound', '居民古丽娜尔·沙肯参加。', ['古丽娜尔·沙肯']],
    ['sounds before 说', '队员苏日塔拉图说，住在边境上。', ['苏日塔拉图']],
    [
      'elements at the end of a list',
      '他们是：丁志远、仓央卓玛、扎西央宗。',
      ['丁志远', '仓央卓玛', '扎西央宗'],
    ],
    ['a head of state before a verb', '巴基斯坦总理夏巴兹、老挝国家主席通伦出席。', ['夏巴兹', '通伦']],
    ['a king', '汤加国王乔治六世出席典礼。', ['乔治六世']],
    ['the old, named by their age', '夜里，巴图嘎日克老人家灯火通明。', ['巴图嘎日克']],
    [
      'rows of workers, with one of the rarest surnames',
      '名单如下：\n蹇立军 大冶市第二炼钢厂电工\n贺立平（女） 大冶市纺织厂细纱工',
      ['蹇立军', '贺立平'],
    ],
  ])('%s', (_rule, text, names) => {
    expect(namesOf(readText(text), 'person')).toEqual([...names].sort());
  });
});

test.each([
  [
    '谷存义1937年7月出生于甲山乙水，1959年毕业于乙山农学院，1983年加入中国共产党。',
    ['birth 1937年7月', 'education 乙山农学院', 'nativePlace 甲山乙水', 'partyEntry 1983年'],
  ],
  ['记者见到藏族牧民谷存义。', ['ethnicity 藏族']],
  ['各民族干部向谷存义学习。', []],
])('what is told of a life: %s', (text, said) => {
  const { statements } = readText(text, { region: '15' });
  const told = statements
    .filter((s) => s.kind === 'attribute')
    .map(({ qualifiers: { property, value } }) => `${property ?? ''} ${value ?? ''}`);
  expect(told.sort()).toEqual(said);
});

describe('names that a weak place or a long row holds', () => {
  test.each([
    ['behind a role, of three characters that make no word', '种粮大户谭立新种了二百亩。', ['谭立新']],
    ['before 说 that a word 明说 would take', '商会会长蔡海明说，这里最好。', ['蔡海明']],
    [
      'behind a dot, with a last character that seldom writes a sound',
      '女工阿依努尔·图尔荪交谈后离开。',
      ['阿依努尔·图尔荪'],
    ],
    [
      'a row apart by single spaces, names of two characters spaced',
      '他们是：马卫东 王 莎（女） 史延龙 冯 军 朱海涛 折小兵 李 颖（女） 罗 刚',
      ['冯 军', '史延龙', '折小兵', '朱海涛', '李 颖', '王 莎', '罗 刚', '马卫东'],
    ],
  ])('%s', (_where, text, names) => {
    const found = readText(text, { region: '42' });
    const printed = found.mentions
      .filter((m) => found.entities.find((e) => e.id === m.entity)?.kind === 'person')
      .map((m) => text.slice(m.start, m.end));
    expect(printed.sort()).toEqual([...names].sort());
  });
});
