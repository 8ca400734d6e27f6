import { doubleArrayMagic } from '#lib/extract/lexicon/double-array.ts';

/** Words with values from 1 to 65535, as the bytes that lib/extract/lexicon/double-array.ts opens. */
export function buildDoubleArray(words: ReadonlyMap<string, number>): Uint8Array<ArrayBuffer> {
  const alphabet = alphabetOf(words.keys());
  const codeOf = new Map(alphabet.map((char, i) => [char, i + 1]));
  const keys = [...words]
    .map(([word, value]) => ({
      codes: Array.from({ length: word.length }, (_, i) => codeOf.get(word.charCodeAt(i)) ?? 0),
      value,
    }))
    .sort((a, b) => compare(a.codes, b.codes));
  const room = new Room(words.size * 4 + alphabet.length * 4);
  const open: { node: number; from: number; to: number; depth: number }[] = [
    { node: 0, from: 0, to: keys.length, depth: 0 },
  ];
  for (let next = 0; next < open.length; next++) {
    const task = open[next];
    if (!task) break;
    const { node, depth } = task;
    let { from } = task;
    const first = keys[from];
    if (first?.codes.length === depth && depth > 0) {
      room.value[node] = first.value;
      from++;
    }
    const children: { code: number; from: number; to: number }[] = [];
    for (let i = from; i < task.to; i++) {
      const code = keys[i]?.codes[depth] ?? 0;
      const last = children.at(-1);
      if (last?.code === code) last.to = i + 1;
      else children.push({ code, from: i, to: i + 1 });
    }
    if (children.length === 0) continue;
    const base = room.place(children.map((c) => c.code));
    room.base[node] = base;
    for (const child of children) {
      room.label[base + child.code] = child.code;
      open.push({ node: base + child.code, from: child.from, to: child.to, depth: depth + 1 });
    }
  }
  return serialise(alphabet, room);
}

/** Frequent characters first: their nodes lie close together. */
function alphabetOf(words: Iterable<string>): number[] {
  const counts = new Map<number, number>();
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const char = word.charCodeAt(i);
      counts.set(char, (counts.get(char) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([char]) => char);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Which nodes and bases are taken; grows as needed. */
class Room {
  base: Int32Array;
  value: Uint16Array;
  label: Uint16Array;
  #taken: Uint8Array;
  #usedBase: Uint8Array;
  #firstFree = 1;
  top = 1;

  constructor(size: number) {
    this.base = new Int32Array(size);
    this.value = new Uint16Array(size);
    this.label = new Uint16Array(size);
    this.#taken = new Uint8Array(size);
    this.#usedBase = new Uint8Array(size);
    this.#taken[0] = 1;
    this.#usedBase[0] = 1;
  }

  /** The first base under which all codes have a free node. */
  place(codes: readonly number[]): number {
    while (this.#taken[this.#firstFree]) this.#firstFree++;
    const lowest = codes[0] ?? 0;
    let tried = 0;
    for (let at = Math.max(this.#firstFree, lowest + 1); ; at++) {
      if (this.#taken[at]) continue;
      const base = at - lowest;
      if (this.#usedBase[base] || codes.some((code) => this.#taken[base + code])) {
        // Crowded beginnings are left behind, or the search takes ever longer.
        if (++tried > 2000 && codes.length === 1) this.#firstFree = at;
        continue;
      }
      this.#usedBase[base] = 1;
      for (const code of codes) this.#taken[base + code] = 1;
      this.top = Math.max(this.top, base + (codes.at(-1) ?? 0) + 1);
      return base;
    }
  }
}

function serialise(alphabet: readonly number[], room: Room): Uint8Array<ArrayBuffer> {
  const characters = alphabet.length + 1;
  // A code added to any base stays inside.
  const nodes = (room.top + characters + 1) & ~1;
  const charBytes = (characters * 2 + 3) & ~3;
  const bytes = new ArrayBuffer(12 + charBytes + nodes * 8);
  new Int32Array(bytes, 0, 3).set([doubleArrayMagic, characters, nodes]);
  new Uint16Array(bytes, 12, characters).set(alphabet, 1);
  new Int32Array(bytes, 12 + charBytes, nodes).set(room.base.subarray(0, nodes));
  new Uint16Array(bytes, 12 + charBytes + nodes * 4, nodes).set(room.value.subarray(0, nodes));
  new Uint16Array(bytes, 12 + charBytes + nodes * 6, nodes).set(room.label.subarray(0, nodes));
  return new Uint8Array(bytes);
}
