import { byFrequency, compareText } from '#lib/views/counts.ts';
import type { Facet } from '#lib/views/edge-fold.ts';
import type { EdgeRow } from '#lib/views/rows.ts';

import type { Edge } from './library.ts';

const mostFacets = 20;

/** An edge as screens show it. */
export function edgeOfRow(row: EdgeRow): Edge {
  const { id, kind, from, to, articles, outlets, first, last } = row;
  const labels = byFrequency(
    row.facets.filter(({ label }) => label !== '').map(({ label, articles: n }) => [label, n]),
  );
  return {
    id,
    kind,
    from,
    to,
    labels: [...new Set(labels)],
    modality: latestFacet(row.facets)?.modality ?? null,
    articles,
    outlets: outlets.length,
    witnesses: outlets.map(([house]) => house),
    first,
    last,
    confirmed: row.confirmed > 0,
    toReview: row.sure === 0 && row.confirmed === 0,
    facets: [...row.facets]
      .sort((a, b) => b.articles - a.articles)
      .slice(0, mostFacets)
      .map((facet) => ({
        label: facet.label,
        modality: facet.modality,
        first: facet.first,
        last: facet.last,
      })),
  };
}

/** What was printed last; the most frequent of that day. */
function latestFacet(facets: readonly Facet[]): Facet | undefined {
  return [...facets].sort((a, b) => compareText(b.last ?? '', a.last ?? '') || b.articles - a.articles)[0];
}
