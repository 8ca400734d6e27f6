import { isShown } from './collect-text.ts';

/** What tells that style may hide or show an element now. */
export const styled = ['class', 'style', 'hidden', 'open', 'aria-hidden'];

/** So many are remembered: a page with more has text enough that can be seen. */
const most = 2000;

/** Elements that were hidden when the page was looked at. Which rule of style hides what nobody tells: they are asked again. */
export class HiddenElements {
  readonly #elements = new Set<Element>();

  add(element: Element): void {
    if (this.#elements.size < most) this.#elements.add(element);
  }

  /**
   * Those that are shown now, and of nodes that were shown what is next around them and is hidden now; null between them, where
   * whoever takes them may pause.
   */
  *changed(shown: Iterable<Node>): Generator<Element | null, void, undefined> {
    for (const element of this.#elements) {
      yield null;
      if (element.isConnected && !isShown(element)) continue;
      this.#elements.delete(element);
      yield element;
    }
    for (const { parentElement } of shown) {
      yield null;
      if (parentElement && !isShown(parentElement)) yield parentElement;
    }
  }
}
