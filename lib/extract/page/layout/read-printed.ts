import type { ArticleDraft } from '#lib/domain/article.ts';
import type { PrintedPage } from '#lib/domain/printed-page.ts';
import type { Segmentation } from '#lib/domain/reading.ts';
import type { LineSpan } from '#lib/text/join-lines.ts';
import { cleanSource } from '#lib/text/source-text.ts';

import { buildArticle } from '#lib/extract/page/build-article.ts';
import type { HeadLine } from '#lib/extract/page/head-lines.ts';
import { outletOfDateline } from '#lib/extract/page/outlet-names.ts';
import { pageFacts, type PageFacts } from '#lib/extract/page/page-furniture.ts';
import { contextOf, type PageGiven } from '#lib/extract/page/segment-page.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import { usesIndents } from './flow.ts';
import { headByLevel } from './head-levels.ts';
import { partsOfPage, type PagePart } from './page-parts.ts';
import { captionsOf, stopsOfPart } from './part-stops.ts';
import { TextPrinter } from './print-text.ts';
import type { SetLine } from './set-lines.ts';

export interface PrintedReading {
  /** The page's text in reading order, headlines before bodies: what the offsets lead into. */
  readonly text: string;
  readonly segmentation: Segmentation;
}

/** The articles of a page whose lines have places and sizes. Never throws; a page without text has no articles. */
export function readPrinted(page: PrintedPage, given: PageGiven): PrintedReading {
  const { parts, furniture, pieces } = partsOfPage(page);
  const printed = new TextPrinter<SetLine>();
  for (const line of furniture) printed.line(line);
  for (const part of parts) printPart(part, printed);
  const hasIndents = usesIndents(parts.flatMap((part) => part.blocks));
  const articles = parts
    .map((part) => articleOf(part, printed, hasIndents))
    .filter((article) => article.text !== '' || article.headline !== null);
  const facts = [...furniture, ...pieces].map((line) => pageFacts(line.text)).filter((fact) => fact !== null);
  const named = new Set(parts.map(nameIn).filter((name) => name !== null));
  return {
    text: printed.text,
    segmentation: {
      articles,
      context: contextOf(facts, named, given),
      page: given.page ?? pageIn(facts),
      troubles: [],
    },
  };
}

function pageIn(facts: readonly PageFacts[]): string | null {
  const page = facts.find((fact) => fact.page !== null)?.page ?? null;
  return page !== null && /^\d+$/u.test(page) ? String(Number(page)) : page;
}

function nameIn(part: PagePart): string | null {
  const first =
    part.blocks[0]?.lines
      .slice(0, 3)
      .map((line) => line.text)
      .join('') ?? '';
  return outletOfDateline(withoutSpaces(first));
}

function printPart(part: PagePart, printed: TextPrinter<SetLine>): void {
  printed.gap();
  const lines = [...(part.head?.lines ?? []), ...part.writers];
  for (const line of lines) printed.line(line);
  for (const block of [...part.blocks, ...part.captions]) for (const line of block.lines) printed.line(line);
}

function articleOf(part: PagePart, printed: TextPrinter<SetLine>, hasIndents: boolean): ArticleDraft {
  const clean = cleanSource(printed.text);
  const stops = stopsOfPart(part, printed, clean.text, hasIndents);
  const place = (lines: readonly SetLine[]): HeadLine => {
    const spans: LineSpan[] = lines.map((line) => printed.spanOf(line));
    const text = lines.map((line) => line.text).join('');
    return { spans, tight: withoutSpaces(text), width: text.length };
  };
  const head = headByLevel(part.head?.lines ?? [], place);
  const captions = part.blocks.length > 0 ? captionsOf(part, printed, clean.text) : [];
  return buildArticle(clean, stops, { first: 0, end: stops.length, heads: [], rest: [], head, captions });
}
