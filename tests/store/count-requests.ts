/** How often what was asked of IndexedDB, `table.index method` and `cursor method` for each step of one. */
export async function countRequests(run: () => Promise<unknown>): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const undo: (() => void)[] = [];
  const count = (prototype: object, names: readonly string[], placeOf: (on: never) => string): void => {
    for (const name of names) {
      const original = Object.getOwnPropertyDescriptor(prototype, name);
      if (!original) continue;
      const value = function (this: never, ...rest: unknown[]): unknown {
        const key = `${placeOf(this)} ${name}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        return Reflect.apply(original.value as (...all: unknown[]) => unknown, this, rest);
      };
      Object.defineProperty(prototype, name, { ...original, value });
      undo.push(() => Object.defineProperty(prototype, name, original));
    }
  };
  const reads = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];
  const writes = ['put', 'add', 'delete', 'clear'];
  const indexOf = (on: IDBIndex): string => `${on.objectStore.name}.${on.name}`;
  count(IDBObjectStore.prototype, [...reads, ...writes], (on: IDBObjectStore) => on.name);
  count(IDBIndex.prototype, reads, indexOf);
  count(IDBCursor.prototype, ['continue', 'continuePrimaryKey', 'advance'], ({ source }: IDBCursor) => {
    return `${'objectStore' in source ? indexOf(source) : source.name} cursor`;
  });
  try {
    await run();
  } finally {
    for (const back of undo) back();
  }
  return counts;
}

export function sumOf(
  counts: ReadonlyMap<string, number>,
  which: (key: string) => boolean = () => true,
): number {
  return [...counts].reduce((sum, [key, n]) => (which(key) ? sum + n : sum), 0);
}
