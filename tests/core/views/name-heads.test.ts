import { expect, test } from 'vitest';

import type { EntityId } from '#lib/domain/ids.ts';
import { nameRowsOf } from '#lib/views/finish-entity.ts';
import type { EntityRow } from '#lib/views/rows.ts';

/** Entries in the index of heads under which a name is found. */
function entriesOf(name: string): number {
  const row = { id: '1' as EntityId, kind: 'person', hidden: false, articles: 1, keys: [name] };
  return nameRowsOf(row as unknown as EntityRow).reduce((sum, { heads }) => sum + heads.length, 0);
}

test.each([
  // Its first character, its first pair, each later pair, each later character, and its initials in pinyin.
  ['杨伟东', 2 + 1 + 2 + 2],
  ['内蒙古自治区党委组织部', 2 + 9 + 10 + 2],
])('what stands in the name %s is found by %i entries, two for each character more', (name, entries) => {
  expect(entriesOf(name)).toBe(entries);
});

test('a name twice as long costs at most twice as much', () => {
  const characters = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
  for (const length of [5, 10, 20])
    expect(entriesOf(characters.slice(0, length)) - 4).toBeLessThanOrEqual(2 * length);
});
