import { describe, expect, test } from 'vitest';

import { isSealed, openSealed, sealFile } from '#lib/archive/seal.ts';

const mark = new TextEncoder().encode('BAOPU-SEAL-1\n');

/** A head as ours is, with rounds of somebody's choice. */
function headWith(rounds: number): Blob {
  const word = new Uint8Array(4);
  new DataView(word.buffer).setUint32(0, rounds);
  return new Blob([mark, new Uint8Array(16), word, new Uint8Array(64)]);
}

describe('a file under a passphrase', () => {
  test('opens with it and with no other', async () => {
    const sealed = await sealFile(new Blob(['机密']), 'open');
    expect(await isSealed(sealed)).toBe(true);
    const opened = await openSealed(sealed, 'open');
    expect(opened === 'wrong-passphrase' ? opened : await opened.file.text()).toBe('机密');
    expect(await openSealed(sealed, 'shut')).toBe('wrong-passphrase');
  });

  test('that asks for years of work is refused at once', async () => {
    expect(await openSealed(headWith(0xffff_ffff), 'open')).toBe('wrong-passphrase');
  });

  test('that ends in its head is none', async () => {
    expect(await openSealed(headWith(1).slice(0, mark.length + 3), 'open')).toBe('wrong-passphrase');
    expect(await isSealed(new Blob(['BAOPU']))).toBe(false);
  });
});
