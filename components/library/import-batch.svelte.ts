import type { ImportNotes } from '#lib/domain/import-note.ts';
import { unknownSource } from '#lib/domain/capture.ts';
import type { Failure } from '#lib/domain/failure.ts';
import type { CaptureId } from '#lib/domain/ids.ts';
import type { Library, NewCapture, Saved } from '#lib/services/library.ts';
import {
  forecast,
  leastFree,
  lowSpace,
  sampledFrom,
  sampleFirst,
  sampleSize,
  type ImportForecast,
  type ImportSample,
  type LowSpace,
} from './import-sample.ts';
import { wantedBy, type ImportChoice } from './import-choice.ts';
import {
  formOf,
  isPackage,
  readFiles,
  unpack,
  type FormReaders,
  type NamedFile,
  type PrintedIn,
  type ReadFile,
} from './read-files.ts';
import type { StorageUse } from './storage-use.ts';

/** What an entrypoint knows how to find: in the first lines of a text, in the name of a file, in a file with a form. */
export interface SourceFinder extends FormReaders {
  readonly inText: (text: string) => PrintedIn;
  readonly inFileName: (name: string) => PrintedIn;
}

/** A saved text that does not say all of where it was printed: what is missing, and a guess to be confirmed. */
export interface Unsaid {
  readonly capture: CaptureId;
  /** Null for a pasted text. */
  readonly path: string | null;
  readonly said: PrintedIn;
  readonly guess: PrintedIn;
}

type Step = 'choosing' | 'saving' | 'forecast' | 'asking' | 'done';

/** Half seconds that the first files are waited for. */
const longestLook = 240;

/** Milliseconds between two looks at the room that is left. */
const measuredEvery = 2000;

/** Files that are read before what they hold is saved; a PDF may be a whole issue with its layout. */
const together = { pdf: 1, other: sampleSize };

/**
 * One batch of dropped files or one pasted text. It is saved first, as it came; only then is the reader asked, once,
 * for what the texts do not say of themselves. Skipping leaves a gap, and the gap is printed.
 */
export class ImportBatch {
  // State
  step = $state<Step>('choosing');
  saved = $state(0);
  known = $state(0);
  total = $state(0);
  /** Files and pasted texts that were taken up, of `total`: a PDF is saved as many pages. */
  done = $state(0);
  /** Articles read out of what was put in, so far. */
  articles = $state(0);
  isPaused = $state(false);
  isStopped = $state(false);
  failures = $state.raw<readonly Failure[]>([]);
  /** What of many files is taken, once the reader has seen what all will cost. */
  choice = $state.raw<ImportChoice>({ takes: 'all' });
  /** Names, as printed, and words that the reader watches; read when there is a choice to make. */
  watchedWords = $state.raw<readonly string[]>([]);
  /** Texts that the choice leaves out. */
  leftOut = $state(0);
  unsaid = $state.raw<readonly Unsaid[]>([]);
  /** Files that hold one page of an article of several. */
  partial = $state.raw<readonly { readonly path: string; readonly parts: number }[]>([]);
  /** What the first files took and all will take, where there are many. */
  sample = $state.raw<ImportSample | null>(null);
  forecast = $state.raw<ImportForecast | null>(null);
  /** Room ends before the import does: it waits for a word. */
  low = $state.raw<LowSpace | null>(null);
  readonly #library: Library;
  readonly #finder: SourceFinder;
  readonly #measure: () => Promise<StorageUse>;
  readonly #notes: ImportNotes | null;
  readonly #began = Date.now();
  #captures: readonly CaptureId[] = [];
  /** Open but while it is paused. */
  #gate: Promise<void> = Promise.resolve();
  #open: () => void = () => undefined;
  #since = 0;
  #pausedAt = 0;
  /** Never yet: a page just opened measures at once. */
  #measuredAt = Number.NEGATIVE_INFINITY;
  /** At how much room the reader was warned last, and went on. */
  #warnedAt = Number.POSITIVE_INFINITY;

