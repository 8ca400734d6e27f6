import { articleParts, type ArticlePart } from '#lib/domain/article.ts';
import type { ArticleView } from '#lib/services/library.ts';

export interface Place {
  readonly in: ArticlePart;
  readonly start: number;
  readonly end: number;
}

export type StatementView = ArticleView['statements'][number];

/** Which evidence of one article is lit, and the way from one to the next. */
export class ReaderState {
  // State
  readonly view: ArticleView;
  #lit = $state.raw<Place | null>(null);
  #hovered = $state.raw<Place | null>(null);
  /** Counts each wish to bring the lit evidence into view. */
  #wishes = $state(0);

  constructor(view: ArticleView, evidence: Place | null, bringIntoView = true) {
    this.view = view;
    this.#lit = evidence;
    if (evidence && bringIntoView) this.#wishes = 1;
    const rank = (place: Place) => articleParts.indexOf(place.in);
    this.statements = [...view.statements].sort(
      (a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end,
    );
    this.#stops = this.statements.filter(
      (one, index) => index === 0 || !samePlace(one, this.statements[index - 1] ?? null),
    );
  }

  // Derived
  readonly statements: readonly StatementView[];
  /** Statements at different places, in the order of the text. */
  readonly #stops: readonly StatementView[];

  /** What stands in the marker now. */
  get lit(): Place | null {
    return this.#hovered ?? this.#lit;
  }
  get chosen(): Place | null {
    return this.#lit;
  }
  get wishes(): number {
    return this.#wishes;
  }
  get stops(): number {
    return this.#stops.length;
  }
  /** 1-based; null if what is lit is no statement's evidence. */
  get position(): number | null {
    const at = this.#stops.findIndex((one) => samePlace(one, this.#lit));
    return at < 0 ? null : at + 1;
  }
  isLit(statement: StatementView): boolean {
    return samePlace(statement, this.#lit);
  }

  // Verbs
  light(place: Place): void {
    this.#hovered = null;
    this.#lit = { in: place.in, start: place.start, end: place.end };
    this.#wishes += 1;
  }
  hover(statement: StatementView | null): void {
    this.#hovered = statement && { in: statement.in, start: statement.start, end: statement.end };
  }
  clear(): void {
    this.#lit = null;
  }
  /** To the next (1) or previous (-1) evidence; from a place between two, to the nearest on that side. */
  step(by: 1 | -1): void {
    const stops = this.#stops;
    const lit = this.#lit;
    const rank = (place: Place) => articleParts.indexOf(place.in) * 1e9 + place.start;
    const at = stops.findIndex((one) => samePlace(one, lit));
    let next = at >= 0 ? at + by : -1;
    if (at < 0 && lit === null) next = by === 1 ? 0 : stops.length - 1;
    else if (at < 0 && lit !== null)
      next =
        by === 1
          ? stops.findIndex((one) => rank(one) > rank(lit))
          : stops.findLastIndex((one) => rank(one) < rank(lit));
    const stop = stops[next];
    if (stop) this.light(stop);
  }
}

function samePlace(a: Place, b: Place | null): boolean {
  return b !== null && a.in === b.in && a.start === b.start && a.end === b.end;
}
