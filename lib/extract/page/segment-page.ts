import type { ArticleDraft } from '#lib/domain/article.ts';
import type { PageContext, Segmentation, Trouble } from '#lib/domain/reading.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import { cleanSource, sliceMapped, sourceOffset, type MappedText } from '#lib/text/source-text.ts';

import { planArticles } from './article-plan.ts';
import { buildArticle } from './build-article.ts';
import { outletOfDateline } from './outlet-names.ts';
import { partCaptions, withCaptions } from './captions.ts';
import { noWords, type WordEnd } from './head-lines.ts';
import type { PageFacts } from './page-furniture.ts';
import { isWrapped, linesOf, type PageLine } from './page-line.ts';
import { stopsOf } from './page-stops.ts';
import { unitsOf, type Unit } from './page-units.ts';
import { visualLines } from './visual-lines.ts';

/** What the reader or a file name already says of the page; what is null is looked for in the text. */
export interface PageGiven {
  readonly published: string | null;
  readonly outlet: string | null;
  readonly page: string | null;
}

/** No page comes near this; a longer text is read in pieces, so that memory stays bounded. UTF-16 units. */
const longestPiece = 400_000;

/**
 * The articles of any text: a newspaper page as its PDF gave it, one article with its headline, or a bare paragraph.
 * `wordEnd` tells headlines that a line break cuts inside a word. Never throws; a text without words has no articles. Linear in the length of the text. `context.region` stays null.
 */
export function segmentPage(source: string, given: PageGiven, wordEnd: WordEnd = noWords): Segmentation {
  const clean = cleanSource(source);
  const articles: ArticleDraft[] = [];
  const troubles: Trouble[] = [];
  const facts: PageFacts[] = [];
  const named = new Set<string>();
  for (let start = 0; start < clean.text.length;) {
    const end = endOfPiece(clean.text, start);
    const whole = start === 0 && end === clean.text.length;
    const piece = segmentPiece(whole ? clean : sliceMapped(clean, start, end), wordEnd);
    for (const article of piece.articles) articles.push(article);
    for (const unit of piece.units) {
      if (unit.facts && facts.length < 1000) facts.push(unit.facts);
      const name = unit.dateline ? outletOfDateline(unit.tight) : null;
      if (name !== null) named.add(name);
    }
    if (end < clean.text.length)
      troubles.push({
        code: 'read-in-pieces',
        start: sourceOffset(clean.offsets, end),
        end: sourceOffset(clean.offsets, end),
      });
    start = end;
  }
  return {
    articles,
    context: contextOf(facts, named, given),
    page: given.page ?? facts.find((fact) => fact.page !== null)?.page ?? null,
    troubles,
  };
}

/** At a blank line if there is one in the last part of the piece, else at a line break, else in mid-line. */
function endOfPiece(text: string, start: number): number {
  const end = start + longestPiece;
  if (end >= text.length) return text.length;
  for (const cut of [text.lastIndexOf('\n\n', end), text.lastIndexOf('\n', end)]) {
    if (cut > start + longestPiece / 2) return cut + 1;
  }
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
}

function segmentPiece(
  clean: MappedText,
  wordEnd: WordEnd,
): { articles: readonly ArticleDraft[]; units: readonly Unit[] } {
  const printed = linesOf(clean.text);
  const isColumn = isWrapped(printed);
  const lines = visualLines(clean.text, printed, isColumn);
  const parted = partCaptions(lines);
  const running = unitsOf(parted.running, isColumn);
  const isOnlyPictures = !running.some((unit) => unit.kind === 'prose');
  const units = isOnlyPictures ? unitsOf(lines, isColumn) : running;
  const list = withBody(units);
  const captions = isOnlyPictures ? [] : parted.captions.map(captionUnit);
  const whole = withCaptions(planArticles(list, isColumn), list.stops, captions);
  const articles = whole.map((plan) => buildArticle(clean, list.stops, plan, wordEnd));
  return { articles: articles.filter((article) => article.text !== '' || article.headline !== null), units };
}

function captionUnit(lines: readonly PageLine[]): Unit {
  const tight = withoutSpaces(lines.map((line) => line.text).join(''));
  return { kind: 'prose', lines, tight, dateline: null, isContinued: false, facts: null };
}

/** A text of headlines only has them as its body: whatever has words is an article. */
function withBody(units: readonly Unit[]): ReturnType<typeof stopsOf> {
  const list = stopsOf(units);
  if (list.stops.length > 0) return list;
  const [first, ...rest] = list.rest;
  if (!first) return list;
  if (rest.length === 0) return stopsOf([{ ...first, kind: 'prose' }]);
  return stopsOf([first, ...rest.map((unit) => ({ ...unit, kind: 'prose' as const }))]);
}

/** What the lines around the articles and the papers named in them say of the page. */
export function contextOf(
  facts: readonly PageFacts[],
  named: ReadonlySet<string>,
  given: PageGiven,
): PageContext {
  const [only] = named;
  // A page with a masthead reprints what sites publish; their name is not its own.
  const isOwn = named.size === 1 && !(facts.length > 0 && only?.endsWith('网'));
  return {
    published: given.published ?? facts.find((fact) => fact.published !== null)?.published ?? null,
    outlet:
      given.outlet ?? facts.find((fact) => fact.outlet !== null)?.outlet ?? (isOwn ? (only ?? null) : null),
    region: null,
  };
}
