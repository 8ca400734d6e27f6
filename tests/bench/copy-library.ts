import type { Page } from 'playwright';

/**
 * Adds to a library what a first import left in it once more, as other articles about other people: each id becomes another, and
 * in every text the characters of names give way to the next ones of their kind, so that places in texts stay right. `copy`
 * counts from 1; the same number adds the same. What serves the search in texts is left out.
 */
export async function copyLibrary(page: Page, copy: number): Promise<void> {
  await page.evaluate(
    async ([number, surnames, given]) => {
      const tables = [
        'captures',
        'drafts',
        'printings',
        'articles',
        'mentions',
        'statements',
        'entities',
        'names',
        'edges',
        'links',
        'posts',
      ];
      const marker = 'bench/first';
      const settle = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('IndexedDB refused.'));
        });
      // Read once and kept on the page, before there was any copy.
      const held = window as unknown as { [marker]?: Record<string, string[]> };
      const database = await settle(indexedDB.open('baopu'));
      if (!held[marker]) {
        held[marker] = {};
        for (const table of tables) {
          const rows = await settle(database.transaction(table).objectStore(table).getAll());
          held[marker][table] = rows.map((row) => JSON.stringify(row));
        }
      }
      const next = new Map<string, string>();
      for (const [list, step] of [
        [surnames, number % surnames.length],
        [given, (number * 7) % given.length],
      ] as const)
        for (const [i, char] of list.entries()) next.set(char, list[(i + step) % list.length] ?? char);
      const anyName = new RegExp(`[${[...next.keys()].join('')}]`, 'gu');
      const other = (id: string) =>
        (parseInt(id.slice(0, 4), 16) ^ number).toString(16).padStart(4, '0') + id.slice(4);
      for (const table of tables) {
        const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' });
        const store = transaction.objectStore(table);
        for (const row of held[marker][table] ?? [])
          store.put(
            JSON.parse(
              row
                .replace(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/gu, other)
                .replace(anyName, (char) => next.get(char) ?? char),
            ),
          );
        await new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error ?? new Error(`${table} was not written.`));
        });
      }
      database.close();
    },
    [copy, surnames, given] as const,
  );
}

/** As tests/e2e/synthetic-press.ts makes names of. */
const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏');
const given = Array.from('伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英兰建文斌辉');
