import { expect, test } from 'vitest';

import { uprightForms } from '#lib/text/vertical-forms.ts';

test.each([
  ['︵试︶', '（试）'],
  ['︽办法︾', '《办法》'],
  ['﹁金疙瘩﹂', '“金疙瘩”'],
  ['山、水', '山、水'],
])('%s is read as %s', (printed, meant) => {
  expect(uprightForms(printed)).toBe(meant);
});
