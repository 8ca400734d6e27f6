import { expect, test } from 'vitest';

import { readDivisions } from '#lib/extract/lexicon/divisions.ts';

const table = ['11\t甲州省', '110101\t乙山县\t001清水镇 002清水河乡', '110102\t丙川县\t001清水镇'].join('\n');

test('a name of several towns stands for all of them', () => {
  const { towns } = readDivisions(table);
  expect(towns.named('清水镇').map((town) => town.code)).toEqual(['110101001', '110102001']);
  expect(towns.named('清水')).toEqual([]);
});

test('a division of any level is found by its code', () => {
  const divisions = readDivisions(table);
  expect(divisions.of('110101')?.name).toBe('乙山县');
  expect(divisions.of('110101002')).toEqual({
    code: '110101002',
    name: '清水河乡',
    short: null,
    level: 'township',
  });
  expect(divisions.of('110101009')).toBeUndefined();
});

test('towns are found in a text wherever they end', () => {
  const found: string[] = [];
  readDivisions(table).towns.scan('从清水镇到清水河乡，再到别的乡镇', (start, end) =>
    found.push(`${String(start)}-${String(end)}`),
  );
  expect(found).toEqual(['1-4', '5-9']);
});
