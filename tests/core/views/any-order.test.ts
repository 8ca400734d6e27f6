import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Article } from '#lib/domain/article.ts';
import type { PageContext } from '#lib/domain/reading.ts';
import { articleId } from '#lib/text/article-id.ts';
import { ViewsBuilder, type Views } from '#lib/views/derive-views.ts';
import { replayDecisions } from '#lib/views/replay-decisions.ts';
import { rowsOfReading } from '#lib/views/resolve-rows.ts';

import { openExtractor } from '../../../tools/extract/open-extractor.ts';
import { randomFrom, type Random } from '../../store/random.ts';

interface Piece {
  readonly article: Article;
  readonly context: PageContext;
}

const extractors = [openExtractor(), openExtractor()];
const folder = new URL('../../fixtures/press/', import.meta.url);
const texts = [
  readFileSync(new URL('../../../assets/sample/baopu-sample-20200729-02.txt', import.meta.url), 'utf8'),
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8')),
];
const given = { outlet: null, published: null, page: null };
const pieces: readonly Piece[] = texts.flatMap((text) => {
  const { articles, context } = openExtractor().segment(text, given);
  return articles.map((draft) => ({ article: { ...draft, id: articleId(draft) }, context }));
});

/** The graph of all pieces, read in a random order, some of them twice and by either of two extractors. */
function graphOf(random: Random): string {
  const replay = replayDecisions([]);
  const builder = new ViewsBuilder(replay);
  const added = new Set<string>();
  const again = pieces.filter(() => random.below(4) === 0);
  for (const { article, context } of random.shuffle([...pieces, ...again])) {
    const reading = random.pick(extractors).read(article, context);
    if (added.has(article.id)) continue;
    added.add(article.id);
    const printed = { published: context.published ?? '', outlet: context.outlet ?? '', witness: '' };
    builder.add(rowsOfReading(reading, printed, replay));
  }
  return inOrder(builder.build());
}

function inOrder(views: Views): string {
  return JSON.stringify(
    Object.entries(views).map(([name, rows]) => [
      name,
      (rows as readonly unknown[]).map((row) => JSON.stringify(row)).sort(),
    ]),
  );
}

describe('the graph of the same articles', () => {
  const expected = graphOf(randomFrom(0));
  test('is not empty', () => {
    expect(pieces.length).toBeGreaterThan(40);
    expect(expected.length).toBeGreaterThan(100_000);
  });
  test.each(Array.from({ length: 12 }, (_, i) => i + 1))(
    'is the same byte for byte, whatever order they arrive in (seed %i)',
    (seed) => {
      expect(graphOf(randomFrom(seed)) === expected).toBe(true);
    },
  );
});
