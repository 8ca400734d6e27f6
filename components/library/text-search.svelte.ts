import type { Failure } from '#lib/domain/failure.ts';
import type { Library, SearchHit } from '#lib/services/library.ts';

/** While somebody types, each letter is not a question. */
const typingPause = 120;
const portion = 30;
/** A rare thing among many candidates is looked for this many times before the reader is asked whether to go on. */
const tries = 8;

/** Full-text search of the library tab: what is asked, what was found so far. */
export class TextSearch {
  // State
  typed = $state('');
  hits = $state.raw<readonly SearchHit[]>([]);
  total = $state(0);
  isExact = $state(true);
  next = $state<number | null>(null);
  /** Whether what is shown answers what is typed. */
  isDone = $state(false);
  failure = $state.raw<Failure | null>(null);
  readonly #library: Pick<Library, 'search'>;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(library: Pick<Library, 'search'>) {
    this.#library = library;
  }

  // Derived
  get isOn(): boolean {
    return this.typed.trim() !== '';
  }

  // Verbs
  type(typed: string): void {
    this.typed = typed;
    clearTimeout(this.#timer);
    if (this.isOn) this.#timer = setTimeout(() => void this.refresh(), typingPause);
    else this.#forget();
  }

  /** Asks again: something was typed, or the library changed. */
  async refresh(): Promise<void> {
    if (!this.isOn) return;
    const shown = this.hits.length;
    await this.#collect([], 0, Math.max(portion, this.isDone ? shown : 0));
  }

  async showMore(): Promise<void> {
    if (this.next !== null) await this.#collect(this.hits, this.next, portion);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.typed = '';
    this.#forget();
  }

  async #collect(before: readonly SearchHit[], first: number, wanted: number): Promise<void> {
    const mine = ++this.#asked;
    const typed = this.typed;
    let hits = before;
    let from: number | null = first;
    for (let i = 0; i < tries && from !== null && hits.length < before.length + wanted; i++) {
      const limit = before.length + wanted - hits.length;
      const answer = await this.#library.search(typed, { limit, from });
      if (mine !== this.#asked) return;
      if (!answer.ok) {
        this.failure = answer.error;
        return;
      }
      const { value } = answer;
      hits = [...hits, ...value.hits];
      from = value.next;
      this.total = from === null ? hits.length : value.total;
      this.isExact = from === null || value.isExact;
    }
    this.failure = null;
    this.hits = hits;
    this.next = from;
    this.isDone = true;
  }

  #forget(): void {
    this.#asked += 1;
    this.hits = [];
    this.total = 0;
    this.next = null;
    this.isDone = false;
    this.failure = null;
  }
}
