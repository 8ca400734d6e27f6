import type { PageReader } from '#lib/services/page-state.ts';

/** Several parts of a screen ask what the page holds; the page itself reads it once. */
export function readOnce(page: PageReader): PageReader {
  let reading: ReturnType<PageReader['readPage']> | null = null;
  return { ...page, readPage: () => (reading ??= page.readPage()) };
}
