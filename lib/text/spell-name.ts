import { surnameReadings, usualReadings } from './pinyin-table.ts';
import { readingsOf } from './pinyin.ts';

/** Surnames of two characters that are not read as their characters are. */
const compound: Readonly<Record<string, string>> = {
  尉迟: 'yu chi',
  万俟: 'mo qi',
  长孙: 'zhang sun',
  澹台: 'tan tai',
};

export interface SpelledName {
  /** Syllables of the characters, without tones, ü as such: `yang wei dong`. */
  readonly syllables: string;
  /** The characters stand for the sounds of another language: how it is spelled there, they do not say. */
  readonly isOfSounds: boolean;
}

let usual: ReadonlyMap<string, string> | null = null;
let surnames: ReadonlyMap<string, string> | null = null;

/** How a person's name is read; null where a character has no reading we know. */
export function spellName(name: string): SpelledName | null {
  usual ??= bySyllable(usualReadings);
  surnames ??= bySyllable(surnameReadings);
  const parts = name.split('·');
  const spelled: string[] = [];
  for (const [k, part] of parts.entries()) {
    const read = k === 0 && parts.length === 1 ? compound[part.slice(0, 2)] : undefined;
    const syllables = read === undefined ? [] : [read];
    for (const [i, character] of Array.from(read === undefined ? part : part.slice(2)).entries()) {
      const isSurname = i === 0 && k === 0 && read === undefined && parts.length === 1;
      const syllable =
        (isSurname ? surnames.get(character) : undefined) ?? usual.get(character) ?? readingsOf(character)[0];
      if (syllable === undefined) return null;
      syllables.push(syllable);
    }
    spelled.push(syllables.join(' '));
  }
  if (spelled.some((part) => part === '')) return null;
  const isOfSounds = parts.length > 1 || Array.from(name).length > 4;
  return { syllables: spelled.join(' · ').replace(/v/gu, 'ü'), isOfSounds };
}

function bySyllable(table: string): ReadonlyMap<string, string> {
  return new Map(
    table
      .trim()
      .split('\n')
      .flatMap((row) => {
        const [syllable = '', characters = ''] = row.split(' ');
        return Array.from(characters, (character) => [character, syllable] as const);
      }),
  );
}
