import { readFileSync } from 'node:fs';

import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';

import type { BylineRole } from '#lib/domain/article.ts';
import { readWebArticle } from '#lib/extract/page/read-web-article.ts';
import { paragraphsOf } from '#lib/html/paragraphs.ts';
import { readWholePage } from '#lib/html/read-web-page.ts';
import { decodeHtml } from '#lib/text/decode-text.ts';

/** Made-up pages, each built as one system of the official press builds them; their facts are no facts. */
interface Expected {
  readonly file: string;
  readonly title: string;
  readonly published: string;
  readonly time?: string;
  readonly kicker?: readonly string[];
  readonly deck?: readonly string[];
  readonly outlet: string | null;
  readonly page: string | null;
  readonly parts?: number | null;
  readonly reporters: readonly string[];
  readonly correspondents?: readonly string[];
  readonly photographers?: readonly string[];
  readonly editors: readonly string[];
  readonly contains: readonly string[];
  readonly excludes: readonly string[];
}

const folder = new URL('../../fixtures/web/', import.meta.url);
const pages = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as readonly Expected[];
const nothing = { published: null, outlet: null, page: null };
const squeeze = (text: string): string => text.replace(/\s+/gu, '');

test.each(pages)('$file', (expected) => {
  const source = decodeHtml(new Uint8Array(readFileSync(new URL(expected.file, folder))));
  const { document } = parseHTML(source.ok ? source.value : '');
  const whole = readWholePage(document, null);
  expect(whole).not.toBeNull();
  if (!whole) return;
  const { article, leftOut, parts } = whole;
  const [read] = readWebArticle(article, nothing).segmentation.articles;
  const byline = read?.byline ?? [];
  const named = (...roles: BylineRole[]) =>
    byline
      .filter(({ role }) => roles.includes(role))
      .map(({ name }) => name)
      .sort();

  expect(squeeze(article.title ?? '')).toBe(squeeze(expected.title));
  expect(article.kicker).toEqual(expected.kicker ?? []);
  expect(article.deck).toEqual(expected.deck ?? []);
  expect(article.published).toBe(expected.published);
  expect(article.time).toBe(expected.time);
  expect(article.outlet).toBe(expected.outlet);
  expect(article.page).toBe(expected.page);
  expect(parts).toBe(expected.parts ?? null);
  expect(named('reporter', 'unknown')).toEqual([...expected.reporters].sort());
  expect(named('correspondent')).toEqual([...(expected.correspondents ?? [])].sort());
  expect(named('photographer')).toEqual([...(expected.photographers ?? [])].sort());
  expect(named('editor')).toEqual([...expected.editors].sort());

  const body = squeeze(article.paragraphs.join(''));
  for (const words of expected.contains) expect(body).toContain(squeeze(words));
  for (const words of expected.excludes) expect(body).not.toContain(squeeze(words));
  // What the article goes without is offered: nothing that the page shows is lost.
  const all = [...article.kicker, article.title ?? '', ...article.deck, ...article.paragraphs];
  const offered = new Set([...all, ...leftOut.flatMap(({ lines }) => lines)].map(squeeze));
  for (const { text } of paragraphsOf(document.body)) expect(offered).toContain(squeeze(text));
});
