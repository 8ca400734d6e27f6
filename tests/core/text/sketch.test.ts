import { describe, expect, test } from 'vitest';

import { bandsOf, isCopy, sketchOf } from '#lib/text/sketch.ts';

import { randomFrom } from '../../store/random.ts';

const characters = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i * 5));

/** Sentences of made-up characters. */
function sentences(seed: number, count: number): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 20 + random.below(20) }, () => random.pick(characters))
      .join('')
      .concat('。'),
  );
}

/** How many of a hundred pairs are found by their bands and taken for copies. */
function found(change: (text: readonly string[], seed: number) => readonly string[]): number {
  let count = 0;
  for (let seed = 0; seed < 100; seed++) {
    const text = sentences(seed, 20);
    const [a, b] = [sketchOf(text.join('')), sketchOf(change(text, seed).join(''))];
    const bands = new Set(bandsOf(a));
    if (isCopy(a, b) && bandsOf(b).some((band) => bands.has(band))) count++;
  }
  return count;
}

describe('copies of a text', () => {
  test('the same sketch whatever the line breaks, marks and spelling', () => {
    const text = sentences(1, 10).join('');
    expect(sketchOf(text.replace(/。/gu, '。\n  '))).toEqual(sketchOf(text));
    const said = '张副市长对记者说，这项工程从去年开始，今年结束，是全市的一件大事，';
    const traditional = '張副市長對記者說，這項工程從去年開始，今年結束，是全市的一件大事，';
    expect(sketchOf(traditional.repeat(3))).toEqual(sketchOf(said.repeat(3)));
  });

  test.each<[string, (text: readonly string[], seed: number) => readonly string[], number]>([
    ['reprinted', (text) => text, 100],
    ['with another sentence before', (text, seed) => [...sentences(seed + 1000, 1), ...text], 99],
    ['without three of twenty sentences', (text) => text.slice(3), 97],
    ['with its sentences in another order', (text, seed) => randomFrom(seed).shuffle(text), 97],
    [
      'with every fifth sentence written anew',
      (text, seed) => text.map((s, i) => (i % 5 ? s : (sentences(seed + 2000, 1)[0] ?? ''))),
      75,
    ],
  ])('%s', (_rule, change, least) => {
    expect(found(change)).toBeGreaterThanOrEqual(least);
  });

  test('other texts are none, and neither are those that share a fifth', () => {
    expect(found((_, seed) => sentences(seed + 3000, 20))).toBe(0);
    expect(found((text, seed) => [...text.slice(0, 6), ...sentences(seed + 4000, 14)])).toBeLessThan(3);
  });

  test('a short notice has no copies', () => {
    expect(sketchOf('今天停水。')).toBeNull();
    expect(isCopy(null, null)).toBe(false);
  });
});
