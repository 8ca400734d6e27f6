import { expect, test } from 'vitest';

import { pageRanges, wantedBy } from '#components/library/import-choice.ts';

test.each([
  [
    '1-4，8',
    [
      { first: 1, last: 4 },
      { first: 8, last: 8 },
    ],
  ],
  ['01', [{ first: 1, last: 1 }]],
  [
    '第1版、第3版',
    [
      { first: 1, last: 1 },
      { first: 3, last: 3 },
    ],
  ],
  ['2至3', [{ first: 2, last: 3 }]],
  ['', null],
  ['4-1', null],
  ['要闻', null],
  ['0', null],
])('pages written %s', (typed, ranges) => {
  expect(pageRanges(typed)).toEqual(ranges);
});

test('a page is taken by its number, and what has none is taken too', () => {
  const choice = { takes: 'pages', pages: pageRanges('1-2')! } as const;
  const of = (page: string | null) => wantedBy(choice)({ text: '', page });
  expect([of('1'), of('02'), of('A2'), of('3'), of(null), of('要闻')]).toEqual([
    true,
    true,
    true,
    false,
    true,
    true,
  ]);
});

test('what the reader watches is found in either kind of characters, small or wide letters, and over a line break', () => {
  const isWanted = wantedBy({ takes: 'watched', names: ['杨伟东', '组织部', 'app 平台'] });
  const of = (text: string) => isWanted({ text, page: null });
  expect([of('楊偉東到會。'), of('杨伟\n东到会。'), of('上了ＡＰＰ平臺。'), of('杨东到会。')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(wantedBy({ takes: 'all' })({ text: '', page: '9' })).toBe(true);
});
