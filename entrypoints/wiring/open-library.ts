import { ok, type Result } from '#lib/domain/result.ts';
import { loadAuthor } from '#lib/platform/author.ts';
import { createLibrary } from '#lib/services/create-library.ts';
import type { Library } from '#lib/services/library.ts';
import { openDatabase, type Database } from '#lib/store/database.ts';

interface Options {
  /** Sees that somebody reads what was just saved. */
  readonly wake: () => void;
  readonly onNotice: (code: 'database-blocked' | 'database-outdated') => void;
}

export interface OpenLibrary {
  readonly library: Library;
  readonly database: Database;
}

/** The library in this context's own connection to the database. Errors: those of `openDatabase`. */
export async function openLibrary({ wake, onNotice }: Options): Promise<Result<OpenLibrary>> {
  const [opened, author] = await Promise.all([openDatabase({ onNotice }), loadAuthor()]);
  if (!opened.ok) return opened;
  const database = opened.value;
  return ok({ database, library: createLibrary({ database, now: () => Date.now(), author, wake }) });
}
