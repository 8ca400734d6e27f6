import type { Act, Decision } from '#lib/domain/decision.ts';
import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import { articlesOf } from '#lib/views/articles-of.ts';
import { compareReplays } from '#lib/views/compare-replays.ts';
import { groupBy } from '#lib/views/contributions.ts';
import type { Replay } from '#lib/views/replay-decisions.ts';
import { resolveArticle, resolveEnds, type ArticleRows } from '#lib/views/resolve-rows.ts';
import type { MentionRow, StatementRow } from '#lib/views/rows.ts';

import { applyChanges, edgesOf } from './apply-changes.ts';
import { onShelf } from './article-rows.ts';
import { loadRows } from './commit-readings.ts';
import { addToCounters, countsChange, countsOfArticle } from './counters.ts';
import type { Database } from './database.ts';
import { addDecisions, highestClock, loadReplay } from './decision-log.ts';
import type { ArticleRow } from './schema.ts';
import { erasedAmong } from './tombstones.ts';

/** Appends what the reader decided, with the clock of that moment, and brings the views along in one transaction. */
export async function commitDecision(
  database: Database,
  makeDecision: (clock: number) => Decision,
): Promise<Decision> {
  return database.transaction('rw', database.tables, async () => {
    const decision = makeDecision((await highestClock(database)) + 1);
    await commitDecisions(database, [decision]);
    return decision;
  });
}

/** Several acts in one transaction, each with a clock of its own. */
export async function commitActs(
  database: Database,
  acts: readonly Act[],
  makeDecision: (clock: number, act: Act) => Decision,
): Promise<readonly Decision[]> {
  return database.transaction('rw', database.tables, async () => {
    const clock = await highestClock(database);
    const decisions = acts.map((act, i) => makeDecision(clock + i + 1, act));
    await commitDecisions(database, decisions);
    return decisions;
  });
}

/** Entries from anywhere, in any order: those that are known already change nothing. */
export async function commitDecisions(database: Database, decisions: readonly Decision[]): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const before = await loadReplay(database);
    const erased = await erasedAmong(database, [...new Set(decisions.flatMap(articlesOf))]);
    await addDecisions(
      database,
      decisions.filter((decision) => !articlesOf(decision).some((id) => erased.has(id))),
    );
    const after = await loadReplay(database);
    const { articles, moved, entities } = compareReplays(before, after);
    const read = (await database.articles.bulkGet([...articles])).filter((row) => row?.hasRows === true);
    const known = read.filter((row) => row !== undefined);
    const whole = await loadRows(
      database,
      known.map(({ id }) => id),
    );
    const parts = withoutArticles(await loadRowsOfEntities(database, moved), new Set(articles));
    await applyChanges(
      database,
      after,
      joinRows([whole, parts]),
      joinRows([...resolveEach(whole, after, known), resolveEnds(parts, after)]),
      entities,
    );
    await shelveArticles(database, articles, after);
  });
}

/** The articles' rows under a replay, article by article. */
export function resolveEach(
  rows: ArticleRows,
  replay: Replay,
  articles: readonly ArticleRow[],
): readonly ArticleRows[] {
  const mentions = groupBy(rows.mentions, (row) => row.article);
  const statements = groupBy(rows.statements, (row) => row.article);
  return articles.map(({ id, published, outlet }) =>
    resolveArticle({ mentions: mentions.get(id) ?? [], statements: statements.get(id) ?? [] }, replay, {
      article: id,
      published,
      outlet,
    }),
  );
}

export function joinRows(parts: readonly ArticleRows[]): ArticleRows {
  return {
    mentions: parts.flatMap(({ mentions }) => mentions),
    statements: parts.flatMap(({ statements }) => statements),
  };
}

/** All that merges of these entities can move: their mentions, and the statements of their edges and of theirs alone. */
async function loadRowsOfEntities(database: Database, entities: readonly EntityId[]): Promise<ArticleRows> {
  const mentions: MentionRow[] = [];
  const statements = new Map<string, StatementRow>();
  const keep = (rows: readonly StatementRow[]): void => {
    for (const row of rows) statements.set(row.id, row);
  };
  for (const id of entities) {
    mentions.push(
      ...(await database.mentions.where('[entity+published]').between([id, ''], [id, '\uffff']).toArray()),
    );
    keep(
      await database.statements
        .where('[actor+kind+published]')
        .between([id, '', ''], [id, '\uffff', ''])
        .toArray(),
    );
  }
  for (const { id } of await edgesOf(database, entities)) {
    keep(await database.statements.where('[edge+published]').between([id, ''], [id, '\uffff']).toArray());
  }
  return { mentions, statements: [...statements.values()] };
}

function withoutArticles(rows: ArticleRows, articles: ReadonlySet<ArticleId>): ArticleRows {
  return {
    mentions: rows.mentions.filter((row) => !articles.has(row.article)),
    statements: rows.statements.filter((row) => !articles.has(row.article)),
  };
}

async function shelveArticles(database: Database, ids: readonly ArticleId[], replay: Replay): Promise<void> {
  const old = (await database.articles.bulkGet([...ids])).filter((row) => row !== undefined);
  const rows = old.map((row) => onShelf(row, replay.removed.has(row.id) ? 'removed' : 'kept'));
  await database.articles.bulkPut(rows);
  await addToCounters(database, countsChange(countsOfArticle, old, rows));
}
