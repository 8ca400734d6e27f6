import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../build.ts';
import type { AnnotatedArticle, AnnotatedText } from './annotation.ts';
import { broadcastFolder } from './broadcast-archive.ts';
import { readBroadcast, type BroadcastSource } from './broadcast.ts';

/** A folder of annotated texts: pairs NN.txt and NN.json, or NN.json alone whose texts stand in an archive. */
export interface TextSet {
  readonly name: string;
  readonly folder: string;
  /** Nobody who works on the rules has read them. */
  readonly isHeldOut: boolean;
  /** Transcripts of broadcasts that hold the texts, which are not ours to carry along. */
  readonly archive?: string;
}

interface Annotation extends AnnotatedArticle {
  readonly articles?: readonly AnnotatedArticle[];
  readonly published?: string;
  /** Where its text stands in the archive of its set. */
  readonly source?: BroadcastSource;
}

/** Transcripts of 2022 to 2026; those of 2025 and later are held out. */
export const broadcasts = join(root, '../shared/corpora/xwlb-news.tar.xz');

const heldOut = (name: string): TextSet => ({
  name,
  folder: join(root, 'tests/fixtures/heldout', name),
  isHeldOut: true,
});

const develop = (name: string): TextSet => ({
  name: `develop ${name}`,
  folder: join(root, 'tests/fixtures/develop', name),
  isHeldOut: false,
});

export const textSets: readonly TextSet[] = [
  heldOut('written'),
  heldOut('pages'),
  { ...heldOut('broadcast'), archive: broadcasts },
  develop('written'),
  develop('pages'),
  { ...develop('broadcast'), archive: broadcasts },
  { name: 'gold', folder: join(root, '../shared/gold'), isHeldOut: false },
];

/** The texts of a set by name; empty where the folder or the archive is missing. */
export function loadTexts({ name, folder, archive }: TextSet): AnnotatedText[] {
  if (!existsSync(folder)) return [];
  const transcripts = archive === undefined ? undefined : broadcastFolder(archive);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Annotation;
      const text = textOf(gold, join(folder, file.replace(/json$/, 'txt')), transcripts);
      if (text === undefined) return [];
      return {
        name: `${name}/${file.slice(0, -5)}`,
        text,
        published: gold.published ?? (transcripts === undefined ? null : dayOf(gold.source)),
        articles: gold.articles ?? [{ title: gold.source?.headline ?? null, ...gold }],
        isPage: gold.articles !== undefined,
      };
    });
}

function textOf({ source }: Annotation, beside: string, transcripts?: string): string | undefined {
  if (source && transcripts !== undefined) return readBroadcast(transcripts, source);
  return existsSync(beside) ? readFileSync(beside, 'utf8') : undefined;
}

/** `20250612` as 2025-06-12. */
function dayOf(source: BroadcastSource | undefined): string | null {
  return source?.day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') ?? null;
}
