import type { Act, Decision } from '#lib/domain/decision.ts';
import type { Failure } from '#lib/domain/failure.ts';
import type { ArticleId, DecisionId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind, RelationKind } from '#lib/domain/kinds.ts';
import type { ArticleBrief, ArticleOrder, Library, Status, TagCount } from '#lib/services/library.ts';

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

/** What the list is narrowed to, within a shelf. */
export interface ListFilter {
  readonly from?: string;
  readonly to?: string;
  readonly tag?: string;
  readonly mentions?: { readonly id: EntityId; readonly name: string };
  readonly holds?: EntityKind | RelationKind;
}

const portion = 50;
/** Articles whose ids are fetched at once, where all that are found are meant. */
const idsAtOnce = 1000;

/** The list of articles: what it shows, what is ticked, and taking away with a way back. */
export class LibraryTab {
  // State
  status = $state.raw<Status | null>(null);
  removedTotal = $state(0);
  /** Those that lie there for a month. */
  longRemoved = $state.raw<readonly ArticleId[]>([]);
  /** Entries of the log of decisions. */
  changesTotal = $state(0);
  shelf = $state.raw<Shelf>({ shelf: 'all' });
  filter = $state.raw<ListFilter>({});
  order = $state<ArticleOrder>('newest');
  tags = $state.raw<readonly TagCount[]>([]);
  articles = $state.raw<readonly ArticleBrief[]>([]);
  total = $state(0);
  ticked = $state.raw<readonly ArticleId[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** The last removal, while it can be undone in one press. */
  removal = $state.raw<Removal | null>(null);
  /** Something long goes on: nothing else is started meanwhile. */
  isBusy = $state(false);
  readonly #library: Library;
  #asked = 0;

  constructor(library: Library) {
    this.#library = library;
  }

  // Derived
  get rest(): number {
    return Math.max(0, this.total - this.articles.length);
  }
  /** Whether there is an answer yet. Before it nothing stands on the page that it could take from under the hand. */
  get isKnown(): boolean {
    return this.status !== null || this.failure !== null;
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
    const [status, removed, changes, tags, list, longRemoved] = await Promise.all([
      this.#library.status(),
      this.#library.articles({ offset: 0, limit: 1, removed: true }),
      this.#library.changes({ offset: 0, limit: 0 }),
      this.#library.tags(),
      this.#list(0, Math.max(portion, this.articles.length)),
      this.shelf.shelf === 'removed' ? this.#library.longRemoved() : null,
    ]);
    if (mine !== this.#asked) return;
    const failed = [status, removed, changes, tags, list].find((answer) => !answer.ok);
    this.failure = failed?.ok === false ? failed.error : null;
    if (status.ok) this.status = status.value;
    if (removed.ok) this.removedTotal = removed.value.total;
    this.longRemoved = longRemoved?.ok ? longRemoved.value : [];
    if (tags.ok) this.tags = tags.value;
    if (changes.ok) this.changesTotal = changes.value.total;
    if (!list.ok) return;
    this.articles = list.value.articles;
    this.total = list.value.total;
    if (this.ticked.length <= this.articles.length)
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

  async sort(order: ArticleOrder): Promise<void> {
    this.order = order;
    this.articles = [];
    await this.refresh();
  }

  /** Narrows the list; undefined takes that part of the filter off. */
  async narrow(part: { [Key in keyof ListFilter]: ListFilter[Key] | undefined }): Promise<void> {
    const all = { ...this.filter, ...part };
    const set = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
    this.filter = Object.fromEntries(set);
    this.ticked = [];
    await this.refresh();
  }

  /** Every article that shelf and filter find, those not listed yet among them. */
  async tickAll(): Promise<void> {
    const ids: ArticleId[] = [];
    while (ids.length < this.total) {
      const list = await this.#list(ids.length, idsAtOnce);
      if (!list.ok) {
        this.failure = list.error;
        return;
      }
      if (list.value.articles.length === 0) break;
      ids.push(...list.value.articles.map(({ id }) => id));
    }
    this.ticked = ids;
  }

  /** Those that have been there for a month. */
  tickLongRemoved(): void {
    this.ticked = this.longRemoved;
  }

  tick(id: ArticleId, isTicked: boolean): void {
    const others = this.ticked.filter((one) => one !== id);
    this.ticked = isTicked ? [...others, id] : others;
  }

  async remove(ids: readonly ArticleId[]): Promise<void> {
    const headline =
      ids.length === 1 ? (this.articles.find((article) => article.id === ids[0])?.headline ?? null) : null;
    const made = await this.#decideAll(ids.map((article) => ({ act: 'removeArticle', article })));
    if (made.length > 0) this.removal = { decisions: made.map(({ id }) => id), headline };
    this.ticked = [];
    await this.refresh();
  }

  async tagAll(ids: readonly ArticleId[], tag: string): Promise<void> {
    const headlineOf = (id: ArticleId) => this.articles.find((one) => one.id === id)?.headline ?? null;
    await this.#decideAll(
      ids.map((id) => ({
        act: 'tag',
        on: { is: 'article', id, name: headlineOf(id) },
        tag,
        put: true,
      })),
    );
    this.ticked = [];
    await this.refresh();
  }

  /** Takes back the last removal. */
  async undoRemoval(): Promise<void> {
    const removal = this.removal;
    this.removal = null;
    await this.#decideAll((removal?.decisions ?? []).map((decision) => ({ act: 'undo', decision })));
    await this.refresh();
  }

  /** Puts removed articles back, whenever they were removed. */
  async putBack(ids: readonly ArticleId[]): Promise<void> {
    const undos: Act[] = [];
    for (const id of ids) {
      const view = await this.#library.article(id);
      if (!view.ok) this.failure = view.error;
      else if (view.value.removedBy !== null) undos.push({ act: 'undo', decision: view.value.removedBy });
    }
    await this.#decideAll(undos);
    this.removal = null;
    this.ticked = [];
    await this.refresh();
  }

  async #decideAll(acts: readonly Act[]): Promise<readonly Decision[]> {
    this.isBusy = true;
    const answer = await this.#library.decideAll(acts);
    this.isBusy = false;
    if (!answer.ok) this.failure = answer.error;
    return answer.ok ? answer.value : [];
  }

  #list(offset: number, limit: number) {
    const { shelf } = this;
    const { mentions, ...filter } = this.filter;
    return this.#library.articles({
      ...filter,
      ...(mentions === undefined ? {} : { mentions: mentions.id }),
      ...(this.order === 'newest' ? {} : { order: this.order }),
      offset,
      limit,
      ...(shelf.shelf === 'outlet' ? { outlet: shelf.outlet } : {}),
      ...(shelf.shelf === 'removed' ? { removed: true } : {}),
    });
  }
}
