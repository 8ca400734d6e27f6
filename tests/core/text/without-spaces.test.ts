import { expect, test } from 'vitest';

import { withoutSpaces } from '#lib/text/without-spaces.ts';

test('takes out of a text what \\s of a regular expression is, and nothing else', () => {
  const wrong: number[] = [];
  for (let code = 0; code < 1 << 16; code++) {
    const text = `甲${String.fromCharCode(code)}乙`;
    if (withoutSpaces(text) !== text.replace(/\s+/gu, '')) wrong.push(code);
  }
  expect(wrong).toEqual([]);
});
