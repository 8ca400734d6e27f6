import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { describe, expect, test } from 'vitest';

import { salvageEntries, type Salvaged } from '#lib/archive/salvage.ts';

configure({ useWebWorkers: false });

async function zipOf(files: Readonly<Record<string, string>>): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter());
  for (const [name, text] of Object.entries(files)) await zip.add(name, new TextReader(text));
  return zip.close();
}

async function all(file: Blob, longest: number): Promise<Salvaged[]> {
  const found: Salvaged[] = [];
  for await (const entry of salvageEntries(file, { longest })) found.push(entry);
  return found;
}

describe('what is salvaged of a damaged zip', () => {
  test('is what unpacks within the limit; of what does not, nothing, and the next is found all the same', async () => {
    const zip = await zipOf({ 'a.txt': 'first', 'bomb.txt': '0'.repeat(20_000_000), 'z.txt': 'last' });
    // Without its table of contents.
    const found = await all(zip.slice(0, zip.size - 100), 1000);
    expect(found.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.txt', 'first'],
      ['bomb.txt', ''],
      ['z.txt', 'last'],
    ]);
    expect(found[1]?.isWhole).toBe(false);
  });
});
