import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../build.ts';
import type { AnnotatedArticle, AnnotatedText } from './annotation.ts';

/** A folder of annotated texts: pairs NN.txt and NN.json. */
export interface TextSet {
  readonly name: string;
  readonly folder: string;
  /** Nobody who works on the rules has read them. */
  readonly isHeldOut: boolean;
}

export const textSets: readonly TextSet[] = [
  { name: 'written', folder: join(root, 'tests/fixtures/heldout/written'), isHeldOut: true },
  { name: 'pages', folder: join(root, 'tests/fixtures/heldout/pages'), isHeldOut: true },
  { name: 'develop', folder: join(root, 'tests/fixtures/develop'), isHeldOut: false },
  { name: 'gold', folder: join(root, '../shared/gold'), isHeldOut: false },
];

/** The texts of a set by name; empty where the folder is missing. */
export function loadTexts({ name, folder }: TextSet): AnnotatedText[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && existsSync(join(folder, file.replace(/json$/, 'txt'))))
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as AnnotatedArticle & {
        readonly articles?: readonly AnnotatedArticle[];
        readonly published?: string;
      };
      return {
        name: `${name}/${file.slice(0, -5)}`,
        text: readFileSync(join(folder, file.replace(/json$/, 'txt')), 'utf8'),
        published: gold.published ?? null,
        articles: gold.articles ?? [gold],
        isPage: gold.articles !== undefined,
      };
    });
}
