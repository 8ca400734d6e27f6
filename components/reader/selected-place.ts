import { articleParts } from '#lib/domain/article.ts';
import type { Place } from './reader-state.svelte.ts';

/** What is selected inside one paragraph of the reader; null where nothing is, or too much to be a name. */
export function selectedPlace(selection: Selection | null): (Place & { readonly quote: string }) | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphOf(range.startContainer);
  const part = articleParts.find((name) => name === paragraph?.dataset.part);
  if (!paragraph || !part || paragraphOf(range.endContainer) !== paragraph) return null;
  // A paragraph holds its text and nothing else, so characters before are characters of the text.
  const before = range.cloneRange();
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const raw = range.toString();
  const quote = raw.trim();
  if (quote === '' || quote.length > longestName) return null;
  const start =
    Number(paragraph.dataset.start) + before.toString().length + (raw.length - raw.trimStart().length);
  return { in: part, start, end: start + quote.length, quote };
}

const longestName = 60;

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-part]') ?? null;
}
