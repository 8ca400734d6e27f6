/** An import under way: what is left of it when the browser was closed or killed says that files are missing. */
export interface ImportNote {
  /** When it began; milliseconds since the epoch. */
  readonly at: number;
  readonly done: number;
  readonly total: number;
}

/** Where it is kept, outside the library. */
export interface ImportNotes {
  /** Of an import that was cut short; null where none was, or one goes on in some tab. */
  load(): Promise<ImportNote | null>;
  /** Null when it has ended. */
  keep(note: ImportNote | null): Promise<void>;
}
