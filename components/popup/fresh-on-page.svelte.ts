import type { Foresight } from '#lib/services/foresight.ts';
import type { Library } from '#lib/services/library.ts';
import type { PageReader } from '#lib/services/page-state.ts';

const nothingPutBack: ReadonlySet<number> = new Set();

/** What saving the page in front would add of people: read in memory, once, and only where it is not saved yet. */
export class FreshOnPage {
  // State
  #foresight = $state.raw<Foresight | null>(null);
  #isReading = $state(false);
  readonly #library: Pick<Library, 'foresee' | 'savedFrom'>;
  readonly #page: PageReader;

  constructor(library: Pick<Library, 'foresee' | 'savedFrom'>, page: PageReader) {
    this.#library = library;
    this.#page = page;
  }

  // Derived
  /** Null until it is read, and where there is nothing to read or nobody is named. */
  get foresight(): Foresight | null {
    return this.#foresight;
  }
  get isReading(): boolean {
    return this.#isReading;
  }

  // Verbs
  async look(): Promise<void> {
    const read = await this.#page.readPage();
    const capture = read.ok ? this.#page.capturePage(read.value, nothingPutBack) : null;
    if (!read.ok || !capture) return;
    const here = await this.#library.savedFrom(read.value.url);
    if (here.ok && here.value.captures.length > 0) return;
    this.#isReading = true;
    // What goes wrong here is said where the reader saves.
    const readings = await this.#page.readAhead(capture);
    const answer = readings.ok ? await this.#library.foresee(readings.value) : readings;
    this.#isReading = false;
    if (answer.ok && answer.value.named > 0) this.#foresight = answer.value;
  }
}
