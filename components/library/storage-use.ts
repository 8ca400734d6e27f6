/** What the library takes on disk and may still take, in bytes, and whether the browser keeps it when space runs low. */
export interface StorageUse {
  readonly bytes: number;
  /** Null where the browser does not say. */
  readonly free: number | null;
  readonly isPersisted: boolean;
}
