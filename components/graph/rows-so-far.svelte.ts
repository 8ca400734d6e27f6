import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** Rows that a table begins with, and gains whenever its end comes near. */
const portion = 200;

/**
 * How much of a long table stands on the page, so that one of ten thousand rows opens at once and stays a real table: to
 * scroll, to find in and to read aloud.
 */
export class RowsSoFar {
  #count = $state(portion);

  of<T>(rows: readonly T[]): readonly T[] {
    return rows.length > this.#count ? rows.slice(0, this.#count) : rows;
  }

  isAll(rows: readonly unknown[]): boolean {
    return rows.length <= this.#count;
  }

  showAll(): void {
    this.#count = Infinity;
  }

  /** What is copied is the table, and not what of it stands on the page so far. */
  async whole<T>(table: () => T): Promise<T> {
    this.showAll();
    await tick();
    return table();
  }

  /** For the foot of the table: while it is near the eye, more rows come. */
  readonly growNear: Attachment<HTMLElement> = (foot) => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        this.#count += portion;
        // Asked anew: a foot that is still in view is not told again by itself.
        observer.unobserve(foot);
        observer.observe(foot);
      },
      { rootMargin: '400px' },
    );
    observer.observe(foot);
    return () => observer.disconnect();
  };
}
