import type { RelationKind } from '#lib/domain/kinds.ts';

/** What stands above whom: of several the first kind counts, so that a body hangs on its body and not on its town. */
const above: readonly RelationKind[] = ['partOf', 'locatedIn', 'holdsPost', 'memberOf'];

/** For each that has one its parent, without circles: 甲 part of 乙 and 乙 of 甲 keeps the first. */
export function parentsOf(
  nodes: readonly { readonly id: string }[],
  edges: readonly { readonly from: string; readonly to: string; readonly kind: RelationKind }[],
): ReadonlyMap<string, string> {
  const known = new Set(nodes.map(({ id }) => id));
  const parents = new Map<string, string>();
  const isBelow = (id: string, other: string): boolean => {
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at))
      if (at === other) return true;
    return false;
  };
  const ordered = edges
    .filter(({ kind, from, to }) => above.includes(kind) && known.has(from) && known.has(to))
    .toSorted((a, b) => above.indexOf(a.kind) - above.indexOf(b.kind) || (a.to < b.to ? -1 : 1));
  for (const { from, to } of ordered) {
    if (!parents.has(from) && !isBelow(to, from)) parents.set(from, to);
  }
  return parents;
}
