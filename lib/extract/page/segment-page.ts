import type { PageContext, Segmentation } from '#lib/domain/reading.ts';
import { cleanSource } from '#lib/text/source-text.ts';

import { planArticles } from './article-plan.ts';
import { buildArticle } from './build-article.ts';
import { outletOfDateline } from './outlet-names.ts';
import type { PageFacts } from './page-furniture.ts';
import { isWrapped, linesOf } from './page-line.ts';
import { stopsOf } from './page-stops.ts';
import { unitsOf, type Unit } from './page-units.ts';
import { visualLines } from './visual-lines.ts';

/** What the reader or a file name already says of the page; what is null is looked for in the text. */
export interface PageGiven {
  readonly published: string | null;
  readonly outlet: string | null;
  readonly page: string | null;
}

/**
 * The articles of any text: a newspaper page as its PDF gave it, one article with its headline, or a bare paragraph.
 * Never throws; a text without words has no articles. Linear in the length of the text. `context.region` stays null.
 */
export function segmentPage(source: string, given: PageGiven): Segmentation {
  const clean = cleanSource(source);
  const printed = linesOf(clean.text);
  const isColumn = isWrapped(printed);
  const units = unitsOf(visualLines(clean.text, printed, isColumn), isColumn);
  const list = withBody(units);
  const plans = planArticles(list, isColumn);
  const facts = units.map((unit) => unit.facts).filter((fact) => fact !== null);
  return {
    articles: plans.map((plan) => buildArticle(clean, list.stops, plan)),
    context: contextOf(facts, units, given),
    page: given.page ?? facts.find((fact) => fact.page !== null)?.page ?? null,
    troubles: [],
  };
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

function contextOf(facts: readonly PageFacts[], units: readonly Unit[], given: PageGiven): PageContext {
  const named = new Set(
    units
      .map((unit) => (unit.dateline ? outletOfDateline(unit.tight) : null))
      .filter((name) => name !== null),
  );
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
