import type { Act } from '#lib/domain/decision.ts';
import type { StatementId } from '#lib/domain/ids.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { loadRows } from '#lib/store/commit-readings.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { findStatement } from '#lib/views/anchor-judgements.ts';
import type { StatementRow } from '#lib/views/rows.ts';

import type { Judged, Judging, RemarkView } from './library.ts';

/** What the log takes: the judgement with a quotation of what it is about. Errors: statement-not-found. */
export async function actAbout(
  database: Database,
  statement: StatementId,
  judging: Judging,
): Promise<Result<Act>> {
  const row = await database.statements.get(statement);
  if (!row) return fail({ code: 'statement-not-found', about: statement });
  const { article, kind, subject, object, evidence } = row;
  const about = { article, quote: evidence.quote, kind, subject, object };
  return ok({ ...judging, statement, about });
}

export const unjudged: Judged = { verdict: null, judgedBy: null, remarks: [] };

/** What the reader said of each of some statements, by id. */
export async function judgedOf(
  database: Database,
  rows: readonly StatementRow[],
): Promise<ReadonlyMap<StatementId, Judged>> {
  const { remarks } = await loadReplay(database);
  const said = new Map<StatementId, RemarkView[]>();
  const articles = [...new Set(rows.map(({ article }) => article))].filter((id) => remarks.has(id));
  if (articles.length > 0) {
    const { statements } = await loadRows(database, articles);
    for (const { id, act } of articles.flatMap((article) => remarks.get(article) ?? [])) {
      const about = findStatement(
        act,
        statements.filter(({ article }) => article === act.about.article),
      );
      if (about)
        said.set(about.id, [...(said.get(about.id) ?? []), { decision: id, says: act.says, from: act.from }]);
    }
  }
  return new Map(
    rows.map(({ id, verdict, judgedBy }) => [
      id,
      { verdict: verdict ?? null, judgedBy: judgedBy ?? null, remarks: said.get(id) ?? [] },
    ]),
  );
}
