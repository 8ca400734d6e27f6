import { compareText } from '#lib/views/counts.ts';
import type { MentionRow } from '#lib/views/rows.ts';

import type { OutletUse, PlaceInPrint, PrintedFigure } from './timeline.ts';

export function figuresOf(mentions: readonly MentionRow[]): readonly PrintedFigure[] {
  return mentions
    .flatMap(({ article, published, outlet, figures = [] }) =>
      figures.map((figure) => ({ ...figure, article, published: published || null, outlet: outlet || null })),
    )
    .sort(
      (a, b) =>
        compareText(a.published ?? '', b.published ?? '') ||
        compareText(a.article, b.article) ||
        a.start - b.start,
    );
}

/** Who used a name first, and where: those of no known day last. */
export function spreadOf(mentions: readonly MentionRow[]): readonly OutletUse[] {
  const uses = [...Map.groupBy(mentions, ({ outlet }) => outlet)].flatMap(([outlet, rows]): OutletUse[] => {
    const ordered = rows.toSorted(
      (a, b) => compareText(a.published || '~', b.published || '~') || compareText(a.article, b.article),
    );
    const days = ordered.flatMap(({ published }) => (published === '' ? [] : [published]));
    const at = ordered.map(placeOf).find((place) => place !== null);
    if (!at) return [];
    return [
      {
        outlet: outlet || null,
        first: days[0] ?? null,
        last: days.at(-1) ?? null,
        articles: new Set(rows.map(({ article }) => article)).size,
        at,
      },
    ];
  });
  return uses.sort(
    (a, b) =>
      compareText(a.first ?? '~', b.first ?? '~') ||
      b.articles - a.articles ||
      compareText(a.outlet ?? '~', b.outlet ?? '~'),
  );
}

function placeOf({ article, spots }: MentionRow): PlaceInPrint | null {
  const [spot] = spots;
  return spot ? { article, in: spot.in, start: spot.start, end: spot.end } : null;
}
