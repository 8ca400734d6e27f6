import { SvelteSet } from 'svelte/reactivity';

import { captureId } from '#lib/domain/capture.ts';
import type { Failure } from '#lib/domain/failure.ts';
import { fail, type Result } from '#lib/domain/result.ts';
import type { LeftOut } from '#lib/domain/web-article.ts';
import type { Library, NewCapture, Saved, SavedFrom } from '#lib/services/library.ts';
import type { OpenPage, PageReader, SavedListed } from '#lib/services/page-state.ts';

/** Captures from one address that are looked at for what was changed since. */
const mostCompared = 5;

/** The page in front of the reader: what of it would be saved, what was, and whether it is here already. */
export class SavePageState {
  // State
  step = $state<'ready' | 'saving' | 'saved' | 'known'>('ready');
  failure = $state.raw<Failure | null>(null);
  /** Null until it is read, and where it cannot be. */
  open = $state.raw<OpenPage | null>(null);
  here = $state.raw<SavedFrom | null>(null);
  /** Places in `leftOut`. */
  readonly chosen = new SvelteSet<number>();
  /** Addresses of listed articles that are not to be saved. */
  readonly unwanted = new SvelteSet<string>();
  isSavingListed = $state(false);
  savedListed = $state.raw<SavedListed | null>(null);
  /** What was saved from here last, latest first. */
  #savedTexts = $state.raw<readonly string[]>([]);
  readonly #library: Library;
  readonly #page: PageReader;
  #reading: Promise<void> | null = null;
  /** Why the page cannot be read; null while it can, or is only being looked at. */
  #refusal = $state.raw<Failure | null>(null);
  /** Pieces that were put back when it was saved last. */
  #putBack = $state.raw<readonly number[]>([]);

  constructor(library: Library, page: PageReader) {
    this.#library = library;
    this.#page = page;
  }

