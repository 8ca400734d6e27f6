/**
 * One run of characters as a page prints it. Lengths are points; the origin is the page's top left corner as the reader
 * sees it, y grows downward.
 */
export interface PrintedRun {
  readonly text: string;
  /** Where the first character begins: on the baseline, or at the middle of the top edge where `isVertical`. */
  readonly x: number;
  readonly y: number;
  /** Along the line: from left to right, or from top to bottom where `isVertical`. */
  readonly length: number;
  /** Font size. */
  readonly size: number;
  /** Tells one font of the file from another; says nothing else. */
  readonly font: string;
  /** Degrees clockwise by which the line is turned on the page, 0 to 359. */
  readonly turn: number;
  /** Set in a font that writes from top to bottom. */
  readonly isVertical: boolean;
}

/** A page of a file before anybody has read it: what stands where, in the order in which the file draws it. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PrintedRun[];
}
