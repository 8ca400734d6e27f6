/**
 * A file closed with a passphrase. Head: the mark, 16 bytes of salt, rounds (uint32). Then frames: length of the sealed
 * bytes (uint32, its top bit on the last frame), the bytes. AES-256-GCM under a key of PBKDF2-SHA-256; the nonce of a frame
 * is its number, and number and "last" are authenticated: no frame can be changed, moved, or cut off unnoticed.
 */
const mark = new TextEncoder().encode('BAOPU-SEAL-1\n');
const saltLength = 16;
const headLength = mark.length + saltLength + 4;
/** OWASP's figure for PBKDF2-HMAC-SHA256: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const rounds = 600_000;
/** A file that asks for more would stop the machine before it is known to be ours. */
const mostRounds = 10_000_000;
const frameLength = 1 << 20;
const tagLength = 16;
const lastBit = 0x8000_0000;

export async function isSealed(file: Blob): Promise<boolean> {
  const head = await bytesOf(file.slice(0, mark.length));
  return head.length === mark.length && head.every((byte, i) => byte === mark[i]);
}

export async function sealFile(file: Blob, passphrase: string): Promise<Blob> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const key = await keyOf(passphrase, salt, rounds);
  const parts: BlobPart[] = [mark, salt, uint32(rounds)];
  const frames = Math.max(1, Math.ceil(file.size / frameLength));
  for (let i = 0; i < frames; i++) {
    const isLast = i === frames - 1;
    const plain = await bytesOf(file.slice(i * frameLength, (i + 1) * frameLength));
    const sealed = await crypto.subtle.encrypt(frameOf(i, isLast), key, plain);
    parts.push(uint32((sealed.byteLength | (isLast ? lastBit : 0)) >>> 0), sealed);
  }
  return new Blob(parts);
}

/**
 * `wrong-passphrase` where its first frame does not open; what stands before a damaged frame is given back with
 * `isWhole` false.
 */
export async function openSealed(
  file: Blob,
  passphrase: string,
): Promise<{ readonly file: Blob; readonly isWhole: boolean } | 'wrong-passphrase'> {
  const head = await bytesOf(file.slice(0, headLength));
  if (head.length < headLength) return 'wrong-passphrase';
  const said = new DataView(head.buffer).getUint32(headLength - 4);
  if (said > mostRounds) return 'wrong-passphrase';
  const key = await keyOf(passphrase, head.slice(mark.length, mark.length + saltLength), said);
  const parts: BlobPart[] = [];
  let at = headLength;
  for (let i = 0; ; i++) {
    const frame = await bytesOf(file.slice(at, at + 4));
    if (frame.length < 4) return { file: new Blob(parts), isWhole: false };
    const word = new DataView(frame.buffer).getUint32(0);
    const isLast = (word & lastBit) !== 0;
    const length = word & ~lastBit;
    if (length > frameLength + tagLength) return { file: new Blob(parts), isWhole: false };
    try {
      const sealed = await bytesOf(file.slice(at + 4, at + 4 + length));
      parts.push(await crypto.subtle.decrypt(frameOf(i, isLast), key, sealed));
    } catch {
      return i === 0 ? 'wrong-passphrase' : { file: new Blob(parts), isWhole: false };
    }
    if (isLast) return { file: new Blob(parts), isWhole: true };
    at += 4 + length;
  }
}

function frameOf(index: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, index);
  return { name: 'AES-GCM', iv, additionalData: Uint8Array.of(isLast ? 1 : 0) };
}

async function keyOf(passphrase: string, salt: BufferSource, iterations: number): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

function uint32(n: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, n);
  return bytes;
}
