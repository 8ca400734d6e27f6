import { anchorJudgements, findStatement } from '#lib/views/anchor-judgements.ts';
import { groupBy } from '#lib/views/contributions.ts';
import type { Judgement, Remark } from '#lib/views/replay-decisions.ts';

import type { Database } from './database.ts';
import { loadReplay } from './decision-log.ts';

/** What was said of statements that the present reading does not make: to be shown, for none is ever dropped. */
export async function loadUnanchored(database: Database): Promise<readonly (Judgement | Remark)[]> {
  const { judgements, remarks } = await loadReplay(database);
  const articles = [...new Set([...judgements.keys(), ...remarks.keys()])];
  const rows = groupBy(
    await database.statements.where('article').anyOf(articles).toArray(),
    (row) => row.article,
  );
  return articles.flatMap((id) => {
    const statements = rows.get(id) ?? [];
    return [
      ...anchorJudgements(judgements.get(id) ?? [], statements).unanchored,
      ...(remarks.get(id) ?? []).filter(({ act }) => findStatement(act, statements) === null),
    ];
  });
}
