/**
 * How fast texts are read, in characters a second, and as a ratio to what `tag()` of jieba-wasm takes for the same
 * characters in the same process. As the worker does, texts are taken apart and their articles read together. Run by tools/bench.ts; prints a table, keeps JSON in artefacts.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { tag } from 'jieba-wasm';

import { articleId } from '#lib/text/article-id.ts';

import { openExtractor } from '../../tools/extract/open-extractor.ts';

const rounds = 7;
const warmUp = 12;
const folder = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');

const extractor = openExtractor();

interface Case {
  readonly name: string;
  readonly texts: readonly string[];
}

function findCases(): Case[] {
  const sample = read('assets/sample/baopu-sample-20200729-02.txt');
  const gold = new URL('../shared/gold/', folder);
  const printed = existsSync(gold) ? readdirSync(gold).filter((name) => name.endsWith('.txt')) : [];
  return [
    { name: 'the sample, ten times', texts: Array.from({ length: 10 }, () => sample) },
    ...(printed.length
      ? [{ name: 'printed texts', texts: printed.map((name) => readFileSync(new URL(name, gold), 'utf8')) }]
      : []),
  ];
}

function extract(texts: readonly string[]): number {
  const placed = texts.flatMap((text) => {
    const { articles, context } = extractor.segment(text, { published: null, outlet: null, page: null });
    return articles.map((draft) => ({ article: { ...draft, id: articleId(draft) }, context }));
  });
  return extractor.readAll(placed).reduce((found, { statements }) => found + statements.length, 0);
}

function milliseconds(run: () => void): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function measure({ name, texts }: Case) {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const ours: number[] = [];
  const theirs: number[] = [];
  let statements = 0;
  // Alternating, so that both meet the same machine, once both have been compiled: this is the pace of a long import.
  for (let round = -warmUp; round < rounds; round++) {
    const mine = milliseconds(() => {
      statements = extract(texts);
    });
    const jieba = milliseconds(() => {
      for (const text of texts) tag(text, true);
    });
    if (round < 0) continue;
    ours.push(mine);
    theirs.push(jieba);
  }
  const perSecond = (ms: number) => Math.round((characters / ms) * 1000);
  return {
    name,
    characters,
    statements,
    charactersPerSecond: perSecond(median(ours)),
    jiebaCharactersPerSecond: perSecond(median(theirs)),
    /** Above one: faster than jieba's tagging alone. */
    ratio: Number((median(theirs) / median(ours)).toFixed(2)),
  };
}

const report = findCases().map(measure);
mkdirSync(new URL('artefacts/', folder), { recursive: true });
writeFileSync(new URL('artefacts/bench-extract.json', folder), `${JSON.stringify(report, null, 2)}\n`);
console.table(report);
