import type { Article } from '#lib/domain/article.ts';
import type { PageContext, Reading, Segmentation } from '#lib/domain/reading.ts';
import { openDoc, type Doc } from './doc.ts';
import { explainDoc, type ExplainLine } from './explain.ts';
import { loadLexicon, type Lexicon, type LexiconTexts } from './lexicon/lexicon.ts';
import { pageContext } from './page-context.ts';
import { segmentPage, type PageGiven } from './page/segment-page.ts';
import { pipeline } from './pipeline.ts';
import { readEntities, readMentions, readStatements } from './statements.ts';
import { extractorVersion } from './version.ts';

export interface Extractor {
  readonly version: string;
  /** The articles of any text, and what their page says of itself; what is `given` wins. */
  segment(source: string, given: PageGiven): Segmentation;
  /** What one article says: depends on nothing but its arguments and the version. Never throws. */
  read(article: Article, context: PageContext): Reading;
  explain(article: Article, context: PageContext): readonly ExplainLine[];
}

/**
 * Takes the texts of assets/lexicon. The lexicon is built for the first text, some tens to hundreds of milliseconds: a
 * worker that is woken and finds nothing to read pays nothing.
 */
export function createExtractor(texts: LexiconTexts): Extractor {
  let built: Lexicon | null = null;
  const lexicon = (): Lexicon => (built ??= loadLexicon(texts));
  return {
    version: extractorVersion,
    segment(source, given) {
      const segmentation = segmentPage(source, given);
      return { ...segmentation, context: pageContext(lexicon(), segmentation.context, source) };
    },
    read(article, context) {
      const doc = readDoc(article, context, lexicon());
      return {
        article: article.id,
        extractor: extractorVersion,
        entities: readEntities(doc),
        mentions: readMentions(doc),
        statements: readStatements(doc),
        troubles: doc.troubles,
      };
    },
    explain: (article, context) => explainDoc(readDoc(article, context, lexicon())),
  };
}

/** A stage that fails is a trouble of this article; what it found before stays, and the next stages go on. */
function readDoc(article: Article, context: PageContext, lexicon: Lexicon): Doc {
  const doc = openDoc(article, context, lexicon);
  for (const stage of pipeline) {
    try {
      stage.run(doc);
    } catch {
      doc.troubles.push({ code: `stage-failed.${stage.id}`, start: 0, end: doc.text.length });
    }
  }
  return doc;
}
