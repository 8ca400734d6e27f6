import { entityKindNames, type EntityKind } from '#lib/domain/kinds.ts';
import type { Library } from '#lib/services/library.ts';
import { writeCypher } from '#lib/formats/cypher.ts';
import { writeGexf } from '#lib/formats/gexf.ts';
import { writeGraphFtm, writeGraphJsonLd } from '#lib/formats/graph-linked.ts';
import { writeGraphTables } from '#lib/formats/graph-tables.ts';
import { writeGraphml } from '#lib/formats/graphml.ts';
import type { TakenGraph } from '#lib/formats/taken-graph.ts';
import { drawSvg, type DrawnSvg, type PictureLook } from '#lib/graph/draw-svg.ts';
import { citeSentence, type CitationWords } from '#components/shared/citation.ts';
import type { CanvasColours } from './canvas/read-colours.ts';
import type { Picture } from './picture-state.svelte.ts';

export const pictureFormats = [
  'png',
  'svg',
  'print',
  'gexf',
  'graphml',
  'csv',
  'cypher',
  'jsonLd',
  'ftm',
] as const;
export type PictureFormat = (typeof pictureFormats)[number];
type DataFormat = Exclude<PictureFormat, 'png' | 'svg' | 'print'>;

export interface TakenFile {
  readonly name: string;
  readonly file: Blob;
}

/** More pixels than this in one direction no browser draws. */
const mostPixels = 12_000;
const sharpness = 2;

/** Links are asked for their latest sentence a few at a time. */
const askedAtOnce = 16;

/** What is visible on the sheet as records, each link with the latest sentence that proves it. */
export async function graphOf(
  library: Pick<Library, 'evidence'>,
  picture: Picture,
  colours: CanvasColours,
  words: CitationWords,
): Promise<TakenGraph> {
  const { nodes, bundles } = picture.visible;
  const edges = bundles.flatMap((bundle) => bundle.edges);
  const proofs: (readonly [string, string] | null)[] = [];
  for (let at = 0; at < edges.length; at += askedAtOnce) {
    const answers = await Promise.all(
      edges.slice(at, at + askedAtOnce).map(({ id }) => library.evidence(id, 1)),
    );
    for (const answer of answers) {
      const sentence = answer.ok ? answer.value.sentences[0] : undefined;
      proofs.push(sentence ? [sentence.text.trim(), citeSentence(sentence.text, sentence, words)] : null);
    }
  }
  return {
    nodes: nodes.map(({ entity, x, y }) => ({
      id: entity.id,
      kind: entity.kind,
      type: entity.type,
      name: entity.name,
      printed: entity.printed,
      within: entity.within,
      articles: entity.articles,
      first: entity.first,
      last: entity.last,
      x: Math.round(x),
      y: Math.round(y),
      colour: colours.kinds[entity.kind].stroke,
    })),
    edges: edges.map((edge, i) => ({
      id: edge.id,
      kind: edge.kind,
      from: edge.from,
      to: edge.to,
      labels: edge.labels,
      modality: edge.modality,
      articles: edge.articles,
      outlets: edge.outlets,
      first: edge.first,
      last: edge.last,
      toReview: edge.toReview,
      sentence: proofs[i]?.[0] ?? null,
      cited: proofs[i]?.[1] ?? null,
    })),
  };
}

/** `name` says nothing of what is in a file: histories of downloads keep names. */
export function filesOfGraph(graph: TakenGraph, format: DataFormat, name: string): readonly TakenFile[] {
  const file = (text: string, ending: string, type: string): TakenFile => ({
    name: `${name}.${ending}`,
    file: new Blob([text], { type }),
  });
  switch (format) {
    case 'gexf':
      return [file(writeGexf(graph), 'gexf', 'application/xml')];
    case 'graphml':
      return [file(writeGraphml(graph), 'graphml', 'application/xml')];
    case 'cypher':
      return [file(writeCypher(graph), 'cypher', 'text/plain')];
    case 'jsonLd':
      return [file(writeGraphJsonLd(graph), 'jsonld', 'application/ld+json')];
    case 'ftm':
      return [file(writeGraphFtm(graph), 'ftm.json', 'application/json')];
    case 'csv': {
      const { nodes, edges } = writeGraphTables(graph);
      return [
        { name: `${name}-names.csv`, file: new Blob([nodes], { type: 'text/csv' }) },
        { name: `${name}-links.csv`, file: new Blob([edges], { type: 'text/csv' }) },
      ];
    }
  }
}

export function svgOf(
  picture: Picture,
  colours: CanvasColours,
  look: Omit<PictureLook, 'paper' | 'ink' | 'line' | 'kinds' | 'isSolid' | 'legend'>,
  kindWords: (kind: EntityKind) => string,
): DrawnSvg {
  const { paper, ink, line, kinds } = colours;
  return drawSvg(picture.visible, {
    ...look,
    paper,
    ink,
    line,
    kinds,
    isSolid: ({ entity }) => picture.isSolid(entity.id),
    legend: Object.fromEntries(entityKindNames.map((kind) => [kind, kindWords(kind)])) as Record<
      EntityKind,
      string
    >,
  });
}

/** The same picture in pixels, twice as sharp where the browser can draw that many. */
export async function pngOf({ svg, width, height }: DrawnSvg): Promise<Blob> {
  const scale = Math.min(sharpness, mostPixels / Math.max(width, height));
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The browser made no picture'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Opens the browser's own print dialog with the picture alone: there it becomes paper or a PDF whose words are words. */
export async function printPicture({ svg, width, height }: DrawnSvg): Promise<void> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
  document.body.append(frame);
  const inside = frame.contentDocument;
  const view = frame.contentWindow;
  if (!inside || !view) return;
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const drawn = inside.importNode(parsed, true);
  drawn.setAttribute('style', 'width:100%;height:auto;max-height:100vh');
  const style = inside.createElement('style');
  style.textContent = `@page { size: ${width > height ? 'landscape' : 'portrait'}; margin: 10mm } body { margin: 0 }`;
  inside.head.append(style);
  inside.body.append(drawn);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
