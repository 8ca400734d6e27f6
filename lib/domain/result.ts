import type { Failure } from './failure.ts';

/** What a user can meet is returned, not thrown; plain data, so that it crosses contexts. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(error: Failure): Result<never> {
  return { ok: false, error };
}
