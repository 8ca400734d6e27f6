import { describe, expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

const people = (text: string) => namesOf(readText(text), 'person');

describe('a name ends', () => {
  test.each([
    ['before an act of one character', '副省长陈虹到会听取意见。', ['陈虹']],
    ['before 作 and what it is about', '校长包立作题为《绿色矿山》的报告。', ['包立']],
    ['before an honour', '主播谭杰获“花木带货王”称号。', ['谭杰']],
    ['before 任 and an office', '由副省长夏侯宁任组长。', ['夏侯宁']],
    ['before 为 and whom something is given', '体育局局长杜平为获奖球队颁奖。', ['杜平']],
    ['before 致 and a speech', '校党委书记白毅致欢迎辞。', ['白毅']],
    ['before an invitation', '应国家主席辛驰邀请，他来华访问。', ['辛驰']],
    ['before 的 where somebody is dismissed', '决定免去扎西的江门市生态环境局局长职务。', ['扎西']],
    ['before 的 and a proposal', '据州法院院长卓玛的提请，作出任命。', ['卓玛']],
    ['before a punishment', '局长那仁受到党内警告处分。', ['那仁']],
    ['before where somebody comes from', '支书马丽来自邻村。', ['马丽']],
    ['before a day', '县委书记高远29日主持召开会议。', ['高远']],
    ['before a year', '镇长盛殷2019年上任。', ['盛殷']],
    ['before a verb that begins with another word', '镇党委书记高远走访了十户群众。', ['高远']],
    ['before 和 that it ends in and a verb', '镇党委书记武立和说，路要修好。', ['武立和']],
    ['before what the heart does', '护林队队长褚岳心里直打鼓。', ['褚岳']],
    ['before a part of the body', '社区书记罗川嗓子喊哑了。', ['罗川']],
    ['before 却 and what is done', '副县长卫敏却摇了摇头。', ['卫敏']],
    ['before 因 and why', '副镇长木呷日果因工作调动离开。', ['木呷日果']],
    ['before 过', '站长石岩守过三座灯塔。', ['石岩']],
    ['behind a dot, before what is done', '站长阿依古丽·买买提却笑了。', ['阿依古丽·买买提']],
    ['before 在 and a speech', '市长武立和在8日召开的发布会上表示，要修好路。', ['武立和']],
  ])('%s', (_what, text, names) => {
    expect(people(text)).toEqual([...names].sort());
  });
});

describe('behind a role', () => {
  test.each([
    ['a seldom surname', '果农俞霞种了40年枇杷。', ['俞霞']],
    ['a common surname that makes a word with the end of the role', '非遗传承人龙德旺领衔制作。', ['龙德旺']],
    ['a surname that is a word', '游客于刚说：“风景真好。”', ['于刚']],
    ['a name of the minorities of one element', '儿媳哈斯在一旁劈竹丝。', ['哈斯']],
    ['a given name that ends in a kind', '七里小学教师蒋逸群参加会议。', ['蒋逸群']],
    ['a row that begins with a name of the minorities', '多吉仁青、图雅到场。', ['图雅', '多吉仁青']],
  ])('%s', (_what, text, names) => {
    expect(people(text)).toEqual([...names].sort());
  });

  test.each(['沙漠项目让游客乐享其中。', '市民常年在这里锻炼。', '学生从小就学习书法。'])(
    'nobody: %s',
    (text) => {
      expect(people(text)).toEqual([]);
    },
  );
});

describe('behind an office', () => {
  test.each([
    [
      'a number with a wide full stop',
      '决定任命：\n1．汪岩正为泗县副县长；\n2．祝海石（女）为县水利局局长。',
      ['汪岩正', '祝海石'],
    ],
    ['both families’ names', '善澤慈善基金有限公司主席利何慧芝出席啟動禮。', ['利何慧芝']],
    ['before 指 and what is said', '教育局首席教育主任梁詠岩指，學校可申請。', ['梁詠岩']],
    ['与 behind the surname', '华中农业大学教授容与山认为，要种树。', ['容与山']],
    ['sounds of a people of the mountains before a dot', '内政部副部长撒流·乌玛致辞。', ['撒流·乌玛']],
  ])('%s', (_what, text, names) => {
    expect(people(text)).toEqual([...names].sort());
  });
});
