import { ownerOf } from '#lib/domain/media-groups.ts';
import { isCopy, type Sketch } from '#lib/text/sketch.ts';

import { compareText } from './counts.ts';

/** What has to be known of an article to say who vouches for it. */
export interface Told {
  readonly id: string;
  /** `''` where it is not said. */
  readonly outlet: string;
  readonly published: string;
  /** The agency whose wire it says it is. */
  readonly agency: string | null;
  readonly sketch: Sketch | null;
}

/**
 * Who vouches for what an article says: the house of the outlet that printed it, the agency whose wire it is, and of a text
 * that several print, more or less rewritten, whoever printed it first. `''` where no outlet is known. It depends on the
 * article and its copies alone, in whatever order they came.
 */
export function witnessOf(article: Told, others: Iterable<Told>): string {
  if (article.outlet === '') return '';
  let first = article;
  for (const other of others) {
    if (other.id === article.id || other.outlet === '' || !isCopy(article.sketch, other.sketch)) continue;
    if (compareTold(other, first) < 0) first = other;
  }
  return article.agency ?? voiceOf(first);
}

/** Who speaks in an article by itself. */
export function voiceOf({ agency, outlet }: Told): string {
  return agency ?? ownerOf(outlet);
}

/**
 * Whether another that came, or that is said to be of another day or outlet than before, can be or have been whom an article
 * has its witness from. What came alone can only be an earlier first print than the one that is known.
 */
export function mayMoveWitness(article: Told, other: Told, before: Told | undefined): boolean {
  if (article.outlet === '' || article.agency !== null || article.id === other.id) return false;
  if (!isCopy(article.sketch, other.sketch)) return false;
  if (before !== undefined && before.outlet !== '') return true;
  return other.outlet !== '' && compareTold(other, article) < 0;
}

/** The earlier in print; those of no known day last. */
function compareTold(a: Told, b: Told): number {
  return compareText(a.published || '~', b.published || '~') || compareText(a.id, b.id);
}
