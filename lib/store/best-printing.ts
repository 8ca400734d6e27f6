import { compareText } from '#lib/views/counts.ts';

import type { PrintingRow } from './schema.ts';

/**
 * The printing an article is cited and read by comes first: the one that says most of outlet, date and page, then the earliest,
 * then by id. It depends on the printings alone and not on which came first.
 */
export function bestFirst(printings: readonly PrintingRow[]): readonly PrintingRow[] {
  return [...printings].sort(
    (a, b) =>
      gaps(a) - gaps(b) ||
      compareText(a.published ?? '~', b.published ?? '~') ||
      compareText(a.capture, b.capture),
  );
}

function gaps({ outlet, published, page }: PrintingRow): number {
  return [outlet, published, page].filter((field) => field === null).length;
}
