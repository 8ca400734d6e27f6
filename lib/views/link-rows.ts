import type { EntityId } from '#lib/domain/ids.ts';

import { addCounts, type Counts } from './counts.ts';
import type { Surroundings } from './finish-entity.ts';
import { groupOf, type EdgeRow, type EntityRow, type LinkRow } from './rows.ts';

/** One row for each direction; none of an edge that is not drawn: to itself after a merge, or with a hidden end. */
export function linkRowsOf(
  edge: EdgeRow,
  from: EntityRow | undefined,
  to: EntityRow | undefined,
): readonly LinkRow[] {
  if (!from || !to || from.id === to.id || from.hidden || to.hidden) return [];
  const weight = edge.articles;
  const last = edge.last ?? '';
  return [
    {
      node: from.id,
      other: to.id,
      edge: edge.id,
      group: groupOf(edge.kind, 'out'),
      otherKind: to.kind,
      weight,
      last,
    },
    {
      node: to.id,
      other: from.id,
      edge: edge.id,
      group: groupOf(edge.kind, 'in'),
      otherKind: from.kind,
      weight,
      last,
    },
  ];
}

/** What an entity's links add up to. */
export function surroundingsOf(links: readonly LinkRow[]): Surroundings {
  const others = new Map(links.map((link) => [link.other, link.otherKind]));
  return {
    links: links.length,
    groups: countAll(links.map((link) => link.group)),
    around: countAll([...others.values()]),
  };
}

/**
 * What changes around each entity when links replace links. `known` are all links, before the change, between the
 * pairs whose links change: a neighbour by two edges is one neighbour.
 */
export function surroundingsChange(
  before: readonly LinkRow[],
  after: readonly LinkRow[],
  known: readonly LinkRow[],
): ReadonlyMap<EntityId, Surroundings> {
  const keyOf = (link: LinkRow): string => `${link.node}/${link.other}/${link.edge}`;
  const pairsAfter = new Map(known.map((link) => [keyOf(link), link]));
  for (const link of before) pairsAfter.delete(keyOf(link));
  for (const link of after) pairsAfter.set(keyOf(link), link);
  const changes = new Map<EntityId, Surroundings>();
  const add = (node: EntityId, links: number, groups: Counts, around: Counts, sign: 1 | -1): void => {
    const sum = changes.get(node) ?? { links: 0, groups: [], around: [] };
    changes.set(node, {
      links: sum.links + sign * links,
      groups: addCounts(sum.groups, groups, sign),
      around: addCounts(sum.around, around, sign),
    });
  };
  for (const link of before) add(link.node, 1, [[link.group, 1]], [], -1);
  for (const link of after) add(link.node, 1, [[link.group, 1]], [], 1);
  for (const pair of onePerPair(known)) add(pair.node, 0, [], [[pair.otherKind, 1]], -1);
  for (const pair of onePerPair(pairsAfter.values())) add(pair.node, 0, [], [[pair.otherKind, 1]], 1);
  return changes;
}

export function addSurroundings(a: Surroundings, b: Surroundings): Surroundings {
  return {
    links: a.links + b.links,
    groups: addCounts(a.groups, b.groups),
    around: addCounts(a.around, b.around),
  };
}

function onePerPair(links: Iterable<LinkRow>): Iterable<LinkRow> {
  return new Map([...links].map((link) => [`${link.node}/${link.other}`, link])).values();
}

function countAll(texts: readonly string[]): Counts {
  let counts: Counts = [];
  for (const text of texts) counts = addCounts(counts, [[text, 1]]);
  return counts;
}
