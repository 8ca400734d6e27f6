import type { FailureCode } from '#lib/domain/failure.ts';

/** What the command line says of a file it cannot read. */
export const refusals: Partial<Record<FailureCode, string>> = {
  'empty-text': 'is empty (empty-text)',
  'not-text': 'is no text (not-text)',
  'needs-ocr': 'holds pictures, or fonts that do not say what they print, and no text (needs-ocr)',
  'pdf-locked': 'is a PDF locked with a password (pdf-locked)',
  'pdf-damaged': 'is a damaged PDF (pdf-damaged)',
  'text-too-large': 'has too many pages to be one paper (text-too-large)',
  'page-without-article': 'is a web page without an article (page-without-article)',
};
