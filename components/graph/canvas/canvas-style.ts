import type { StylesheetJson } from 'cytoscape';

import { entityKindNames, entityKinds } from '#lib/domain/kinds.ts';
import { togetherWidth } from '#lib/graph/together.ts';

import type { CanvasColours } from './read-colours.ts';

const shapes = {
  circle: 'ellipse',
  square: 'round-rectangle',
  hexagon: 'hexagon',
  diamond: 'diamond',
} as const;

/** From so many meetings on dots stand so far apart: a wide line's would touch. */
const widerDots = [
  [3, 8],
  [6, 13],
] as const;

interface HowDrawn {
  /** Whether Cytoscape writes the names. */
  readonly hasNames: boolean;
  /** WebGL knows no dashes, no outlines of nodes and nothing under lines: what they say is said otherwise. */
  readonly isDrawnByGraphics: boolean;
}

/**
 * How the sheet looks: hollow until expanded, lines by certainty, ink for the selection's own lines, marker for it.
 * `scale` enlarges what must stay readable on a sheet that is zoomed out.
 */
export function styleOf(
  { paper, ink, line, marker, kinds, font }: CanvasColours,
  scale: number,
  { hasNames, isDrawnByGraphics }: HowDrawn,
): StylesheetJson {
  const px = (pixels: number) => pixels * scale;
  // Lines and rims follow only so far, or a far view would be nothing but lines.
  const thin = (pixels: number) => pixels * Math.min(scale, 1.7);
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'border-width': thin(2),
        'corner-radius': 'data(corner)',
        label: hasNames ? 'data(label)' : '',
        color: ink,
        'font-family': font,
        'font-size': px(12),
        'text-valign': 'bottom',
        'text-margin-y': px(4),
        'text-outline-color': paper,
        'text-outline-width': px(1.5),
        'overlay-opacity': 0,
        'z-index': 10,
      },
    },
    ...entityKindNames.flatMap((kind) => [
      {
        selector: `node[kind = "${kind}"]`,
        style: {
          shape: shapes[entityKinds[kind].shape],
          'background-color': kinds[kind].tint,
          'border-color': kinds[kind].stroke,
        },
      },
      { selector: `node[kind = "${kind}"].solid`, style: { 'background-color': kinds[kind].stroke } },
    ]),
    { selector: 'node.mute', style: { 'text-opacity': 0 } },
    {
      selector: 'node.chosen',
      style: { 'font-size': px(14), 'text-margin-y': px(9), 'font-weight': 600, 'z-index': 30 },
    },
    { selector: 'node.end', style: { 'font-weight': 600, 'z-index': 20 } },
    {
      selector: 'node.newcomer',
      style: {
        'underlay-color': marker,
        'underlay-opacity': 1,
        'underlay-padding': 5,
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'node.several',
      style: isDrawnByGraphics
        ? { 'border-width': thin(5), 'border-color': ink }
        : {
            'outline-width': thin(2),
            'outline-color': ink,
            'outline-offset': 3,
            'outline-style': 'dashed',
          },
    },
    { selector: '.faded', style: { opacity: 0.12 } },
    {
      selector: 'node.halo',
      style: {
        label: '',
        shape: 'ellipse',
        'background-color': marker,
        'border-color': ink,
        'border-width': 2,
        'z-index': 5,
        events: 'no',
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        'line-color': line,
        width: thin(1),
        'overlay-opacity': 0,
        'z-index': 1,
        'font-family': font,
        'font-size': px(11),
        color: ink,
        'text-outline-color': paper,
        'text-outline-width': px(2),
      },
    },
    { selector: 'edge[certainty = "corroborated"]', style: { width: thin(2) } },
    { selector: 'edge[certainty = "corroborated"][articles >= 5]', style: { width: thin(3.5) } },
    {
      selector: 'edge[certainty = "toReview"]',
      style: isDrawnByGraphics
        ? { width: thin(1.25), 'line-opacity': 0.5 }
        : { width: thin(1.25), 'line-style': 'dashed', 'line-dash-pattern': [thin(4), thin(4)] },
    },
    {
      // Dots: worked out from meetings, and no relation that was printed. Dashes mean that something is to review.
      selector: 'edge[?together]',
      style: {
        width: `mapData(together, 1, 8, ${String(thin(togetherWidth(1)))}, ${String(thin(togetherWidth(8)))})`,
        ...(isDrawnByGraphics
          ? { 'line-opacity': 0.5 }
          : { 'line-style': 'dashed', 'line-cap': 'round', 'line-dash-pattern': [0.1, thin(5)] }),
      },
    },
    ...(isDrawnByGraphics ? [] : widerDots).map(([meetings, apart]) => ({
      selector: `edge[together >= ${String(meetings)}]`,
      style: { 'line-dash-pattern': [0.1, thin(apart)] },
    })),
    {
      selector: 'edge[?together][?bent]',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 22,
        'control-point-weights': 0.5,
      },
    },
    { selector: 'edge.hot', style: { 'line-color': ink, 'z-index': 4 } },
    { selector: 'edge.named', style: { label: hasNames ? 'data(label)' : '', 'font-weight': 600 } },
    { selector: 'edge.named.mute', style: { 'text-opacity': 0 } },
    {
      selector: 'edge.chosen',
      style: {
        'line-color': ink,
        'underlay-color': marker,
        'underlay-opacity': 1,
        'underlay-padding': thin(5),
        'z-index': 6,
        ...(isDrawnByGraphics && { width: thin(5), 'line-opacity': 1 }),
      },
    },
    {
      selector: 'edge.chosen[?forward]',
      style: { 'target-arrow-shape': 'triangle', 'target-arrow-color': ink, 'arrow-scale': 0.9 },
    },
    {
      selector: 'edge.chosen[?backward]',
      style: { 'source-arrow-shape': 'triangle', 'source-arrow-color': ink, 'arrow-scale': 0.9 },
    },
  ];
}
