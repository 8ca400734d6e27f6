import { bylineNames } from './byline-names.ts';
import type { ArticleDraft, BylineName } from '#lib/domain/article.ts';
import type { WebArticle } from '#lib/domain/web-article.ts';
import { cleanSource } from '#lib/text/source-text.ts';

import { buildArticle } from './build-article.ts';
import type { Head, HeadLine } from './head-lines.ts';
import { TextPrinter } from './layout/print-text.ts';
import type { PrintedReading } from './layout/read-printed.ts';
import { lineOf } from './page-line.ts';
import type { Stop } from './page-stops.ts';
import type { Unit } from './page-units.ts';
import { contextOf, type PageGiven } from './segment-page.ts';
import { tighten, typeLines } from './typed-line.ts';

interface Line {
  readonly text: string;
}

/** A web page's article as text, and read as one article: its page has told headline, body and writers apart. */
export function readWebArticle(article: WebArticle, given: PageGiven): PrintedReading {
  const printed = new TextPrinter<Line>();
  const lines = (texts: readonly string[]): Line[] =>
    texts.map((text) => cleanSource(text)).filter(({ text }) => text !== '');
  const head = {
    kicker: lines(article.kicker),
    headline: lines(article.title === null ? [] : [article.title]),
    deck: lines(article.deck),
  };
  const paragraphs = lines(article.paragraphs);
  for (const line of [...head.kicker, ...head.headline, ...head.deck]) printed.line(line);
  printed.gap();
  for (const line of paragraphs) printed.line(line);
  const clean = cleanSource(printed.text);
  const place = (line: Line): HeadLine => ({
    spans: [printed.spanOf(line)],
    tight: tighten(line.text),
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
        kicker: head.kicker.map(place),
        headline: head.headline[0] ? place(head.headline[0]) : null,
        deck: head.deck.map(place),
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
    tight: tighten(line.text),
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
