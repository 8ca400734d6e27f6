import { ok, type Result } from '#lib/domain/result.ts';
import type { Library } from '#lib/services/library.ts';
import { openLibrary } from '../wiring/open-library.ts';

/** The library for questions from the card; opened at the first one, and again after it was closed under us. */
export function createBackgroundLibrary(wake: () => void): () => Promise<Result<Library>> {
  let opening: Promise<Result<Library>> | null = null;

  async function open(): Promise<Result<Library>> {
    const opened = await openLibrary({ wake, onNotice: () => (opening = null) });
    if (opened.ok) return ok(opened.value.library);
    opening = null;
    return opened;
  }

  return () => (opening ??= open());
}
