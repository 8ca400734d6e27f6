import pdfWorkerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

import type { FormedPage } from '#components/library/read-files.ts';
import type { Layout } from '#lib/domain/capture.ts';
import type { PrintedPage } from '#lib/domain/printed-page.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { readPrinted, type PrintedReading } from '#lib/extract/page/layout/read-printed.ts';
import { readWebArticle } from '#lib/extract/page/read-web-article.ts';
import { isTooDeep } from '#lib/html/nesting.ts';
import { savedAddress } from '#lib/html/page-address.ts';
import { readWholePage } from '#lib/html/read-web-page.ts';
import { isLegible } from '#lib/pdf/legible.ts';
import { decodeHtml } from '#lib/text/decode-text.ts';

const unsaid = { outlet: null, published: null, page: null };

/** pdf.js is loaded for the first PDF and not before. */
export async function readPdfFile(bytes: Uint8Array): Promise<Result<readonly Result<FormedPage>[]>> {
  const { readPdf } = await import('#lib/pdf/read-pdf.ts');
  const pages = await readPdf(bytes, { readCMap, workerUrl: pdfWorkerUrl });
  return pages.ok ? ok(pages.value.map(formedOf)) : pages;
}

function formedOf(page: PrintedPage | null): Result<FormedPage> {
  if (page === null) return fail({ code: 'pdf-damaged' });
  if (!isLegible(page)) return fail({ code: 'needs-ocr' });
  return ok(formed(readPrinted(page, unsaid), { kind: 'printed', page }));
}

/** What the worker will find, so that nobody is asked for what the page says. */
function formed({ text, segmentation: { context, page } }: PrintedReading, layout: Layout): FormedPage {
  return { text, layout, found: { outlet: context.outlet, published: context.published, page } };
}

/** The article of a saved page. Scripts of a document that was parsed never run, and nothing it names is fetched. */
export function readHtmlFile(bytes: Uint8Array): Result<FormedPage> {
  const source = decodeHtml(bytes);
  if (!source.ok) return source;
  // Parsing it would take minutes, in which the tab answers nobody.
  if (isTooDeep(source.value)) return fail({ code: 'page-without-article' });
  const document = new DOMParser().parseFromString(source.value, 'text/html');
  const url = savedAddress(document);
  const whole = readWholePage(document, url);
  if (!whole) return fail({ code: 'page-without-article' });
  const { article, parts } = whole;
  const page = formed(readWebArticle(article, unsaid), { kind: 'web', article });
  return ok({ ...page, ...(url === null ? {} : { url }), ...(parts === null ? {} : { parts }) });
}

async function readCMap(file: string): Promise<Uint8Array> {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const answer = await fetch(new URL(`/cmaps/${name}`, location.href));
  if (!answer.ok) throw new Error(`cmaps/${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
