import { expect, test } from 'vitest';

import { confusedLetters } from '#lib/text/pinyin.ts';
import { spellName } from '#lib/text/spell-name.ts';

test.each([
  ['杨伟东', 'yang wei dong', false],
  ['单增', 'shan zeng', false],
  ['解振华', 'xie zhen hua', false],
  ['吕东', 'lü dong', false],
  ['乐长行', 'yue chang xing', false],
  ['尉迟敏', 'yu chi min', false],
  ['艾尔肯·吐尼亚孜', 'ai er ken · tu ni ya zi', true],
  ['斯琴毕力格', 'si qin bi li ge', true],
])('%s is read %s', (name, syllables, isOfSounds) => {
  expect(spellName(name)).toEqual({ syllables, isOfSounds });
});

test('a name with what is no Chinese character has no pinyin', () => {
  expect(spellName('王A')).toBeNull();
  expect(spellName('')).toBeNull();
});

test('letters that are easily taken for each other stand for each other, one at a time', () => {
  expect(confusedLetters('huangming')).toContain('wangming');
  expect(confusedLetters('wangmin')).toContain('huangmin');
  expect(confusedLetters('wangmin')).toContain('wangming');
  expect(confusedLetters('zangsan')).toContain('zhangsan');
  expect(confusedLetters('liuli')).toContain('niuli');
  expect(confusedLetters('wangmin')).not.toContain('wangmin');
  expect(confusedLetters('huangming')).not.toContain('wangmin');
});
