/** What `\s` of a regular expression is. */
const spaces =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
/** By code unit: 1 for white space. */
const isSpace = new Uint8Array(1 << 16);
for (const space of spaces) isSpace[space.charCodeAt(0)] = 1;

/** `text.replace(/\s+/gu, '')`; a text that has no white space, as most names and lines, is handed back as it is. */
export function withoutSpaces(text: string): string {
  for (let at = 0; at < text.length; at++)
    if (isSpace[text.charCodeAt(at)] === 1) return text.replace(/\s+/gu, '');
  return text;
}
