import type { Core, ElementDefinition, SingularElementArgument } from 'cytoscape';

import { relationKinds } from '#lib/domain/kinds.ts';
import { pairId, type Bundle } from '#lib/graph/bundle-edges.ts';
import { labelOfBundle, type EdgeWords } from '#lib/graph/label-edges.ts';
import { heightOf } from '#lib/graph/node-shape.ts';
import type { DrawnNode, Visible } from '#lib/graph/scene.ts';
import { labelsOf } from '#lib/graph/shorten-label.ts';
import type { TogetherLine } from '#lib/graph/together.ts';

/**
 * Brings the canvas to what is visible: adds, removes, updates. A node that stays is moved only if the scene says
 * another place, so that expanding moves nothing.
 */
export function syncScene(
  cy: Core,
  visible: Visible,
  isSolid: (node: DrawnNode) => boolean,
  words: EdgeWords,
): void {
  cy.batch(() => {
    const nodeIds = new Set(visible.nodes.map(({ entity }) => entity.id as string));
    const lines = visible.together?.lines ?? [];
    const edgeIds = new Set([...visible.bundles, ...lines].map(({ id }) => id));
    cy.edges()
      .filter((edge) => !edgeIds.has(edge.id()))
      .remove();
    cy.nodes('[^of]')
      .filter((node) => !nodeIds.has(node.id()))
      .remove();
    const labels = labelsOf(visible.nodes.map(({ entity }) => entity));
    const fresh: ElementDefinition[] = [];
    for (const node of visible.nodes) {
      const { data, position } = elementOfNode(node, labels.get(node.entity.id) ?? '');
      const there = cy.getElementById(data.id);
      if (there.empty()) {
        fresh.push({ group: 'nodes', data, position, classes: classesOf(node, isSolid(node)) });
        continue;
      }
      if (hasChanged(there, data)) there.data(data);
      for (const [name, has] of [
        ['solid', isSolid(node)],
        ['pinned', node.pinned === true],
      ] as const)
        if (there.hasClass(name) !== has) there.toggleClass(name, has);
      const at = there.position();
      if (at.x !== position.x || at.y !== position.y) there.position({ ...position });
    }
    const printed = new Set(visible.bundles.map(({ id }) => id));
    for (const data of [
      ...visible.bundles.map((bundle) => dataOfBundle(bundle, words)),
      ...lines.map((line) => dataOfTogether(line, printed, words)),
    ]) {
      const there = cy.getElementById(data.id);
      if (there.empty()) fresh.push({ group: 'edges', data });
      else if (hasChanged(there, data)) there.data(data);
    }
    cy.add(fresh);
  });
}

function classesOf({ pinned = false }: DrawnNode, isSolid: boolean): string {
  return [...(isSolid ? ['solid'] : []), ...(pinned ? ['pinned'] : [])].join(' ');
}

/** Cytoscape styles anew whatever it is given data for. */
function hasChanged(there: SingularElementArgument, data: object): boolean {
  return Object.entries(data).some(([name, value]) => there.data(name) !== value);
}

function elementOfNode({ entity, x, y }: DrawnNode, label: string) {
  const size = heightOf(entity.kind, entity.links);
  return {
    data: {
      id: entity.id as string,
      kind: entity.kind,
      name: entity.name,
      label,
      links: entity.links,
      size,
      corner: size * 0.3,
    },
    position: { x, y },
  };
}

/** A line that was worked out: bent where a printed one lies between the same two. */
function dataOfTogether(line: TogetherLine, printed: ReadonlySet<string>, words: EdgeWords) {
  const { id, from, to, meetings, toReview } = line;
  return {
    id,
    source: from,
    target: to,
    together: meetings.length,
    toReview,
    bent: printed.has(pairId(from, to)),
    label: words.together(meetings.length),
  };
}

/** An arrow only where all edges of the pair point one way. */
function dataOfBundle(bundle: Bundle, words: EdgeWords) {
  const { id, from, to, certainty, articles } = bundle;
  const directed = bundle.edges.filter((edge) => !('symmetric' in relationKinds[edge.kind]));
  return {
    id,
    source: from,
    target: to,
    certainty,
    articles,
    label: labelOfBundle(bundle, words),
    forward: directed.some((edge) => edge.from === from),
    backward: directed.some((edge) => edge.from === to),
  };
}
