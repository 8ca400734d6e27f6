/** What the library takes on disk, in bytes, and whether the browser promised to keep it. */
export interface StorageUse {
  readonly bytes: number;
  readonly isPersisted: boolean;
}
