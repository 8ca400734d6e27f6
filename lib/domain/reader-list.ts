/** A post as a list of the reader's has it. No text of the press says it: it is shown as the list's word, and draws no line. */
export interface ListedPost {
  readonly person: string;
  readonly title: string;
  /** Null where the list names none. */
  readonly organization: string | null;
  /** ISO, as precise as the list is: `2020`, `2020-07`, `2020-07-28`. */
  readonly from: string | null;
  readonly to: string | null;
  /** Where it stands in the file: the 1-based line of a table, the name of an edge of a graph. */
  readonly at: string;
}

/** What the reader added from one file, as one decision. */
export interface ReaderList {
  /** Random, made once. */
  readonly id: string;
  /** What the reader says of where it is from. */
  readonly source: string;
  readonly file: string;
  readonly posts: readonly ListedPost[];
}

/** More than a list of all officials of a province; a decision is one record. */
export const longestList = 20_000;
