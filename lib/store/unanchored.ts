import { anchorJudgements } from '#lib/views/anchor-judgements.ts';
import { groupBy } from '#lib/views/contributions.ts';
import type { Judgement } from '#lib/views/replay-decisions.ts';

import type { Database } from './database.ts';
import { loadReplay } from './decision-log.ts';

/** Judgements about statements that the present reading does not make: to be shown, for none is ever dropped. */
export async function loadUnanchored(database: Database): Promise<readonly Judgement[]> {
  const { judgements } = await loadReplay(database);
  const articles = [...judgements.keys()];
  const rows = groupBy(
    await database.statements.where('article').anyOf(articles).toArray(),
    (row) => row.article,
  );
  return articles.flatMap((id) => anchorJudgements(judgements.get(id) ?? [], rows.get(id) ?? []).unanchored);
}
