import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { Edge } from '#lib/services/library.ts';
import type { Selection } from './sheet.svelte.ts';

/**
 * Whose timeline stands below the sheet: of what is selected; of a line that was looked at from one of its ends, that end
 * still; of another line the one it comes from.
 */
export function timelineOwner(
  selection: Selection | null,
  edges: ReadonlyMap<EdgeId, Pick<Edge, 'from' | 'to'>>,
  before: EntityId | null,
): EntityId | null {
  if (!selection) return null;
  if (selection.entity) return selection.entity;
  const edge = selection.edge ? edges.get(selection.edge) : undefined;
  if (!edge || edge.from === before || edge.to === before) return before;
  return edge.from;
}
