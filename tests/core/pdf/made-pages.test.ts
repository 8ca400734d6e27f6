import { describe, expect, test } from 'vitest';

import type { ArticleDraft } from '#lib/domain/article.ts';
import type { PrintedPage } from '#lib/domain/printed-page.ts';
import { readPrinted } from '#lib/extract/page/layout/read-printed.ts';
import { readPdf } from '#lib/pdf/read-pdf.ts';

import { madePage } from '../../press-pdf/made-page.ts';
import { readCMap } from '../../press-pdf/read-cmap.ts';
import { faultsOf } from '../../press-pdf/score-page.ts';
import { writePdf, type DrawnPage, type Encoding } from '../../press-pdf/write-pdf.ts';

const nothing = { published: null, outlet: null, page: null };
const encodings: readonly Encoding[] = ['GBK-EUC', 'UniGB-UCS2', 'UniGB-UTF16'];

async function pagesOf(pages: readonly DrawnPage[], encoding: Encoding): Promise<readonly PrintedPage[]> {
  const read = await readPdf(writePdf(pages, encoding), { readCMap });
  if (!read.ok) throw new Error(read.error.code);
  return read.value.filter((page) => page !== null);
}

/** Every part of an article is where its offsets say. */
function expectFaithful(text: string, articles: readonly ArticleDraft[]): void {
  for (const article of articles)
    for (const [at, source, length] of article.offsets)
      expect(text.slice(source, source + length)).toBe(article.text.slice(at, at + length));
}

describe('a page of columns, headlines over several of them, pictures and a masthead', () => {
  test.each([1, 2, 3, 4, 5, 7, 9, 10, 12, 15, 21, 28, 7018, 7022, 7033, 7069, 7101, 7111])(
    'made from seed %i is read whole',
    async (seed) => {
      const made = madePage(seed);
      const [page] = await pagesOf([made.page], encodings[seed % 3] ?? 'GBK-EUC');
      const { text, segmentation } = readPrinted(page!, nothing);
      expect(faultsOf(made.articles, segmentation.articles)).toEqual([]);
      expect(segmentation).toMatchObject({ page: made.number, context: { published: made.published } });
      expectFaithful(text, segmentation.articles);
    },
  );

  test.each([90, 180, 270] as const)('is the same page when it is turned by %i', async (rotate) => {
    const made = madePage(6);
    const [page] = await pagesOf([{ ...made.page, rotate }], 'GBK-EUC');
    expect(faultsOf(made.articles, readPrinted(page!, nothing).segmentation.articles)).toEqual([]);
  });

  test('two pages of one file keep their numbers', async () => {
    const made = [madePage(31, 1), madePage(32, 4)];
    const pages = await pagesOf(
      made.map(({ page }) => page),
      'UniGB-UTF16',
    );
    const read = pages.map((page) => readPrinted(page, nothing).segmentation);
    expect(read.map(({ page }) => page)).toEqual(['1', '4']);
    expect(made.flatMap(({ articles }, i) => faultsOf(articles, read[i]?.articles ?? []))).toEqual([]);
  });

  test('text that the file draws twice stands once', async () => {
    const made = madePage(6);
    const twice = made.page.drawn.flatMap((drawn) => [drawn, { ...drawn, x: drawn.x + 0.3 }]);
    const [page] = await pagesOf([{ ...made.page, drawn: twice }], 'GBK-EUC');
    expect(faultsOf(made.articles, readPrinted(page!, nothing).segmentation.articles)).toEqual([]);
  });
});

describe('whatever stands on a page', () => {
  const run = { x: 10, y: 10, length: 10, size: 10, font: 'f', turn: 0, isVertical: false };
  test.each([
    ['nothing', []],
    ['one character', [{ ...run, text: '山' }]],
    ['everything in one place', Array.from({ length: 300 }, (_, i) => ({ ...run, text: `山${String(i)}` }))],
    ['all askew', [{ ...run, text: '山水', turn: 45 }]],
  ])('%s is no error', (_name, runs) => {
    expect(() => readPrinted({ width: 100, height: 100, runs }, nothing)).not.toThrow();
  });
});
