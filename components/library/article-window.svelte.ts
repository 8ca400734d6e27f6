/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets are filled first and shown whole, never changed in place */
import type { ArticleId } from '#lib/domain/ids.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { ArticleBrief, ArticleList, ArticleListOptions } from '#lib/services/library.ts';

/** Rows that are fetched together. */
const portion = 50;
/** Portions on either side of what is seen that are held; what lies further is let go. */
const heldAround = 2;
const firstRows = 20;

type Part = Pick<ArticleListOptions, 'offset' | 'limit' | 'landmark'>;

interface Portion {
  readonly articles: readonly ArticleBrief[];
  readonly key: string | null;
}

/** A long list of which only the rows near the eye are held: as much of 100,000 as of 100. */
export class ArticleWindow {
  // State
  total = $state(0);
  /** Another list begins: whoever shows it begins at its top. */
  generation = $state(0);
  /** Another list is asked for, and the one before still shown. */
  isTurning = $state(false);
  /** By how many places the rows that are seen moved when they were read again. */
  moved = $state.raw<{ readonly by: number }>({ by: 0 });
  #portions = $state.raw<ReadonlyMap<number, Portion>>(new Map());
  readonly #ask: (part: Part) => Promise<Result<ArticleList>>;
  #seen = { first: 0, last: firstRows };
  #version = 0;
  #loading: Promise<Result<null>> | null = null;

  constructor(ask: (part: Part) => Promise<Result<ArticleList>>) {
    this.#ask = ask;
  }

  // Derived
  /** Null until it is fetched. */
  rowAt(index: number): ArticleBrief | null {
    return this.#portions.get(Math.floor(index / portion))?.articles[index % portion] ?? null;
  }
  get held(): readonly ArticleBrief[] {
    return [...this.#portions.values()].flatMap(({ articles }) => articles);
  }

  // Verbs
  /** These are seen now: they and their neighbours are fetched, one portion after the other. Where one fails, why. */
  show(first: number, last: number): Promise<Result<null>> {
    // Of the list that goes nothing more is fetched.
    if (this.isTurning) return Promise.resolve(ok(null));
    this.#seen = { first, last };
    this.#loading ??= this.#load().finally(() => (this.#loading = null));
    return this.#loading;
  }

  /** Another list: the one before stays to be seen until `refresh` has the new one, so that nothing flickers between the two. */
  begin(): void {
    this.#version += 1;
    this.isTurning = true;
    this.#seen = { first: 0, last: firstRows };
  }

  /** Reads again what is seen. What came in above it moves it along. */
  async refresh(): Promise<Result<null>> {
    const mine = ++this.#version;
    const before = this.isTurning ? null : this.#firstSeen();
    const fresh = new Map<number, Portion>();
    let total = 0;
    for (const place of this.#places()) {
      const answer = await this.#fetch(place, fresh);
      if (mine !== this.#version) return ok(null);
      if (!answer.ok) {
        // Rows of one list under the name of another would be worse than none.
        if (this.isTurning) this.#turn(0, new Map());
        return answer;
      }
      fresh.set(place, answer.value);
      total = answer.value.total;
    }
    this.#turn(total, fresh);
    const now = before === null ? -1 : this.#placeOf(before);
    if (now >= 0 && now !== this.#seen.first) this.moved = { by: now - this.#seen.first };
    return ok(null);
  }

  #turn(total: number, portions: ReadonlyMap<number, Portion>): void {
    if (this.isTurning) this.generation += 1;
    this.isTurning = false;
    this.total = total;
    this.#portions = portions;
  }

  async #load(): Promise<Result<null>> {
    for (;;) {
      const place = this.#places().find((one) => !this.#portions.has(one) && one * portion < this.total);
      if (place === undefined || this.isTurning) return ok(null);
      const mine = this.#version;
      const answer = await this.#fetch(place, this.#portions);
      if (mine !== this.#version) continue;
      if (!answer.ok) return answer;
      const near = new Set(this.#places(heldAround));
      this.#portions = new Map(
        [...this.#portions, [place, answer.value] as const].filter(([one]) => near.has(one)),
      );
      this.total = answer.value.total;
    }
  }

  #fetch(place: number, held: ReadonlyMap<number, Portion>): Promise<Result<ArticleList>> {
    const [nearest] = [...held]
      .filter(([, { key }]) => key !== null)
      .sort(([a], [b]) => Math.abs(a - place) - Math.abs(b - place));
    const landmark = nearest?.[1].key == null ? null : { offset: nearest[0] * portion, key: nearest[1].key };
    return this.#ask({ offset: place * portion, limit: portion, ...(landmark && { landmark }) });
  }

  /** Portions that are seen, with some around them, those that are seen first. */
  #places(around = 0): readonly number[] {
    const first = Math.floor(this.#seen.first / portion);
    const last = Math.floor(this.#seen.last / portion);
    const from = Math.max(0, first - around);
    return Array.from({ length: last + around - from + 1 }, (_, i) => from + i);
  }

  #firstSeen(): ArticleId | null {
    return this.rowAt(this.#seen.first)?.id ?? null;
  }

  #placeOf(id: ArticleId): number {
    for (const [place, { articles }] of this.#portions) {
      const at = articles.findIndex((article) => article.id === id);
      if (at >= 0) return place * portion + at;
    }
    return -1;
  }
}
