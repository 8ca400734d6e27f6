import { expect, test } from 'vitest';

import { codesAbove } from '#lib/services/ladders.ts';

test.each([
  [
    'a county lies in its province and prefecture',
    'place',
    '150785',
    [
      ['15', '150000'],
      ['1507', '150700'],
    ],
  ],
  ['a code with zeros is the short one', 'place', '150700', [['15', '150000']]],
  [
    'a township lies in its county, too',
    'place',
    '150785001',
    [['15', '150000'], ['1507', '150700'], ['150785']],
  ],
  ['a province lies in nothing', 'place', '15', []],
  [
    'an organization lies in its own region',
    'organization',
    '150700',
    [
      ['15', '150000'],
      ['1507', '150700'],
    ],
  ],
] as const)('%s', (_, kind, code, expected) => {
  expect(codesAbove({ kind, codes: [[code, 1]] })).toEqual(expected);
});

test('without a code there is no ladder', () => {
  expect(codesAbove({ kind: 'place', codes: [] })).toEqual([]);
});
