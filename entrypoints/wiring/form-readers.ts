import pdfWorkerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

import type { FormedPage } from '#components/library/read-files.ts';
import type { PrintedPage } from '#lib/domain/printed-page.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { readWebPage } from '#lib/html/read-web-page.ts';
import { isLegible } from '#lib/pdf/legible.ts';
import { decodeHtml } from '#lib/text/decode-text.ts';

const unsaid = { outlet: null, published: null, page: null };

/** pdf.js is loaded for the first PDF and not before. */
export async function readPdfFile(bytes: Uint8Array): Promise<Result<readonly FormedPage[]>> {
  const { readPdf } = await import('#lib/pdf/read-pdf.ts');
  const pages = await readPdf(bytes, { readCMap, workerUrl: pdfWorkerUrl });
  if (!pages.ok) return pages;
  return ok(
    pages.value.map((page, i) => ({
      number: pages.value.length === 1 ? null : i + 1,
      text: isLegible(page) ? ok(linesOf(page)) : fail({ code: 'needs-ocr' }),
      layout: { kind: 'printed', page },
      said: unsaid,
    })),
  );
}

/** The runs as the file draws them: what is kept of a page beside its places, and what a search of captures would see. */
function linesOf({ runs }: PrintedPage): string {
  return runs.map(({ text, y }, i) => (i > 0 && runs[i - 1]?.y !== y ? '\n' : '') + text).join('');
}

/** The article of a saved page. Scripts of a document that was parsed never run, and nothing it names is fetched. */
export function readHtmlFile(bytes: Uint8Array): Result<FormedPage> {
  const source = decodeHtml(bytes);
  if (!source.ok) return source;
  const document = new DOMParser().parseFromString(source.value, 'text/html');
  const url = addressOf(document);
  const article = readWebPage(document, url);
  if (!article) return fail({ code: 'page-without-article' });
  const { outlet, published, page } = article;
  const text = [article.title ?? '', '', ...article.paragraphs].join('\n').trim();
  return ok({
    number: null,
    text: ok(text),
    layout: { kind: 'web', article },
    said: { outlet, published, page },
    ...(url === null ? {} : { url }),
  });
}

/** What the page says is its own address; a file's is no source. */
function addressOf(document: Document): string | null {
  const said = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  return /^https?:\/\/[^\s]+$/u.test(said) ? said : null;
}

async function readCMap(file: string): Promise<Uint8Array> {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const answer = await fetch(new URL(`/cmaps/${name}`, location.href));
  if (!answer.ok) throw new Error(`cmaps/${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
