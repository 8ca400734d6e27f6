import type { Article } from '#lib/domain/article.ts';
import type { PrintedPage } from '#lib/domain/printed-page.ts';
import type { WebArticle } from '#lib/domain/web-article.ts';
import type { PageContext, Reading, Segmentation } from '#lib/domain/reading.ts';
import { runThrough } from '#lib/domain/run-through.ts';
import { lexicalForm } from '#lib/text/traditional.ts';
import { openDoc, type Doc } from './doc.ts';
import { explainDoc, type ExplainLine } from './explain.ts';
import { loadLexicon, type Lexicon, type LexiconTexts } from './lexicon/lexicon.ts';
import { pageContext } from './page-context.ts';
import type { WordEnd } from './page/head-lines.ts';
import { readPrinted, type PrintedReading } from './page/layout/read-printed.ts';
import { readWebArticle } from './page/read-web-article.ts';
import { segmentPage, type PageGiven } from './page/segment-page.ts';
import { groupsOf, readDocs, type PlacedArticle } from './read-together.ts';
import { readEntities, readFigures, readMentions, readStatements } from './statements.ts';
import { listedIn } from './tagger/listed-words.ts';
import { openTagger, type Tagger, type TaggerBytes } from './tagger/tagger.ts';
import { extractorVersion } from './version.ts';

export interface Extractor {
  readonly version: string;
  /** The articles of any text, and what their page says of itself; what is `given` wins. */
  segment(source: string, given: PageGiven): Segmentation;
  /** The same for a page whose lines have places and sizes, with the text that was made of it. */
  segmentPrinted(page: PrintedPage, given: PageGiven): PrintedReading;
  /** The same for the article of a web page; what the page says of itself wins over what is `given`. */
  segmentWeb(article: WebArticle, given: PageGiven): PrintedReading;
  /** What one article says: depends on nothing but its arguments and the version. Never throws. */
  read(article: Article, context: PageContext): Reading;
  /** The same of each of several, in order, and sooner than one after the other. */
  readAll(articles: readonly PlacedArticle[]): Reading[];
  /** The same once more, with stops on the way for whoever has others to let in. */
  readTogether(articles: readonly PlacedArticle[]): Generator<undefined, Reading[]>;
  explain(article: Article, context: PageContext): readonly ExplainLine[];
}

/** The texts of assets/lexicon, and the bytes of assets/public/model. */
export interface ExtractorAssets extends LexiconTexts {
  readonly tagger: TaggerBytes;
}

/**
 * The lexicon is built and the model opened for the first text, some tens to hundreds of milliseconds: a
 * worker that is woken and finds nothing to read pays nothing.
 */
export function createExtractor(assets: ExtractorAssets): Extractor {
  let built: Lexicon | null = null;
  let opened: Tagger | null = null;
  const lexicon = (): Lexicon => (built ??= loadLexicon(assets));
  const tagger = (): Tagger => (opened ??= openTagger(assets.tagger));
  const openOne = ({ article, context }: PlacedArticle): Doc =>
    openDoc(article, context, lexicon(), tagger());
  const docOf = (article: Article, context: PageContext): Doc => {
    const doc = openOne({ article, context });
    runThrough(readDocs([doc]));
    return doc;
  };
  function* readTogether(articles: readonly PlacedArticle[]): Generator<undefined, Reading[]> {
    const readings: Reading[] = [];
    for (const group of groupsOf(articles)) {
      const docs = group.map(openOne);
      yield* readDocs(docs);
      readings.push(...docs.map(readingOf));
    }
    return readings;
  }
  const wordEnd: WordEnd = (text, at) => listedIn(tagger().words, lexicalForm(text), at)?.end ?? at;
  const placed = ({ text, segmentation }: PrintedReading): PrintedReading => {
    const context = pageContext(lexicon(), segmentation.context, text);
    return { text, segmentation: { ...segmentation, context } };
  };
  return {
    version: extractorVersion,
    segment(source, given) {
      const segmentation = segmentPage(source, given, wordEnd);
      return { ...segmentation, context: pageContext(lexicon(), segmentation.context, source) };
    },
    segmentPrinted: (page, given) => placed(readPrinted(page, given)),
    segmentWeb: (article, given) => placed(readWebArticle(article, given)),
    read: (article, context) => readingOf(docOf(article, context)),
    readAll: (articles) => runThrough(readTogether(articles)),
    readTogether,
    explain: (article, context) => explainDoc(docOf(article, context)),
  };
}

function readingOf(doc: Doc): Reading {
  return {
    article: doc.article.id,
    extractor: extractorVersion,
    entities: readEntities(doc),
    mentions: readMentions(doc),
    statements: readStatements(doc),
    figures: readFigures(doc),
    troubles: doc.troubles,
  };
}
