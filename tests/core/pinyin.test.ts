import { describe, expect, test } from 'vitest';

import {
  initialsOf,
  initialsSpelled,
  nearlySpells,
  pinyinLetters,
  soundsOf,
  spellingOf,
} from '#lib/text/pinyin.ts';

describe('letters as typed', () => {
  test.each([
    ['Yang Weidong', 'yangweidong'],
    ["xi'an", 'xian'],
    ['lǚ', 'lv'],
    ['Lü', 'lv'],
    ['Yáng Wěidōng', 'yangweidong'],
  ])('%s is %s', (typed, letters) => {
    expect(pinyinLetters(typed)).toBe(letters);
  });
  test.each(['', '杨', 'a4', 'wei东'])('%s is no pinyin', (typed) => {
    expect(pinyinLetters(typed)).toBeNull();
  });
});

describe('how letters spell a name', () => {
  test.each([
    ['杨卫东', 'yangweidong', 'whole'],
    ['杨卫东', 'yangwei', 'beginning'],
    ['杨卫东', 'yangweid', 'beginning'],
    ['杨卫东', 'yan', 'beginning'],
    ['杨卫东', 'ywd', 'initials'],
    ['杨卫东', 'yangwd', 'initials'],
    ['杨卫东', 'yw', 'initials'],
    ['杨卫东', 'wd', 'none'],
    ['杨卫东', 'yangweidongx', 'none'],
    ['吕志明', 'lvzhiming', 'whole'],
    ['吕志明', 'luzhiming', 'whole'],
    ['吕志明', 'lyuzhiming', 'whole'],
    ['吕志明', 'lzhm', 'initials'],
    ['单增', 'shanzeng', 'whole'],
    ['解学智', 'xiexuezhi', 'whole'],
    ['查俊如', 'zhajunru', 'whole'],
    ['任学锋', 'renxuefeng', 'whole'],
    ['解学智', 'jiexuezhi', 'whole'],
    ['单增', 'danzeng', 'whole'],
    ['重庆市', 'chongqing', 'beginning'],
    ['西安市', 'xian', 'beginning'],
  ] as const)('%s by %s: %s', (name, letters, how) => {
    expect(spellingOf(name, letters)).toBe(how);
  });
});

describe('initials', () => {
  test('of a name are those of every reading', () => {
    expect([...initialsOf('重庆')].sort()).toEqual(['c', 'cq', 'z', 'zq']);
    expect(initialsOf('A股')).toEqual([]);
  });

  test.each(['yangweidong', 'yangwd', 'ywd', 'yw', 'yangw', 'yan', 'y'])(
    'that %s can spell hold those of every name that it spells',
    (letters) => {
      const spelled = initialsSpelled(letters);
      expect(spelled.some((initials) => initialsOf('杨卫东').includes(initials))).toBe(true);
    },
  );
  test.each([
    ['lyuzm', '吕志明'],
    ['lvzm', '吕志明'],
    ['zhm', '郑海明'],
    ['xian', '西安'],
  ])('%s finds %s', (letters, name) => {
    expect(initialsSpelled(letters).some((initials) => initialsOf(name).includes(initials))).toBe(true);
  });
});

describe('what is meant by letters that spell nobody', () => {
  test.each([
    ['杨卫东', 'yangweidang', true],
    ['杨卫东', 'yanghaidong', true],
    ['杨卫东', 'yuweidong', true],
    ['欧阳志明', 'ouyangzhigang', true],
    ['杨卫东', 'yanghaidang', false],
    ['杨卫东', 'yangweido', false],
    ['杨卫东', 'yangwei', false],
    ['杨卫', 'yangwu', false],
  ])('%s by %s: %s', (name, letters, isMeant) => {
    expect(nearlySpells(name, letters)).toBe(isMeant);
  });

  test('a few characters sound by each of their readings, more are no name', () => {
    expect(soundsOf('单冬')).toEqual(expect.arrayContaining(['shandong', 'dandong']));
    expect(soundsOf('单')).toEqual([]);
    expect(soundsOf('全区秋收会议')).toEqual([]);
    expect(soundsOf('杨A东')).toEqual([]);
  });
});
