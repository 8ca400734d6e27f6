import { getContext } from 'svelte';
import type { CardDesk } from '#lib/services/card-desk.ts';
import type { LibraryKeeper } from '#lib/services/keep-library.ts';
import type { Library } from '#lib/services/library.ts';
import type {
  BackupSchedule,
  Navigator,
  PageMarks,
  PageReader,
  RecentLookUps,
  SettingsPort,
} from '#lib/services/page-state.ts';

/** How far the reader of saved texts is in its present run; counted in captures. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

/** Everything a screen of ours is handed by its entrypoint, once. */
export interface Surroundings {
  readonly library: Library;
  /** Backups and what takes the library elsewhere; null where a screen has no business with them. */
  readonly keeper: LibraryKeeper | null;
  /** Backups that are written by themselves; null where a screen has no business with them. */
  readonly schedule: BackupSchedule | null;
  readonly navigator: Navigator;
  readonly settings: SettingsPort;
  /** The page in front of the reader; null in our own tabs. */
  readonly page: PageReader | null;
  /** What a card may do there besides asking; null in our own tabs, which offer more. */
  readonly desk: CardDesk | null;
  /** Its known names, and where they are marked; null in our own tabs. */
  readonly marks: PageMarks | null;
  /** Names that were looked up last; null in our own tabs. */
  readonly recent: RecentLookUps | null;
  /** Calls back at once and then whenever reading moves, null when nothing is under way; returns the way to stop. */
  readonly watchProgress: (callback: (progress: ReadingProgress | null) => void) => () => void;
  /** Calls back when anything in the library changed, in whatever tab; returns the way to stop. */
  readonly watchChanges: (callback: () => void) => () => void;
}

export type { Library, Navigator, PageMarks, PageReader, SettingsPort };

const key = Symbol.for('baopu.surroundings');

/** For `mount(App, { target, context: contextOf(surroundings) })`. */
export function contextOf(surroundings: Surroundings): Map<symbol, Surroundings> {
  return new Map([[key, surroundings]]);
}

/** During the initialisation of a component only. */
export function useSurroundings(): Surroundings {
  const found = getContext<Surroundings | undefined>(key);
  if (!found) throw new Error('Bug: mount this component with contextOf(surroundings)');
  return found;
}
