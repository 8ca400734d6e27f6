import type { ImportNote, ImportNotes } from '#lib/domain/import-note.ts';
import type { ArticleId } from '#lib/domain/ids.ts';
import type { ImportBatch } from './import-batch.svelte.ts';
import type { NamedFile } from './read-files.ts';

export type OpenDialog =
  | { readonly is: 'import'; readonly batch: ImportBatch }
  | { readonly is: 'keep' }
  | { readonly is: 'take' }
  | { readonly is: 'erase'; readonly articles: readonly ArticleId[] };

/** What is open over the library, one at a time, and imports that go on or wait behind it. */
export class Dialogs {
  // State
  open = $state.raw<OpenDialog | null>(null);
  /** Whose dialog was closed before it was done: it goes on, or waits for a word, until the reader has seen its end. */
  underWay = $state.raw<ImportBatch | null>(null);
  /** An import that was cut short, until the reader has seen it. */
  cutShort = $state.raw<ImportNote | null>(null);
  readonly #notes: ImportNotes | null;
  readonly #begin: () => ImportBatch;
  /** Dropped meanwhile: they have their turn. */
  #waiting: readonly NamedFile[] = [];

  /** `notes`: where an import that is cut short leaves word; null where nothing is kept. */
  constructor(notes: ImportNotes | null, begin: () => ImportBatch) {
    this.#notes = notes;
    this.#begin = begin;
  }

  // Derived
  /** Not told of while an import is shown that says more. */
  get toldCutShort(): ImportNote | null {
    return this.open?.is === 'import' || this.underWay ? null : this.cutShort;
  }

  // Verbs
  async recall(): Promise<void> {
    this.cutShort = (await this.#notes?.load()) ?? null;
  }

  async forgetCutShort(): Promise<void> {
    this.cutShort = null;
    await this.#notes?.keep(null);
  }

  importFiles(dropped: readonly NamedFile[]): void {
    const { open } = this;
    if (open && open.is !== 'import') return;
    const batch = open?.batch ?? this.underWay ?? this.#begin();
    if (batch.step !== 'choosing') this.#waiting = [...this.#waiting, ...dropped];
    else if (dropped.length > 0) void batch.addFiles(dropped);
    this.underWay = null;
    this.open = { is: 'import', batch };
  }

  importClosed(batch: ImportBatch): void {
    if (batch.isUnderWay) this.underWay = batch;
    else if (batch.step === 'asking' && batch.failures.length + batch.partial.length > 0) {
      // Nothing is filled in, and what could not be read is still to be told.
      batch.skip();
      this.open = { is: 'import', batch };
    } else if (this.#waiting.length > 0) {
      const waiting = this.#waiting;
      this.#waiting = [];
      this.importFiles(waiting);
    }
  }
}
