import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Failure } from '#lib/domain/failure.ts';
import type { PrintedPage } from '#lib/domain/printed-page.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

import { isLegible } from './legible.ts';
import { runsOfPage } from './page-runs.ts';

export interface PdfSurroundings {
  /** The bytes of one of pdf.js's CMaps (`GBK-EUC-H.bcmap`): from the package in Node, a public file in the extension. */
  readonly readCMap: (name: string) => Promise<Uint8Array>;
  /** Address of pdf.js's own worker; Node finds it beside the library. */
  readonly workerUrl?: string;
}

/** Nobody prints a paper of more pages; a whole year in one file has to be split. */
export const mostPages = 400;

/**
 * The pages of a PDF in order, with every run of characters where it stands; null for a page that cannot be read.
 * `pdf-locked`: a password is needed. `pdf-damaged`: no page could be read. `needs-ocr`: pictures of pages, or fonts that
 * do not say which characters they print. `text-too-large`: more than `mostPages` pages.
 * Takes ownership of `bytes`.
 */
export async function readPdf(
  bytes: Uint8Array,
  surroundings: PdfSurroundings,
): Promise<Result<readonly (PrintedPage | null)[]>> {
  if (surroundings.workerUrl !== undefined) GlobalWorkerOptions.workerSrc = surroundings.workerUrl;
  const task = openTask(bytes, surroundings);
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) return fail({ code: 'text-too-large', at: mostPages });
    const pages = await pagesOf(document);
    const read = pages.filter((page) => page !== null);
    if (read.length === 0) return fail({ code: 'pdf-damaged' });
    return read.some(isLegible) ? ok(pages) : fail({ code: 'needs-ocr' });
  } catch (error) {
    return fail(failureOf(error));
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function openTask(bytes: Uint8Array, { readCMap }: PdfSurroundings): PDFDocumentLoadingTask {
  /** In place of pdf.js's own, which knows only addresses, and in a worker asks for `document`. */
  class CMaps {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`Only CMaps are read, not ${kind}`);
      return readCMap(filename);
    }
  }
  return getDocument({
    data: bytes,
    BinaryDataFactory: CMaps,
    useWorkerFetch: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    // Text needs no glyphs: nothing is drawn.
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  });
}

/** A page that cannot be read costs itself and no other. */
async function pagesOf(document: PDFDocumentProxy): Promise<(PrintedPage | null)[]> {
  const pages: (PrintedPage | null)[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const content = await page.getTextContent({ disableNormalization: true });
      pages.push({ width, height, runs: runsOfPage(content, transform) });
      page.cleanup();
    } catch {
      pages.push(null);
    }
  }
  return pages;
}

function failureOf(error: unknown): Failure {
  const name = error instanceof Error ? error.name : '';
  return { code: name === 'PasswordException' ? 'pdf-locked' : 'pdf-damaged', cause: String(error) };
}