  // Derived
  get leftOut(): readonly LeftOut[] {
    return this.open?.page?.leftOut ?? [];
  }
  /** Characters that would be saved, those put back among them. */
  get characters(): number {
    const own = this.open?.page?.article.paragraphs ?? [];
    const back = this.leftOut.flatMap(({ lines }, index) => (this.chosen.has(index) ? lines : []));
    return [...own, ...back].reduce((sum, text) => sum + text.length, 0);
  }
  /** Something was saved from here. */
  get isHere(): boolean {
    return (this.here?.captures.length ?? 0) > 0;
  }
  /** What would be saved now is not what was: the page was changed since, or pieces were put back. */
  get isAnother(): boolean {
    const capture = this.open && this.#page.capturePage(this.open, this.chosen);
    if (!capture || !this.here) return false;
    return (
      !this.here.captures.includes(captureId(capture.text, capture.source)) &&
      !this.#savedTexts.includes(capture.text)
    );
  }
  /**
   * What was saved and what the page says now, where these differ; null where they do not, or it is not known yet. A part that was
   * saved and still stands hides no change of the whole.
   */
  get isChanged(): { readonly saved: string; readonly now: string } | null {
    if (!this.open || !this.#isAsItWasSaved) return null;
    const capture = this.#page.capturePage(this.open, this.chosen);
    if (capture && !this.isAnother) return null;
    // Where it holds no article any more, what it has to read tells whether a part that was saved still stands.
    const now = capture?.text ?? this.open.lines.join('\n');
    const saved = this.#savedTexts.find((text) => !isWithin(text, now));
    return saved === undefined ? null : { saved, now };
  }
  /** Why nothing of this page can be saved; null where it can, or it is not known yet. */
  get refusal(): Failure | null {
    if (this.#refusal) return this.#refusal;
    return this.open && !this.open.page && this.listed.length === 0 ? { code: 'page-without-article' } : null;
  }
  get isSelected(): boolean {
    return (this.open?.selected.trim() ?? '') !== '';
  }

  /** Articles that a page of an e-paper lists, without those that the reader took out. */
  get listed(): OpenPage['listed'] {
    return this.open?.listed ?? [];
  }
  /** A page that lists articles and is none itself. */
  get isListAlone(): boolean {
    return this.open !== null && this.open.page === null && this.listed.length > 0;
  }
  get wantedListed(): readonly string[] {
    return this.listed.map(({ url }) => url).filter((url) => !this.unwanted.has(url));
  }

  // Verbs
  /** Looks at the page once. */
  look(): Promise<void> {
    this.#reading ??= this.#look();
    return this.#reading;
  }

  toggle(index: number): void {
    if (!this.chosen.delete(index)) this.chosen.add(index);
    // What is saved already can be saved again as it would be now.
    if (this.step !== 'saving') this.step = 'ready';
  }

  savePage(): Promise<void> {
    return this.#save((open) => this.#page.capturePage(open, this.chosen));
  }
  saveSelection(): Promise<void> {
    return this.#save((open) => this.#page.captureSelection(open));
  }

  toggleListed(url: string): void {
    if (!this.unwanted.delete(url)) this.unwanted.add(url);
  }

  async saveListed(): Promise<void> {
    [this.isSavingListed, this.failure, this.savedListed] = [true, null, null];
    const answer = await this.#page.saveListed(this.wantedListed);
    this.isSavingListed = false;
    if (answer.ok) this.savedListed = answer.value;
    else this.failure = answer.error;
  }

  /** Asks again what came of it: names and the same text elsewhere are known once it is read. */
  async refresh(): Promise<void> {
    if (!this.open) return;
    const here = await this.#library.savedFrom(this.open.url);
    if (!here.ok) return;
    const texts = await Promise.all(
      here.value.captures.slice(0, mostCompared).map((capture) => this.#library.savedText(capture)),
    );
    this.#savedTexts = texts.flatMap((text) => (text.ok ? [text.value] : []));
    this.here = here.value;
  }

  async #look(): Promise<void> {
    const read = await this.#page.readPage();
    if (!read.ok) {
      this.#refusal = read.error;
      return;
    }
    this.open = read.value;
    await this.refresh();
    if (!this.isHere) return;
    const back = this.#savedTexts.map((text) => this.#standingIn(text));
    this.#putBack = back.find((pieces) => pieces.length > 0) ?? [];
    // The piece that was put back then is so again: else its own page would look changed.
    for (const index of this.#putBack) this.chosen.add(index);
    await this.#page.showSaved();
  }

  get #isAsItWasSaved(): boolean {
    return this.chosen.size === this.#putBack.length && this.#putBack.every((at) => this.chosen.has(at));
  }

  /** Pieces that a text holds which was saved from here, and that its article goes without. */
  #standingIn(saved: string): readonly number[] {
    const bare = this.open && this.#page.capturePage(this.open, new SvelteSet());
    const own = bare?.text.split('\n') ?? [];
    const more = saved.split('\n').filter((line) => !own.includes(line));
    return this.leftOut.flatMap(({ lines }, at) => (lines.every((line) => more.includes(line)) ? [at] : []));
  }

  async #save(captureOf: (open: OpenPage) => NewCapture | null): Promise<void> {
    this.step = 'saving';
    this.failure = null;
    await this.look();
    const answer = await this.#store(captureOf);
    if (!answer.ok) {
      this.failure = answer.error;
      this.step = 'ready';
      return;
    }
    this.step = answer.value.every(({ known }) => known) ? 'known' : 'saved';
    await this.refresh();
    await this.#page.showSaved();
  }

  /** What was shown is what is saved: the page may have changed meanwhile. */
  async #store(captureOf: (open: OpenPage) => NewCapture | null): Promise<Result<readonly Saved[]>> {
    if (!this.open) return fail(this.#refusal ?? { code: 'page-not-readable' });
    const capture = captureOf(this.open);
    return capture ? await this.#library.save([capture]) : fail({ code: 'page-without-article' });
  }
}

/** A selection that was saved is a part of its page. */
function isWithin(saved: string, now: string): boolean {
  return saved.split('\n').every((line) => now.includes(line));
}
