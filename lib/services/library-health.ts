import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Database } from '#lib/store/database.ts';
import { failureOf } from '#lib/store/failure-of.ts';
import { countHeld, hasErased, libraryName, nameLibrary } from '#lib/store/heartbeat.ts';

/** What is kept outside the database, of which it can be told that the database is not the one it was. */
export interface Heartbeat {
  /** Random name of the library. */
  readonly library: string;
  readonly articles: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A place that is not IndexedDB: each is wiped by other things than the other, so each can miss the other. */
export interface HeartbeatPort {
  load(): Promise<Heartbeat | null>;
  save(heartbeat: Heartbeat): Promise<void>;
}

/** Of `navigator.storage`. */
export type StoragePort = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>;

export interface HealthOptions {
  readonly database: Database;
  readonly heartbeat: HeartbeatPort;
  readonly storage: StoragePort;
  readonly now: () => number;
  /** A name for a new library. */
  readonly makeName: () => string;
}

export interface LibraryHealth {
  /** Whether the browser has promised not to clear it by itself. */
  readonly persisted: boolean;
  /** Bytes; null where the browser does not say. Too high after deletions, which disks give back late. */
  readonly usage: number | null;
  readonly quota: number | null;
}

/**
 * At every start: asks for storage that lasts, and compares the two heartbeats. Errors: database-lost, where articles
 * were that are there no more; `about` says how many. It is said until `acceptLoss`.
 */
export async function checkHealth(options: HealthOptions): Promise<Result<LibraryHealth>> {
  const { database, heartbeat, storage } = options;
  try {
    const [inside, outside] = [await libraryName(database), await heartbeat.load()];
    const held = await countHeld(database);
    const isGone = inside === null || (held === 0 && !(await hasErased(database)));
    if (isGone && outside !== null && outside.articles > 0) {
      return fail({ code: 'database-lost', about: String(outside.articles) });
    }
    await beat(options);
    const persisted = (await storage.persisted()) || (await storage.persist());
    const { usage, quota } = await storage.estimate();
    return ok({ persisted, usage: usage ?? null, quota: quota ?? null });
  } catch (error) {
    return fail(failureOf(error));
  }
}

/** After texts have been read: what is there to be lost. */
export async function beat({ database, heartbeat, now, makeName }: HealthOptions): Promise<void> {
  let library = await libraryName(database);
  if (library === null) {
    library = makeName();
    await nameLibrary(database, library);
  }
  await heartbeat.save({ library, articles: await countHeld(database), at: now() });
}

/** The reader has been told and goes on with what is there. */
export async function acceptLoss(options: HealthOptions): Promise<void> {
  await nameLibrary(options.database, options.makeName());
  await beat(options);
}
