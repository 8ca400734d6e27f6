import type { Core } from 'cytoscape';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import '#assets/styles/base.css';
import { createSheet, endSheet, fitSheet } from '#components/graph/canvas/create-sheet.ts';
import { dressSheet } from '#components/graph/canvas/dress-sheet.ts';
import { findGraphics, graphicsCanvas } from '#components/graph/canvas/graphics.ts';
import { listen } from '#components/graph/canvas/listen.ts';
import { markSelection } from '#components/graph/canvas/mark-selection.ts';
import { createNameLayer } from '#components/graph/canvas/name-layer.ts';
import { thinLabels } from '#components/graph/canvas/thin-labels.ts';
import { DrawingMode } from '#components/graph/drawing-mode.svelte.ts';
import type { FakeEntity, FakePress } from '../fake-press.ts';
import { mountGraph, unmountGraphs, type MountedGraph } from './mount-graph.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(unmountGraphs);

const nothing = { several: new Set<string>(), isFocused: false };

function drawn(byGraphics: boolean): { cy: Core; container: HTMLElement; told: string[]; end: () => void } {
  const container = document.createElement('div');
  container.style.cssText = 'position:fixed;left:0;top:0;width:600px;height:400px';
  document.body.append(container);
  const cy = createSheet(container, byGraphics);
  const told: string[] = [];
  listen(cy, container, {
    onnode: (id) => told.push(`node ${id}`),
    ontoggle: (id) => told.push(`toggle ${id}`),
    onbox: (ids) => told.push(`box ${ids.toSorted().join(' ')}`),
    // Two presses in quick succession are one of these, too; it is told apart elsewhere.
    onexpand: () => undefined,
    online: (id) => told.push(`line ${id}`),
    onground: () => told.push('ground'),
    onmove: () => undefined,
    onhover: () => undefined,
  });
  const names = createNameLayer(cy, container);
  const stopThinning = thinLabels(cy, names);
  const stopDressing = dressSheet(cy, container);
  const node = (id: string, kind: string, x: number, y: number) => ({
    data: { id, kind, name: id, label: id, links: 3, size: 30, corner: 8 },
    position: { x, y },
  });
  cy.add([
    node('甲', 'person', 0, 0),
    node('乙', 'organization', 200, 0),
    node('丙', 'place', 0, 160),
    node('丁', 'initiative', 200, 160),
    { data: { id: '甲乙', source: '甲', target: '乙', certainty: 'toReview', articles: 1, label: '书记' } },
  ]);
  fitSheet(cy);
  const end = () => {
    stopDressing();
    stopThinning();
    names.stop();
    endSheet(cy, container);
    container.remove();
  };
  return { cy, container, told, end };
}

async function press(container: HTMLElement, { x, y }: { x: number; y: number }): Promise<void> {
  const target = container.querySelector('canvas')!;
  const { left, top } = container.getBoundingClientRect();
  const at = {
    clientX: left + x,
    clientY: top + y,
    bubbles: true,
    cancelable: true,
    button: 0,
    view: window,
  };
  target.dispatchEvent(new MouseEvent('mousemove', at));
  target.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  target.dispatchEvent(new MouseEvent('mouseup', at));
  await new Promise((resolve) => setTimeout(resolve, 20));
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

test.skipIf(findGraphics() === 'none').each([
  ['without WebGL', false],
  ['with WebGL', true],
])('%s a press meets the name, the line, the ring of the selection or the ground', async (_, byGraphics) => {
  const { cy, container, told, end } = drawn(byGraphics);
  await frame();
  expect(graphicsCanvas(container) !== null).toBe(byGraphics);
  for (const id of ['甲', '乙', '丙', '丁']) await press(container, cy.getElementById(id).renderedPosition());
  await press(container, cy.getElementById('甲乙').renderedMidpoint());
  await press(container, { x: 8, y: 8 });
  expect(told).toEqual(['node 甲', 'node 乙', 'node 丙', 'node 丁', 'line 甲乙', 'ground']);

  // On the ring around the selected one, not on its shape: with WebGL the ring takes the press and stands for its node.
  markSelection(cy, '丙', null, nothing);
  await frame();
  const { x, y } = cy.getElementById('丙').renderedPosition();
  const ring = ((30 + 9) / 2) * cy.zoom();
  told.length = 0;
  await press(container, { x: x - ring, y });
  expect(told).toEqual([byGraphics ? 'node 丙' : 'ground']);
  end();
});

test.skipIf(findGraphics() === 'none')(
  'with WebGL names are written over the sheet, in each theme',
  async () => {
    const { cy, container, end } = drawn(true);
    const layer = container.querySelector<HTMLCanvasElement>('canvas[aria-hidden]')!;
    const darkest = () => {
      const { data } = layer.getContext('2d')!.getImageData(0, 0, layer.width, layer.height);
      let [inked, sum] = [0, 0];
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3]! < 200) continue;
        inked += 1;
        sum += data[i]!;
      }
      return { inked, mean: sum / Math.max(1, inked) };
    };
    await vi.waitFor(() => expect(darkest().inked).toBeGreaterThan(100));
    const light = darkest();
    document.documentElement.dataset.theme = 'dark';
    await vi.waitFor(() => expect(darkest().mean).not.toBeCloseTo(light.mean, 0));
    delete document.documentElement.dataset.theme;
    expect(cy.nodes().every((node) => String(node.style('label')) === '')).toBe(true);
    end();
    expect(container.querySelector('canvas')).toBeNull();
  },
);

