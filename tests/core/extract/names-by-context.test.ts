import { describe, expect, test } from 'vitest';

import { linksOf, namesOf, readText } from './open-extractor.ts';

const read = (text: string, region = '42') => readText(text, { region });

describe('places by how the sentence leads to them', () => {
  test.each([
    ['a pass that is crossed', '车队翻越多雄拉山，继续前行。', '多雄拉山'],
    ['between which streets', '市场北起花园路，南至七里河路。', '七里河路'],
    ['a bridge by a word of the language', '队员徒步到达解放大桥。', '解放大桥'],
    ['a unit of a state', '代表来自越南老街省。', '老街省'],
    ['a ward whose name begins like a city', '大冶市金湖街道长春社区成立联盟。', '长春社区'],
    [
      'a reserve with its town',
      '盐城湿地珍禽国家级自然保护区的观鸟季开始了。',
      '盐城湿地珍禽国家级自然保护区',
    ],
    ['a bridge with its own name before the water', '张静皋长江大桥主塔封顶。', '张静皋长江大桥'],
    ['a bridge with its town before the water', '宋家湖特大桥横跨长江，武汉长江大桥加固。', '武汉长江大桥'],
    ['a bridge behind what is done to it', '工人吊装赣江大桥钢梁。', '赣江大桥'],
  ])('%s', (_what, text, name) => {
    expect(namesOf(read(text), 'place')).toContain(name);
  });

  test.each(['勇攀高峰，再创佳绩。', '他来到一座大山。', '民众要求加拿大政府道歉。', '走进校园基地参观。'])(
    'are none: %s',
    (text) => {
      expect(namesOf(read(text), 'place').filter((name) => name !== '加拿大')).toEqual([]);
    },
  );

  test('a district without its last word, behind its city', () => {
    expect(namesOf(read('荔枝卖到了深圳福田。', '44'), 'place')).toContain('福田区');
    expect(namesOf(read('他在深圳和平饭店落脚。', '44'), 'place')).not.toContain('和平区');
  });

  test('short forms of counties', () => {
    expect(namesOf(read('威宁县、科左后旗、苏右旗都下了雪。', '52'), 'place')).toEqual(
      ['威宁彝族回族苗族自治县', '科尔沁左翼后旗', '苏尼特右旗'].sort(),
    );
  });
});

describe('bodies by their form', () => {
  test.each([
    [
      'two things that one house deals with',
      '省农科院畜草与绿色农业研究所所长王志刚到会。',
      '湖北省农科院畜草与绿色农业研究所',
    ],
    [
      'two things between which 与 stands, without a house',
      '湖北民族与宗教研究中心主任王志刚到会。',
      '湖北省民族与宗教研究中心',
    ],
    ['a group in quotation marks', '“雪豹”突击队连夜出发。', '“雪豹”突击队'],
    [
      'the committee of a term before its region',
      '政协第十三届毕节市委员会常务委员会组成人员公布。',
      '政协第十三届毕节市委员会常务委员会',
    ],
    ['a society that somebody joins', '王志刚去年加入江城摄影协会。', '江城摄影协会'],
  ])('%s', (_what, text, name) => {
    expect(namesOf(read(text), 'organization').some((found) => found.endsWith(name.slice(3)))).toBe(true);
  });

  test('no name goes over a full stop', () => {
    expect(namesOf(read('总部设在武汉。公司与武汉大学共建实验室。'), 'organization')).toEqual(['武汉大学']);
  });

  test('what only a title names is the same where it stands alone', () => {
    const text = '港岛公司与建造业议会签署备忘录。建造业议会主席王志刚到场。';
    expect(linksOf(read(text), 'cooperatesWith')).toEqual(['港岛公司 > 建造业议会']);
  });
});

describe('people', () => {
  test('a sex or a people in brackets makes a name', () => {
    expect(namesOf(read('代表：才仁吉藏（女，藏族） 王晓宁'), 'person')).toContain('才仁吉藏');
    expect(namesOf(read('汉语（藏族地区）'), 'person')).toEqual([]);
  });
});

describe('prizes', () => {
  test.each([
    ['by its number', '王志刚获第八届江汉文学奖。', ['第八届江汉文学奖']],
    ['the ten of a year', '宋家湖墓地入选2024年度全国十大考古新发现。', ['2024年度全国十大考古新发现']],
    ['a place is none', '王志刚获一等奖，李大山获优秀奖。', []],
  ])('%s', (_what, text, expected) => {
    expect(namesOf(read(text), 'initiative')).toEqual(expected);
  });
});

