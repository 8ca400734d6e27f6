import { Corrections } from '#components/correct/corrections.svelte.ts';
import type { Place } from '#components/reader/reader-state.svelte.ts';
import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { LibraryKeeper } from '#lib/services/keep-library.ts';
import type { Library } from '#lib/services/library.ts';
import type { LibraryState, Navigator } from '#lib/services/page-state.ts';
import { KeepState } from './keep-state.svelte.ts';
import { LibraryTab, type Shelf } from './library-tab.svelte.ts';
import { OpenArticle, type Missed } from './open-article.svelte.ts';
import { TakeState } from './take-state.svelte.ts';
import { TextSearch } from './text-search.svelte.ts';

/** What stands in place of the list and the article. */
export type Instead = 'coverage' | 'review' | 'log';
/** Which column a narrow window shows. */
export type Part = 'sources' | 'list' | 'reader' | 'pane';

interface Around {
  readonly library: Library;
  /** Null where nothing can be backed up. */
  readonly keeper: LibraryKeeper | null;
  readonly navigator: Pick<Navigator, 'recall' | 'remember'>;
  readonly saveFile: (file: Blob, name: string) => void;
  /** The library is another now, and what it shows of it was read again. */
  readonly onchanged: () => Promise<void>;
}

/** The library tab: what it shows in each of its columns, and what leads from one to the other. */
export class LibraryPage {
  // State
  page = $state<'articles' | Instead>('articles');
  part = $state<Part>('list');
  /** The entity whose card stands in the right column instead of the article's own list. */
  entity = $state<EntityId | null>(null);
  /** What the reader marks as a name that was missed. */
  missed = $state.raw<Missed | null>(null);
  message = $state<string | null>(null);
  /** Grows when the library changed. */
  version = $state(0);
  readonly tab: LibraryTab;
  readonly texts: TextSearch;
  readonly opened: OpenArticle;
  readonly corrections: Corrections;
  readonly keep: KeepState | null;
  readonly take: TakeState | null;
  readonly #around: Around;

  constructor(around: Around) {
    const { library, keeper, saveFile } = around;
    this.#around = around;
    this.tab = new LibraryTab(library, () => {
      this.corrections.rest();
    });
    this.texts = new TextSearch(library);
    this.opened = new OpenArticle(library);
    this.corrections = new Corrections(library, async () => {
      this.tab.removal = null;
      await this.changed();
    });
    this.keep = keeper && new KeepState(keeper, saveFile);
    this.take = keeper && new TakeState(keeper, saveFile);
  }

  // Verbs
  /** As the reader left it, or as another page of ours asked for it. */
  async start(): Promise<void> {
    await this.corrections.resumeNotes();
    const state = await this.#around.navigator.recall();
    if (state?.page === 'library') {
      if (state.outlet !== undefined) this.tab.shelf = { shelf: 'outlet', outlet: state.outlet };
      if (state.article !== null) void this.opened.open(state.article, state.evidence);
      if (state.name) await this.#showName(state.name);
    }
    await this.changed();
  }

  async changed(): Promise<void> {
    this.version += 1;
    const { tab, texts, opened, keep } = this;
    await Promise.all([tab.refresh(), texts.refresh(), opened.refresh(), keep?.refresh()]);
    await this.#around.onchanged();
  }

  async openArticle(article: ArticleId, evidence: Place | null = null): Promise<void> {
    this.entity = null;
    this.missed = null;
    this.page = 'articles';
    this.part = 'reader';
    await this.opened.open(article, evidence);
    const { shelf } = this.tab;
    const outlet = shelf.shelf === 'outlet' ? { outlet: shelf.outlet } : {};
    await this.#around.navigator.remember({ page: 'library', article, evidence, ...outlet });
  }

  /** Null: the article's own list again. */
  showEntity(id: EntityId | null): void {
    this.entity = id;
    this.part = 'pane';
  }

  mark(place: Missed): void {
    this.missed = place;
    this.part = 'pane';
  }

  showInstead(page: Instead): void {
    this.page = page;
    this.part = 'list';
  }

  showShelf(shelf: Shelf): void {
    this.page = 'articles';
    this.part = 'list';
    void this.tab.choose(shelf);
  }

  /** The articles that mention somebody. */
  listMentions(mentions: { readonly id: EntityId; readonly name: string }): void {
    this.#showList();
    void this.tab.narrow({ mentions });
  }

  /** The articles of a paper in a day or month. */
  listIssues(outlet: string | null, time: string): void {
    this.#showList();
    this.tab.shelf = { shelf: 'outlet', outlet };
    void this.tab.narrow({ from: time, to: time, tag: undefined, mentions: undefined });
  }

  async removeOpen(): Promise<void> {
    const { id } = this.opened;
    if (id !== null) await this.#thenRefresh(this.tab.remove([id]));
  }

  async putBackOpen(): Promise<void> {
    const { id } = this.opened;
    if (id !== null) await this.#thenRefresh(this.tab.putBack([id]));
  }

  async undoRemoval(): Promise<void> {
    await this.#thenRefresh(this.tab.undoRemoval());
  }

  /** These are gone for good. */
  forget(articles: readonly ArticleId[]): void {
    const { id } = this.opened;
    if (id !== null && articles.includes(id)) this.opened.close();
    this.tab.ticked = [];
    void this.changed();
  }

  #showList(): void {
    this.page = 'articles';
    this.part = 'list';
    this.texts.clear();
  }

  async #showName({ id, show }: NonNullable<LibraryState['name']>): Promise<void> {
    const answer = await this.#around.library.entities([id]);
    const [found] = answer.ok ? answer.value : [];
    if (!found) return;
    this.showEntity(found.id);
    if (show === 'articles') await this.tab.narrow({ mentions: { id: found.id, name: found.name } });
  }

  async #thenRefresh(work: Promise<void>): Promise<void> {
    await work;
    await Promise.all([this.texts.refresh(), this.opened.refresh()]);
  }
}
