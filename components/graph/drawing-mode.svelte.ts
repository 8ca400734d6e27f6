import { findGraphics, type Graphics } from './canvas/graphics.ts';

/** Whether the sheet is drawn with WebGL: off until it is asked for, and off again where the browser takes it away. */
export class DrawingMode {
  // State
  #isByGraphics = $state(false);
  #hasFailed = $state(false);
  #graphics: Graphics | undefined;
  readonly #find: () => Graphics;

  constructor(find: () => Graphics = findGraphics) {
    this.#find = find;
  }

  // Derived
  get isByGraphics(): boolean {
    return this.#isByGraphics;
  }
  /** The browser took the context away, or drawing began and failed. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }
  /** Looked for when first asked: it makes a context. */
  get graphics(): Graphics {
    return (this.#graphics ??= this.#find());
  }

  // Verbs
  toggle(): void {
    this.#hasFailed = false;
    this.#isByGraphics = !this.#isByGraphics && this.graphics !== 'none';
  }

  fail(): void {
    this.#hasFailed = true;
    this.#isByGraphics = false;
  }
}
