import { entityKindNames, type EntityKind } from '#lib/domain/kinds.ts';
import type { EdgeId } from '#lib/domain/ids.ts';
import type { Edge, Library } from '#lib/services/library.ts';
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
const askedAtOnce = 48;

/** The latest sentence that proves a link, and its source; null where none was found. */
type Proof = readonly [sentence: string, cited: string] | null;

/** The proofs of links, asked for once however many formats are taken. */
export class Proofs {
  readonly #library: Pick<Library, 'evidence'>;
  readonly #words: CitationWords;
  readonly #known = new Map<EdgeId, Proof>();

  constructor(library: Pick<Library, 'evidence'>, words: CitationWords) {
    this.#library = library;
    this.#words = words;
  }

  of(edge: EdgeId): Proof {
    return this.#known.get(edge) ?? null;
  }

  /** `tell` is called with how many of them are known. Throws the signal's reason where it is ended. */
  async ask(edges: readonly EdgeId[], signal: AbortSignal, tell: (known: number) => void): Promise<void> {
    const missing = edges.filter((id) => !this.#known.has(id));
    for (let at = 0; at < missing.length; at += askedAtOnce) {
      signal.throwIfAborted();
      tell(edges.length - missing.length + at);
      const asked = missing.slice(at, at + askedAtOnce);
      const answers = await Promise.all(asked.map((id) => this.#library.evidence(id, 1)));
      for (const [i, answer] of answers.entries()) {
        const [sentence] = answer.ok ? answer.value.sentences : [];
        const proof: Proof = sentence
          ? [sentence.text.trim(), citeSentence(sentence.text, sentence, this.#words)]
          : null;
        this.#known.set(asked[i] as EdgeId, proof);
      }
    }
    signal.throwIfAborted();
  }
}

/** The links that are visible on the sheet. */
export function edgesOf(picture: Picture): readonly Edge[] {
  return picture.visible.bundles.flatMap((bundle) => bundle.edges);
}

/** What is visible on the sheet as records, each link with the latest sentence that proves it. */
export function graphOf(picture: Picture, colours: CanvasColours, proofs: Proofs): TakenGraph {
  const { nodes } = picture.visible;
  const edges = edgesOf(picture);
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
    edges: edges.map((edge) => ({
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
      sentence: proofs.of(edge.id)?.[0] ?? null,
      cited: proofs.of(edge.id)?.[1] ?? null,
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
