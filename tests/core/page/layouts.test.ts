import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { segmentPage } from '#lib/extract/page/segment-page.ts';

import { bare, overlap } from '../../../tools/quality/same-name.ts';

interface Wanted {
  readonly headline: string;
  readonly kicker?: readonly string[];
  readonly subtitles?: readonly string[];
  readonly byline: readonly string[];
  readonly startsWith: string;
  readonly endsWith: string;
}

const folder = new URL('../../fixtures/develop/layouts/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4));

/** What stands on the page from the first to the last words of an article. */
function bodyOn(page: string, { startsWith, endsWith }: Wanted): string {
  const start = page.indexOf(bare(startsWith));
  const end = page.indexOf(bare(endsWith), start);
  expect([start, end]).not.toContain(-1);
  return page.slice(start, end + bare(endsWith).length);
}

test.each(names)('every article of the page has its headline, its writers and its body: %s', (name) => {
  const text = read(`${name}.txt`);
  const { articles: wanted } = JSON.parse(read(`${name}.json`)) as { articles: readonly Wanted[] };
  const { articles } = segmentPage(text, { published: null, outlet: null, page: null });
  const found = articles.map((article) => ({
    head: bare([...article.kicker, article.headline, ...article.deck].join('|')),
    writers: article.byline.map((writer) => bare(writer.name)),
    body: bare(article.text),
  }));
  expect(found).toHaveLength(wanted.length);
  for (const [i, article] of wanted.entries()) {
    const own = found[i];
    for (const line of [article.headline, ...(article.kicker ?? []), ...(article.subtitles ?? [])])
      expect(own?.head).toContain(bare(line));
    expect(own?.writers).toEqual(expect.arrayContaining(article.byline.map(bare)));
    // A dash or a mark of the page may be left out, no words.
    expect(overlap(bodyOn(bare(text), article), own?.body ?? '')).toBeGreaterThan(0.97);
  }
});
