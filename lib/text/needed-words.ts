/** More words than this are no filter worth asking. */
const most = 48;
const mostSets = 4;

/** Words of which a text with a match has at least one. */
type Words = readonly string[];

/** What one part of a pattern matches: `exact`, all it can, where these are few, else null; `needed`, what has to be in the text. */
interface Part {
  readonly exact: Words | null;
  readonly needed: readonly Words[];
}

const nothing: Part = { exact: [''], needed: [] };
const anything: Part = { exact: null, needed: [] };

/**
 * What every text with a match of the pattern holds, read from the pattern itself: of each of these sets of words at least one.
 * `(?:举行|召开)了?[^。]*会` needs 举行 or 召开, and 会. Sets that say most come first; where nothing can be said there are none.
 */
export function neededBy({ source, flags }: RegExp): readonly Words[] {
  if (/[iv]/.test(flags) || /[\ud800-\udfff]/.test(source)) return [];
  const reader = new Reader(source);
  const needed = allNeeded(reader.alternatives());
  return reader.atEnd ? [...needed].sort(byWorth).slice(0, mostSets) : [];
}

const signs = new Set(Array.from('\\^$.*+?()[]{}|', (sign) => sign.charCodeAt(0)));

function isSign(code: number): boolean {
  return code < 128 && signs.has(code);
}

class Reader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  get atEnd(): boolean {
    return this.#at === this.#source.length;
  }

  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    return either(parts);
  }

  #sequence(): Part {
    /** What stands side by side so far, as all it can be. */
    let run: Words = [''];
    let whole = true;
    const needed: Words[] = [];
    while (!this.atEnd && !this.#is('|') && !this.#is(')')) {
      const plain = this.#plain();
      const part = plain === '' ? this.#repeated() : { exact: [plain], needed: [] };
      needed.push(...part.needed);
      const joined = part.exact && joinedTo(run, part.exact);
      if (joined) {
        run = joined;
        continue;
      }
      needed.push(...asked(run));
      whole = false;
      run = part.exact ?? [''];
    }
    return whole ? { exact: run, needed } : { exact: null, needed: [...needed, ...asked(run)] };
  }

  /** Characters that stand for themselves, as most of a pattern does, up to what is repeated. */
  #plain(): string {
    let end = this.#at;
    while (end < this.#source.length && !isSign(this.#source.charCodeAt(end))) end++;
    if (end > this.#at && '*+?{'.includes(this.#source.charAt(end) || '|')) end--;
    const plain = this.#source.slice(this.#at, end);
    this.#at = end;
    return plain;
  }

  #repeated(): Part {
    const part = this.#single();
    if (this.atEnd || !'*+?{'.includes(this.#source.charAt(this.#at))) return part;
    const times = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (!times) return part;
    this.#at += times[0].length;
    this.#take('?');
    const sign = times[0].charAt(0);
    if (sign === '?') return { exact: part.exact && [...part.exact, ''], needed: [] };
    const least = sign === '*' ? 0 : sign === '+' ? 1 : Number(times[1]);
    if (least === 0) return anything;
    return { exact: null, needed: allNeeded(part) };
  }

  #single(): Part {
    const char = this.#source.charAt(this.#at++);
    if (char === '(') return this.#group();
    if (char === '[') return this.#oneOf();
    if (char === '\\') return this.#escaped();
    if (char === '^' || char === '$') return nothing;
    return char === '.' ? anything : { exact: [char], needed: [] };
  }

  #group(): Part {
    const kind = /^\?(?:[:=!]|<[=!]|<[^>]+>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += kind.length;
    const inside = this.alternatives();
    this.#take(')');
    if (kind.endsWith('!')) return nothing;
    // What is looked at is in the text, though no part of the match.
    if (kind.endsWith('=')) return { exact: [''], needed: allNeeded(inside) };
    return inside;
  }

  #oneOf(): Part {
    const inside = /^(?:[^\]\\]|\\.)*/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += inside.length + 1;
    const isList = !/^\^|\\|.-./.test(inside) && inside.length > 0 && inside.length <= most;
    return isList ? { exact: inside.split(''), needed: [] } : anything;
  }

  #escaped(): Part {
    const char = this.#source.charAt(this.#at++);
    if (char === 'b' || char === 'B') return nothing;
    if (char === 'n') return { exact: ['\n'], needed: [] };
    if (!/[a-zA-Z0-9]/.test(char)) return { exact: [char], needed: [] };
    const rest = this.#source.slice(this.#at);
    const given =
      char === 'u'
        ? /^(?:\{[^}]*\}|[\da-fA-F]{4})/.exec(rest)
        : char === 'x'
          ? /^[\da-fA-F]{2}/.exec(rest)
          : /[pP]/.test(char)
            ? /^\{[^}]*\}/.exec(rest)
            : char === 'k'
              ? /^<[^>]*>/.exec(rest)
              : /\d/.test(char)
                ? /^\d*/.exec(rest)
                : null;
    this.#at += given?.[0].length ?? 0;
    return anything;
  }

  #is(char: string): boolean {
    return this.#source.charAt(this.#at) === char;
  }

  #take(char: string): boolean {
    if (this.atEnd || !this.#is(char)) return false;
    this.#at++;
    return true;
  }
}

function either(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const exact = parts.every((p) => p.exact !== null) ? parts.flatMap((p) => p.exact ?? []) : [];
  if (exact.length > 0 && exact.length <= most) return { exact, needed: [] };
  // Of each alternative what says most: one of all these is there.
  const each = parts.map((part) => [...allNeeded(part)].sort(byWorth)[0]);
  const words = each.every((set) => set !== undefined) ? each.flat() : [];
  return { exact: null, needed: words.length <= most ? asked(words) : [] };
}

function joinedTo(run: Words, next: Words): Words | null {
  if (run.length * next.length > most) return null;
  const [only = ''] = run;
  if (run.length === 1) return only === '' ? next : next.map((more) => only + more);
  return run.flatMap((word) => next.map((more) => word + more));
}

function allNeeded({ exact, needed }: Part): readonly Words[] {
  return exact ? [...needed, ...asked(exact)] : needed;
}

/** The words as a set to ask for, unless an empty one, which every text has, is among them. */
function asked(words: Words): readonly Words[] {
  if (words.length === 0 || words.includes('')) return [];
  return [words.length === 1 ? words : [...new Set(words)]];
}

/** Two characters are rarer than one; then the fewer words the better. */
function byWorth(a: Words, b: Words): number {
  return shortest(b) - shortest(a) || a.length - b.length;
}

function shortest(words: Words): number {
  return Math.min(2, ...words.map((word) => word.length));
}
