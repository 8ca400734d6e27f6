import { compareDecisions, type Act, type Decision } from '#lib/domain/decision.ts';
import type { ArticleId, DecisionId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind } from '#lib/domain/kinds.ts';

export type JudgeAct = Extract<Act, { act: 'confirm' | 'reject' }>;
export interface Judgement {
  readonly id: DecisionId;
  readonly act: JudgeAct;
}

/** The log as it stands: what holds after every entry has been heard in order and undone ones are left out. */
export interface Replay {
  readonly removed: ReadonlyMap<ArticleId, DecisionId>;
  /** Merged entities and what they are now; those not named are themselves. */
  readonly roots: ReadonlyMap<EntityId, EntityId>;
  readonly renamed: ReadonlyMap<EntityId, string>;
  readonly retyped: ReadonlyMap<EntityId, { readonly kind: EntityKind; readonly type: string }>;
  readonly hidden: ReadonlySet<EntityId>;
  /** Later ones overrule earlier ones. */
  readonly judgements: ReadonlyMap<ArticleId, readonly Judgement[]>;
}

export function rootOf(replay: Replay, entity: EntityId): EntityId {
  return replay.roots.get(entity) ?? entity;
}

/** Any order of the same decisions gives the same result; the same decision twice counts once. */
export function replayDecisions(decisions: readonly Decision[]): Replay {
  const standing = withoutUndone(decisions);
  const merges = new Merges();
  const removed = new Map<ArticleId, DecisionId>();
  const renamed = new Map<EntityId, string>();
  const retyped = new Map<EntityId, { kind: EntityKind; type: string }>();
  const hidden = new Set<EntityId>();
  const judgements = new Map<ArticleId, Judgement[]>();
  for (const { id, act } of standing) {
    if (act.act === 'removeArticle') removed.set(act.article, id);
    else if (act.act === 'merge') {
      merges.join(act.entity, act.into);
      const into = merges.root(act.into);
      // The name that the reader merged into stays, even if the other one is printed more often.
      if (!renamed.has(into)) renamed.set(into, act.names[1]);
    } else if (act.act === 'rename') renamed.set(merges.root(act.entity), act.name);
    else if (act.act === 'retype') retyped.set(merges.root(act.entity), { kind: act.kind, type: act.type });
    else if (act.act === 'hide') hidden.add(merges.root(act.entity));
    else if (act.act === 'confirm' || act.act === 'reject') {
      const list = judgements.get(act.about.article) ?? [];
      judgements.set(act.about.article, [...list, { id, act }]);
    }
  }
  return { removed, roots: merges.flat(), renamed, retyped, hidden, judgements };
}

/** From the latest back: an entry that stands takes out the one it undoes, be it an undo itself. */
function withoutUndone(decisions: readonly Decision[]): readonly Decision[] {
  const unique = new Map(decisions.map((decision) => [decision.id, decision]));
  const undone = new Set<DecisionId>();
  const standing: Decision[] = [];
  for (const decision of [...unique.values()].sort(compareDecisions).reverse()) {
    if (undone.has(decision.id)) continue;
    if (decision.act.act === 'undo') undone.add(decision.act.decision);
    else standing.push(decision);
  }
  return standing.reverse();
}

/** Union-find in which the entity merged into keeps its identity. */
class Merges {
  private readonly parents = new Map<EntityId, EntityId>();

  root(entity: EntityId): EntityId {
    let root = entity;
    for (let next = this.parents.get(root); next !== undefined; next = this.parents.get(root)) root = next;
    for (let at = entity; at !== root;) {
      const next = this.parents.get(at) ?? root;
      this.parents.set(at, root);
      at = next;
    }
    return root;
  }

  join(entity: EntityId, into: EntityId): void {
    const [from, to] = [this.root(entity), this.root(into)];
    if (from !== to) this.parents.set(from, to);
  }

  flat(): ReadonlyMap<EntityId, EntityId> {
    return new Map([...this.parents.keys()].map((entity) => [entity, this.root(entity)]));
  }
}
