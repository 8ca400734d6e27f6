import { expect, test } from 'vitest';

import { addToLoop, isInLoop, isLoop } from '#lib/graph/lasso.ts';

const hook = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
  { x: 60, y: 100 },
  { x: 60, y: 40 },
  { x: 0, y: 40 },
];

test.each([
  [{ x: 30, y: 20 }, true],
  [{ x: 80, y: 90 }, true],
  // In the bay of the hook, and beyond each side.
  [{ x: 30, y: 70 }, false],
  [{ x: -1, y: 20 }, false],
  [{ x: 101, y: 20 }, false],
  [{ x: 50, y: -1 }, false],
])('%o in the loop: %s, whichever way round it was drawn', (point, expected) => {
  expect(isInLoop(point, hook)).toBe(expected);
  expect(isInLoop(point, hook.toReversed())).toBe(expected);
});

test('a press without a way is no loop, and what hardly moves adds nothing', () => {
  const begun = addToLoop([], { x: 5, y: 5 });
  expect(addToLoop(begun, { x: 6, y: 7 })).toBe(begun);
  expect(isLoop(addToLoop(begun, { x: 50, y: 5 }))).toBe(false);
  expect(isLoop(hook)).toBe(true);
  expect(isInLoop({ x: 0, y: 0 }, [])).toBe(false);
});
