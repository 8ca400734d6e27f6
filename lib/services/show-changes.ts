import type { Decision } from '#lib/domain/decision.ts';
import type { DecisionId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay, wholeLog } from '#lib/store/decision-log.ts';
import { loadUnanchored } from '#lib/store/unanchored.ts';
import { articlesOf } from '#lib/views/articles-of.ts';
import { undoSteps, type UndoStep } from '#lib/views/undo-steps.ts';

import type { Change, ChangeList, ChangeOptions, LogStep, LogSteps } from './library.ts';

/** The log as a reader sees it, latest first. */
export async function showChanges(
  database: Database,
  author: string,
  { offset, limit, acts }: ChangeOptions,
): Promise<ChangeList> {
  const log = await wholeLog(database);
  const chosen = acts ? log.filter(({ act }) => acts.includes(act.act)) : log;
  const page = chosen.slice(offset, offset + limit);
  const byId = new Map(log.map((decision) => [decision.id, decision]));
  const { standing, undone } = await loadReplay(database);
  const adrift = new Set((await loadUnanchored(database)).map(({ id }) => id));
  const undoes = page.map((decision) => undoneBy(decision, byId));
  const headlines = await headlinesOf(
    database,
    page.map((decision, i) => undoes[i]?.decision ?? decision),
  );
  return {
    total: chosen.length,
    changes: page.map((decision, i): Change => {
      const isUndo = decision.act.act === 'undo';
      return {
        decision,
        stands: isUndo ? !undone.has(decision.id) : standing.has(decision.id),
        isOwn: decision.author === author,
        undoes: undoes[i]?.decision ?? null,
        isRedo: undoes[i]?.isRedo ?? false,
        headline: headlines[i] ?? null,
        isAdrift: adrift.has(decision.id),
      };
    }),
  };
}

/** What the next undo and the next redo of this reader are about, as it is said on the screen. */
export async function showSteps(database: Database, author: string): Promise<LogSteps> {
  const { undo, redo } = undoSteps(await wholeLog(database), author);
  const shown = async (step: UndoStep | null): Promise<LogStep | null> => {
    if (step === null) return null;
    const [headline = null] = await headlinesOf(database, step.decisions.slice(0, 1));
    return { ...step, headline };
  };
  return { undo: await shown(undo), redo: await shown(redo) };
}

/** Of the article that each is about; null where it is about none, or that has no headline. */
async function headlinesOf(
  database: Database,
  decisions: readonly Decision[],
): Promise<readonly (string | null)[]> {
  const ids = decisions.map((decision) => articlesOf(decision)[0]);
  const articles = await database.articles.bulkGet([...new Set(ids.flatMap((id) => id ?? []))]);
  const headlines = new Map(articles.flatMap((row) => (row ? [[row.id, row.headline]] : [])));
  return ids.map((id) => (id && headlines.get(id)) ?? null);
}

/** What an undo is about in the end: an undo of an undo is about the decision itself, and brings it back. */
function undoneBy(
  { act }: Decision,
  byId: ReadonlyMap<DecisionId, Decision>,
  isRedo = false,
): { readonly decision: Decision; readonly isRedo: boolean } | null {
  const decision = act.act === 'undo' ? byId.get(act.decision) : undefined;
  if (decision === undefined) return null;
  return decision.act.act === 'undo' ? undoneBy(decision, byId, !isRedo) : { decision, isRedo };
}
