import { Readability } from '@mozilla/readability';

import { bodyByWeight } from './body-by-weight.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';
import { bodySelectors } from './press-systems.ts';

const shortest = 40;

/** Running text: no list of links, and with a full stop somewhere. */
function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text, linked }) => sum + (linked * 2 > text.length ? 0 : text.length), 0);
}

/**
 * The paragraphs of a page's article: where its press system puts them if that holds about as much text as what looks
 * like an article; else what holds the most running text, which goes without the comments and lists that Readability
 * takes along, but misses articles of lines without full stops. Empty if nothing does. The document is left as it is.
 */
export function findBody(document: Document): Paragraph[] {
  const byWeight = bodyByWeight(document);
  const byForm = bodyByForm(document);
  const likely = isElsewhere(byWeight, byForm) ? byForm : byWeight;
  const enough = Math.max(shortest, lengthOf(likely) * 0.6);
  for (const selector of bodySelectors) {
    const found = [...document.querySelectorAll(selector)]
      .filter((element) => !element.parentElement?.closest(selector))
      .flatMap(paragraphsOf);
    if (lengthOf(found) >= enough) return found;
  }
  return lengthOf(likely) >= shortest ? likely : [];
}

/** Whether what is heaviest is a small matter beside another text of the page: a notice at its foot, say. */
function isElsewhere(heaviest: readonly Paragraph[], other: readonly Paragraph[]): boolean {
  const texts = new Set(other.map(({ text }) => text));
  return lengthOf(other) > lengthOf(heaviest) * 3 && !heaviest.every(({ text }) => texts.has(text));
}

function bodyByForm(document: Document): Paragraph[] {
  // Chinese says in 100 characters what the library's default of 500 is meant for.
  const found = new Readability<Node>(document.cloneNode(true) as Document, {
    charThreshold: 100,
    serializer: (node) => node,
  }).parse();
  if (!found?.content) return [];
  return paragraphsOf(found.content as Element);
}
