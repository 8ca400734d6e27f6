import type { EntityId } from '#lib/domain/ids.ts';
import { relationKinds, type RelationKind } from '#lib/domain/kinds.ts';
import type { Statement } from '#lib/domain/statement.ts';

import { rootOf, type Replay } from './replay-decisions.ts';
import type { EdgeRow } from './rows.ts';

export function isSymmetric(kind: RelationKind): boolean {
  return 'symmetric' in relationKinds[kind];
}

/** What an edge runs between after merges; a symmetric one has one form both ways, like its id. */
export function edgeEnds(
  { kind, from, to }: Pick<Statement, 'kind' | 'from'> & { readonly to: EntityId },
  replay: Replay,
): Pick<EdgeRow, 'kind' | 'from' | 'to'> {
  const [a, b] = [rootOf(replay, from), rootOf(replay, to)];
  return isSymmetric(kind) && b < a ? { kind, from: b, to: a } : { kind, from: a, to: b };
}
