import { ReaderState, type Place } from '#components/reader/reader-state.svelte.ts';
import type { Failure } from '#lib/domain/failure.ts';
import type { ArticleId } from '#lib/domain/ids.ts';
import type { ArticleView, Library, Sentence } from '#lib/services/library.ts';

/** A name that the machine did not read, as the reader selected it. */
export type Missed = Place & { readonly quote: string };

export const placeOf = ({ in: part, start, end }: Sentence): Place => ({ in: part, start, end });

/** The article in the reader. */
export class OpenArticle {
  // State
  id = $state.raw<ArticleId | null>(null);
  reader = $state.raw<ReaderState | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Another print of the same text, beside which it is shown. */
  other = $state.raw<ArticleView | null>(null);
  readonly #library: Library;
  #shown = '';
  /** What `open` was asked to light, until it is: a refresh that overtakes it must not lose the place. */
  #asked: { readonly evidence: Place | null } | null = null;

  constructor(library: Library) {
    this.#library = library;
  }

  // Verbs
  async open(id: ArticleId, evidence: Place | null): Promise<void> {
    if (this.id !== id) this.#shown = '';
    this.id = id;
    this.other = null;
    this.#asked = { evidence };
    await this.#load(id);
  }

  close(): void {
    this.id = null;
    this.reader = null;
    this.failure = null;
  }

  async compareWith(id: ArticleId): Promise<void> {
    const answer = await this.#library.article(id);
    if (answer.ok) this.other = answer.value;
    else this.failure = answer.error;
  }

  /** Reads the article again after something changed; keeps what is lit, and the reader's place if nothing did. */
  async refresh(): Promise<void> {
    if (this.id !== null) await this.#load(this.id);
  }

  async #load(id: ArticleId): Promise<void> {
    const answer = await this.#library.article(id);
    if (id !== this.id) return;
    this.failure = answer.ok ? null : answer.error;
    if (!answer.ok) {
      this.reader = null;
      return;
    }
    const now = JSON.stringify(answer.value);
    const asked = this.#asked;
    this.#asked = null;
    if (now === this.#shown && this.reader) {
      // What the reader has selected or scrolled to stays.
      if (asked?.evidence) this.reader.light(asked.evidence);
      return;
    }
    this.#shown = now;
    const evidence = asked ? asked.evidence : (this.reader?.chosen ?? null);
    this.reader = new ReaderState(answer.value, evidence, asked !== null);
  }
}
