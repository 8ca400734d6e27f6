import { describe, expect, test } from 'vitest';

import { mostPages, readPdf } from '#lib/pdf/read-pdf.ts';

import { readCMap } from '../../press-pdf/read-cmap.ts';
import { writePdf, type Drawn, type Encoding } from '../../press-pdf/write-pdf.ts';

const line = '小河县今天新添12处“养老院”，群众都说好。';
const page = (drawn: readonly Drawn[], rotate: 0 | 90 | 180 | 270 = 0) => ({
  width: 600,
  height: 800,
  rotate,
  drawn,
});
const plain: Drawn = { text: line, x: 50, y: 100, size: 10 };

describe('runs of a PDF page', () => {
  test.each<[Encoding, 0 | 90 | 180 | 270]>([
    ['GBK-EUC', 0],
    ['UniGB-UCS2', 90],
    ['UniGB-UTF16', 180],
    ['GBK-EUC', 270],
  ])('%s without ToUnicode, the page turned by %i', async (encoding, rotate) => {
    const read = await readPdf(writePdf([page([plain], rotate)], encoding), { readCMap });
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          width: 600,
          height: 800,
          runs: [{ text: line, x: 50, y: 100, size: 10, length: 210, turn: 0, isVertical: false }],
        },
      ],
    });
  });

  test('a line from top to bottom and one that lies on its side say so', async () => {
    const down: Drawn = { text: '直排的标题', x: 300, y: 120, size: 20, isVertical: true };
    const read = await readPdf(writePdf([page([plain, down, { ...plain, turn: 90 }])], 'UniGB-UTF16'), {
      readCMap,
    });
    expect(read).toMatchObject({
      value: [
        { runs: [{}, { text: '直排的标题', x: 300, y: 120, length: 100, isVertical: true }, { turn: 90 }] },
      ],
    });
  });
});

const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<00> <00>]`;

describe('a PDF that cannot be read says why', () => {
  const whole = new TextDecoder('latin1').decode(writePdf([page([plain])], 'GBK-EUC'));
  test.each([
    ['locked', whole.replace('trailer <<', `trailer << ${locked}`), 'pdf-locked'],
    ['cut off in its head', whole.slice(0, 40), 'pdf-damaged'],
    ['no PDF at all', '今天天气很好。', 'pdf-damaged'],
    ['a page without text', new TextDecoder('latin1').decode(writePdf([page([])], 'GBK-EUC')), 'needs-ocr'],
  ])('%s', async (_name, source, code) => {
    const bytes = Uint8Array.from(source, (char) => char.charCodeAt(0));
    expect(await readPdf(bytes, { readCMap })).toMatchObject({ ok: false, error: { code } });
  });

  test('a file of more pages than any paper has is not cut but refused', async () => {
    const many = (pages: number) =>
      writePdf(
        Array.from({ length: pages }, () => page([plain])),
        'GBK-EUC',
      );
    const read = await readPdf(many(mostPages), { readCMap });
    expect(read.ok && read.value).toHaveLength(mostPages);
    expect(await readPdf(many(mostPages + 1), { readCMap })).toMatchObject({
      ok: false,
      error: { code: 'text-too-large', at: mostPages },
    });
  });

  test('without its table of contents it is read all the same', async () => {
    const bytes = Uint8Array.from(whole.replace(/xref[^]*?trailer/, 'trailer'), (char) => char.charCodeAt(0));
    expect(await readPdf(bytes, { readCMap })).toMatchObject({ ok: true });
  });
});
