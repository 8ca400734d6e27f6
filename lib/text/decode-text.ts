import { fail, ok, type Result } from '#lib/domain/result.ts';

import { shareOfProse } from './plain-prose.ts';

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
    const isControl =
      (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b) || (code >= 0x7f && code <= 0x9f);
    if (isControl || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) odd++;
  }
  return odd > Math.max(2, sample.length * 0.05);
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/**
 * The text of a file: what its byte order mark says, else UTF-8, else GB18030 (which reads gb2312 and gbk too), or Big5 or
 * UTF-16 where only these make Chinese of it; as WHATWG decodes them. Fails with `empty-text` where nothing but white space is in it, with `not-text` for binary data.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (bytes.length === 0) return fail({ code: 'empty-text' });
  const mark = markedEncoding(bytes);
  const text = mark ? decode(bytes, mark, false) : decodeUnmarked(bytes);
  if (text === null || looksBinary(text)) return fail({ code: 'not-text' });
  return text.trim() === '' ? fail({ code: 'empty-text' }) : ok(text);
}

/**
 * A few broken bytes lose a few characters, not the file. Damaged UTF-8 may be valid GB18030 and then reads as
 * nonsense, so it comes first as long as nearly all of it decodes.
 */
function decodeUnmarked(bytes: Uint8Array): string | null {
  const whole = decode(bytes, 'utf-8', true);
  if (whole !== null && !whole.includes('\0')) return whole;
  const utf8 = decode(bytes, 'utf-8', false) ?? '';
  if (whole === null && brokenShare(utf8) < 0.02) return utf8;
  const gb = decode(bytes, 'gb18030', true) ?? decode(bytes, 'gb18030', false) ?? '';
  return likelier(bytes, whole === null && brokenShare(gb) < brokenShare(utf8) ? gb : utf8);
}

/** Bytes of these are valid GB18030 too, and come out of it as characters that nobody writes. */
function likelier(bytes: Uint8Array, first: string): string {
  let [best, share] = [first, shareOfProse(first) + muchMore];
  for (const label of ['big5', 'utf-16le', 'utf-16be']) {
    const text = decode(bytes, label, false);
    if (text === null || text.includes('\0') || brokenShare(text) >= 0.02) continue;
    const own = shareOfProse(text);
    if (own > share) [best, share] = [text, own];
  }
  return best;
}

/** Of a few characters by chance: a guess needs more than that. */
const muchMore = 0.15;

function brokenShare(text: string): number {
  const sample = text.slice(0, sampled);
  return (sample.split('\uFFFD').length - 1) / Math.max(1, sample.length);
}

/** The page's own <meta>, not one inside a script or comment: some tools put others in front of it. */
const ownCharset = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w-]+)/iu;
const notOwn = /<!--[^]*?-->|<script[^]*?<\/script>|<style[^]*?<\/style>/giu;

/**
 * The source of a web page that came as bytes, without the header it was sent with: its byte order mark, else UTF-8 if it
 * is valid, for pages that are saved again keep an old <meta>; else what its own <meta> says; else as any text.
 */
export function decodeHtml(bytes: Uint8Array): Result<string> {
  if (markedEncoding(bytes) !== null || decode(bytes, 'utf-8', true) !== null) return decodeText(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 16_384)).replace(notOwn, '');
  const label = ownCharset.exec(start)?.[1];
  if (label === undefined || /^utf-?(?:8|16)/iu.test(label)) return decodeText(bytes);
  const text = decode(bytes, label, false);
  return text === null || looksBinary(text) || brokenShare(text) > 0.02 ? decodeText(bytes) : ok(text);
}
