import Graph from 'graphology';
import Sigma from 'sigma';
import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

import { createSheet, endSheet, fitSheet } from '#components/graph/canvas/create-sheet.ts';
import { dressSheet } from '#components/graph/canvas/dress-sheet.ts';
import { createNameLayer } from '#components/graph/canvas/name-layer.ts';
import { syncScene } from '#components/graph/canvas/sync-scene.ts';
import { thinLabels } from '#components/graph/canvas/thin-labels.ts';
import { entityId } from '#lib/domain/entity.ts';
import { edgeId } from '#lib/domain/statement.ts';
import type { EdgeWords } from '#lib/graph/label-edges.ts';
import { addToScene, emptyScene, type DrawnNode, type Visible } from '#lib/graph/scene.ts';
import { filterScene, nothingLeftOut } from '#lib/graph/filters.ts';
import { createSeededRandom } from '#lib/graph/seeded-random.ts';
import type { Edge } from '#lib/services/library.ts';

const sizes = [300, 1000, 3000, 10_000];
const frames = 60;
const words: EdgeWords = {
  relation: (kind) => kind,
  modal: (_modality, label) => label,
  unseenSince: (label) => label,
  together: (meetings: number) => `同场 ${String(meetings)} 次`,
  and: '、',
};

test('frames while the sheet is moved and zoomed, beside sigma.js', { timeout: 3_600_000 }, async () => {
  const rows: Record<string, unknown>[] = [];
  for (const size of sizes) {
    const visible = madeScene(size);
    const canvas = await moveOurs(visible, false);
    const webgl = await moveOurs(visible, true);
    const sigma = await moveSigma(visible);
    rows.push({ names: size, pairs: visible.bundles.length, canvas, webgl, sigma });
    console.log(JSON.stringify(rows.at(-1)));
  }
  await commands.writeFile('artefacts/bench-sheet.json', `${JSON.stringify(rows, null, 2)}\n`);
  expect(rows).toHaveLength(sizes.length);
});

/** Names on a square, each linked with two near it. */
function madeScene(size: number): Visible {
  const random = createSeededRandom(7);
  const side = Math.sqrt(size) * 90;
  const nodes = Array.from({ length: size }, (_, i): DrawnNode => {
    const kind = (['person', 'organization', 'place', 'initiative'] as const)[i % 4] ?? 'person';
    const name = `名字${String(i)}`;
    return {
      entity: {
        id: entityId(kind, name),
        kind,
        type: 'other',
        name,
        printed: null,
        ofBody: null,
        within: [],
        articles: 1,
        links: 1 + Math.floor(20 / (1 + (i % 40))),
        first: null,
        last: null,
      },
      x: random() * side,
      y: random() * side,
      expanded: false,
    };
  });
  const edges = nodes.flatMap(({ entity: { id: from } }, i) =>
    [1, 7].flatMap((step): Edge[] => {
      const to = nodes[(i + step) % size]?.entity.id;
      if (!to) return [];
      const kind = 'cooperatesWith';
      return [
        {
          id: edgeId(kind, from, to, true),
          kind,
          from,
          to,
          labels: [],
          modality: null,
          facets: [],
          articles: 1,
          outlets: 1,
          first: null,
          last: null,
          witnesses: [],
          confirmed: false,
          toReview: false,
        },
      ];
    }),
  );
  return filterScene(addToScene(emptyScene, nodes, edges), nothingLeftOut);
}

async function moveOurs(visible: Visible, byGraphics: boolean) {
  const container = room();
  const began = performance.now();
  const cy = createSheet(container, byGraphics);
  const names = createNameLayer(cy, container);
  const stopThinning = thinLabels(cy, names);
  const stopDressing = dressSheet(cy, container);
  syncScene(cy, visible, () => false, words);
  fitSheet(cy);
  await frame();
  const opened = performance.now() - began;
  const times = await timed((i) => {
    cy.panBy({ x: i % 2 === 0 ? 12 : -9, y: 5 });
    if (i % 6 === 0)
      cy.zoom({ level: cy.zoom() * (i % 12 === 0 ? 1.1 : 0.92), renderedPosition: { x: 500, y: 300 } });
  });
  stopDressing();
  stopThinning();
  names.stop();
  endSheet(cy, container);
  container.remove();
  return { opened: Math.round(opened), ...times };
}

async function moveSigma({ nodes, bundles }: Visible) {
  const container = room();
  const began = performance.now();
  const graph = new Graph();
  for (const { entity, x, y } of nodes)
    graph.addNode(entity.id, { x, y: -y, size: 6, label: entity.name, color: '#246' });
  for (const { from, to } of bundles) graph.mergeEdge(from, to, { size: 1, color: '#bbb' });
  const sigma = new Sigma(graph, container);
  await frame();
  const opened = performance.now() - began;
  const camera = sigma.getCamera();
  const times = await timed((i) => {
    const { x, y, ratio } = camera.getState();
    camera.setState({
      x: x + (i % 2 === 0 ? 0.01 : -0.008),
      y: y + 0.003,
      ratio: i % 6 === 0 ? ratio * (i % 12 === 0 ? 0.92 : 1.1) : ratio,
    });
  });
  sigma.kill();
  container.remove();
  return { opened: Math.round(opened), ...times };
}

function room(): HTMLDivElement {
  const container = document.createElement('div');
  container.style.cssText = 'position:fixed;inset:0;width:1000px;height:640px';
  document.body.append(container);
  return container;
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Milliseconds from one frame to the next. */
async function timed(move: (i: number) => void): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  let last = performance.now();
  for (let i = 0; i < frames; i++) {
    move(i);
    await frame();
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}
