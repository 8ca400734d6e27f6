import type { Failure } from '#lib/domain/failure.ts';
import type { ArticleId, DecisionId } from '#lib/domain/ids.ts';
import type { ArticleBrief, Library, Status } from '#lib/services/library.ts';

/** Which articles the list shows. */
export type Shelf =
  | { readonly shelf: 'all' }
  | { readonly shelf: 'outlet'; readonly outlet: string | null }
  | { readonly shelf: 'removed' };

export interface Removal {
  readonly decisions: readonly DecisionId[];
  /** Headline of the only article, null if it has none or if there were several. */
  readonly headline: string | null;
}

const portion = 50;

/** The list of articles: what it shows, what is ticked, and taking away with a way back. */
export class LibraryTab {
  // State
  status = $state.raw<Status | null>(null);
  removedTotal = $state(0);
  /** Entries of the log of decisions. */
  changesTotal = $state(0);
  shelf = $state.raw<Shelf>({ shelf: 'all' });
  articles = $state.raw<readonly ArticleBrief[]>([]);
  total = $state(0);
  ticked = $state.raw<readonly ArticleId[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** The last removal, while it can be undone in one press. */
  removal = $state.raw<Removal | null>(null);
  readonly #library: Library;
  #asked = 0;

  constructor(library: Library) {
    this.#library = library;
  }

  // Derived
  get rest(): number {
    return Math.max(0, this.total - this.articles.length);
  }
  get isEmpty(): boolean {
    return (
      this.status !== null &&
      this.status.articles === 0 &&
      this.status.pending === 0 &&
      this.removedTotal === 0
    );
  }

  // Verbs
  /** Reads again what is shown, as many as were shown. */
  async refresh(): Promise<void> {
    const mine = ++this.#asked;
    const [status, removed, changes, list] = await Promise.all([
      this.#library.status(),
      this.#library.articles({ offset: 0, limit: 1, removed: true }),
      this.#library.changes({ offset: 0, limit: 0 }),
      this.#list(0, Math.max(portion, this.articles.length)),
    ]);
    if (mine !== this.#asked) return;
    const failed = [status, removed, changes, list].find((answer) => !answer.ok);
    this.failure = failed?.ok === false ? failed.error : null;
    if (status.ok) this.status = status.value;
    if (removed.ok) this.removedTotal = removed.value.total;
    if (changes.ok) this.changesTotal = changes.value.total;
    if (!list.ok) return;
    this.articles = list.value.articles;
    this.total = list.value.total;
    this.ticked = this.ticked.filter((id) => this.articles.some((article) => article.id === id));
  }

  async showMore(): Promise<void> {
    const mine = ++this.#asked;
    const list = await this.#list(this.articles.length, portion);
    if (mine !== this.#asked) return;
    if (!list.ok) {
      this.failure = list.error;
      return;
    }
    // Something may have come in above meanwhile: what is listed already is not listed twice.
    const isListed = (id: ArticleId) => this.articles.some((article) => article.id === id);
    this.articles = [...this.articles, ...list.value.articles.filter((article) => !isListed(article.id))];
    this.total = list.value.total;
  }

  async choose(shelf: Shelf): Promise<void> {
    this.shelf = shelf;
    this.articles = [];
    this.ticked = [];
    await this.refresh();
  }

  tick(id: ArticleId, isTicked: boolean): void {
    const others = this.ticked.filter((one) => one !== id);
    this.ticked = isTicked ? [...others, id] : others;
  }

  async remove(ids: readonly ArticleId[]): Promise<void> {
    const decisions: DecisionId[] = [];
    const headline =
      ids.length === 1 ? (this.articles.find((article) => article.id === ids[0])?.headline ?? null) : null;
    for (const article of ids) {
      const answer = await this.#library.decide({ act: 'removeArticle', article });
      if (answer.ok) decisions.push(answer.value.id);
      else this.failure = answer.error;
    }
    if (decisions.length > 0) this.removal = { decisions, headline };
    this.ticked = [];
    await this.refresh();
  }

  /** Takes back the last removal. */
  async undoRemoval(): Promise<void> {
    const removal = this.removal;
    this.removal = null;
    for (const decision of removal?.decisions ?? []) await this.#undo(decision);
    await this.refresh();
  }

  /** Puts removed articles back, whenever they were removed. */
  async putBack(ids: readonly ArticleId[]): Promise<void> {
    for (const id of ids) {
      const view = await this.#library.article(id);
      if (!view.ok) this.failure = view.error;
      else if (view.value.removedBy !== null) await this.#undo(view.value.removedBy);
    }
    this.removal = null;
    this.ticked = [];
    await this.refresh();
  }

  async #undo(decision: DecisionId): Promise<void> {
    const answer = await this.#library.decide({ act: 'undo', decision });
    if (!answer.ok) this.failure = answer.error;
  }

  #list(offset: number, limit: number) {
    const shelf = this.shelf;
    return this.#library.articles({
      offset,
      limit,
      ...(shelf.shelf === 'outlet' ? { outlet: shelf.outlet } : {}),
      ...(shelf.shelf === 'removed' ? { removed: true } : {}),
    });
  }
}
