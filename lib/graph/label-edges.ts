import type { Modality } from '#lib/domain/kinds.ts';
import type { Edge } from '#lib/services/library.ts';

import type { Bundle } from './bundle-edges.ts';
import type { EdgeInTime } from './time-filter.ts';

/** Words of the interface, handed in. */
export interface EdgeWords {
  readonly relation: (kind: Edge['kind']) => string;
  /** 代市长, 拟任部长, 原书记: how a post is held stands before it. */
  readonly modal: (modality: Modality, label: string, kind: Edge['kind']) => string;
  /** A post that was in print last before the time that is shown. */
  readonly unseenSince: (label: string, day: string) => string;
  /** At how many meetings two people were together. */
  readonly together: (meetings: number) => string;
  readonly and: string;
}

/** What an edge says in a few printed words, else the name of its kind. */
export function labelOfEdge(edge: EdgeInTime, words: EdgeWords): string {
  const bare = edge.labels[0] ?? words.relation(edge.kind);
  const label =
    edge.modality === null || edge.modality === 'asserted'
      ? bare
      : words.modal(edge.modality, bare, edge.kind);
  return edge.unseenSince === undefined ? label : words.unseenSince(label, edge.unseenSince);
}

/** A bundle's label: at most two of its edges in words, the rest as a number. */
export function labelOfBundle(bundle: Bundle, words: EdgeWords): string {
  const labels = [...new Set(bundle.edges.map((edge) => labelOfEdge(edge, words)))];
  const more = labels.length - 2;
  const head = labels.slice(0, 2).join(words.and);
  return more > 0 ? `${head} +${more}` : head;
}
