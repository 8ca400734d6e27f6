import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Extractor } from '#lib/extract/extractor.ts';
import { hintsOfFileName } from '#lib/extract/page/file-name-hints.ts';
import type { PageGiven } from '#lib/extract/page/segment-page.ts';
import { savedAddress } from '#lib/html/page-address.ts';
import { readWebPage } from '#lib/html/read-web-page.ts';
import { readPdf } from '#lib/pdf/read-pdf.ts';
import { decodeHtml, decodeText } from '#lib/text/decode-text.ts';

import type { SegmentedText } from './contract.ts';
import { parseHtml } from './parse-html.ts';

/** The pages of a file of any kind, segmented; `name` is its path or `-`, and may say date, outlet and page. */
export async function readDocument(
  extractor: Extractor,
  bytes: Uint8Array,
  name: string,
): Promise<Result<readonly SegmentedText[]>> {
  const given = hintsOfFileName(name === '-' ? '' : basename(name));
  if (isPdf(bytes, name)) {
    const pages = await readPdf(bytes, { readCMap });
    if (!pages.ok) return pages;
    const read = pages.value.filter((page) => page !== null);
    return ok(read.map((page) => extractor.segmentPrinted(page, given)));
  }
  if (isHtml(bytes, name)) return readWeb(extractor, bytes, given);
  const text = decodeText(bytes);
  return text.ok ? ok([{ text: text.value, segmentation: extractor.segment(text.value, given) }]) : text;
}

/** Some files have a few bytes of another program in front. */
function isPdf(bytes: Uint8Array, name: string): boolean {
  return /\.pdf$/i.test(name) || new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

function isHtml(bytes: Uint8Array, name: string): boolean {
  if (/\.x?html?$/i.test(name)) return true;
  if (/\.(?:txt|text|md|markdown)$/i.test(name)) return false;
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 300)));
}

function readWeb(
  extractor: Extractor,
  bytes: Uint8Array,
  given: PageGiven,
): Result<readonly SegmentedText[]> {
  const source = decodeHtml(bytes);
  if (!source.ok) return source;
  const document = parseHtml(source.value);
  const article = readWebPage(document, savedAddress(document));
  return article ? ok([extractor.segmentWeb(article, given)]) : fail({ code: 'page-without-article' });
}

const cmaps = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

async function readCMap(file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(cmaps, basename(file))));
}
