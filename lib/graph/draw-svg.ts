import type { EntityKind } from '#lib/domain/kinds.ts';
import { entityKindNames } from '#lib/domain/kinds.ts';

import { pairId } from './bundle-edges.ts';
import { labelOfBundle, type EdgeWords } from './label-edges.ts';
import { heightOf, widthOfLabel } from './node-shape.ts';
import type { DrawnNode, Visible } from './scene.ts';
import { labelsOf } from './shorten-label.ts';
import { togetherWidth } from './together.ts';

/** What a picture needs of the screen: colours of one theme, and the words of the interface. */
export interface PictureLook {
  readonly paper: string;
  readonly ink: string;
  readonly line: string;
  readonly kinds: Readonly<Record<EntityKind, { readonly stroke: string; readonly tint: string }>>;
  readonly isSolid: (node: DrawnNode) => boolean;
  readonly words: EdgeWords;
  /** Whether lines carry their words. */
  readonly labelsOnLines: boolean;
  /** Under the picture: what it is and on which library it rests. */
  readonly caption: string;
  readonly legend: Readonly<Record<EntityKind, string>>;
  /** In the legend, what the dotted lines are. */
  readonly together: string;
  /** Over what has no date, where the sheet stands by time. */
  readonly noDate: string;
}

const margin = 48;
/** How far a line that was worked out keeps from a printed one between the same two. */
const bend = 11;
const font = 'font-family="Source Han Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif"';

export interface DrawnSvg {
  readonly svg: string;
  /** Pixels at scale 1. */
  readonly width: number;
  readonly height: number;
}

/** The sheet as SVG: shapes are shapes and words are words, so that it can be edited, searched and printed. */
export function drawSvg(visible: Visible, look: PictureLook): DrawnSvg {
  const nodes = new Map(visible.nodes.map((node) => [node.entity.id, node]));
  const labels = labelsOf(visible.nodes.map(({ entity }) => entity));
  const labelOf = ({ entity }: DrawnNode) => labels.get(entity.id) ?? '';
  const boxes = visible.nodes.map((node) => {
    const half = heightOf(node.entity.kind, node.entity.links) / 2;
    const wide = Math.max(half, widthOfLabel(labelOf(node)) / 2);
    return { left: node.x - wide, right: node.x + wide, top: node.y - half, bottom: node.y + half + 22 };
  });
  const left = Math.min(0, ...boxes.map((box) => box.left)) - margin;
  const top = Math.min(0, ...boxes.map((box) => box.top)) - margin;
  const right = Math.max(420, ...boxes.map((box) => box.right)) + margin;
  const bottom = Math.max(0, ...boxes.map((box) => box.bottom)) + margin;
  const [width, height] = [Math.ceil(right - left), Math.ceil(bottom - top + 40)];

  const lines = visible.bundles.flatMap((bundle) => {
    const [a, b] = [nodes.get(bundle.from), nodes.get(bundle.to)];
    if (!a || !b) return [];
    const isStrong = bundle.certainty === 'corroborated';
    const wide = bundle.certainty === 'toReview' ? 1.25 : isStrong ? (bundle.articles >= 5 ? 3.5 : 2) : 1;
    const dash = bundle.certainty === 'toReview' ? ' stroke-dasharray="4 4"' : '';
    const line = `<line x1="${n(a.x)}" y1="${n(a.y)}" x2="${n(b.x)}" y2="${n(b.y)}" stroke="${look.line}" stroke-width="${n(wide)}"${dash}/>`;
    if (!look.labelsOnLines) return [line];
    return [line, textAt((a.x + b.x) / 2, (a.y + b.y) / 2 + 4, 10, labelOfBundle(bundle, look.words), look)];
  });
  const heads = visible.columns.map(({ x, from }) => {
    const rule = `<line x1="${n(x)}" y1="${n(top + 8)}" x2="${n(x)}" y2="${n(bottom - margin)}" stroke="${look.line}" stroke-width="0.5"/>`;
    return `${rule}<text x="${n(x + 6)}" y="${n(top + 20)}" font-size="11" fill="${look.ink}">${escape(from ?? look.noDate)}</text>`;
  });
  const linked = new Set(visible.bundles.map(({ id }) => id));
  const dotted = (visible.together?.lines ?? []).flatMap(({ from, to, meetings }) => {
    const [a, b] = [nodes.get(from), nodes.get(to)];
    if (!a || !b) return [];
    const path = bentPath(a, b, linked.has(pairId(from, to)) ? bend : 0);
    return [`<path d="${path}" fill="none" stroke="${look.line}" ${dots(togetherWidth(meetings.length))}/>`];
  });
  const shapes = visible.nodes.map((node) => {
    const { kind, links } = node.entity;
    const half = heightOf(kind, links) / 2;
    const { stroke, tint } = look.kinds[kind];
    const fill = look.isSolid(node) ? stroke : tint;
    const shape = shapeOf(kind, node.x, node.y, half, `fill="${fill}" stroke="${stroke}" stroke-width="2"`);
    const title = `<title>${escape(node.entity.name)}</title>`;
    return `<g>${title}${shape}${textAt(node.x, node.y + half + 16, 12, labelOf(node), look)}</g>`;
  });
  const legend = entityKindNames.map((kind, i) => {
    const x = left + margin + i * 92;
    const y = bottom + 12;
    const { stroke, tint } = look.kinds[kind];
    return `${shapeOf(kind, x, y, 6, `fill="${tint}" stroke="${stroke}" stroke-width="1.5"`)}<text x="${n(x + 12)}" y="${n(y + 4)}" font-size="11" fill="${look.ink}">${escape(look.legend[kind])}</text>`;
  });
  if (visible.together) {
    const [x, y] = [left + margin + entityKindNames.length * 92, bottom + 12];
    legend.push(
      `<path d="M${n(x - 6)} ${n(y)}h26" stroke="${look.ink}" ${dots(2)}/><text x="${n(x + 26)}" y="${n(y + 4)}" font-size="11" fill="${look.ink}">${escape(look.together)}</text>`,
    );
  }
  const caption = `<text x="${n(left + margin)}" y="${n(bottom + 34)}" font-size="11" fill="${look.ink}">${escape(look.caption)}</text>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(left)} ${n(top)} ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" ${font}>`,
    `<rect x="${n(left)}" y="${n(top)}" width="${String(width)}" height="${String(height)}" fill="${look.paper}"/>`,
    `<g>${heads.join('')}${lines.join('')}${dotted.join('')}</g>`,
    `<g>${shapes.join('')}</g>`,
    `<g>${legend.join('')}${caption}</g>`,
    '</svg>',
    '',
  ].join('\n');
  return { svg, width, height };
}

