import { fail, ok, type Result } from '#lib/domain/result.ts';

/** Of the first characters so many are looked at to tell text from binary data. */
const sampled = 65_536;

function decode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** NUL, many control characters or many undecodable bytes: no text anybody wrote. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, sampled);
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0) return true;
    // Tab, line breaks, form feed and escape occur in text; the private use area is where GB18030 puts what is unassigned.
    const isControl = (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b) || (code >= 0x7f && code <= 0x9f);
    if (isControl || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) odd++;
  }
  return odd > Math.max(2, sample.length * 0.05);
}

/** UTF-16 without a byte order mark is not guessed; with one the mark names the order. */
function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/**
 * The text of a file: what its byte order mark says, else UTF-8, else GB18030 (which reads gb2312 and gbk too), as
 * WHATWG decodes them. Fails with `empty-text` where nothing but white space is in it, with `not-text` for binary data.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (bytes.length === 0) return fail({ code: 'empty-text' });
  const mark = markedEncoding(bytes);
  const text = mark
    ? decode(bytes, mark, false)
    : (decode(bytes, 'utf-8', true) ?? decode(bytes, 'gb18030', true) ?? decodeDamaged(bytes));
  if (text === null || looksBinary(text)) return fail({ code: 'not-text' });
  return text.trim() === '' ? fail({ code: 'empty-text' }) : ok(text);
}

/** A few broken bytes lose a few characters, not the file: the reading with fewer U+FFFD is taken. */
function decodeDamaged(bytes: Uint8Array): string | null {
  const readings = ['utf-8', 'gb18030'].map((label) => decode(bytes, label, false) ?? '');
  const broken = (text: string): number => text.slice(0, sampled).split('\uFFFD').length;
  return readings.reduce((best, next) => (broken(next) < broken(best) ? next : best));
}
