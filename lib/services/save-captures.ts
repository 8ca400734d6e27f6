import { captureId, type Source } from '#lib/domain/capture.ts';
import type { CaptureId } from '#lib/domain/ids.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { addCaptures, describeCaptures } from '#lib/store/captures.ts';
import type { Database } from '#lib/store/database.ts';
import { failureOf } from '#lib/store/failure-of.ts';

import type { NewCapture, Saved } from './library.ts';

/** UTF-16 code units that one capture may have: 20 MB of Chinese text are below 7 million. */
export const longestCapture = 20_000_000;

/**
 * Stores texts before anything reads them, so that no later error can lose one. All or none.
 * Errors: empty-text, text-too-large, disk-full, database-*.
 */
export async function saveCaptures(
  database: Database,
  captures: readonly NewCapture[],
  receivedAt: number,
  first: readonly string[] = [],
): Promise<Result<readonly Saved[]>> {
  for (const { text, source } of captures) {
    const about = source.fileName === null ? {} : { about: source.fileName };
    if (!/\S/u.test(text)) return fail({ code: 'empty-text', ...about });
    if (text.length > longestCapture) return fail({ code: 'text-too-large', ...about, at: longestCapture });
  }
  const made = captures.map(({ text, layout, source }) => ({
    id: captureId(text, source),
    text,
    ...(layout ? { layout } : {}),
    source: { ...source },
    receivedAt,
  }));
  try {
    const known = await addCaptures(database, made, first);
    return ok(
      made.map(({ id }, i) => ({
        capture: id,
        known: known[i] != null,
        knownAs: known[i]?.fileName ?? null,
      })),
    );
  } catch (error) {
    return fail(failureOf(error));
  }
}

/** What the reader knows of where captures were printed. Only fields that are given change. */
export async function saveDescription(
  database: Database,
  captures: readonly CaptureId[],
  source: Partial<Source>,
): Promise<Result<null>> {
  try {
    await describeCaptures(database, captures, source);
    return ok(null);
  } catch (error) {
    return fail(failureOf(error));
  }
}
