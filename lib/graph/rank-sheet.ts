import type { EntityId } from '#lib/domain/ids.ts';
import { higherRank, inferRank, type InferredRank, type RankChoices } from '#lib/domain/ranks.ts';

import type { Visible } from './scene.ts';

/** The highest rank that follows for each person from the posts on the sheet, as held in the time that is shown. */
export function rankSheet(visible: Visible, choices: RankChoices): ReadonlyMap<EntityId, InferredRank> {
  const bodies = new Map(visible.nodes.map(({ entity }) => [entity.id, entity]));
  const found = new Map<EntityId, InferredRank>();
  for (const { edges } of visible.bundles) {
    for (const { kind, from, to, labels, facets } of edges) {
      const body = bodies.get(to);
      if (kind !== 'holdsPost' || !body) continue;
      for (const { label, modality } of facets) {
        const isHeld = modality === 'asserted' || modality === 'acting';
        if (!isHeld || !labels.includes(label)) continue;
        const rank = higherRank(
          found.get(from) ?? null,
          inferRank({ title: label, body: body.name, within: body.within }, choices),
        );
        if (rank) found.set(from, rank);
      }
    }
  }
  return found;
}
