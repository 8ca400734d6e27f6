import type { Arrangement, NamedBox, NodeToPlace } from './arrange.ts';
import { separateBoxes } from './separate-boxes.ts';

/** Most rings that tell an order; of longer orders several places share one. */
const mostRings = 8;
const betweenRings = 96;
const besideOnRing = 92;

/**
 * Rings by the order of names: who stands before others in the lists stands nearer the middle. `lists` hold ids in printed
 * order. Whom no list compares with another of the sheet, and what is no person, stands on the outermost rings, near
 * what it is linked with.
 */
export function arrangeByOrder(
  { nodes, edges }: Pick<Arrangement, 'nodes' | 'edges'>,
  lists: readonly (readonly string[])[],
): NamedBox[] {
  const known = new Set(nodes.map(({ id }) => id));
  const rings = ringsByOrder(lists.map((list) => list.filter((id) => known.has(id))));
  const sorted = nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const placed = new Map<string, NamedBox>();
  let radius = 0;
  const put = (ring: readonly NodeToPlace[]) => {
    if (ring.length === 0) return;
    const room = (ring.length * besideOnRing) / (2 * Math.PI);
    const isMiddle = placed.size === 0 && ring.length === 1;
    if (!isMiddle) radius = Math.max(radius + betweenRings, room);
    for (const [i, node] of ring.entries()) {
      const turn = (2 * Math.PI * i) / ring.length - Math.PI / 2;
      placed.set(node.id, { ...node, x: radius * Math.cos(turn), y: radius * Math.sin(turn) });
    }
  };
  for (let ring = 0; ring < mostRings; ring++) put(sorted.filter(({ id }) => rings.get(id) === ring));
  const rest = sorted
    .filter(({ id }) => !rings.has(id))
    .map((node) => ({ node, turn: turnOf(node.id, edges, placed) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ node }) => node);
  for (let at = 0; at < rest.length;) {
    const room = Math.floor((2 * Math.PI * (radius + betweenRings)) / besideOnRing);
    put(rest.slice(at, at + room));
    at += room;
  }
  return separateBoxes(sorted.flatMap(({ id }) => placed.get(id) ?? []));
}

/** The ring of each that a list compares with another, 0 in the middle: one farther out than any who mostly stands before it. */
export function ringsByOrder(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const before = new Map<string, Map<string, number>>();
  for (const list of lists)
    for (const [i, ahead] of list.entries())
      for (const behind of list.slice(i + 1)) {
        const [a, b] = [rowOf(before, ahead), rowOf(before, behind)];
        a.set(behind, (a.get(behind) ?? 0) + 1);
        b.set(ahead, (b.get(ahead) ?? 0) - 1);
      }
  const wins = (id: string) => [...rowOf(before, id).values()].reduce((sum, net) => sum + Math.sign(net), 0);
  const order = [...before.keys()]
    .map((id) => [id, wins(id)] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const depth = new Map<string, number>();
  // Lists contradict each other now and then: who stands before more of the others is looked at first.
  for (const [id] of order) {
    const ahead = [...rowOf(before, id)]
      .filter(([, net]) => net < 0)
      .map(([other]) => depth.get(other) ?? -1);
    depth.set(id, Math.max(-1, ...ahead) + 1);
  }
  const deepest = Math.max(0, ...depth.values()) + 1;
  const share = Math.min(1, mostRings / deepest);
  return new Map([...depth].map(([id, at]) => [id, Math.floor(at * share)]));
}

function rowOf<T>(rows: Map<string, Map<string, T>>, id: string): Map<string, T> {
  const row = rows.get(id) ?? new Map<string, T>();
  rows.set(id, row);
  return row;
}

/** Radians, from the top on: where what it is linked with stands; what is linked with nothing placed comes last. */
function turnOf(id: string, edges: Arrangement['edges'], placed: ReadonlyMap<string, NamedBox>): number {
  const beside = edges.flatMap(({ from, to }) => placed.get(from === id ? to : to === id ? from : '') ?? []);
  if (beside.length === 0) return Infinity;
  const [x, y] = [beside.reduce((sum, box) => sum + box.x, 0), beside.reduce((sum, box) => sum + box.y, 0)];
  const turn = Math.atan2(y, x) + Math.PI / 2;
  return turn < 0 ? turn + 2 * Math.PI : turn;
}
