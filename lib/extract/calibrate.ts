import { rulePrecision } from './rule-precision.ts';

/** So many judged statements weigh as much as what was believed before. */
const pull = 6;

type Counts = Readonly<Record<string, readonly [right: number, judged: number]>>;

/**
 * A function that says how sure a statement is: the share of its rule's statements that held where they were judged,
 * drawn towards its family's share where few were, and that towards `believed`, what the rule says of itself.
 */
export function calibration(counts: Counts): (rule: string, believed: number) => number {
  const families = new Map<string, { right: number; judged: number }>();
  for (const [rule, [right, judged]] of Object.entries(counts)) {
    const family = families.get(familyOf(rule)) ?? { right: 0, judged: 0 };
    families.set(familyOf(rule), { right: family.right + right, judged: family.judged + judged });
  }
  const drawn = (right: number, judged: number, to: number) => (right + pull * to) / (judged + pull);
  return (rule, believed) => {
    const family = families.get(familyOf(rule));
    const [right, judged] = counts[rule] ?? [0, 0];
    const ofFamily = family ? drawn(family.right - right, family.judged - judged, believed) : believed;
    return drawn(right, judged, ofFamily);
  };
}

export const calibrated = calibration(rulePrecision);

function familyOf(rule: string): string {
  return rule.slice(0, Math.max(0, rule.indexOf('.')) || rule.length);
}
