import { describe, expect, test } from 'vitest';

import type { EntityKind } from '#lib/domain/kinds.ts';
import { keyText } from '#lib/text/keyed-text.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { buildNameTable, openNameTable } from '#lib/text/name-table.ts';
import { spotNames } from '#lib/text/spot-names.ts';
import { randomFrom } from '../store/random.ts';

const names: readonly (readonly [string, EntityKind])[] = [
  ['王一', 'person'],
  ['杨卫东', 'person'],
  ['奇·达楞太', 'person'],
  ['乙县', 'place'],
  ['和平', 'place'],
  ['乙县委组织部', 'organization'],
  ['5g', 'initiative'],
];
const table = openNameTable(buildNameTable(names.map(([name, kind]) => [nameKey(name), kind])));
const spotted = (text: string) =>
  spotNames(table, text).map(({ start, end, kind }) => `${text.slice(start, end)} ${kind}`);

describe('names in a text of a page', () => {
  test.each([
    ['乙县委组织部部长杨卫东说', ['乙县委组织部 organization', '杨卫东 person']],
    ['楊衛東在乙縣調研', ['楊衛東 person', '乙縣 place']],
    ['奇•达楞太、奇达楞太', ['奇•达楞太 person', '奇达楞太 person']],
    ['杨 卫东和杨\n卫东', ['杨 卫东 person', '杨\n卫东 person']],
    ['杨\n\n卫东', []],
    ['县长王一说', ['王一 person']],
    ['王一鸣到了', []],
    ['国王一人', []],
    ['爱好和平', []],
    ['5G建设，15G不是，5GB也不是', ['5G initiative']],
    ['', []],
  ])('%s', (text, found) => {
    expect(spotted(text)).toEqual(found);
  });
});

test('a text has the key that its characters have one by one', () => {
  const random = randomFrom(3);
  const characters = Array.from('甲乙楊衛Ａａ A·“”《》 \n\u200b⼀㎡龍1１é');
  for (let i = 0; i < 200; i++) {
    const text = Array.from({ length: random.below(12) }, () => random.pick(characters)).join('');
    const { keys, length, places } = keyText(text);
    const key = String.fromCharCode(...keys.slice(0, length));
    const expected = Array.from(text)
      .filter((c) => c !== '㎡')
      .map(nameKey)
      .join('');
    expect(key.replaceAll('\u0002', '')).toBe(expected);
    for (let k = 1; k < length; k++) expect(places[k]!).toBeGreaterThan(places[k - 1]!);
  }
});
