import { describe, expect, test } from 'vitest';

import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { openZip } from '#lib/archive/read-zip.ts';

configure({ useWebWorkers: false });

const decoder = new TextDecoder();

async function zipOf(
  files: Readonly<Record<string, string>>,
  options: Parameters<ZipWriter<Blob>['add']>[2] = {},
): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter());
  for (const [name, text] of Object.entries(files)) await zip.add(name, new TextReader(text), options);
  return zip.close();
}

async function opened(zip: Blob) {
  const files = await openZip(zip);
  if (!files.ok) throw new Error(files.error.code);
  return files.value;
}

describe('a package', () => {
  test('gives its files in order, without what nobody put there', async () => {
    const zip = await zipOf({ '2020/甲.txt': '甲', '__MACOSX/甲.txt': 'x', '.DS_Store': 'x', '乙.md': '乙' });
    const files = await opened(zip);
    expect(files.map(({ path }) => path)).toEqual(['2020/甲.txt', '乙.md']);
    const text = await files[0]!.unpack(100);
    expect(text.ok && decoder.decode(text.value)).toBe('甲');
  });

  test('of Windows has its names in GBK', async () => {
    // 人民 in GBK.
    const gbk = Uint8Array.from([0xc8, 0xcb, 0xc3, 0xf1, 0x2e, 0x74, 0x78, 0x74]);
    const zip = await zipOf({ 'name.txt': '字' }, { encodeText: () => gbk, useUnicodeFileNames: false });
    expect((await opened(zip)).map(({ path }) => path)).toEqual(['人民.txt']);
  });

  test('with a locked file says so of that file', async () => {
    const [file] = await opened(await zipOf({ '甲.txt': '甲' }, { password: 'secret' }));
    expect(await file!.unpack(100)).toMatchObject({ error: { code: 'zip-locked' } });
  });

  test('with a file that is too long is not unpacked', async () => {
    const [file] = await opened(await zipOf({ '甲.txt': '0'.repeat(1000) }));
    expect(await file!.unpack(999)).toMatchObject({ error: { code: 'text-too-large' } });
  });

  test('that lies about how long a file is does not get its gigabytes unpacked', async () => {
    const honest = new Uint8Array(await (await zipOf({ '甲.txt': '0'.repeat(30_000_000) })).arrayBuffer());
    expect(honest.length).toBeLessThan(100_000);
    const [file] = await opened(new Blob([claiming(honest, 10)]));
    expect(file!.size).toBe(10);
    expect(await file!.unpack(1_000)).toMatchObject({ ok: false, error: { code: 'zip-damaged' } });
  });

  test('that is damaged says so, whole or of the file', async () => {
    expect(await openZip(new Blob(['no zip']))).toMatchObject({ error: { code: 'zip-damaged' } });
    const zip = await zipOf({ '甲.txt': 'abc'.repeat(500) }, { level: 0 });
    const bytes = new Uint8Array(await zip.arrayBuffer());
    bytes[200] = (bytes[200] ?? 0) ^ 0xff;
    const [file] = await opened(new Blob([bytes]));
    expect(await file!.unpack(10_000)).toMatchObject({ error: { code: 'zip-damaged' } });
  });

  test('that is a backup is sent where it belongs', async () => {
    const zip = await zipOf({ 'head.json': '{}', 'captures/00001.jsonl': '' });
    expect(await openZip(zip)).toMatchObject({ error: { code: 'backup-in-import' } });
  });
});

/** A zip whose heads say another length of their files, in both places: local heads and the table at the end. */
function claiming(zip: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer);
  for (let at = 0; at + 30 < zip.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, length, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, length, true);
  }
  return zip;
}
