import type { Foresight } from '#lib/services/foresight.ts';
import type { Library } from '#lib/services/library.ts';
import type { PageReader } from '#lib/services/page-state.ts';

const nothingPutBack: ReadonlySet<number> = new Set();

/** With fewer articles nearly everybody is new. */
const grown = 30;

/** What saving the page in front would add of people: read in memory, once, and only where it is not saved yet. */
export class FreshOnPage {
  // State
  #foresight = $state.raw<Foresight | null>(null);
  #isReading = $state(false);
  #isYoung = $state(false);
  #url = '';
  readonly #library: Pick<Library, 'foresee' | 'savedFrom' | 'status'>;
  readonly #page: PageReader;

  constructor(library: Pick<Library, 'foresee' | 'savedFrom' | 'status'>, page: PageReader) {
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
  /** The library holds too little for what is new to mean anything. */
  get isYoung(): boolean {
    return this.#isYoung;
  }

  // Verbs
  async look(): Promise<void> {
    const read = await this.#page.readPage();
    const capture = read.ok ? this.#page.capturePage(read.value, nothingPutBack) : null;
    if (!read.ok || !capture) return;
    this.#url = read.value.url;
    if (await this.#isSaved()) return;
    const status = await this.#library.status();
    this.#isYoung = status.ok && status.value.articles < grown;
    this.#isReading = true;
    // What goes wrong here is said where the reader saves.
    const readings = await this.#page.readAhead(capture);
    const answer = readings.ok ? await this.#library.foresee(readings.value) : readings;
    this.#isReading = false;
    if (answer.ok && answer.value.named > 0) this.#foresight = answer.value;
  }

  /** The library changed: once the page is in it, nothing of it is missing there. */
  async refresh(): Promise<void> {
    if (this.#foresight && (await this.#isSaved())) this.#foresight = null;
  }

  async #isSaved(): Promise<boolean> {
    const here = await this.#library.savedFrom(this.#url);
    return here.ok && here.value.captures.length > 0;
  }
}
