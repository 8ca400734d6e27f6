import type { DecisionId, StatementId } from '#lib/domain/ids.ts';
import type { Statement } from '#lib/domain/statement.ts';

import { compareText } from './counts.ts';
import type { JudgeAct, Judgement } from './replay-decisions.ts';
import type { Verdict } from './rows.ts';

export interface Anchored {
  readonly verdicts: ReadonlyMap<StatementId, { readonly verdict: Verdict; readonly by: DecisionId }>;
  /** Judgements whose statement this reading does not make: listed, never dropped. */
  readonly unanchored: readonly Judgement[];
}

/** Finds what the judgements of one article are about among the statements that it is read to make now. */
export function anchorJudgements(
  judgements: readonly Judgement[],
  statements: readonly Statement[],
): Anchored {
  const verdicts = new Map<StatementId, { verdict: Verdict; by: DecisionId }>();
  const unanchored: Judgement[] = [];
  for (const judgement of judgements) {
    const statement = findStatement(judgement.act, statements);
    if (statement === null) unanchored.push(judgement);
    else verdicts.set(statement.id, { verdict: judgement.act.act, by: judgement.id });
  }
  return { verdicts, unanchored };
}

/**
 * By id, else by words: the same kind between the same printed names, or the same kind from the same quote with one
 * of the names. Another kind or two other names is another statement, of which the reader has said nothing.
 */
export function findStatement(
  { statement, about }: Pick<JudgeAct, 'statement' | 'about'>,
  statements: readonly Statement[],
): Statement | null {
  const exact = statements.find((s) => s.id === statement);
  if (exact) return exact;
  const scored = statements
    .filter((s) => s.article === about.article && s.kind === about.kind)
    .map((s) => {
      const quote = s.evidence.quote === about.quote;
      const names = Number(s.subject === about.subject) + Number(s.object === about.object);
      return { s, score: names === 2 ? (quote ? 3 : 2) : quote && names === 1 ? 1 : 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || compareText(a.s.id, b.s.id));
  return scored[0]?.s ?? null;
}
