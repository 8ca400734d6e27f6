import type { Failure, FailureCode } from '#lib/domain/failure.ts';

const codes = new Map<string, FailureCode>([
  ['QuotaExceededError', 'disk-full'],
  ['VersionError', 'database-outdated'],
  ['DatabaseClosedError', 'database-outdated'],
  ['InvalidStateError', 'database-unavailable'],
  ['MissingAPIError', 'database-unavailable'],
  ['OpenFailedError', 'database-unavailable'],
  ['UnknownError', 'database-unavailable'],
]);

/** What IndexedDB refused, as a code; errors that wrap others are looked into. A bug is no failure: it is thrown on. */
export function failureOf(error: unknown, otherwise?: FailureCode): Failure {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 4; depth++) {
    const code = codes.get(at.name);
    if (code) return { code, cause: `${at.name}: ${at.message}` };
    at = 'inner' in at ? at.inner : at.cause;
  }
  if (otherwise === undefined) throw error;
  return {
    code: otherwise,
    cause: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
