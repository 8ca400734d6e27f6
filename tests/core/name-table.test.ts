import { describe, expect, test } from 'vitest';

import type { EntityKind } from '#lib/domain/kinds.ts';
import {
  buildNameTable,
  kindsInTable,
  lengthOfName,
  longestNameAt,
  openNameTable,
} from '#lib/text/name-table.ts';
import { randomFrom } from '../store/random.ts';

const keysOf = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

function longest(names: readonly (readonly [string, EntityKind])[], text: string, at = 0): string | null {
  const table = openNameTable(buildNameTable(names));
  const keys = keysOf(text);
  const name = longestNameAt(table, keys, at, keys.length);
  return name < 0
    ? null
    : `${text.slice(at, at + lengthOfName(table, name))} ${kindsInTable[table.kinds[name] ?? 0]}`;
}

describe('the longest name at a place', () => {
  const names = [
    ['乙县', 'place'],
    ['乙县委', 'organization'],
    ['乙县委组织部', 'organization'],
    ['乙市', 'place'],
    ['王一', 'person'],
  ] as const;
  test.each([
    ['乙县委组织部长', '乙县委组织部 organization'],
    ['乙县委组织', '乙县委 organization'],
    ['乙县城', '乙县 place'],
    ['乙', null],
    ['王二', null],
    ['王一', '王一 person'],
  ])('of %s is %s', (text, found) => {
    expect(longest(names, text)).toBe(found);
  });

  test('is what looking through all names finds, in random names and texts', () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = randomFrom(seed);
      const letters = seed % 2 ? '甲乙丙' : 'ab\uffff';
      const word = (least: number, most: number) =>
        Array.from({ length: least + random.below(most - least + 1) }, () =>
          random.pick(Array.from(letters)),
        ).join('');
      const names = Array.from({ length: 1 + random.below(40) }, () => word(2, 6));
      const text = word(0, 14);
      const table = openNameTable(buildNameTable(names.map((name) => [name, 'person'])));
      const keys = keysOf(text);
      for (let at = 0; at <= text.length; at++) {
        const name = longestNameAt(table, keys, at, keys.length);
        const best = names
          .filter((one) => text.startsWith(one, at))
          .reduce((a, b) => (b.length > a.length ? b : a), '');
        expect(
          name < 0 ? 0 : lengthOfName(table, name),
          `${names.join(' ')} in ${text} at ${String(at)}`,
        ).toBe(best.length);
      }
    }
  });

  test('of no names is none, and other bytes are no table', () => {
    expect(longest([], '甲乙')).toBeNull();
    expect(() => openNameTable(new ArrayBuffer(64))).toThrow();
  });
});
