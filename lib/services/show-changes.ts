import type { Decision } from '#lib/domain/decision.ts';
import type { DecisionId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay, wholeLog } from '#lib/store/decision-log.ts';
import { loadUnanchored } from '#lib/store/unanchored.ts';
import { articlesOf } from '#lib/views/articles-of.ts';

import type { Change, ChangeList, ChangeOptions } from './library.ts';

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
  const articles = await database.articles.bulkGet([...new Set(page.flatMap(articlesOf))]);
  const headlines = new Map(articles.flatMap((row) => (row ? [[row.id, row.headline]] : [])));
  return {
    total: chosen.length,
    changes: page.map((decision): Change => {
      const { act } = decision;
      const [about] = articlesOf(decision);
      return {
        decision,
        stands: act.act === 'undo' ? !undone.has(decision.id) : standing.has(decision.id),
        isOwn: decision.author === author,
        undoes: act.act === 'undo' ? undoneBy(act.decision, byId) : null,
        headline: (about && headlines.get(about)) ?? null,
        isAdrift: adrift.has(decision.id),
      };
    }),
  };
}

/** What an undo is about in the end: an undo of an undo is about the decision itself. */
function undoneBy(id: DecisionId, byId: ReadonlyMap<DecisionId, Decision>): Decision | null {
  const decision = byId.get(id);
  return decision?.act.act === 'undo' ? undoneBy(decision.act.decision, byId) : (decision ?? null);
}
