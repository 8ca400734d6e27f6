import type { PrintedIn } from '#components/library/read-files.ts';
import type { SourceFinder } from '#components/library/import-batch.svelte.ts';
import { fail } from '#lib/domain/result.ts';

export const nothing: PrintedIn = { outlet: null, published: null, page: null };

/** Finds nothing anywhere, and reads no file that has a form. */
export const silentFinder: SourceFinder = {
  inText: () => nothing,
  inFileName: () => nothing,
  pdf: () => Promise.resolve(fail({ code: 'pdf-damaged' })),
  zip: () => Promise.resolve(fail({ code: 'zip-damaged' })),
  html: () => fail({ code: 'page-without-article' }),
};
