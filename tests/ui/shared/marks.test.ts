import { expect, test } from 'vitest';

import { runsOfMarks } from '#components/shared/marks.ts';

test.each([
  ['none', [], '杨伟东到扎赉特旗'],
  ['one', [{ start: 0, end: 3 }], '[杨伟东]到扎赉特旗'],
  [
    'two, in the wrong order',
    [
      { start: 4, end: 8 },
      { start: 0, end: 3 },
    ],
    '[杨伟东]到[扎赉特旗]',
  ],
  [
    'nested',
    [
      { start: 0, end: 4 },
      { start: 1, end: 2 },
    ],
    '[杨伟东到]扎赉特旗',
  ],
  [
    'overlapping',
    [
      { start: 0, end: 3 },
      { start: 2, end: 5 },
    ],
    '[杨伟东][到扎]赉特旗',
  ],
  [
    'reaching out of the text',
    [
      { start: -4, end: 2 },
      { start: 7, end: 99 },
    ],
    '[杨伟]东到扎赉特[旗]',
  ],
  [
    'empty or backwards',
    [
      { start: 3, end: 3 },
      { start: 5, end: 2 },
    ],
    '杨伟东到扎赉特旗',
  ],
])('marks %s', (_, marks, expected) => {
  const runs = runsOfMarks('杨伟东到扎赉特旗', marks);
  expect(runs.map((run) => (run.marked ? `[${run.text}]` : run.text)).join('')).toBe(expected);
  expect(runs.every((run) => run.text !== '')).toBe(true);
});
