/**
 * A dictionary of words with a number each, as one block of bytes that is sliced, not parsed: opening it costs the
 * same for ten words and for two hundred thousand. Built by tools/train/build-double-array.ts.
 *
 * Bytes, little-endian: Int32 `magic`, characters, nodes; Uint16 of each character by code (code 0 is unused), padded to
 * four bytes; Int32 base of each node; Uint16 value of each node (0: no word ends here); Uint16 label of each node.
 * The child of `node` by `code` is `base[node] + code` if that node's label is `code`: bases are unique, so a label
 * is enough to say whose child a node is.
 */
export interface DoubleArray {
  /** By UTF-16 code unit, its code; 0 for a character that no word has. */
  readonly codes: Uint16Array;
  readonly base: Int32Array;
  readonly value: Uint16Array;
  readonly label: Uint16Array;
}

export const doubleArrayMagic = 0x31444162;

/** `offset` is a multiple of four. */
export function openDoubleArray(bytes: ArrayBuffer, offset = 0): DoubleArray {
  const [magic, characters = 0, nodes = 0] = new Int32Array(bytes, offset, 3);
  if (magic !== doubleArrayMagic) throw new Error('These bytes are no double-array dictionary.');
  let at = offset + 12;
  const alphabet = new Uint16Array(bytes, at, characters);
  const codes = new Uint16Array(1 << 16);
  for (let code = 1; code < characters; code++) codes[alphabet[code] ?? 0] = code;
  at += (characters * 2 + 3) & ~3;
  const base = new Int32Array(bytes, at, nodes);
  at += nodes * 4;
  const value = new Uint16Array(bytes, at, nodes);
  at += nodes * 2;
  return { codes, base, value, label: new Uint16Array(bytes, at, nodes) };
}

/** The value of a whole word; 0 where it is none. */
export function lookUp({ codes, base, value, label }: DoubleArray, word: string): number {
  let node = 0;
  for (let i = 0; i < word.length; i++) {
    const code = codes[word.charCodeAt(i)] ?? 0;
    const child = (base[node] ?? 0) + code;
    if (code === 0 || base[node] === 0 || label[child] !== code) return 0;
    node = child;
  }
  return value[node] ?? 0;
}
