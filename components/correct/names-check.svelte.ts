/* eslint-disable svelte/prefer-svelte-reactivity -- maps are replaced whole, never changed in place */
import type { Failure } from '#lib/domain/failure.ts';
import type { ArticleId } from '#lib/domain/ids.ts';
import type { ArticleView, Library } from '#lib/services/library.ts';

type Asked = Pick<Library, 'sampleArticles' | 'article'>;

export const articleCounts = [5, 10, 20] as const;

/** What the reader found in one article: names that the machine read, and names that it did not. */
interface Looked {
  readonly read: number;
  readonly missed: number;
}

/** Whole articles drawn by chance, read from beginning to end for names that were missed. */
export class NamesCheck {
  // State
  count = $state<number>(articleCounts[0]);
  articles = $state.raw<readonly ArticleId[]>([]);
  at = $state(0);
  view = $state.raw<ArticleView | null>(null);
  /** Names that were put in by hand in the article on screen. */
  missed = $state(0);
  looked = $state.raw<ReadonlyMap<ArticleId, Looked>>(new Map());
  isLoaded = $state(false);
  failure = $state.raw<Failure | null>(null);
  readonly #library: Asked;
  readonly #draw: () => string;
  #asked = 0;
  // Counted at the first sight of an article: a missed place may be of a name that was read elsewhere in it.
  #read: number | null = null;

  constructor(library: Asked, draw: () => string) {
    this.#library = library;
    this.#draw = draw;
  }

  // Derived
  get isThrough(): boolean {
    return this.articles.length > 0 && this.looked.size === this.articles.length;
  }
  get totals(): Looked {
    const all = [...this.looked.values()];
    return {
      read: all.reduce((sum, one) => sum + one.read, 0),
      missed: all.reduce((sum, one) => sum + one.missed, 0),
    };
  }

  // Verbs
  async load(): Promise<void> {
    const mine = ++this.#asked;
    const answer = await this.#library.sampleArticles({ count: this.count, seed: this.#draw() });
    if (mine !== this.#asked) return;
    this.failure = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    [this.articles, this.looked] = [answer.value, new Map()];
    await this.#open(0);
    this.isLoaded = true;
  }

  /** One more name was put in; the article is shown with it. */
  async add(): Promise<void> {
    this.missed += 1;
    await this.refresh();
  }

  async refresh(): Promise<void> {
    const id = this.articles[this.at];
    if (id === undefined) return;
    const answer = await this.#library.article(id);
    if (id !== this.articles[this.at]) return;
    this.failure = answer.ok ? null : answer.error;
    this.view = answer.ok ? answer.value : null;
    if (answer.ok) this.#read ??= new Set(answer.value.entities.map(({ entity }) => entity.id)).size;
  }

  /** The article on screen has been read to its end; what was put in by hand was missed. */
  async done(): Promise<void> {
    const { view } = this;
    if (!view) return;
    const looked = { read: this.#read ?? 0, missed: this.missed };
    this.looked = new Map([...this.looked, [view.article.id, looked]]);
    if (this.at + 1 < this.articles.length) await this.#open(this.at + 1);
  }

  async #open(at: number): Promise<void> {
    [this.at, this.missed, this.view, this.#read] = [at, 0, null, null];
    await this.refresh();
  }
}
