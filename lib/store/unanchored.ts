import { anchorJudgements, findStatement } from '#lib/views/anchor-judgements.ts';
import { anchorSplits } from '#lib/views/anchor-splits.ts';
import { groupBy } from '#lib/views/contributions.ts';
import type { Judgement, Remark, Split } from '#lib/views/replay-decisions.ts';
import { takenBack } from '#lib/views/resolve-rows.ts';

import type { Database } from './database.ts';
import { loadReplay } from './decision-log.ts';

/** What was said of statements and names that the present reading does not have: to be shown, for none is ever dropped. */
export async function loadUnanchored(database: Database): Promise<readonly (Judgement | Remark | Split)[]> {
  const { judgements, remarks, splits } = await loadReplay(database);
  const articles = [...new Set([...judgements.keys(), ...remarks.keys(), ...splits.keys()])];
  const statements = groupBy(
    await database.statements.where('article').anyOf(articles).toArray(),
    (row) => row.article,
  );
  const mentions = groupBy(
    await database.mentions
      .where('article')
      .anyOf([...splits.keys()])
      .toArray(),
    (row) => row.article,
  );
  return articles.flatMap((id) => {
    const rows = takenBack({ mentions: mentions.get(id) ?? [], statements: statements.get(id) ?? [] });
    return [
      ...anchorJudgements(judgements.get(id) ?? [], rows.statements).unanchored,
      ...(remarks.get(id) ?? []).filter(({ act }) => findStatement(act, rows.statements) === null),
      ...anchorSplits(splits.get(id) ?? [], rows.mentions).unanchored,
    ];
  });
}
