import { lexicalForm } from '#lib/text/traditional.ts';

import type { ArticlePlan } from './article-plan.ts';
import { photoCreditOf } from './byline-marks.ts';
import type { Unit } from './page-units.ts';
import type { Stop } from './page-stops.ts';
import { bigramsOf, sharedWith } from './shared-words.ts';

const longest = 90;

/** 茶农在古茶林采摘春茶。本报记者 刀某某 摄: words under a picture, wherever on the page it stands. */
export function isCaption(unit: Unit): boolean {
  if (unit.kind !== 'prose' || unit.dateline !== null || unit.tight.length > longest) return false;
  return photoCreditOf(lexicalForm(unit.lines.map((line) => line.text).join(''))).length > 0;
}

/**
 * Gives each caption to the article it stands in, or to that of its two neighbours with which it shares more words: a
 * picture is set where there is room.
 */
export function withCaptions(
  plans: readonly ArticlePlan[],
  stops: readonly Stop[],
  units: readonly Unit[],
  captions: readonly Unit[],
): ArticlePlan[] {
  if (captions.length === 0) return [...plans];
  const place = new Map(units.map((unit, at) => [unit, at]));
  const own = plans.map((plan) => stops.slice(plan.first, plan.end).map((stop) => stop.prose));
  const words = plans.map((plan, i) =>
    bigramsOf([...plan.heads, ...(own[i] ?? [])].map((unit) => unit.tight).join('\n')),
  );
  const given = new Map<number, Unit[]>();
  for (const caption of captions) {
    const at = place.get(caption) ?? 0;
    const above = own.findLastIndex((prose) => (place.get(prose[0] as Unit) ?? 0) < at);
    const isInside = above >= 0 && (place.get(own[above]?.at(-1) as Unit) ?? 0) > at;
    const below = above + 1;
    const share = (i: number) => (words[i] ? sharedWith(caption.tight, words[i]) : -1);
    const chosen = isInside || share(above) >= share(below) ? above : below;
    given.set(chosen, [...(given.get(chosen) ?? []), caption]);
  }
  return plans.map((plan, i) => (given.has(i) ? { ...plan, captions: given.get(i) ?? [] } : plan));
}
