/** What XML 1.0 cannot hold, even escaped: control characters but for white space, and halves of characters. */
const forbidden = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text as it may stand between tags or in double quotes; what cannot stand there is left out. */
export function xml(text: string | number): string {
  return String(text)
    .replace(forbidden, '')
    .replace(/[&<>"\n\t]/gu, (character) => named[character] ?? character);
}
