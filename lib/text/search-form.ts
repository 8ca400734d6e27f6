import { mapRadicals } from './radicals.ts';
import { lexicalForm } from './traditional.ts';

/** How a code unit takes part in search: nothing of it, not at all (blanks within a line), or as itself. */
const [breaks, skipped, kept] = [0, 1, 2];

const roleOf = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  const char = String.fromCharCode(code);
  if (/[\p{L}\p{N}]/u.test(char) || (code >= 0xd800 && code < 0xe000)) roleOf[code] = kept;
  else if (/[^\S\n]|[\u200B-\u200F\u2060\uFEFF]/u.test(char)) roleOf[code] = skipped;
  else roleOf[code] = breaks;
}

/**
 * The form in which texts are searched, of the same length as the text: traditional as simplified, radicals as characters,
 * wide letters as narrow, small letters only.
 */
export function searchForm(text: string): string {
  return lexicalForm(mapRadicals(text))
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]+/gu, (large) => large.toLowerCase());
}

/**
 * Calls back with a key for each two characters that follow each other in a text in its search form, across blanks but
 * not across punctuation or lines. The last of a run stands with 0, so that a single character is found by a range.
 */
export function eachBigram(form: string, callback: (key: number) => void): void {
  let before = 0;
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    const role = roleOf[code];
    if (role === skipped) continue;
    if (before !== 0) callback(before * 0x10000 + (role === kept ? code : 0));
    before = role === kept ? code : 0;
  }
  if (before !== 0) callback(before * 0x10000);
}

/** What must stand in a text for a phrase to be in it: the keys of its pairs; a lone character is a range of keys. */
export function bigramsOfPhrase(phrase: string): {
  readonly pairs: readonly number[];
  readonly single: number | null;
} {
  const keys: number[] = [];
  eachBigram(searchForm(phrase), (key) => keys.push(key));
  const pairs = keys.filter((key) => key % 0x10000 !== 0);
  const [first] = keys;
  return { pairs: [...new Set(pairs)], single: pairs.length > 0 || first === undefined ? null : first };
}

/** The same for phrases that are found in the same places. */
export function phraseForm(phrase: string): string {
  return withoutBlanks(searchForm(phrase)).form;
}

/** Every place where a phrase stands, as offsets in the text; blanks within a line are looked over. */
export function findPhrase(text: string, phrase: string): readonly { start: number; end: number }[] {
  const wanted = phraseForm(phrase);
  if (wanted === '') return [];
  const { form, at } = withoutBlanks(searchForm(text));
  const found: { start: number; end: number }[] = [];
  for (let i = form.indexOf(wanted); i >= 0; i = form.indexOf(wanted, i + wanted.length)) {
    const start = at === null ? i : (at[i] ?? i);
    const last = i + wanted.length - 1;
    found.push({ start, end: (at === null ? last : (at[last] ?? last)) + 1 });
  }
  return found;
}

export function hasPhrase(text: string, phrase: string): boolean {
  // Mostly it stands there as it was typed.
  return (phrase !== '' && text.includes(phrase)) || findPhrase(text, phrase).length > 0;
}

/** `at`: where each character stood; null where nothing was left out. */
function withoutBlanks(form: string): { readonly form: string; readonly at: readonly number[] | null } {
  let hasBlank = false;
  for (let i = 0; i < form.length && !hasBlank; i++) hasBlank = roleOf[form.charCodeAt(i)] === skipped;
  if (!hasBlank) return { form, at: null };
  let out = '';
  const at: number[] = [];
  for (let i = 0; i < form.length; i++) {
    if (roleOf[form.charCodeAt(i)] === skipped) continue;
    out += form.charAt(i);
    at.push(i);
  }
  return { form: out, at };
}
