import { expect, test } from 'vitest';

import { CharSet } from '#lib/text/char-set.ts';

const set = new CharSet('王𠮷a');

test.each([
  ['王', true],
  ['𠮷', true],
  ['a', true],
  ['李', false],
  ['𠮸', false],
  // Half of one that is in it, more than one, none.
  ['\ud842', false],
  ['王王', false],
  ['', false],
])('holds %j: %s', (char, isIn) => {
  expect(set.has(char)).toBe(isIn);
});
