import { describe, expect, test } from 'vitest';

import { decodeHtml, decodeText } from '#lib/text/decode-text.ts';

const text = '全县植树节活动今天举行。';
const utf8 = new TextEncoder().encode(text);

/** 縣委書記石山明到東風鎮調研，並與農民座談。 */
const big5 = Uint8Array.from(
  'bfa4a965aed1b04fa5dba473a9faa8ecaa46adb7c2edbdd5ace3a141a8c3bb50b941a5c1ae79bdcda143'.match(/../gu)!,
  (byte) => parseInt(byte, 16),
);

function utf16(order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, order === 'le');
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), order === 'le');
  return bytes;
}

describe('the encoding of a file', () => {
  test.each([
    ['UTF-8', utf8, text],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), text],
    ['UTF-16, little end first', utf16('le'), text],
    ['UTF-16, big end first', utf16('be'), text],
    ['GB2312: 植树', Uint8Array.of(0xd6, 0xb2, 0xca, 0xf7), '植树'],
    ['GB18030 with four bytes: 㐃', Uint8Array.of(0xd6, 0xb2, 0x81, 0x39, 0xef, 0x32), '植㐃'],
    ['UTF-16 without a mark, little end first', utf16('le').slice(2), text],
    ['UTF-16 without a mark, big end first', utf16('be').slice(2), text],
    ['Big5', big5, '縣委書記石山明到東風鎮調研，並與農民座談。'],
    ['ASCII', new TextEncoder().encode('plain'), 'plain'],
  ])('%s', (_name, bytes, expected) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: expected });
  });

  test('a file cut in the middle of a character loses that character only', () => {
    const decoded = decodeText(new TextEncoder().encode(text.repeat(20)).slice(0, -1));
    expect(decoded.ok && decoded.value.startsWith(text)).toBe(true);
  });

  test.each([
    ['nothing', new Uint8Array(0), 'empty-text'],
    ['white space', new TextEncoder().encode(' \n\t\u3000'), 'empty-text'],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48),
      'not-text',
    ],
    ['control characters', Uint8Array.from({ length: 400 }, (_, i) => 1 + (i % 6)), 'not-text'],
    [
      'noise',
      Uint8Array.from({ length: 4000 }, (_, i) => 128 + ((i * 7919 + (i >> 3) * 104729) % 127)),
      'not-text',
    ],
  ])('%s is no text', (_name, bytes, code) => {
    expect(decodeText(bytes)).toEqual({ ok: false, error: { code } });
  });
});

describe('the bytes of a web page', () => {
  const gbk = (meta: string): Uint8Array => {
    // 小河县 in GBK.
    const head = new TextEncoder().encode(`<html><head>${meta}</head><body>`);
    return Uint8Array.from([...head, 0xd0, 0xa1, 0xba, 0xd3, 0xcf, 0xd8]);
  };
  test.each([
    ['its own meta', gbk('<meta charset="gb2312">')],
    [
      'another meta inside a script in front',
      gbk('<script>"<meta charset=utf-8>"</script><meta charset=gbk>'),
    ],
    ['no meta', gbk('')],
    ['a wrong meta', gbk('<meta http-equiv="Content-Type" content="text/html; charset=utf-8">')],
    ['UTF-8 under an old meta', new TextEncoder().encode('<meta charset="gb2312">小河县')],
  ])('%s', (_name, bytes) => {
    const read = decodeHtml(bytes);
    expect(read.ok && read.value.endsWith('小河县')).toBe(true);
  });

  test('reads Big5 where the page says so', () => {
    const head = new TextEncoder().encode('<meta charset="big5">');
    const read = decodeHtml(Uint8Array.from([...head, 0xa4, 0x70, 0xaa, 0x65])); // 小河
    expect(read).toEqual({ ok: true, value: '<meta charset="big5">小河' });
  });
});
