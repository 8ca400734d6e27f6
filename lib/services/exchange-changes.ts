import { parseDecision } from '#lib/archive/backup-records.ts';
import type { Decision } from '#lib/domain/decision.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { commitDecisions } from '#lib/store/commit-decision.ts';
import type { Database } from '#lib/store/database.ts';
import { wholeLog } from '#lib/store/decision-log.ts';
import { clashesOf, type Clash } from '#lib/views/decision-clashes.ts';

/** Decisions of another log, before anything is done with them. */
export interface ForeignChanges {
  /** Those that this log does not have. */
  readonly fresh: readonly Decision[];
  readonly total: number;
  /** Lines that are no decision, or whose id is not the hash of what they say. */
  readonly broken: number;
  readonly clashes: readonly Clash[];
}

/** The log as JSON lines, one decision each, as in a backup (docs/backup-format.md). */
export async function writeChanges(database: Database): Promise<Blob> {
  const log = (await wholeLog(database)).toReversed();
  return new Blob([log.map((decision) => `${JSON.stringify(decision)}\n`).join('')], {
    type: 'application/x-ndjson',
  });
}

/** Errors: not-a-backup, where no line is a decision. */
export async function readChanges(database: Database, file: Blob): Promise<Result<ForeignChanges>> {
  const lines = (await file.text()).split('\n').filter((line) => line.trim() !== '');
  const decisions = lines.flatMap((line) => parseDecision(valueOf(line)) ?? []);
  if (decisions.length === 0) return fail({ code: 'not-a-backup' });
  const own = await wholeLog(database);
  const known = new Set(own.map(({ id }) => id));
  return ok({
    fresh: decisions.filter(({ id }) => !known.has(id)),
    total: decisions.length,
    broken: lines.length - decisions.length,
    clashes: clashesOf(own, decisions),
  });
}

/** Plain set union: which of two that clash holds is for the clock to say, and for the reader to take back. */
export async function layOver(database: Database, { fresh }: ForeignChanges): Promise<number> {
  await commitDecisions(database, fresh);
  return fresh.length;
}

function valueOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