test('a name that has just come and is chosen at once has room for all its letters', async () => {
  const { cy, end } = drawn(false);
  cy.zoom(0.3);
  await frame();
  const label = '自治区人民政府';
  const data = { id: '戊', kind: 'organization', name: label, label, links: 3, size: 30, corner: 8 };
  cy.add({ data, position: { x: 400, y: 0 } });
  await frame();
  markSelection(cy, '戊', null, nothing);
  // As whatever brings it into view does: Cytoscape keeps what it answers here, measured before the name grew.
  const chosen = cy.getElementById('戊');
  chosen.boundingBox();
  for (let i = 0; i < 3; i++) await frame();
  expect(chosen.boundingBox().w).toBeGreaterThan(
    label.length * Number.parseFloat(String(chosen.style('font-size'))),
  );
  end();
});

test('where there is no WebGL the switch stays off, and what was taken away is said', () => {
  const without = new DrawingMode(() => 'none');
  without.toggle();
  expect(without.isByGraphics).toBe(false);
  const mode = new DrawingMode(() => 'software');
  mode.toggle();
  expect([mode.isByGraphics, mode.hasFailed]).toEqual([true, false]);
  mode.fail();
  expect([mode.isByGraphics, mode.hasFailed]).toEqual([false, true]);
  mode.toggle();
  expect([mode.isByGraphics, mode.hasFailed]).toEqual([true, false]);
});

/** One body with very many people. */
function crowd(people: number): FakePress {
  const entities: Record<string, FakeEntity> = {
    青岩县人民政府: { kind: 'organization', type: 'government' },
  };
  const names = Array.from({ length: people }, (_, i) => `测试员${String(i)}`);
  for (const name of names) entities[name] = { kind: 'person', type: 'official', printed: '科员' };
  return {
    entities,
    statements: names.map((name) => ({
      kind: 'holdsPost',
      from: name,
      to: '青岩县人民政府',
      label: '科员',
      outlet: '北原日报',
      published: '2020-07-28',
      page: null,
      sentence: `${name}任青岩县人民政府科员。`,
    })),
  };
}

const button = (graph: MountedGraph, words: RegExp) =>
  [...graph.target.querySelectorAll('button')].find((one) => words.test(one.textContent.trim()));

test.skipIf(findGraphics() === 'none')(
  'a sheet beyond what is comfortable offers WebGL and keeps its place',
  { timeout: 120_000 },
  async () => {
    const graph = mountGraph(crowd(700), { language: 'en' });
    const count = () => graph.cy().nodes('[^of]').length;
    await vi.waitFor(() => expect(count()).toBe(60));
    expect(button(graph, /^WebGL$/u)).toBeUndefined();
    button(graph, /not drawn, why/u)!.click();
    for (const many of [120, 180, 240, 300, 600]) {
      await vi.waitFor(() => expect(button(graph, /^Draw \d+ more/u)).toBeDefined());
      button(graph, /^Draw \d+ more/u)!.click();
      await vi.waitFor(() => expect(count()).toBe(many), 20_000);
    }
    const before = graph.positions();
    const zoom = graph.cy().zoom();
    button(graph, /^WebGL$/u)!.click();
    const sheet = graph.target.querySelector<HTMLElement>('[role=application]')!;
    await vi.waitFor(() => expect(graphicsCanvas(sheet)).not.toBeNull(), 20_000);
    await vi.waitFor(() => expect(graph.positions()).toEqual(before), 20_000);
    expect(graph.cy().zoom()).toBeCloseTo(zoom);
    expect(graph.target.textContent).toContain('Pale lines are to review');

    // The browser takes it away: the same sheet without it, and that is said.
    graphicsCanvas(sheet)!.dispatchEvent(new Event('webglcontextlost'));
    await vi.waitFor(() => expect(graph.target.textContent).toContain('The browser took WebGL away'), 20_000);
    await vi.waitFor(() => expect(graph.positions()).toEqual(before), 20_000);
  },
);
