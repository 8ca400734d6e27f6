import type { EntityId } from '#lib/domain/ids.ts';
import { relationKinds, type EntityKind, type RelationKind } from '#lib/domain/kinds.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { EntityCard, Library, LinkGroup } from '#lib/services/library.ts';

/** Neighbours asked for at once when the rest of a group is wanted. */
export const mostInGroup = 200;

const isSymmetric = (kind: RelationKind) => 'symmetric' in relationKinds[kind];

/**
 * The groups of a card that no section of its own tells whole: posts and holders stand in theirs, unless those were
 * cut. What runs both ways is one group, whoever was named first.
 */
export function groupsOfCard({ links, posts, holders }: EntityCard): LinkGroup[] {
  const groups: LinkGroup[] = [];
  for (const group of links) {
    const told = group.direction === 'out' ? posts : holders;
    if (group.kind === 'holdsPost' && new Set(told.map(({ edge }) => edge)).size >= group.total) continue;
    const twin = isSymmetric(group.kind) ? groups.findIndex(({ kind }) => kind === group.kind) : -1;
    const known = groups[twin];
    if (!known) groups.push(group);
    else groups[twin] = { ...known, total: known.total + group.total, top: [...known.top, ...group.top] };
  }
  return groups;
}

/** One group as whole as one question gives it, most printed first. Errors: those of `neighbours`. */
export async function loadGroup(
  library: Pick<Library, 'neighbours'>,
  entity: EntityId,
  { kind, direction, total }: LinkGroup,
): Promise<Result<LinkGroup>> {
  const row = relationKinds[kind];
  const kinds: readonly EntityKind[] = direction === 'out' ? row.to : row.from;
  const answer = await library.neighbours(entity, { limit: mostInGroup, kinds });
  if (!answer.ok) return answer;
  const nodes = new Map(answer.value.nodes.map((node) => [node.id, node]));
  const top = answer.value.edges.flatMap((edge) => {
    if (edge.kind !== kind) return [];
    const [self, other] = edge.from === entity ? [edge.from, edge.to] : [edge.to, edge.from];
    if (self !== entity) return [];
    if (!isSymmetric(kind) && direction !== (edge.from === entity ? 'out' : 'in')) return [];
    const found = nodes.get(other);
    if (!found) return [];
    return [{ entity: found, edge: edge.id, verb: edge.labels[0] ?? null, articles: edge.articles }];
  });
  top.sort((a, b) => b.articles - a.articles);
  return ok({ kind, direction, total: Math.max(total, top.length), top });
}
