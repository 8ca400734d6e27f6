import type { BackupRhythm } from '#lib/domain/backup-schedule.ts';
import type { Backup } from '#lib/services/keep-library.ts';
import type { Reading } from '#lib/domain/reading.ts';
import type { Added, NameWish, Preview } from '#lib/services/card-desk.ts';
import type { Library, NewCapture } from '#lib/services/library.ts';
import type { OpenPage, PageState, SavedListed } from '#lib/services/page-state.ts';
import type { DecisionId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind } from '#lib/domain/kinds.ts';
import type { Result } from '#lib/domain/result.ts';
import type { MarksState } from './marks/mark-page.ts';
import type { Box } from './place-card.ts';

/**
 * Everything our own contexts say to each other, by direction. A call takes one plain question and gives a Result.
 * Bulk data never travels here: pages and the reading worker open the same database.
 */

/** From a page of ours (popup, panel, tab, offscreen document). */
export interface PageToBackground {
  /** Makes sure that somebody reads what waits to be read. */
  resumeReading(question: null): Promise<Result<null>>;
  /** Something was read, or the reader looked at what is new of what they watch: the icon says how it stands. */
  lookAtNews(question: null): Promise<Result<null>>;
  /** Saves what a page of a tab lists, see PageReader. */
  saveListed(question: {
    readonly tab: number;
    readonly urls: readonly string[];
  }): Promise<Result<SavedListed>>;
}

/** To the script that reads further pages of the site of a tab. */
export interface BackgroundToListed {
  read(question: { readonly url: string }): Promise<Result<OpenPage>>;
}

/** From the card on somebody else's page: nothing more than what a reader's click there may do. */
export interface CardToBackground {
  /** Asks the library one of the questions of `cardQuestions`. */
  askLibrary(question: LibraryQuestion): Promise<Result<unknown>>;
  /** Opens a page of ours in a tab, since a foreign page may not link there. */
  openPage(state: PageState): Promise<Result<null>>;
  /** The reader pressed a marked name: its card, beside it. `from` is filled in by who hears it. */
  lookUpMark(
    question: {
      readonly text: string;
      readonly at: Box;
      /** By its place among the marks of its frame. */
      readonly index: number;
      readonly hit?: Hit;
      readonly isPassing?: boolean;
    },
    from?: Place,
  ): Promise<Result<null>>;
  /** From the card of a marked name: to the next or previous one. */
  stepMark(question: { readonly by: 1 | -1 }, from?: Place): Promise<Result<null>>;
  /** What a paragraph would add, see CardDesk. */
  foretell(question: { readonly text: string }): Promise<Result<Preview>>;
  addName(question: NameWish): Promise<Result<Added>>;
  /** Saves the page on which the card stands. */
  savePage(question: null, from?: Place): Promise<Result<null>>;
  watch(question: { readonly entity: EntityId; readonly isWatched: boolean }): Promise<Result<null>>;
  watchPhrase(question: { readonly phrase: string; readonly isWatched: boolean }): Promise<Result<null>>;
  takeBack(question: { readonly decision: DecisionId }): Promise<Result<null>>;
  /** How many known names are marked on the page. */
  countMarks(
    marks: { readonly count: number; readonly isPaused: boolean },
    from?: Place,
  ): Promise<Result<null>>;
}

/** Where a message came from. */
export interface Place {
  readonly tab: number;
  readonly frame: number;
  /** Of the frame, without its fragment. */
  readonly url: string;
}

/** To the script that marks names, in one frame of a tab. */
export interface BackgroundToMarks {
  /** Null where nothing is marked on this page. */
  state(question: null): Promise<Result<MarksState | null>>;
  /** Names in the order of the page. */
  list(question: null): Promise<Result<readonly MarkedName[]>>;
  /** Brings a marked name into view, with its card where `hit` says which of how many it is; -1: none any more. */
  goTo(question: { readonly index: number; readonly hit?: Hit }): Promise<Result<MarkedName | null>>;
  /** Looks again at a page that was too busy to be followed. */
  resume(question: null): Promise<Result<null>>;
}

export interface MarkedName {
  readonly text: string;
  readonly kind: EntityKind;
}

/** Which of the marked names of a page, from 1, its frames one after another. */
export interface Hit {
  readonly number: number;
  readonly total: number;
}

/** Chrome only: the offscreen document owns the reading worker. */
export interface BackgroundToOffscreen {
  /** Tells the worker that there may be something to read. */
  read(question: null): Promise<Result<null>>;
  /** Reads a text in memory: a service worker cannot start the worker that does. */
  readAhead(question: NewCapture): Promise<Result<readonly Reading[]>>;
  /** Makes the backup that is due, null where none is: a service worker cannot make an address for a file. */
  prepareBackup(question: BackupWish): Promise<Result<PreparedBackup | null>>;
  finishBackup(question: {
    readonly backup: PreparedBackup;
    readonly isWritten: boolean;
  }): Promise<Result<null>>;
}

export interface BackupWish {
  readonly rhythm: BackupRhythm;
  /** Of the screens: they go into the file. */
  readonly settings: Readonly<Record<string, string | boolean | number>>;
  /** The version of this program. */
  readonly program: string;
}

/** A backup that was read back and waits to be written. */
export interface PreparedBackup extends Pick<Backup, 'fileName' | 'holds'> {
  /** Of the file, in the context that made it. */
  readonly url: string;
}

/** To the card script in one frame of one tab. */
export interface BackgroundToCard {
  /** Shows the card of a text; false if this frame is too small to hold one. */
  showCard(question: {
    readonly text: string;
    readonly force: boolean;
    /** What it hangs beside, in the viewport; absent: the selection. */
    readonly at?: Box;
    /** Of a marked name: which of how many. */
    readonly hit?: Hit;
    /** Where the link leads whose words are looked up. */
    readonly link?: string;
    /** The pointer rests on it: the card takes no focus, and goes with the pointer. */
    readonly isPassing?: boolean;
  }): Promise<Result<boolean>>;
}

/** What may be asked from a page that is not ours: questions of reading, with answers of some kilobytes. */
export const cardQuestions = [
  'namesIn',
  'spot',
  'find',
  'status',
  'search',
  'watchesPhrase',
  'savedFrom',
  'card',
  'sentences',
  'evidence',
  'neighbours',
] as const;

export type CardLibrary = Pick<Library, (typeof cardQuestions)[number]>;

export type LibraryQuestion = {
  [Name in keyof CardLibrary]: { readonly ask: Name; readonly with: Parameters<CardLibrary[Name]> };
}[keyof CardLibrary];

/** Who answers which calls. */
export interface Protocol {
  background: PageToBackground & CardToBackground;
  offscreen: BackgroundToOffscreen;
  card: BackgroundToCard;
  marks: BackgroundToMarks;
  listed: BackgroundToListed;
}

/** Calls that a content script may make; every other one is for pages of ours alone. */
export const callsOfCard: readonly string[] = [
  'askLibrary',
  'openPage',
  'lookUpMark',
  'countMarks',
  'foretell',
  'addName',
  'savePage',
  'watch',
  'watchPhrase',
  'takeBack',
  'stepMark',
] satisfies (keyof CardToBackground)[];
