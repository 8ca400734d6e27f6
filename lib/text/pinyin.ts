import { pinyinTable } from './pinyin-table.ts';

/** Readings by character and syllables by their first letter; made at the first question, not when the file is read. */
interface Readings {
  readonly of: ReadonlyMap<string, readonly string[]>;
  readonly beginning: ReadonlyMap<string, readonly string[]>;
}
let made: Readings | null = null;

/** How well letters spell a name, best last. */
export const spellings = ['none', 'initials', 'beginning', 'whole'] as const;
export type Spelling = (typeof spellings)[number];

/**
 * Letters as pinyin is typed: lower case, without tones, spaces and apostrophes, ü as v. Null where anything else stands
 * in it, for then it is no pinyin.
 */
export function pinyinLetters(typed: string): string | null {
  const letters = typed
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0304?\u0308/gu, 'v')
    .replace(/[\u0300-\u036f\s'’·-]/gu, '');
  return /^[a-z]+$/u.test(letters) ? letters : null;
}

/**
 * What the first characters of a text can begin with, for one and for two of them: 重庆 gives z, c and zq, cq. A character
 * without a reading gives none.
 */
export function initialsOf(text: string): readonly string[] {
  const [first, second] = Array.from(text.slice(0, 4));
  const heads = lettersOf(first);
  const pairs = heads.flatMap((head) => lettersOf(second).map((next) => head + next));
  return [...heads, ...pairs];
}

/** What the initials of a name can be that letters spell, longest first; `ywd` and `yangwd` are among those of `yw`. */
export function initialsSpelled(letters: string): readonly string[] {
  const first = letters.slice(0, 1);
  if (letters.length < 2) return [first];
  const pairs = new Set<string>();
  let isWithinFirst = false;
  for (const syllable of [...(readings().beginning.get(first) ?? []), first, ...(digraph(letters) ?? [])]) {
    const next = letters[syllable.length];
    if (letters.startsWith(syllable) && next !== undefined) pairs.add(first + next);
    if (syllable.startsWith(letters)) isWithinFirst = true;
  }
  return isWithinFirst ? [...pairs, first] : [...pairs];
}

/**
 * How letters spell a name from its first character on: each character by a reading, by its initial, or, the last one, by
 * the beginning of a reading. `yangweidong`, `yangwd` and `ywd` spell 杨卫东; `lv`, `lu` and `lyu` spell 吕.
 */
export function spellingOf(name: string, letters: string): Spelling {
  const characters = Array.from(name);
  let best = 0;
  const go = (i: number, at: number, quality: number): void => {
    if (quality <= best) return;
    if (at === letters.length) {
      best = Math.max(best, quality === 3 && i < characters.length ? 2 : quality);
      return;
    }
    for (const reading of variantsOf(characters[i])) {
      if (letters.startsWith(reading, at)) go(i + 1, at + reading.length, quality);
      else if (reading.startsWith(letters.slice(at))) go(i + 1, letters.length, Math.min(quality, 2));
      const initials = digraph(reading) ?? [];
      for (const initial of [reading.slice(0, 1), ...initials]) {
        if (letters.startsWith(initial, at)) go(i + 1, at + initial.length, 1);
      }
    }
  };
  go(0, 0, 3);
  return spellings[best] ?? 'none';
}

/**
 * Whether letters spell the whole of a name but for one syllable, which is another one: `yangweidang` for 杨卫东. Of two characters
 * one would be half of it.
 */
export function nearlySpells(name: string, letters: string): boolean {
  const characters = Array.from(name);
  if (characters.length < 3) return false;
  const go = (i: number, at: number, isWrong: boolean): boolean => {
    if (i === characters.length) return at === letters.length;
    if (
      variantsOf(characters[i]).some(
        (own) => letters.startsWith(own, at) && go(i + 1, at + own.length, isWrong),
      )
    )
      return true;
    if (isWrong) return false;
    const others = readings().beginning.get(letters[at] ?? '') ?? [];
    return others.some((other) => letters.startsWith(other, at) && go(i + 1, at + other.length, true));
  };
  return go(0, 0, false);
}

/** What a name of a few characters sounds like, as letters: 单 has two readings, so there may be several. Empty where it is no such name. */
export function soundsOf(name: string): readonly string[] {
  const characters = Array.from(name);
  if (characters.length < 2 || characters.length > 4) return [];
  let sounds: readonly string[] = [''];
  for (const character of characters)
    sounds = sounds.flatMap((sound) => readingsOf(character).map((reading) => sound + reading)).slice(0, 16);
  return sounds;
}

/** Every reading of a character, without tones, ü as v; none where it is unknown. */
export function readingsOf(character: string): readonly string[] {
  return readings().of.get(character) ?? [];
}

/**
 * Letters that a reader may mean by these, who hears two syllables alike or mistypes one: zh and z, n and l, in and ing, huang and
 * wang. One change each, those typed left out; at most 40.
 */
export function confusedLetters(letters: string): readonly string[] {
  const found = new Set<string>();
  for (const [one, other] of confusions) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      for (let at = letters.indexOf(from); at >= 0; at = letters.indexOf(from, at + 1))
        found.add(letters.slice(0, at) + to + letters.slice(at + from.length));
    }
  }
  found.delete(letters);
  return [...found].slice(0, 40);
}

const confusions: readonly (readonly [string, string])[] = [
  ['huang', 'wang'],
  ['hui', 'wei'],
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['n', 'l'],
  ['r', 'l'],
  ['h', 'f'],
  ['ing', 'in'],
  ['eng', 'en'],
  ['ang', 'an'],
  ['ong', 'on'],
  ['v', 'u'],
];

function lettersOf(character: string | undefined): readonly string[] {
  return [...new Set((readings().of.get(character ?? '') ?? []).map((reading) => reading.slice(0, 1)))];
}

/** 吕 is typed lv, lü, lu, and lyu in passports. */
function variantsOf(character: string | undefined): readonly string[] {
  const found = readings().of.get(character ?? '') ?? [];
  return found.flatMap((reading) =>
    /^[ln]v/u.test(reading) ? [reading, reading.replace('v', 'u'), reading.replace('v', 'yu')] : [reading],
  );
}

function digraph(letters: string): readonly string[] | null {
  const two = /^[zcs]h/u.exec(letters);
  return two && [two[0]];
}

function readings(): Readings {
  if (made) return made;
  const of = new Map<string, string[]>();
  const beginning = new Map<string, string[]>();
  for (const row of pinyinTable.trim().split('\n')) {
    const [syllable = '', characters = ''] = row.split(' ');
    const first = syllable.slice(0, 1);
    const spelled = /^[ln]v/u.test(syllable) ? [syllable, syllable.replace('v', 'yu')] : [syllable];
    beginning.set(first, [...(beginning.get(first) ?? []), ...spelled]);
    for (const character of characters) of.set(character, [...(of.get(character) ?? []), syllable]);
  }
  made = { of, beginning };
  return made;
}