function shapeOf(kind: EntityKind, x: number, y: number, half: number, paint: string): string {
  const corners = (points: readonly (readonly [number, number])[]) =>
    `<polygon points="${points.map(([dx, dy]) => `${n(x + dx * half)},${n(y + dy * half)}`).join(' ')}" ${paint}/>`;
  switch (kind) {
    case 'person':
      return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(half)}" ${paint}/>`;
    case 'organization':
      return `<rect x="${n(x - half)}" y="${n(y - half)}" width="${n(2 * half)}" height="${n(2 * half)}" rx="${n(half * 0.6)}" ${paint}/>`;
    case 'place':
      return corners([
        [-1, 0],
        [-0.5, -0.87],
        [0.5, -0.87],
        [1, 0],
        [0.5, 0.87],
        [-0.5, 0.87],
      ]);
    case 'initiative':
      return corners([
        [0, -1],
        [1, 0],
        [0, 1],
        [-1, 0],
      ]);
  }
}

/** On a strip of paper, so that words are read over lines. Words with an outline would stand in a PDF twice. */
function textAt(x: number, y: number, size: number, text: string, { paper, ink }: PictureLook): string {
  if (text === '') return '';
  const wide = (widthOfLabel(text) * size) / 12;
  const strip = `<rect x="${n(x - wide / 2)}" y="${n(y - size)}" width="${n(wide)}" height="${n(size * 1.3)}" fill="${paper}" fill-opacity="0.85"/>`;
  return `${strip}<text x="${n(x)}" y="${n(y)}" font-size="${String(size)}" text-anchor="middle" fill="${ink}">${escape(text)}</text>`;
}

/** Dots: worked out, and no relation that was printed. */
function dots(width: number): string {
  return `stroke-width="${n(width)}" stroke-linecap="round" stroke-dasharray="0.1 ${n(width * 2)}"`;
}

/** A line whose middle stands so far beside the straight one. */
function bentPath(a: DrawnNode, b: DrawnNode, by: number): string {
  const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const [x, y] = [
    (a.x + b.x) / 2 - (2 * by * (b.y - a.y)) / length,
    (a.y + b.y) / 2 + (2 * by * (b.x - a.x)) / length,
  ];
  return `M${n(a.x)} ${n(a.y)}Q${n(x)} ${n(y)} ${n(b.x)} ${n(b.y)}`;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
