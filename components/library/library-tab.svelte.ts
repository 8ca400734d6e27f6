/* eslint-disable svelte/prefer-svelte-reactivity -- sets are replaced whole, never changed in place */
import type { Act, Decision } from '#lib/domain/decision.ts';
import type { Failure } from '#lib/domain/failure.ts';
import type { ArticleId, DecisionId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind, RelationKind } from '#lib/domain/kinds.ts';
import type {
  ArticleBrief,
  ArticleListFilter,
  ArticleOrder,
  Library,
  Status,
  TagCount,
} from '#lib/services/library.ts';
import type { Cited } from '#lib/text/cite.ts';
import { ArticleWindow } from './article-window.svelte.ts';

/** Which articles the list shows. */
export type Shelf =
  | { readonly shelf: 'all' }
  | { readonly shelf: 'outlet'; readonly outlet: string | null }
  | { readonly shelf: 'removed' };

export interface Removal {
  readonly decisions: readonly DecisionId[];
  readonly articles: readonly ArticleId[];
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

/** Articles that are fetched at once, where all that are found are meant. */
const atOnce = 1000;

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
  ticked = $state.raw<readonly ArticleId[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** The last removal, while it can be undone in one press. */
  removal = $state.raw<Removal | null>(null);
  /** Something long goes on: nothing else is started meanwhile. */
  isBusy = $state(false);
  readonly list: ArticleWindow;
  readonly #library: Library;
  readonly #onremoved: () => void;
  readonly #isTicked = $derived(new Set(this.ticked));
  #asked = 0;

  /** `onremoved`: this is now what was done last, on a page that says back other things too. */
  constructor(library: Library, onremoved: () => void = () => undefined) {
    this.#library = library;
    this.#onremoved = onremoved;
    this.list = new ArticleWindow((part) => library.articles({ ...this.#listed, ...part }));
  }

  // Derived
  /** Rows that are held, of `total`. */
  get articles(): readonly ArticleBrief[] {
    return this.list.held;
  }
  get total(): number {
    return this.list.total;
  }
  isTicked(id: ArticleId): boolean {
    return this.#isTicked.has(id);
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
  /** Reads again what is shown. */
  async refresh(): Promise<void> {
    const mine = ++this.#asked;
    const [status, removed, changes, tags, list, longRemoved] = await Promise.all([
      this.#library.status(),
      this.#library.articles({ offset: 0, limit: 1, removed: true }),
      this.#library.changes({ offset: 0, limit: 0 }),
      this.#library.tags(),
      this.list.refresh(),
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
    await this.#forgetRemovalTakenBack();
    const { articles } = this;
    if (articles.length === this.total)
      this.ticked = this.ticked.filter((id) => articles.some((article) => article.id === id));
  }

  /** These rows are seen now. */
  async show(first: number, last: number): Promise<void> {
    const shown = await this.list.show(first, last);
    if (!shown.ok) this.failure = shown.error;
  }

  /** Where the first issue of a day, month or year stands in the list, from 0; null where there is no such place. */
  async placeOf(day: string): Promise<number | null> {
    const place = await this.#library.placeOfDay(this.#listed, day);
    if (place.ok) return this.total === 0 ? null : Math.min(place.value, this.total - 1);
    this.failure = place.error;
    return null;
  }

  async choose(shelf: Shelf): Promise<void> {
    this.shelf = shelf;
    this.list.begin();
    this.ticked = [];
    await this.refresh();
  }

  async sort(order: ArticleOrder): Promise<void> {
    this.order = order;
    this.list.begin();
    await this.refresh();
  }

  /** Narrows the list; undefined takes that part of the filter off. */
  async narrow(part: { [Key in keyof ListFilter]: ListFilter[Key] | undefined }): Promise<void> {
    const all = { ...this.filter, ...part };
    const set = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
    this.filter = Object.fromEntries(set);
    this.list.begin();
    this.ticked = [];
    await this.refresh();
  }

  /** Every article that shelf and filter find, those not listed yet among them. */
  async tickAll(): Promise<void> {
    const ids: ArticleId[] = [];
    for await (const articles of this.#all()) ids.push(...articles.map(({ id }) => id));
    if (this.failure !== null) return;
    this.ticked = ids;
  }

  /** What is ticked, in the order of the list; of more than `most` the first. */
  async tickedArticles(most: number): Promise<readonly ArticleBrief[]> {
    const wanted = Math.min(most, this.ticked.length);
    const found: ArticleBrief[] = [];
    for await (const articles of this.#all()) {
      found.push(...articles.filter(({ id }) => this.isTicked(id)));
      if (found.length >= wanted) break;
    }
    return found.slice(0, wanted);
  }

  /** What references to articles are made of; null where they cannot be had. */
  async references(ids: readonly ArticleId[]): Promise<readonly Cited[] | null> {
    const answer = await this.#library.references(ids);
    if (!answer.ok) this.failure = answer.error;
    return answer.ok ? answer.value : null;
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
    if (made.length > 0) {
      this.removal = { decisions: made.map(({ id }) => id), articles: ids, headline };
      this.#onremoved();
    }
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

  /** In another tab, from the log, or because what was removed was erased. */
  async #forgetRemovalTakenBack(): Promise<void> {
    const removal = this.removal;
    const [article] = removal?.articles ?? [];
    if (article === undefined) return;
    const view = await this.#library.article(article);
    const stands = view.ok && removal?.decisions.some((id) => id === view.value.removedBy) === true;
    if (!stands && this.removal === removal) this.removal = null;
  }

  async #decideAll(acts: readonly Act[]): Promise<readonly Decision[]> {
    this.isBusy = true;
    const answer = await this.#library.decideAll(acts);
    this.isBusy = false;
    if (!answer.ok) this.failure = answer.error;
    return answer.ok ? answer.value : [];
  }

  /** The whole list, a part at a time; ends where one cannot be had. */
  async *#all(): AsyncIterable<readonly ArticleBrief[]> {
    let landmark: { readonly offset: number; readonly key: string } | null = null;
    for (let offset = 0; ; offset += atOnce) {
      const part = { offset, limit: atOnce, ...(landmark && { landmark }) };
      const list: Awaited<ReturnType<Library['articles']>> = await this.#library.articles({
        ...this.#listed,
        ...part,
      });
      if (!list.ok) {
        this.failure = list.error;
        return;
      }
      yield list.value.articles;
      if (offset + atOnce >= list.value.total) return;
      landmark = list.value.key === null ? null : { offset, key: list.value.key };
    }
  }

  get #listed(): ArticleListFilter {
    const { shelf } = this;
    const { mentions, ...filter } = this.filter;
    return {
      ...filter,
      ...(mentions === undefined ? {} : { mentions: mentions.id }),
      ...(this.order === 'newest' ? {} : { order: this.order }),
      ...(shelf.shelf === 'outlet' ? { outlet: shelf.outlet } : {}),
      ...(shelf.shelf === 'removed' ? { removed: true } : {}),
    };
  }
}
