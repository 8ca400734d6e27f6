/** What the library takes on disk, in bytes, and whether the browser keeps it when space runs low. */
export interface StorageUse {
  readonly bytes: number;
  readonly isPersisted: boolean;
}
