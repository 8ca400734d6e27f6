import type { EntityId } from '#lib/domain/ids.ts';

import { countLinks } from './count-links.ts';
import type { Scene } from './scene.ts';

/** What hangs on one name alone: it is linked with nothing else on the sheet, and the reader has not expanded it. */
export function leavesOf(scene: Scene, id: EntityId, links = countLinks(scene)): ReadonlySet<EntityId> {
  const beside = links.get(id)?.beside ?? new Set<EntityId>();
  return new Set(
    [...beside].filter(
      (other) => links.get(other)?.beside.size === 1 && scene.nodes.get(other)?.expanded !== true,
    ),
  );
}
