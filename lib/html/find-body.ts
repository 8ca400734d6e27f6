import { Readability } from '@mozilla/readability';

import { paragraphsOf, type Paragraph } from './paragraphs.ts';
import { bodySelectors } from './press-systems.ts';

const shortest = 40;

/** Running text: no list of links, and with a full stop somewhere. */
function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text, linked }) => sum + (linked * 2 > text.length ? 0 : text.length), 0);
}

/**
 * The paragraphs of a page's article: where its press system puts them if that holds about as much text as what looks
 * like an article by its form. Empty if nothing does. The document is left as it is.
 */
export function findBody(document: Document): Paragraph[] {
  const byForm = bodyByForm(document);
  const enough = Math.max(shortest, lengthOf(byForm) * 0.6);
  for (const selector of bodySelectors) {
    const found = [...document.querySelectorAll(selector)]
      .filter((element) => !element.parentElement?.closest(selector))
      .flatMap(paragraphsOf);
    if (lengthOf(found) >= enough) return found;
  }
  return lengthOf(byForm) >= shortest ? byForm : [];
}

function bodyByForm(document: Document): Paragraph[] {
  // Chinese says in 100 characters what the library's default of 500 is meant for.
  const found = new Readability<Node>(document.cloneNode(true) as Document, {
    charThreshold: 100,
    serializer: (node) => node,
  }).parse();
  return found?.content ? paragraphsOf(found.content as Element) : [];
}
