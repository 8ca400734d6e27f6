/** How often some work asks the browser's database for something: steps of cursors among it. `store`: of one table alone. */
export async function countRequests(
  work: () => Promise<unknown>,
  only?: { readonly store: string; readonly method: 'put' | 'add' },
): Promise<number> {
  let count = 0;
  const undo: (() => void)[] = [];
  for (const [prototype, methods] of [
    [
      IDBObjectStore.prototype,
      ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'],
    ],
    [IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear']],
    [IDBIndex.prototype, ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor']],
    [IDBCursor.prototype, ['continue', 'continuePrimaryKey', 'advance']],
  ] as const)
    for (const method of methods) {
      const before = Reflect.get(prototype, method) as (...given: unknown[]) => unknown;
      Reflect.set(prototype, method, function (this: unknown, ...given: unknown[]) {
        const isCounted =
          !only || (method === only.method && this instanceof IDBObjectStore && this.name === only.store);
        if (isCounted) count += 1;
        return Reflect.apply(before, this, given);
      });
      undo.push(() => Reflect.set(prototype, method, before));
    }
  try {
    await work();
  } finally {
    for (const restore of undo) restore();
  }
  return count;
}
