/** What holds a card on somebody else's page. */
export interface CardFrame {
  /** By CSS pixels of the viewport; it stays inside. */
  moveBy(x: number, y: number): void;
  /** Pinned it stays, whatever happens beside it. */
  pin(isPinned: boolean): void;
}

/** The marked names of a page, as one goes through them from the card of one. */
export interface HitsOfPage {
  /** From 1. */
  readonly number: number;
  readonly total: number;
  step(by: 1 | -1): void;
}
