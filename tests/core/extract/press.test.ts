import { expect, test } from 'vitest';

import { nameRows, precision, pressTexts, recall, scorePress } from './press-score.ts';

/** Reached on the texts of tests/fixtures/press: no change may fall below. Recall, then precision. */
const floors: Readonly<Record<string, readonly [number, number]>> = {
  persons: [0.98, 0.99],
  orgs: [0.98, 0.97],
  places: [0.95, 0.99],
  initiatives: [0.95, 0.99],
  posts: [0.95, 0.98],
};

test('the texts cover both halves and say what is wanted', () => {
  const texts = pressTexts();
  expect(texts.length).toBeGreaterThanOrEqual(30);
  for (const { name, text, expected } of texts) {
    const tight = text.replace(/\s+/g, '');
    for (const row of nameRows) for (const wanted of expected[row]) expect(tight, name).toContain(wanted);
  }
});

test('nothing is lost and nothing is invented in notices and reports', () => {
  const score = scorePress(null);
  for (const [row, [found, right]] of Object.entries(floors)) {
    expect(recall(score.rows[row]), `${row}\n${score.faults.join('\n')}`).toBeGreaterThanOrEqual(found);
    expect(precision(score.rows[row]), `${row}\n${score.faults.join('\n')}`).toBeGreaterThanOrEqual(right);
  }
  expect(recall(score.rows['relations']), score.faults.join('\n')).toBeGreaterThanOrEqual(0.96);
  expect(score.forbidden).toEqual([]);
});

test.each(['weather', 'sports', 'figures'])('a text about %s has no officials', (name) => {
  const { rows } = scorePress(null, name);
  expect(rows['persons']?.found).toBe(0);
  expect(rows['posts']?.found).toBe(0);
});
