import { matchesIn } from './held-words.ts';
import { radicalIdeograph } from './radicals.ts';
export { appendParagraphs, composeOffsets, sliceMapped, sourceOffset, type MappedText } from './offsets.ts';
import { OffsetWriter, type MappedText } from './offsets.ts';

/** Everything that is not copied as it stands. Without a match a text is its own clean form. */
const special =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /\r\n?|[\u2028\u2029\u0085\v\f]|[\0-\x08\x0E-\x1F\x7F-\x9F\xAD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u2E80-\u2FDF]|[\uFE00-\uFE0F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What stands for one match of `special`: a line break, a character, or nothing. */
function replacement(match: string): string {
  const code = match.charCodeAt(0);
  if (
    code === 0x0d ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0x85 ||
    code === 0x2028 ||
    code === 0x2029
  ) {
    return '\n';
  }
  if (code >= 0x2e80 && code <= 0x2fdf) return radicalIdeograph(match);
  if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD';
  return '';
}

/**
 * The text as it is read: line breaks of every kind are `\n`, radicals are the characters they stand for, lone
 * surrogates are U+FFFD, and what no reader sees (controls, byte order marks, zero-width and direction marks,
 * variation selectors) is gone. Everything else stays as printed.
 */
export function cleanSource(source: string): MappedText {
  const writer = new OffsetWriter();
  const parts: string[] = [];
  let length = 0;
  let copied = 0;
  for (const match of matchesIn(source, special)) {
    parts.push(source.slice(copied, match.index));
    writer.add(length, copied, match.index - copied);
    length += match.index - copied;
    const made = replacement(match[0]);
    parts.push(made);
    if (made) writer.add(length, match.index + (match[0] === '\r\n' ? 1 : 0), 1);
    length += made.length;
    copied = match.index + match[0].length;
  }
  parts.push(source.slice(copied));
  writer.add(length, copied, source.length - copied);
  return { text: parts.join(''), offsets: writer.runs };
}
