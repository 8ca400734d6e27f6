/** What a character is. All questions take one code point as a string; a lone surrogate is nothing of all this. */

const han = /^[\p{Script=Han}〇]$/u;
const cjkPunctuation =
  /^[\u2010-\u2027\u2030-\u205E\u3001-\u3004\u3008-\u3020\u3030\uFE10-\uFE1F\uFE30-\uFE6F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65·]$/u;
const latin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u;

/** A Chinese character of any plane, with 〇; radicals count, 々 and punctuation do not. */
export function isHan(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return code >= 0x2e80 && code !== 0x3005 && han.test(char);
}

/** White space of Unicode, with the invisible ones that no reader sees: zero-width characters and the byte order mark. */
export function isSpace(char: string): boolean {
  return isSpaceAt(char, 0);
}

/** The same of the character at a place of a text; nothing stands before its beginning and behind its end. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x80) return false;
  if (code === 0x85 || code === 0xa0 || code === 0x1680 || code === 0x180e || code === 0x3000) return true;
  if (code === 0xfeff || (code >= 0x2000 && code <= 0x200d)) return true;
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x2060;
}

/** Punctuation of Chinese print: full width, CJK brackets, and the quotes, dashes and dots it shares with the West. */
export function isCjkPunctuation(char: string): boolean {
  return cjkPunctuation.test(char);
}

export function isDigit(char: string): boolean {
  const code = char.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** A letter of a script that puts spaces between its words. */
export function isLatin(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return latin.test(char);
}
