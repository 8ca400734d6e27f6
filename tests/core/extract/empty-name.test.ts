import { expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

test('a name that ends in 和 in a row of those present leaves no empty name, which would be sought for ever', () => {
  const names = namesOf(
    readText('李立正、孙春山、刘鹤鸣和魏凤和、王勇出席会议。', { region: null }),
    'person',
  );
  expect(names).toEqual(expect.arrayContaining(['孙春山', '王勇']));
});
