import { expect, test } from 'vitest';

import { coverageOf } from '#lib/domain/coverage.ts';
import { heldDays, silenceAfter } from '#lib/domain/silence.ts';

const held = heldDays(
  coverageOf([
    { outlet: '甲报', day: '2020-07-01', page: '1' },
    { outlet: '甲报', day: '2020-07-03', page: '1' },
    { outlet: '乙报', day: '2020-07-03', page: '1' },
    { outlet: '乙报', day: '2020-07-10', page: null },
    { outlet: '', day: '', page: null },
  ]),
);

test('every day counts once, whichever paper is held', () => {
  expect(held).toEqual(['2020-07-01', '2020-07-03', '2020-07-10']);
});

test('what is held from the day after to the newest issue', () => {
  expect(silenceAfter(held, '2020-07-01')).toEqual({
    from: '2020-07-02',
    to: '2020-07-10',
    held: 2,
    days: 9,
  });
  expect(silenceAfter(held, '2020-07-03')).toEqual({
    from: '2020-07-04',
    to: '2020-07-10',
    held: 1,
    days: 7,
  });
});

test('a time that is shown ends it', () => {
  expect(silenceAfter(held, '2020-07-01', '2020-07-05')).toMatchObject({
    to: '2020-07-05',
    held: 1,
    days: 4,
  });
  expect(silenceAfter(held, '2020-07-01', '2021-01-01')).toMatchObject({ to: '2020-07-10' });
});

test('of the newest day, of a whole month and of an empty library nothing can be said', () => {
  expect(silenceAfter(held, '2020-07-10')).toBeNull();
  expect(silenceAfter(held, '2020-07')).toBeNull();
  expect(silenceAfter([], '2020-07-01')).toBeNull();
});
