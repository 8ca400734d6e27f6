import { entityKindNames, type EntityKind } from '#lib/domain/kinds.ts';
import type { Failure } from '#lib/domain/failure.ts';
import type { Library } from '#lib/services/library.ts';
import type { MarkChoices, PageMarks, PageReader } from '#lib/services/page-state.ts';

/** A name that the library knows and the page prints. */
export interface NameHere {
  readonly name: string;
  readonly kind: EntityKind;
  readonly times: number;
}

/** What is known of the page in front: its names, found in memory from one look, and whether they are marked on it. */
export class NamesOnPage {
  // State
  #names = $state.raw<readonly NameHere[] | null>(null);
  #site = $state<string | null>(null);
  #choices = $state.raw<MarkChoices | null>(null);
  #isPaused = $state(false);
  /** The browser asked for the site and the reader said no. */
  #isDenied = $state(false);
  /** The browser does not let us look at the page: it is none of the web, or nobody clicked us on it. */
  #isClosed = $state(false);
  failure = $state.raw<Failure | null>(null);
  readonly #library: Pick<Library, 'spot'>;
  readonly #page: PageReader;
  readonly #marks: PageMarks;

  constructor(library: Pick<Library, 'spot'>, page: PageReader, marks: PageMarks) {
    this.#library = library;
    this.#page = page;
    this.#marks = marks;
  }

  // Derived
  get names(): readonly NameHere[] | null {
    return this.#names;
  }
  get site(): string | null {
    return this.#site;
  }
  get choices(): MarkChoices | null {
    return this.#choices;
  }
  get isPaused(): boolean {
    return this.#isPaused;
  }
  get isClosed(): boolean {
    return this.#isClosed;
  }
  get isDenied(): boolean {
    return this.#isDenied;
  }
  readonly isMarked = $derived.by(() => {
    const [site, choices] = [this.#site, this.#choices];
    if (!site || !choices) return false;
    return choices.sites[site] === 'on' || (choices.everywhere && choices.sites[site] !== 'never');
  });
  readonly byKind = $derived.by(() =>
    entityKindNames
      .map((kind) => ({ kind, names: (this.#names ?? []).filter((one) => one.kind === kind) }))
      .filter(({ names }) => names.length > 0),
  );

  // Verbs
  /** Looks at the page and at what was chosen for it; returns the way to stop following the choices and the marks. */
  start(): () => void {
    void this.#look();
    void this.#follow();
    const follow = () => void this.#follow();
    const stops = [this.#marks.watch(follow), this.#marks.watchMarks(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }

  async choose(choice: 'on' | 'never' | 'default'): Promise<void> {
    if (!this.#site) return;
    this.#isDenied = !(await this.#marks.choose(this.#site, choice));
  }

  async chooseEverywhere(everywhere: boolean): Promise<void> {
    this.#isDenied = !(await this.#marks.chooseEverywhere(everywhere));
  }

  async setHidden(isHidden: boolean): Promise<void> {
    await this.#marks.setHidden(isHidden);
  }

  async resume(): Promise<void> {
    await this.#marks.resume();
    this.#isPaused = false;
  }

  async #look(): Promise<void> {
    const read = await this.#page.readPage();
    this.#isClosed = !read.ok && read.error.code === 'page-not-readable';
    if (!read.ok) return;
    const article = read.value.page?.article;
    const texts = article
      ? [...article.kicker, article.title ?? '', ...article.deck, ...article.paragraphs]
      : read.value.lines;
    const answer = await this.#library.spot(texts);
    if (!answer.ok) {
      this.failure = answer.error;
      return;
    }
    this.#names = countNames(texts, answer.value);
  }

  async #follow(): Promise<void> {
    const [site, choices, state] = await Promise.all([
      this.#marks.site(),
      this.#marks.load(),
      this.#marks.state().catch(() => null),
    ]);
    [this.#site, this.#choices, this.#isPaused] = [site, choices, state?.isPaused ?? false];
  }
}

/** Most printed first. */
function countNames(texts: readonly string[], hits: readonly (readonly number[])[]): readonly NameHere[] {
  const found: Record<string, NameHere> = {};
  for (const [i, text] of texts.entries()) {
    const ofText = hits[i] ?? [];
    for (let k = 0; k + 2 < ofText.length; k += 3) {
      const name = text.slice(ofText[k], ofText[k + 1]).replace(/\s+/gu, '');
      const kind = entityKindNames[ofText[k + 2] ?? 0] ?? 'initiative';
      found[name] = { name, kind, times: (found[name]?.times ?? 0) + 1 };
    }
  }
  return Object.values(found).sort((a, b) => b.times - a.times);
}
