import type { ArticleId } from '#lib/domain/ids.ts';

import type { PrintingRow } from './schema.ts';

/** A day so written that the later comes first. */
export function orderOfDay(day: string): string {
  return day.replace(/\d/gu, (digit) => String(9 - Number(digit)));
}

/**
 * Newest first in ascending order, without a date last; the issues of one day apart by outlet, within an issue by
 * page and place on it. What says no page stands together by capture.
 */
export function orderOf(id: ArticleId, printing: PrintingRow): string {
  const { day, page, position } = stepsOf(printing);
  return [day, printing.outlet ?? '~', page, printing.capture, position, id].join('/');
}

/** Enough of an id to part two of one place. */
const idLength = 8;

/** The same within one paper. */
export function orderInPaper(id: ArticleId, printing: PrintingRow): string {
  const { day, page, position } = stepsOf(printing);
  return [day, page, printing.capture.slice(0, idLength), position, id.slice(0, idLength)].join('/');
}

/** Day and page out of an order within a paper; `''` and null where they are not known. */
export function placeOfOrder(order: string): { readonly day: string; readonly page: string | null } {
  const parts = order.split('/');
  const [day = '~', page] = [parts[0], parts.slice(1, -3).join('/')];
  return {
    day: day === '~' ? '' : orderOfDay(day),
    page: page === '~' ? null : page.replace(/0*(\d+)/gu, '$1'),
  };
}

function stepsOf({ published, page, position }: PrintingRow) {
  return {
    day: published === null ? '~' : orderOfDay(published),
    page: (page ?? '~').replace(/\d+/gu, (digits) => digits.padStart(4, '0')),
    position: String(position).padStart(4, '0'),
  };
}
