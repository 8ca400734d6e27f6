import { expect, test } from 'vitest';

import { linksOf, readText } from './open-extractor.ts';

/** Who was there, by the form of the sentence that says so. */
test.each<[string, string, string, string[]]>([
  [
    'mainly is no must',
    'attends',
    '襄阳市融合发展推进会5日召开。市领导聂国强、王珍珠，市直各部门主要负责人参加会议。',
    ['王珍珠 > 襄阳市融合发展推进会', '聂国强 > 襄阳市融合发展推进会'],
  ],
  [
    'names on both sides of a clause without one',
    'attends',
    '湖北省妇女第十四次代表大会6日开幕。副省长王志刚，部分执委，老领导陈白露应邀出席开幕会。',
    ['王志刚 > 湖北省妇女第十四次代表大会', '陈白露 > 湖北省妇女第十四次代表大会'],
  ],
  [
    'with whom',
    'attends',
    '第二届汉江论坛17日举行。省长王志刚同部长李大山共同出席论坛。',
    ['李大山 > 第二届汉江论坛', '王志刚 > 第二届汉江论坛'],
  ],
  [
    'whose speech is studied',
    'speaksAt',
    '第二届汉江论坛17日举行。王志刚、李大山围绕学习贯彻陈明远同志重要讲话精神作了发言。',
    ['李大山 > 第二届汉江论坛', '王志刚 > 第二届汉江论坛'],
  ],
  [
    'a speech of another meeting',
    'speaksAt',
    '襄阳市要学习陈明远在第二届汉江论坛上的重要讲话。王志刚作了发言。',
    [],
  ],
])('%s: %s', (_form, kind, text, links) => {
  expect(linksOf(readText(text, { region: '42' }), kind)).toEqual(links);
});
