import { expect, test } from 'vitest';

import { calibration } from '#lib/extract/calibrate.ts';

const sureness = calibration({ 'runs.far': [12, 24], 'runs.near': [98, 100] });

test('a rule that nobody judged is as sure as it says', () => {
  expect(sureness('says.verb', 0.9)).toBeCloseTo(0.9);
});

test('a rule that was judged often is as sure as it was right, whatever it says', () => {
  expect(sureness('runs.near', 0.5)).toBeGreaterThan(0.92);
  expect(sureness('runs.far', 0.99)).toBeLessThan(0.62);
});

test('a rule without verdicts learns from its family', () => {
  expect(sureness('runs.new', 0.5)).toBeGreaterThan(0.8);
});
