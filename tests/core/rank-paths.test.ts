import { describe, expect, test } from 'vitest';

import type { EntityId } from '#lib/domain/ids.ts';
import { rankPaths } from '#lib/views/rank-paths.ts';
import { randomFrom } from '../store/random.ts';

const id = (name: string | number): EntityId => String(name) as EntityId;

function graphOf(edges: readonly (readonly [string, string])[]) {
  const around = new Map<EntityId, Set<EntityId>>();
  const add = (from: string, to: string) =>
    around.set(id(from), (around.get(id(from)) ?? new Set()).add(id(to)));
  for (const [from, to] of edges) {
    add(from, to);
    add(to, from);
  }
  return around;
}

function paths(edges: readonly (readonly [string, string])[], a: string, b: string, limit = 100) {
  const around = graphOf(edges);
  const linksOf = (entity: EntityId) => around.get(entity)?.size ?? 0;
  return rankPaths({ a: id(a), b: id(b), around, linksOf, limit }).map((path) => path.join(''));
}

describe('ways between two', () => {
  test('a direct link comes first, then a way through one of few links before one of many', () => {
    const hub = Array.from({ length: 20 }, (_, i) => ['h', `x${String(i)}`] as const);
    expect(paths([['a', 'b'], ['a', 's'], ['s', 'b'], ['a', 'h'], ['h', 'b'], ...hub], 'a', 'b')).toEqual([
      'ab',
      'asb',
      'ahb',
      // Not through s and h both: they are not linked.
    ]);
  });

  test('of up to four links, never through an end again', () => {
    const chain = [
      ['a', 'p'],
      ['p', 'q'],
      ['q', 'r'],
      ['r', 'b'],
    ] as const;
    expect(paths(chain, 'a', 'b')).toEqual(['apqrb']);
    expect(paths([...chain, ['b', 'z']], 'a', 'z')).toEqual([]);
  });

  test('in random graphs they are all the ways of up to three links, and of four links only real ones', () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = randomFrom(seed);
      const names = 'abcdefgh';
      const edges = Array.from({ length: 14 }, (): [string, string] => [
        names[random.below(8)] ?? 'a',
        names[random.below(8)] ?? 'b',
      ]).filter(([x, y]) => x !== y);
      const around = graphOf(edges);
      const every: string[] = [];
      const walk = (path: string): void => {
        const end = path.at(-1) ?? '';
        if (end === 'b') every.push(path);
        else if (path.length <= 4)
          for (const next of around.get(id(end)) ?? []) if (!path.includes(next)) walk(path + next);
      };
      walk('a');
      const found = paths(edges, 'a', 'b', 1000);
      expect(found.filter((path) => path.length <= 4).sort()).toEqual(
        every.filter((path) => path.length <= 4).sort(),
      );
      expect(every).toEqual(expect.arrayContaining(found));
      expect(new Set(found).size).toBe(found.length);
    }
  });
});
