import { paragraphsOf, type Paragraph } from './paragraphs.ts';

const outside =
  'nav, aside, footer, dialog, [role=navigation], [role=complementary], [role=contentinfo], [role=dialog]';

const lengthOf = ({ text, linked }: Paragraph): number => Math.max(0, text.length - linked);

/** Some systems wrap a whole page into a form: what is filled in is one that holds no headline. */
const isOutside = (element: Element): boolean =>
  element.closest(outside) !== null || element.closest('form')?.querySelector('h1, h2') === null;

/** Running text: with a full stop somewhere, and no link. */
const isRunning = ({ text, linked, element }: Paragraph): boolean =>
  /[。！？；.!?]/u.test(text) && linked * 2 < text.length && !isOutside(element);

/** A <p> is itself the block of its text; the article is what holds it. */
const holderOf = ({ element }: Paragraph): Element =>
  element.tagName.toUpperCase() === 'P' ? (element.parentElement ?? element) : element;

/**
 * The paragraphs in the element that holds the most running text near to it. Deep and scattered text, as readers'
 * comments are, counts little.
 */
export function bodyByWeight(document: Document): Paragraph[] {
  const all = paragraphsOf(document.body);
  const running = all.filter(isRunning);
  const weight = new Map<Element, number>();
  for (const paragraph of running) {
    let share = lengthOf(paragraph);
    for (
      let at: Element | null = holderOf(paragraph);
      at && at !== document.documentElement && share >= 1;
      at = at.parentElement
    ) {
      weight.set(at, (weight.get(at) ?? 0) + share);
      share *= 0.6;
    }
  }
  let best: Element | null = null;
  for (const [element, points] of weight) if (!best || points > (weight.get(best) ?? 0)) best = element;
  if (!best) return [];
  const body = widen(best, running, document.body);
  return all.filter(({ element }) => body.contains(element) && !isOutside(element));
}

/** A picture or an advertisement may part an article: text of the same depth beside it belongs to it. */
function widen(body: Element, running: readonly Paragraph[], whole: Element): Element {
  const parent = body.parentElement;
  if (!parent || body === whole) return body;
  const sum = (paragraphs: readonly Paragraph[]) =>
    paragraphs.reduce((length, paragraph) => length + lengthOf(paragraph), 0);
  const beside = running.filter((paragraph) => {
    const holder = holderOf(paragraph);
    return !body.contains(holder) && (holder === parent || holder.parentElement === parent);
  });
  const own = sum(running.filter(({ element }) => body.contains(element)));
  return sum(beside) > own * 0.2 ? widen(parent, running, whole) : body;
}
