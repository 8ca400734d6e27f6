import type { EntityId } from '#lib/domain/ids.ts';
import type { RelationKind } from '#lib/domain/kinds.ts';
import type { Edge, EntityBrief } from '#lib/services/library.ts';

import { pairId } from './bundle-edges.ts';

/** A meeting where both were, with what proves it of each: never empty. */
export interface SharedMeeting {
  readonly meeting: EntityBrief;
  readonly ofFrom: readonly Edge[];
  readonly ofTo: readonly Edge[];
  /** Of the newest print of either; ISO. */
  readonly last: string | null;
}

/** Two people at the same meetings. It is worked out from what is drawn, and is no relation that anything printed. */
export interface TogetherLine {
  /** Never the id of a bundle between the two. */
  readonly id: string;
  readonly from: EntityId;
  readonly to: EntityId;
  /** Latest first; one at least. */
  readonly meetings: readonly SharedMeeting[];
  /** Every one of its meetings rests on a reading that waits to be judged. */
  readonly toReview: boolean;
}

export interface Together {
  /** Most meetings first. */
  readonly lines: readonly TogetherLine[];
  /** Pairs beyond the limit. */
  readonly left: number;
}

/** A hall of a hundred is 4,950 pairs: beyond so many, a sheet shows a cloud. */
export const mostTogether = 400;

/** Pixels at zoom 1; beyond eight meetings a line grows no more. */
export const togetherWidth = (meetings: number): number => 2 + (Math.min(meetings, 8) - 1) * 0.7;

const presence: ReadonlySet<RelationKind> = new Set(['attends', 'presidesOver', 'speaksAt']);
const prefix = 'together ';

export const isMeeting = ({ kind, type }: Pick<EntityBrief, 'kind' | 'type'>): boolean =>
  kind === 'initiative' && type === 'meeting';

export const isTogetherId = (id: string): boolean => id.startsWith(prefix);

/** Who of `entities` were at the same meetings, by edges that say they were there: announced is not been. */
export function findTogether(
  entities: readonly EntityBrief[],
  edges: readonly Edge[],
  limit = mostTogether,
): Together {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const pairs = new Map<string, { from: EntityId; to: EntityId; meetings: SharedMeeting[] }>();
  for (const [meeting, present] of presentAt(known, edges)) {
    const people = [...present].toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [i, [from, ofFrom]] of people.entries()) {
      for (const [to, ofTo] of people.slice(i + 1)) {
        const id = pairId(from, to);
        const pair = pairs.get(id) ?? { from, to, meetings: [] };
        pair.meetings.push({ meeting, ofFrom, ofTo, last: latestOf([...ofFrom, ...ofTo]) });
        pairs.set(id, pair);
      }
    }
  }
  const lines = [...pairs]
    .map(([id, { from, to, meetings }]) => ({
      id: prefix + id,
      from,
      to,
      meetings: meetings.toSorted(compareMeetings),
      toReview: meetings.every(({ ofFrom, ofTo }) => awaits(ofFrom) || awaits(ofTo)),
    }))
    .toSorted((a, b) => b.meetings.length - a.meetings.length || (a.id < b.id ? -1 : 1));
  return { lines: lines.slice(0, limit), left: Math.max(0, lines.length - limit) };
}

function presentAt(
  known: ReadonlyMap<EntityId, EntityBrief>,
  edges: readonly Edge[],
): ReadonlyMap<EntityBrief, ReadonlyMap<EntityId, readonly Edge[]>> {
  const meetings = new Map<EntityBrief, Map<EntityId, Edge[]>>();
  for (const edge of edges) {
    const meeting = known.get(edge.to);
    if (!presence.has(edge.kind) || !meeting || !isMeeting(meeting) || !known.has(edge.from)) continue;
    if (edge.modality !== null && edge.modality !== 'asserted') continue;
    const present = meetings.get(meeting) ?? new Map<EntityId, Edge[]>();
    present.set(edge.from, [...(present.get(edge.from) ?? []), edge]);
    meetings.set(meeting, present);
  }
  return meetings;
}

const awaits = (edges: readonly Edge[]): boolean => edges.every(({ toReview }) => toReview);

function latestOf(edges: readonly Edge[]): string | null {
  const days = edges.flatMap(({ last }) => last ?? []).toSorted();
  return days.at(-1) ?? null;
}

function compareMeetings(a: SharedMeeting, b: SharedMeeting): number {
  const [x, y] = [a.last ?? '', b.last ?? ''];
  if (x !== y) return x < y ? 1 : -1;
  return a.meeting.id < b.meeting.id ? -1 : 1;
}
