import { nameKey } from './name-key.ts';

/** A text as names are looked up in it: the code units of its nameKey, and where each came from. */
export interface KeyedText {
  readonly keys: Uint16Array;
  readonly length: number;
  /** For each key, the UTF-16 offset of the character in the text. */
  readonly places: Uint32Array;
}

/** Not looked at yet; what is left out of keys; what stands in no name (㎡ becomes two letters: no name has it). */
const [unknown, dropped, none] = [0, 1, 2];

/** By code unit, its key; filled as characters come, for a page has some thousands of them. */
const known = new Uint16Array(0x10000);

/** White space, quotes and dots are left out, traditional and wide characters are what nameKey makes of them. */
export function keyText(text: string): KeyedText {
  const keys = new Uint16Array(text.length);
  const places = new Uint32Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let key = known[code] ?? unknown;
    if (key === unknown) {
      key = keyOf(code);
      known[code] = key;
    }
    if (key === dropped) continue;
    keys[length] = key;
    places[length] = i;
    length += 1;
  }
  return { keys, length, places };
}

function keyOf(code: number): number {
  // Halves of rare characters stand for themselves: the two come as they are, one after the other.
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const key = nameKey(String.fromCharCode(code));
  if (key === '') return dropped;
  return key.length === 1 ? key.charCodeAt(0) : none;
}
