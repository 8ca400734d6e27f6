import type { ArticlePart } from '#lib/domain/article.ts';
import type { BackupRhythm } from '#lib/domain/backup-schedule.ts';
import type { ArticleId, EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind } from '#lib/domain/kinds.ts';
import type { Passage } from '#lib/domain/passage.ts';
import type { Reading } from '#lib/domain/reading.ts';
import type { Result } from '#lib/domain/result.ts';
import type { RankChoices } from '#lib/domain/ranks.ts';
import type { DrawnPlace, KeptFilters, TimeColumn } from '#lib/domain/scene.ts';
import type { WholePage } from '#lib/domain/web-article.ts';
import type { CitationStyle } from '#lib/text/cite.ts';
import type { NewCapture } from './library.ts';

/**
 * What our own tabs remember between visits. It lives in session storage under a random key in the hash, because the
 * browser's history keeps addresses and titles: no name, query or id ever stands in one.
 */
export interface GraphState extends Partial<KeptFilters> {
  readonly page: 'graph';
  /** What the inspector shows. */
  readonly entity: EntityId | null;
  readonly edge: EdgeId | null;
  /** What is drawn, with where; empty draws the overview, or the neighbours of `entity`. */
  readonly drawn: readonly DrawnPlace[];
  /** Where it was placed by time. */
  readonly columns?: readonly TimeColumn[];
  /** Taken off the picture one by one; absent means none. */
  readonly putAway?: readonly EntityId[];
  readonly twin: 'picture' | 'table';
}

export interface LibraryState {
  readonly page: 'library';
  readonly article: ArticleId | null;
  /** The evidence to light and scroll to. */
  readonly evidence: { readonly in: ArticlePart; readonly start: number; readonly end: number } | null;
  /** undefined: all outlets; null: those not said. */
  readonly outlet?: string | null;
  /** A name to look at: its card, where it can be corrected, or the articles in which it stands. */
  readonly name?: { readonly id: EntityId; readonly show: 'card' | 'articles' };
}

export type PageState = GraphState | LibraryState;

/** Moves between our own pages without leaving traces. */
export interface Navigator {
  /** Opens a page with a state, in a new tab (or the open tab of that page) or in place of this one. */
  open(state: PageState, where: 'tab' | 'here'): Promise<void>;
  /** Keeps this page's state for a reload or for coming back. */
  remember(state: PageState): Promise<void>;
  recall(): Promise<PageState | null>;
  /** Whether "back" leads to one of our own pages. */
  canGoBack(): boolean;
  goBack(): void;
}

/** What the reader has selected on the page in front of them, read on a click and only then. */
export interface PageSelection {
  readonly text: string;
  /** It in its paragraph; null where nothing is selected, and in fields. */
  readonly around?: Passage | null;
  /** A frame of another origin holds the focus and could not be read: the right-click menu still can. */
  readonly unreadableFrame: boolean;
}

export interface PageReader {
  /** Null text if nothing is selected; Failure 'page-not-readable' where the browser forbids. */
  readSelection(): Promise<Result<PageSelection>>;
  /** What the page in front of the reader holds. Failure 'page-not-readable' where the browser forbids. */
  readPage(): Promise<Result<OpenPage>>;
  /** Has the icon say that the page is in the library. */
  showSaved(): Promise<void>;
  /**
   * Saves articles that the page lists, one after another, each read from the site by the page itself; goes on when we are closed.
   * Answers how many were saved, were known, and which could not be read.
   */
  saveListed(urls: readonly string[]): Promise<Result<SavedListed>>;
  /** The capture of its article, with pieces put back; null where it has none. */
  capturePage(page: OpenPage, chosen: ReadonlySet<number>): NewCapture | null;
  /** What a capture says, read in memory by a worker of its own. Errors: worker-failed. */
  readAhead(capture: NewCapture): Promise<Result<readonly Reading[]>>;
  /** The capture of what is selected on it; null where nothing is. */
  captureSelection(page: OpenPage): NewCapture | null;
}

/** What the browser lets us do. */
export interface AccessPort {
  granted(): Promise<{ readonly permissions: readonly string[]; readonly origins: readonly string[] }>;
  /** Those that come with the installation. */
  required(): readonly string[];
  /** Within a click: the browser asks the reader. */
  request(permission: string): Promise<boolean>;
  remove(permission: string): Promise<boolean>;
  removeOrigin(origin: string): Promise<boolean>;
  watch(callback: () => void): () => void;
  /** The keys that the browser gives our commands now; '' where it gives none. */
  keys(): Promise<
    readonly { readonly name: string; readonly description: string; readonly shortcut: string }[]
  >;
  /** Whether we work in private windows. */
  isInPrivate(): Promise<boolean>;
}

