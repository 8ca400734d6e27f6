import type { ArticleDraft } from '#lib/domain/article.ts';
import { captureId } from '#lib/domain/capture.ts';
import type { ArticleId, CaptureId } from '#lib/domain/ids.ts';

import { addToCounters, countsChange, countsOfCapture } from './counters.ts';
import type { Database } from './database.ts';
import type { CaptureRow, DraftRow, PrintingRow } from './schema.ts';

/**
 * Takes captures away in which an erased article stands: their texts hold it. What else stood in them becomes a capture of its
 * own with the same words and the same source, so that nothing but the erased is lost. Answers whose printings changed.
 */
export async function splitCaptures(
  database: Database,
  ids: readonly CaptureId[],
  erased: ReadonlySet<ArticleId>,
): Promise<readonly ArticleId[]> {
  const { captures, captureTexts, drafts, printings } = database;
  const rows = (await captures.bulkGet([...ids])).filter((row) => row !== undefined);
  const printed = await printings
    .where('capture')
    .anyOf(rows.map(({ id }) => id))
    .toArray();
  const kept = printed.filter(({ article }) => !erased.has(article));
  const found = await drafts.bulkGet(kept.map(({ article, capture }) => [article, capture]));
  const made = kept.flatMap((printing, i) => {
    const row = rows.find(({ id }) => id === printing.capture);
    const draft = found[i]?.draft;
    return row && draft ? [aloneOf(row, printing, draft)] : [];
  });
  const keys = printed.map(({ article, capture }): [ArticleId, CaptureId] => [article, capture]);
  await drafts.bulkDelete(keys);
  await printings.bulkDelete(keys);
  await captures.bulkDelete(rows.map(({ id }) => id));
  await captureTexts.bulkDelete(rows.map(({ id }) => id));
  await captures.bulkPut(made.map(({ row }) => row));
  await captureTexts.bulkPut(made.map(({ row, text }) => ({ id: row.id, text })));
  await drafts.bulkPut(made.map(({ draft }) => draft));
  await printings.bulkPut(made.map(({ printing }) => printing));
  await addToCounters(
    database,
    countsChange(
      countsOfCapture,
      rows,
      made.map(({ row }) => row),
    ),
  );
  return [...new Set(kept.map(({ article }) => article))];
}

interface Alone {
  readonly row: CaptureRow;
  readonly text: string;
  readonly draft: DraftRow;
  readonly printing: PrintingRow;
}

/** An article as a capture of its own: its head, an empty line, its body and the words under its pictures. */
function aloneOf(row: CaptureRow, printing: PrintingRow, draft: ArticleDraft): Alone {
  const { kicker, headline, deck, text: body, captions = [] } = draft;
  const head = [...kicker, ...(headline === null ? [] : [headline]), ...deck];
  const before = head.length === 0 ? '' : `${head.join('\n')}\n\n`;
  const text = before + [body, ...captions].join('\n');
  const { outlet, published, page } = printing;
  const source = { ...row.source, outlet, published, page };
  const id = captureId(text, source);
  return {
    row: { ...row, id, source, articles: [printing.article] },
    text,
    draft: {
      article: printing.article,
      capture: id,
      draft: { ...draft, offsets: [[0, before.length, body.length]] },
    },
    printing: { ...printing, capture: id, position: 0 },
  };
}
