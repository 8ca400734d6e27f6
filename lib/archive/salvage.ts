import { BoundedBytes } from './bounded-bytes.ts';

/** What could be had of one entry of a zip file whose table of contents, or whose bytes, are damaged. */
export interface Salvaged {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

const window = 1 << 20;
const headLength = 30;
const deflated = 8;

/**
 * The entries of a zip file by their own heads, from the first on, at most `limit`: what stands before a damaged byte of
 * an entry is given, and of one that unpacks to more than `longest` bytes nothing. Local file header: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7.
 */
export async function* salvageEntries(
  file: Blob,
  { limit = Infinity, longest }: { readonly limit?: number; readonly longest: number },
): AsyncGenerator<Salvaged> {
  let found = 0;
  let head = await nextHead(file, 0);
  while (head !== null && found < limit) {
    const next = await nextHead(file, head.data + head.packed);
    const end = head.packed > 0 ? head.data + head.packed : (next?.start ?? file.size);
    const { bytes, isWhole } = await inflate(file.slice(head.data, end), longest);
    const isAllThere = isWhole && (head.unpacked === 0 || bytes.length === head.unpacked);
    yield { name: head.name, bytes, isWhole: isAllThere };
    found += 1;
    head = next;
  }
}

interface Head {
  readonly start: number;
  readonly data: number;
  readonly name: string;
  /** Bytes as packed and as they were; 0 where the head does not say. */
  readonly packed: number;
  readonly unpacked: number;
}

async function nextHead(file: Blob, from: number): Promise<Head | null> {
  for (let at = from; at < file.size; at += window) {
    const bytes = new Uint8Array(await file.slice(at, at + window + headLength).arrayBuffer());
    for (let i = bytes.indexOf(0x50); i >= 0 && i < window; i = bytes.indexOf(0x50, i + 1)) {
      if (bytes[i + 1] !== 0x4b || bytes[i + 2] !== 3 || bytes[i + 3] !== 4) continue;
      const head = await readHead(file, at + i);
      if (head) return head;
    }
  }
  return null;
}

async function readHead(file: Blob, start: number): Promise<Head | null> {
  const bytes = await file.slice(start, start + headLength).arrayBuffer();
  if (bytes.byteLength < headLength) return null;
  const view = new DataView(bytes);
  if (view.getUint16(8, true) !== deflated) return null;
  const [nameLength, extraLength] = [view.getUint16(26, true), view.getUint16(28, true)];
  const nameStart = start + headLength;
  const name = await file.slice(nameStart, nameStart + nameLength).text();
  return {
    start,
    data: nameStart + nameLength + extraLength,
    name,
    packed: view.getUint32(18, true),
    unpacked: view.getUint32(22, true),
  };
}

/** Bytes go in by little, so that what came out before an error has been taken already. */
async function inflate(packed: Blob, longest: number): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const feed = async () => {
    const step = 4096;
    for (let at = 0; at < packed.size; at += step) {
      await writer.write(new Uint8Array(await packed.slice(at, at + step).arrayBuffer()));
    }
    await writer.close();
  };
  // Its error is the reader's too.
  const fed = feed().catch(() => undefined);
  const unpacked = new BoundedBytes(longest);
  let isWhole = true;
  try {
    await stream.readable.pipeTo(unpacked.writable);
  } catch {
    isWhole = false;
  }
  await fed;
  return { bytes: unpacked.take(), isWhole };
}