describe('posts', () => {
  test.each<[string, string, string[]]>([
    [
      'behind 是 and 由',
      '江城商会执行主席是王志刚、李大山，江城商会秘书长由方圆担任。',
      ['方圆 > 秘书长 > 江城商会', '李大山 > 执行主席 > 江城商会', '王志刚 > 执行主席 > 江城商会'],
    ],
    [
      'the body behind its head',
      '由王志刚任指挥长的宜昌市防汛抗旱指挥部设在堤上。',
      ['王志刚 > 指挥长 > 宜昌市防汛抗旱指挥部'],
    ],
    ['of which office nothing says', '办公室主任由方圆兼任。', []],
    [
      'what was and what is, in one chain',
      '原宜昌市教育局副局长、现宜昌市档案馆馆长王志刚到会。',
      ['王志刚 > 副局长 > 宜昌市教育局', '王志刚 > 馆长 > 宜昌市档案馆'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(linksOf(read(text), 'holdsPost')).toEqual(expected);
  });

  test.each([
    [
      '原 in a chain',
      '原宜昌市教育局副局长、现宜昌市档案馆馆长王志刚到会。',
      ['副局长 former', '馆长 asserted'],
    ],
    ['曾担任 before 的', '曾担任宜昌市教育局副局长的王志刚到会。', ['副局长 former']],
    ['原 before a body of a level', '原县扶贫办主任王志刚种起了核桃。', ['主任 former']],
    [
      '辞去 in what is resolved',
      '会议通过了关于接受王志刚辞去宜昌市副市长职务请求的决定。',
      ['副市长 former'],
    ],
  ])('how they are held: %s', (_what, text, expected) => {
    const posts = read(text).statements.filter((s) => s.kind === 'holdsPost');
    expect(posts.map((s) => `${s.qualifiers.title ?? ''} ${s.qualifiers.modality ?? ''}`).sort()).toEqual(
      expected,
    );
  });

  test('two bodies that decide together both appoint', () => {
    const text = '会上宣布省委、省政府决定：任命王志刚为江城大学校长。';
    expect(linksOf(read(text), 'appoints')).toEqual([
      '湖北省人民政府 > 校长 > 王志刚',
      '湖北省委 > 校长 > 王志刚',
    ]);
  });
});

test('a body speaks in its own name only where it opens the clause', () => {
  const says = (text: string) => linksOf(read(text), 'says').map((link) => link.split(' > ')[0]);
  expect(says('法国国防部称，演习已经结束。')).toEqual(['法国国防部']);
  expect(says('李大山在远山集团称，要算细账。')).not.toContain('远山集团');
});

test('of names in a row one may end in 和', () => {
  const { entities } = read('会见结束。\n王海、李泰和、赵勇参加会见。');
  expect(entities.map((e) => e.name)).toEqual(expect.arrayContaining(['王海', '李泰和', '赵勇']));
});

test.each([
  [
    'a guest with a dot behind what is done with him',
    '市长孟广达会见了加博尔·拉茨一行。',
    ['加博尔·拉茨', '孟广达'],
  ],
  ['a Tibetan name of two parts', '州人大常委会主任益西泽登主持会议。', ['益西泽登']],
  ['a Mongolian name behind 负责人', '湿地保护中心负责人格日勒表示，鸟多了。', ['格日勒']],
])('people: %s', (_what, text, names) => {
  expect(namesOf(read(text), 'person').sort()).toEqual([...names].sort());
});

test('a river behind its province is no governor', () => {
  expect(namesOf(read('江苏省长江岸线整治工程开工。'), 'person')).toEqual([]);
  expect(namesOf(read('江苏省长江文海出席会议。'), 'person')).toEqual(['江文海']);
});

test('schools that were one once are told apart by their town', () => {
  const reading = read('武汉市与中国地质大学（武汉）签署协议。中国地质大学（武汉）校长王志刚讲话。');
  expect(namesOf(reading, 'organization')).toContain('中国地质大学（武汉）');
  expect(namesOf(reading, 'organization')).not.toContain('中国地质大学');
  expect(linksOf(reading, 'partOf')).toEqual([]);
});
