import { bylineNames } from './byline-names.ts';
import type { ArticleDraft, BylineName } from '#lib/domain/article.ts';
import type { WebArticle } from '#lib/domain/web-article.ts';
import { cleanSource } from '#lib/text/source-text.ts';

import { buildArticle } from './build-article.ts';
import type { Head, HeadLine } from './head-lines.ts';
import type { TextPrinter } from './layout/print-text.ts';
import type { PrintedReading } from './layout/read-printed.ts';
import { lineOf } from './page-line.ts';
import type { Stop } from './page-stops.ts';
import type { Unit } from './page-units.ts';
import { printWebArticle } from './print-web-article.ts';
import { contextOf, type PageGiven } from './segment-page.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import { typeLines } from './typed-line.ts';

interface Line {
  readonly text: string;
}

/** A web page's article as text, and read as one article: its page has told headline, body and writers apart. */
export function readWebArticle(article: WebArticle, given: PageGiven): PrintedReading {
  const { printed, kicker, headline, deck, paragraphs } = printWebArticle(article);
  const clean = cleanSource(printed.text);
  const place = (line: Line): HeadLine => ({
    spans: [printed.spanOf(line)],
    tight: withoutSpaces(line.text),
    width: line.text.length,
  });
  const built = buildArticle(
    clean,
    paragraphs.map((line) => stopOf(line, printed, clean.text)),
    {
      first: 0,
      end: paragraphs.length,
      heads: [],
      rest: [],
      head: {
        kicker: kicker.map(place),
        headline: headline[0] ? place(headline[0]) : null,
        deck: deck.map(place),
      } satisfies Head,
    },
  );
  return {
    text: printed.text,
    segmentation: {
      articles: [withWriters(built, article)],
      context: contextOf([], new Set(), {
        published: article.published ?? given.published,
        outlet: article.outlet ?? given.outlet,
        page: null,
      }),
      page: article.page ?? given.page,
      troubles: [],
    },
  };
}

function stopOf(line: Line, printed: TextPrinter<Line>, text: string): Stop {
  const typed = typeLines([lineOf(text, [printed.spanOf(line)], 0, 0)]);
  const [first] = typed;
  const prose: Unit = {
    kind: 'prose',
    lines: typed,
    tight: withoutSpaces(line.text),
    dateline: first?.dateline ?? null,
    isContinued: first?.isContinued ?? false,
    facts: null,
  };
  return { heads: [], opening: [], prose, closing: [], isClosed: false };
}

/** Writers and editors whom the page names outside the body; a name in the body keeps the role it has there. */
function withWriters(draft: ArticleDraft, { writers, editors }: WebArticle): ArticleDraft {
  const said: BylineName[] = [
    ...writers.flatMap(bylineNames),
    ...editors.flatMap((names) =>
      names.split(/[、，,\s]+/u).map((name) => ({ name, role: 'editor' as const })),
    ),
  ];
  const known = new Set(draft.byline.map(({ name }) => name));
  const added = said.filter(({ name }) => !known.has(name) && known.add(name));
  return { ...draft, byline: [...draft.byline, ...added] };
}
