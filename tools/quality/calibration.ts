import type { Statement } from '#lib/domain/statement.ts';

import { isForFitting, type Verdict } from './judged.ts';

/** A judged statement that today's rules still find. */
export interface Judged {
  readonly statement: Statement;
  readonly verdict: Verdict;
}

/** From what confidence on, and what it is called in the report. */
const buckets = [0.97, 0.94, 0.9, 0.85, 0.8, 0.7, 0.5, 0];

/** Of what is said at about this confidence, how much holds: on the half of the texts that fitted nothing. */
export function reliabilityTable(judged: readonly Judged[]): string {
  const rows = buckets.flatMap((from, i) => {
    const to = buckets[i - 1] ?? 1.01;
    const mine = judged.filter(
      ({ statement: s, verdict }) => s.confidence >= from && s.confidence < to && !isForFitting(verdict.text),
    );
    if (mine.length === 0) return [];
    const said = mine.reduce((sum, { statement }) => sum + statement.confidence, 0) / mine.length;
    const right = mine.filter(({ verdict }) => verdict.isRight).length;
    return [
      `| ${from.toFixed(2)} | ${mine.length} | ${said.toFixed(2)} | ${(right / mine.length).toFixed(2)} |`,
    ];
  });
  return ['| from | judged | said | holds |', '|---|---|---|---|', ...rows].join('\n');
}

/** Precision of everything judged, by kind. */
export function precisionTable(judged: readonly Judged[]): string {
  const byKind = new Map<string, { right: number; all: number }>();
  for (const { statement, verdict } of judged) {
    for (const key of [statement.kind, 'all kinds']) {
      const row = byKind.get(key) ?? { right: 0, all: 0 };
      row.all++;
      if (verdict.isRight) row.right++;
      byKind.set(key, row);
    }
  }
  const rows = [...byKind]
    .sort((a, b) => b[1].all - a[1].all || (a[0] < b[0] ? -1 : 1))
    .map(([kind, { right, all }]) => `| ${kind} | ${all} | ${((100 * right) / all).toFixed(1)} |`);
  return ['| kind | judged | precision |', '|---|---|---|', ...rows].join('\n');
}

export interface RuleCount {
  readonly rule: string;
  readonly right: number;
  readonly all: number;
}

/** Right and all by rule, on the half that fits. */
export function countByRule(judged: readonly Judged[]): RuleCount[] {
  const rules = new Map<string, { right: number; all: number }>();
  for (const { statement, verdict } of judged) {
    if (!isForFitting(verdict.text)) continue;
    const row = rules.get(statement.rule) ?? { right: 0, all: 0 };
    row.all++;
    if (verdict.isRight) row.right++;
    rules.set(statement.rule, row);
  }
  return [...rules]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([rule, { right, all }]) => ({ rule, right, all }));
}
