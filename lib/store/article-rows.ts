import type { ArticleDraft } from '#lib/domain/article.ts';
import type { ArticleId } from '#lib/domain/ids.ts';
import type { PageContext } from '#lib/domain/reading.ts';
import { compareText } from '#lib/views/counts.ts';
import { without } from '#lib/views/without.ts';

import { movedHeldKeys } from './held-keys.ts';
import type { ArticleRow, PrintingRow } from './schema.ts';

const teaserLength = 80;

/**
 * The printing an article is cited and read by: the one that says most of outlet, date and page, then the earliest,
 * then by id. It depends on the printings alone and not on which came first.
 */
export function leadOf(printings: readonly PrintingRow[]): PrintingRow | undefined {
  return [...printings].sort(
    (a, b) =>
      gaps(a) - gaps(b) ||
      compareText(a.published ?? '~', b.published ?? '~') ||
      compareText(a.capture, b.capture),
  )[0];
}

function gaps({ outlet, published, page }: PrintingRow): number {
  return [outlet, published, page].filter((field) => field === null).length;
}

/** The row of an article under its leading printing. `old` is read again where draft or context are others now. */
export function articleRowOf(
  id: ArticleId,
  draft: ArticleDraft,
  lead: PrintingRow,
  shelf: ArticleRow['shelf'],
  old: ArticleRow | undefined,
): ArticleRow {
  const { published, outlet, page, region } = lead;
  const context: PageContext = { published, outlet, region };
  const asRead = old?.lead === lead.capture && JSON.stringify(old.context) === JSON.stringify(context);
  const line = draft.kicker[0] ?? draft.deck[0] ?? draft.text;
  return movedHeldKeys({
    id,
    lead: lead.capture,
    headline: draft.headline,
    teaser: line.slice(0, teaserLength).replace(/\s+/gu, ' ').toWellFormed(),
    characters: draft.text.length,
    outlet: outlet ?? '',
    published: published ?? '',
    page,
    context,
    witness: old?.witness ?? '',
    shelf,
    order: orderOf(id, lead),
    extractor: asRead ? old.extractor : '',
    hasRows: old?.hasRows ?? false,
    ...(old?.holds && { holds: old.holds }),
    ...(asRead && old.failure !== undefined && { failure: old.failure }),
  });
}

/** Under another witness it is read again, for every statement carries it. */
export function withWitness(row: ArticleRow, witness: string): ArticleRow {
  return row.witness === witness ? row : { ...without(row, ['failure']), witness, extractor: '' };
}

/**
 * Newest first in ascending order, without a date last; the issues of one day apart by outlet, within an issue by
 * page and place on it. What says no page stands together by capture.
 */
function orderOf(id: ArticleId, { capture, outlet, published, page, position }: PrintingRow): string {
  const day = published === null ? '~' : orderOfDay(published);
  const place = (page ?? '~').replace(/\d+/gu, (digits) => digits.padStart(4, '0'));
  return [day, outlet ?? '~', place, capture, String(position).padStart(4, '0'), id].join('/');
}

/** A day so written that the later comes first. */
export function orderOfDay(day: string): string {
  return day.replace(/\d/gu, (digit) => String(9 - Number(digit)));
}

/** Day and page back out of an order. */
export function placeOf(
  order: string,
  outlet: string,
): { readonly day: string; readonly page: string | null } {
  const day = order.slice(0, order.indexOf('/'));
  const rest = order.slice(day.length + 1 + (outlet === '' ? '~' : outlet).length + 1);
  const page = rest.slice(0, rest.indexOf('/'));
  return {
    day: day === '~' ? '' : orderOfDay(day),
    page: page === '~' ? null : page.replace(/0*(\d+)/gu, '$1'),
  };
}
