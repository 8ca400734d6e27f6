import type { ArticleDraft } from '#lib/domain/article.ts';
import type { ArticleId } from '#lib/domain/ids.ts';
import type { PageContext } from '#lib/domain/reading.ts';
import { without } from '#lib/views/without.ts';

import { movedHeldKeys } from './held-keys.ts';
import { orderOf } from './issue-order.ts';
import { printedKeys } from './printed-keys.ts';
import type { ArticleRow, PrintedKey, PrintingRow } from './schema.ts';

const teaserLength = 80;

/** The row of an article under its leading printing, the first. `old` is read again where draft or context are others now. */
export function articleRowOf(
  id: ArticleId,
  draft: ArticleDraft,
  printings: readonly [PrintingRow, ...PrintingRow[]],
  shelf: ArticleRow['shelf'],
  old: ArticleRow | undefined,
): ArticleRow {
  const [lead] = printings;
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
    printed: printedKeys(id, shelf, printings),
    extractor: asRead ? old.extractor : '',
    hasRows: old?.hasRows ?? false,
    ...(old?.holds && { holds: old.holds }),
    ...(asRead && old.failure !== undefined && { failure: old.failure }),
  });
}

/** Put on a shelf: all keys by which it is found name its shelf. */
export function onShelf(row: ArticleRow, shelf: ArticleRow['shelf']): ArticleRow {
  const printed = row.printed.map(([, paper, order]): PrintedKey => [shelf, paper, order]);
  return movedHeldKeys({ ...row, shelf, printed });
}

/** Under another witness it is read again, for every statement carries it. */
export function withWitness(row: ArticleRow, witness: string): ArticleRow {
  return row.witness === witness ? row : { ...without(row, ['failure']), witness, extractor: '' };
}
