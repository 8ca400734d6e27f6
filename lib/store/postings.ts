/**
 * Which articles of a segment hold which pairs of characters, as bytes: for each key, ascending, its distance from the one
 * before, the length of its list in bytes, and the slots of its articles as distances. All numbers are LEB128.
 */
export type Postings = ReadonlyMap<number, readonly number[]>;

export function encodePostings(postings: Postings): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let last = 0;
  for (const key of [...postings.keys()].sort((a, b) => a - b)) {
    const list: number[] = [];
    let before = -1;
    for (const slot of postings.get(key) ?? []) {
      pushNumber(list, slot - before - 1);
      before = slot;
    }
    pushNumber(bytes, key - last);
    pushNumber(bytes, list.length);
    for (const byte of list) bytes.push(byte);
    last = key;
  }
  return Uint8Array.from(bytes);
}

/** Calls back with each slot of each key from `from` to `to`; other lists are jumped over. */
export function readPostings(
  bytes: Uint8Array,
  from: number,
  to: number,
  callback: (slot: number, key: number) => void,
): void {
  let at = 0;
  const next = (): number => {
    // Keys have 32 bits and their distances may too: no shifts, which know 31.
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
  };
  let key = 0;
  while (at < bytes.length) {
    key += next();
    const length = next();
    if (key > to) return;
    const end = at + length;
    if (key >= from) {
      let slot = -1;
      while (at < end) {
        slot += next() + 1;
        callback(slot, key);
      }
    }
    at = end;
  }
}

function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}