  constructor(
    library: Library,
    finder: SourceFinder,
    measure: () => Promise<StorageUse>,
    notes: ImportNotes | null = null,
  ) {
    this.#notes = notes;
    this.#library = library;
    this.#finder = finder;
    this.#measure = measure;
  }

  // Derived
  /** What goes on, or waits for a word, whether or not anybody looks at it. */
  get isUnderWay(): boolean {
    return this.step === 'saving' || this.step === 'forecast';
  }

  // Verbs
  async addFiles(files: readonly NamedFile[]): Promise<void> {
    if (files.length === 0) return;
    this.step = 'saving';
    this.total += files.length;
    this.#since = performance.now();
    const before = await this.#measure();
    const isLarge = files.length >= sampledFrom;
    await this.#note();
    for await (const some of this.#portions(sampleFirst(files))) {
      if (isLarge && this.forecast === null && this.done >= sampleSize) await this.#look(before);
      await this.#heedSpace(before);
      await this.#gate;
      if (this.isStopped) break;
      const { texts, failures } = await readFiles(some, this.#finder);
      this.failures = [...this.failures, ...failures];
      const isWanted = wantedBy(this.choice);
      const wanted = texts.filter((text) => isWanted({ text: text.text, page: this.#pageOf(text) }));
      this.leftOut += texts.length - wanted.length;
      if (!(await this.#save(wanted))) break;
      this.done += some.length;
      await this.#note();
    }
    // Who stops it knows; who was stopped is told when they come back.
    if (this.total > 1) await this.#notes?.keep(null);
    this.#finish();
  }

  /** Of one file nobody need be told that others are missing. */
  async #note(): Promise<void> {
    if (this.total > 1) await this.#notes?.keep({ at: this.#began, done: this.done, total: this.total });
  }

  /** Stops for a word before the disk is full: once for all that is to come, and once more where nothing is left. */
  async #heedSpace(before: StorageUse): Promise<void> {
    if (performance.now() - this.#measuredAt < measuredEvery) return;
    this.#measuredAt = performance.now();
    const now = await this.#measure();
    const low = lowSpace(now.free, now.bytes - before.bytes, this.forecast?.bytes ?? null);
    if (low === null || this.isStopped) return;
    const isLast = low.free < leastFree;
    if (this.#warnedAt < leastFree || (!isLast && this.#warnedAt < Number.POSITIVE_INFINITY)) return;
    this.#warnedAt = low.free;
    this.low = low;
    this.pause();
  }

  /** Waits until the first files are read to the end, says what all will take, and goes on when the reader says so. */
  async #look(before: StorageUse): Promise<void> {
    for (let tries = 0; tries < longestLook && !this.isStopped; tries++) {
      const outcome = await this.#library.outcome(this.#captures);
      const status = await this.#library.status();
      if (outcome.ok) this.articles = outcome.value.articles;
      if (!outcome.ok || !status.ok || (outcome.value.pending === 0 && status.value.pending === 0)) break;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const seconds = (performance.now() - this.#since) / 1000;
    const now = await this.#measure();
    const grown = now.bytes - before.bytes;
    const bytes = grown > 0 ? grown : null;
    this.sample = { files: this.done, articles: this.articles, seconds, bytes };
    this.forecast = forecast(this.sample, this.total, now.free);
    // Who reads that it does not fit and goes on need not be told again before the very end.
    if (!this.forecast.fits && now.free !== null) this.#warnedAt = Math.max(now.free, leastFree);
    if (this.isStopped) return;
    this.watchedWords = await this.#wordsWatched();
    this.step = 'forecast';
    this.pause();
  }

  /** Whom the reader watches, under every name that the library knows, and the words they watch. */
  async #wordsWatched(): Promise<readonly string[]> {
    const [watched, phrases] = [await this.#library.watched(), await this.#library.watchedPhrases()];
    if (!watched.ok || !phrases.ok) return [];
    const cards = await Promise.all(watched.value.map(({ entity }) => this.#library.card(entity.id)));
    const names = cards.flatMap((card, i) => [
      watched.value[i]?.entity.name ?? '',
      ...(card.ok ? card.value.aliases : []),
    ]);
    const words = [...names, ...phrases.value.map(({ phrase }) => phrase)];
    return words.filter((word, i) => word.length > 1 && words.indexOf(word) === i);
  }

  /** Goes on with a part of what is left. */
  take(choice: ImportChoice): void {
    this.choice = choice;
    this.goOn();
  }

  #pageOf({ path, text, found }: ReadFile): string | null {
    return (found ?? this.#finder.inText(text)).page ?? this.#guess(path).page;
  }

  pause(): void {
    if (this.isPaused) return;
    this.isPaused = true;
    this.#pausedAt = performance.now();
    this.#gate = new Promise((resolve) => (this.#open = resolve));
  }

  goOn(): void {
    if (!this.isPaused) return;
    this.isPaused = false;
    this.low = null;
    if (this.step === 'forecast') this.step = 'saving';
    this.#since += performance.now() - this.#pausedAt;
    this.#open();
  }

  /** What is saved stays; the rest is left out. */
  stop(): void {
    this.isStopped = true;
    this.goOn();
  }

  /** Files a minute and minutes left, once there is something to go by. */
  get rate(): { readonly perMinute: number; readonly minutesLeft: number } | null {
    const minutes = (performance.now() - this.#since) / 60_000;
    if (this.done < 20 || minutes < 0.05) return null;
    const perMinute = this.done / minutes;
    return { perMinute: Math.round(perMinute), minutesLeft: Math.ceil((this.total - this.done) / perMinute) };
  }

  /** Files in groups, packages opened in their turn: what is in one is unpacked a group at a time. */
  async *#portions(files: readonly NamedFile[]): AsyncIterable<readonly NamedFile[]> {
    let group: NamedFile[] = [];
    for await (const file of this.#unpacked(files)) {
      group.push(file);
      if (group.length < (formOf(file.file.name) === 'pdf' ? together.pdf : together.other)) continue;
      yield group;
      group = [];
    }
    if (group.length > 0) yield group;
  }

  async *#unpacked(files: readonly NamedFile[]): AsyncIterable<NamedFile> {
    for (const file of files) {
      if (!isPackage(file.file.name)) {
        yield file;
        continue;
      }
      const inside = await this.#finder.zip(file.file);
      if (!inside.ok || inside.value.length === 0) {
        const why: Failure = inside.ok ? { code: 'zip-empty' } : inside.error;
        this.failures = [...this.failures, { ...why, about: file.path }];
        this.done += 1;
        continue;
      }
      this.total += inside.value.length - 1;
      for (const packed of inside.value) {
        const one = await unpack(packed, file.path);
        if (one.ok) {
          yield one.value;
          continue;
        }
        this.failures = [...this.failures, one.error];
        this.done += 1;
      }
    }
  }

  async addText(text: string): Promise<void> {
    this.step = 'saving';
    this.total += 1;
    if (text.trim() === '') this.failures = [...this.failures, { code: 'empty-text' }];
    else await this.#save([{ path: null, text }]);
    this.done += 1;
    this.#finish();
  }

  /** Fills in what the reader says; null or an empty string stays a gap. */
  async describe(answers: readonly { readonly unsaid: Unsaid; readonly source: PrintedIn }[]): Promise<void> {
    const filled = answers.map(({ unsaid, source }) => {
      const missing = Object.entries(source).flatMap(([field, value]: [string, string | null]) =>
        value?.trim() && unsaid.said[field as keyof PrintedIn] === null
          ? [[field, value.trim()] as const]
          : [],
      );
      return { capture: unsaid.capture, source: JSON.stringify(Object.fromEntries(missing)) };
    });
    for (const [source, group] of Object.entries(Object.groupBy(filled, (one) => one.source))) {
      if (source === '{}' || !group) continue;
      const captures = group.map((one) => one.capture);
      const answer = await this.#library.describe(captures, JSON.parse(source) as Partial<PrintedIn>);
      if (!answer.ok) this.failures = [...this.failures, answer.error];
    }
    this.step = 'done';
  }

  async countArticles(): Promise<void> {
    const answer = await this.#library.outcome(this.#captures);
    if (answer.ok) this.articles = answer.value.articles;
  }

  skip(): void {
    this.step = 'done';
  }

  async #save(texts: readonly (Omit<ReadFile, 'path'> & { path: string | null })[]): Promise<boolean> {
    if (texts.length === 0) return true;
    const captures: NewCapture[] = texts.map(({ text, path, layout, found, url = null }) => ({
      text,
      ...(layout ? { layout } : {}),
      // A page of the web names its outlet beside its text: two outlets with the same text are two sources.
      source: { ...unknownSource, ...(layout?.kind === 'web' ? found : {}), url, fileName: path },
    }));
    const stored = await this.#store(captures);
    if (!stored) return false;
    const more = captures.map((capture, i) => this.#fromAnotherPaper(capture, stored[i]));
    const others = await this.#store(more.filter((capture) => capture !== null));
    if (!others) return false;
    const rest = others.values();
    const outcomes = stored.map((one, i) => (more[i] ? (rest.next().value ?? one) : one));
    this.#captures = [...this.#captures, ...outcomes.map(({ capture }) => capture)];
    const partial = texts.flatMap(({ path, parts }) => (path && parts ? [{ path, parts }] : []));
    this.partial = [...this.partial, ...partial];
    const unsaid: Unsaid[] = [];
    outcomes.forEach((one, index) => {
      const text = texts[index];
      if (!text) return;
      if (one.known) this.known += 1;
      else this.saved += 1;
      const said = text.found ?? this.#finder.inText(text.text);
      // The web has no pages of a paper.
      const isPlaced = said.page !== null || text.layout?.kind === 'web';
      if (one.known || (said.outlet !== null && said.published !== null && isPlaced)) return;
      const guess = text.path === null ? said : this.#guess(text.path);
      unsaid.push({ capture: one.capture, path: text.path, said, guess });
    });
    this.unsaid = [...this.unsaid, ...unsaid];
    return true;
  }

  /** Null where it could not be done, which is then told. */
  async #store(captures: readonly NewCapture[]): Promise<readonly Saved[] | null> {
    if (captures.length === 0) return [];
    const { choice } = this;
    const options = choice.takes === 'first' ? { readFirst: choice.names } : {};
    const answer = await this.#library.save(captures, options);
    if (answer.ok) return answer.value;
    this.failures = [...this.failures, answer.error];
    return null;
  }

  /**
   * A plain text is known by its words alone. Where the same words came from a file that is named after another paper or day,
   * this is another source of the same article, and is saved as such.
   */
  #fromAnotherPaper(capture: NewCapture, stored: Saved | undefined): NewCapture | null {
    const { source, text, layout } = capture;
    if (!stored?.known || stored.knownAs === null || source.fileName === null || layout) return null;
    if (this.#finder.inText(text).outlet !== null) return null;
    const [here, there] = [this.#guess(source.fileName), this.#guess(stored.knownAs)];
    const isSame = here.outlet === there.outlet && here.published === there.published;
    return here.outlet === null || isSame ? null : { ...capture, source: { ...source, ...here } };
  }

  /** `2026年/人民日报_2026-03-05_01.pdf#page=3`: of one page of several, the name says no number. */
  #guess(path: string): PrintedIn {
    const [, name = '', part] = /([^/]*?)(#page=\d+)?$/.exec(path) ?? [];
    const guess = this.#finder.inFileName(name);
    return part === undefined ? guess : { ...guess, page: null };
  }

  #finish(): void {
    this.step = this.unsaid.length > 0 ? 'asking' : 'done';
  }
}
