import { readFile } from 'node:fs/promises';

const folder = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url);

/** pdf.js's CMaps as the command line reads them. */
export async function readCMap(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(name, folder)));
}
