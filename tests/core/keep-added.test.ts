import { expect, test } from 'vitest';

import { keepAdded } from '../../tools/keep-added.ts';

const list = '# What it is.\n# Source: old.\nAA\t甲国\nBB\t乙国\n-\t东海\nAA\t甲\n';

test('a list that is made anew keeps what was added by hand, and the words above it', () => {
  expect(keepAdded('# Source: old.', ['AA\t甲国', 'BB\t乙国'], list)).toBe(list);
  expect(keepAdded('# Source: new.', ['AA\t甲国', 'CC\t丙国'], list)).toBe(
    '# What it is.\n# Source: new.\nAA\t甲国\nCC\t丙国\nBB\t乙国\n-\t东海\nAA\t甲\n',
  );
});