/** Known names on the page in front of the reader, and where they are marked. */
export interface PageMarks {
  /** Of the page in front: `https://news.example`; null where the browser lets nobody mark. */
  site(): Promise<string | null>;
  load(): Promise<MarkChoices>;
  watch(callback: () => void): () => void;
  /** Calls back when another page comes to the front, or this one goes elsewhere; returns the way to stop. */
  watchPage(callback: () => void): () => void;
  /** Calls back when other names are marked on the page in front than before; returns the way to stop. */
  watchMarks(callback: () => void): () => void;
  /** Within a click: the browser asks the reader. False where the answer is no. */
  choose(site: string, choice: 'on' | 'never' | 'default'): Promise<boolean>;
  chooseEverywhere(everywhere: boolean): Promise<boolean>;
  setHidden(isHidden: boolean): Promise<void>;
  /** Null where nothing is marked on the page in front. `number` is the mark that was gone to last, from 1; 0 for none. */
  state(): Promise<{ readonly count: number; readonly isPaused: boolean; readonly number: number } | null>;
  /** Marked names in the order of the page, each time that they stand there. */
  list(): Promise<readonly { readonly text: string; readonly kind: EntityKind }[]>;
  /** Brings a marked name into view, by its number from 1. */
  goTo(number: number): Promise<HitOfPage | null>;
  /** To the next or previous one, round the ends of the page. */
  step(by: 1 | -1): Promise<HitOfPage | null>;
  /** Looks again at a page that was too busy to be followed. */
  resume(): Promise<void>;
  /** How long the pointer rests on a marked name before its card comes, in milliseconds; 0: it never does. */
  hoverAfter(): Promise<number>;
  setHoverAfter(after: number): Promise<void>;
}

/** Names that were looked up, last first, kept on this machine alone and as long as the reader wants it. */
export interface RecentLookUps {
  load(): Promise<readonly EntityId[]>;
  add(entity: EntityId): Promise<void>;
  /** `forGood`: from now on none is kept. */
  clear(forGood: boolean): Promise<void>;
}

/** One marked name of the page, by its number among all of them. */
export interface HitOfPage {
  readonly text: string;
  readonly number: number;
  readonly total: number;
}

export interface MarkChoices {
  readonly everywhere: boolean;
  readonly sites: Readonly<Record<string, 'on' | 'never'>>;
  readonly isHidden: boolean;
}

export interface SavedListed {
  readonly saved: number;
  readonly known: number;
  /** Addresses that held no article or could not be had. */
  readonly failed: readonly string[];
}

/** What the largest readable frame of a page holds. */
export interface OpenPage {
  /** Without its fragment. */
  readonly url: string;
  readonly page: WholePage | null;
  /** All that is selected there, paragraphs parted by line feeds. */
  readonly selected: string;
  /** Articles that it lists, where it is a page of an e-paper. */
  readonly listed: readonly { readonly url: string; readonly title: string }[];
  /** What it has to read where it has no article. */
  readonly lines: readonly string[];
}

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Single-letter keys inside our own tabs. */
  readonly letterKeys: boolean;
  /** How a copied sentence names where it stands. */
  readonly citation: CitationStyle;
  /** Of the days since, the least part that the library must hold before it says "not seen since"; 0 to 1. */
  readonly silenceShare: number;
  /** Inferred ranks are shown, by the table with what the reader put into its cells. */
  readonly showsRanks: boolean;
  readonly rankChoices: RankChoices;
  /** The icon says how many known names a page has, and that it is in the library. */
  readonly badge: boolean;
  /** Names that were looked up are kept on this machine, for the popup to offer again. */
  readonly recent: boolean;
}

export interface SettingsPort {
  load(): Promise<Settings>;
  save(settings: Settings): Promise<void>;
  /** Calls back when another of our pages changes them; returns the way to stop. */
  watch(callback: (settings: Settings) => void): () => void;
}

/** Backups that are written by themselves. */
export interface BackupSchedule {
  load(): Promise<{
    readonly rhythm: BackupRhythm;
    /** When the last try failed; milliseconds since the epoch. */
    readonly failedAt: number | null;
    /** False where the reader took back what a backup needs that writes itself. */
    readonly isAllowed: boolean;
  }>;
  /** Within a click: the browser asks the reader whether files may be written. False where the answer is no. */
  set(rhythm: BackupRhythm): Promise<boolean>;
}
