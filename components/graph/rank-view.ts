import { i18n } from '#i18n';
import {
  higherRank,
  inferRank,
  ranks,
  type InferredRank,
  type PostToRank,
  type Rank,
  type RankChoices,
} from '#lib/domain/ranks.ts';
import type { EntityId } from '#lib/domain/ids.ts';
import { rankSheet } from '#lib/graph/rank-sheet.ts';
import type { Visible } from '#lib/graph/scene.ts';
import type { Lane } from '#lib/services/timeline.ts';

/** Inferred ranks as the reader wants to see them: not at all unless switched on. */
export class RankView {
  readonly #choices: RankChoices | null;

  /** Null: switched off. */
  constructor(choices: RankChoices | null) {
    this.#choices = choices;
  }

  get isOn(): boolean {
    return this.#choices !== null;
  }

  ofPost(post: PostToRank): InferredRank | null {
    return this.#choices && inferRank(post, this.#choices);
  }

  ofLane({ title, modality, other, within }: Lane): InferredRank | null {
    return modality === 'negated' ? null : this.ofPost({ title, body: other.name, within });
  }

  /** The highest of the posts that are in print as held, at whatever time. */
  ofLanes(lanes: readonly Lane[]): InferredRank | null {
    const held = lanes.filter(({ modality }) => modality === 'asserted' || modality === 'acting');
    return held.map((lane) => this.ofLane(lane)).reduce(higherRank, null);
  }

  ofSheet(visible: Visible): ReadonlyMap<EntityId, InferredRank> {
    return this.#choices ? rankSheet(visible, this.#choices) : new Map();
  }
}

export function rankWords(rank: Rank): string {
  return i18n.t(`rank.of.${rank}`);
}

/** For sorting: the highest first, unknown ones last. */
export function rankOrder(rank: InferredRank | undefined): number {
  return rank ? ranks.length - ranks.indexOf(rank.rank) : 0;
}
