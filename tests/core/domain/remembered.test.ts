import { expect, test } from 'vitest';

import { remembered } from '#lib/domain/remembered.ts';

test('the same text is worked out once', () => {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return text.length;
  });
  expect([length('甲'), length('乙丙'), length('甲'), length(''), length('')]).toEqual([1, 2, 1, 0, 0]);
  expect(asked).toEqual(['甲', '乙丙', '']);
});

test('an answer is right, and the memory bounded, after more texts than are kept', () => {
  let worked = 0;
  const same = remembered((text) => {
    worked++;
    return text;
  });
  const texts = Array.from({ length: 10_000 }, (_, i) => `名${String(i)}`);
  for (const text of texts) expect(same(text)).toBe(text);
  expect(same('名0')).toBe('名0');
  expect(worked).toBe(10_001);
});
