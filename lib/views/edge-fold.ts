import type { Modality } from '#lib/domain/kinds.ts';
import { sureConfidence } from '#lib/domain/statement.ts';

import { addCounts, compareText, countsOf, type Counts } from './counts.ts';
import { modalityOf, type StatementRow } from './rows.ts';
import { widen, within, type Span } from './span.ts';

/** Sightings: how many articles, by whose word, from when to when. A reprint is the same article. */
export interface Sightings extends Span {
  readonly articles: number;
  /** Witnesses, see witnessOf: outlets of one house and copies of one wire text are one. */
  readonly outlets: Counts;
}

/** One title, verb or role on an edge, in one modality. */
export interface Facet extends Sightings {
  readonly label: string;
  readonly modality: Modality | null;
}

/** What articles say of an edge, added up like an EntityFold. */
export interface EdgeFold extends Sightings {
  readonly statements: number;
  /** Statements at or above `sureConfidence`. */
  readonly sure: number;
  readonly confirmed: number;
  readonly facets: readonly Facet[];
}

/** From the statements of one article that are this edge. */
export function foldStatements(rows: readonly StatementRow[]): EdgeFold {
  const first = rows[0];
  const seen = sightings(first?.published ?? '', first?.witness ?? '');
  const facets = new Map<string, Facet>();
  for (const row of rows) {
    const facet = { label: labelOf(row), modality: modalityOf(row), ...seen };
    facets.set(facetKey(facet), facet);
  }
  return {
    ...seen,
    statements: rows.length,
    sure: rows.filter((row) => row.confidence >= sureConfidence).length,
    confirmed: rows.filter((row) => row.verdict === 'confirm').length,
    facets: sortFacets(facets),
  };
}

export function addEdgeFolds(a: EdgeFold, b: EdgeFold): EdgeFold {
  const facets = new Map(a.facets.map((facet) => [facetKey(facet), facet]));
  for (const facet of b.facets) {
    const known = facets.get(facetKey(facet));
    facets.set(facetKey(facet), known ? { ...known, ...addSightings(known, facet) } : facet);
  }
  return {
    ...a,
    ...addSightings(a, b),
    statements: a.statements + b.statements,
    sure: a.sure + b.sure,
    confirmed: a.confirmed + b.confirmed,
    facets: sortFacets(facets),
  };
}

/** `whole` without `part`, or null where only reading the rest again can tell what is first and last. */
export function subtractEdgeFold(whole: EdgeFold, part: EdgeFold): EdgeFold | null {
  if (!within(whole, part)) return null;
  const facets = new Map(whole.facets.map((facet) => [facetKey(facet), facet]));
  for (const facet of part.facets) {
    const known = facets.get(facetKey(facet));
    if (!known || (known.articles > facet.articles && !within(known, facet))) return null;
    if (known.articles === facet.articles) facets.delete(facetKey(facet));
    else facets.set(facetKey(facet), { ...known, ...takeSightings(known, facet) });
  }
  return {
    ...whole,
    ...takeSightings(whole, part),
    statements: whole.statements - part.statements,
    sure: whole.sure - part.sure,
    confirmed: whole.confirmed - part.confirmed,
    facets: sortFacets(facets),
  };
}

/** Title, verb or role as printed; empty where nothing is. */
export function labelOf({ qualifiers }: Pick<StatementRow, 'qualifiers'>): string {
  return qualifiers.title ?? qualifiers.verb ?? qualifiers.role ?? '';
}

function sightings(published: string, witness: string): Sightings {
  const day = published === '' ? null : published;
  return { articles: 1, outlets: countsOf(witness === '' ? [] : [witness]), first: day, last: day };
}

function addSightings(a: Sightings, b: Sightings): Sightings {
  return { articles: a.articles + b.articles, outlets: addCounts(a.outlets, b.outlets), ...widen(a, b) };
}

function takeSightings(whole: Sightings, part: Sightings): Pick<Sightings, 'articles' | 'outlets'> {
  return { articles: whole.articles - part.articles, outlets: addCounts(whole.outlets, part.outlets, -1) };
}

function facetKey(facet: Facet): string {
  return `${facet.label}\n${facet.modality ?? ''}`;
}

function sortFacets(facets: ReadonlyMap<string, Facet>): readonly Facet[] {
  return [...facets].sort((a, b) => compareText(a[0], b[0])).map(([, facet]) => facet);
}
