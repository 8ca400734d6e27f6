import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';

/** What an event ends in that has a name of its own. */
const event = /(?:会议|會議|[会會坛壇节節赛展式礼禮季周营晚]|活动|活動|嘉年华|集市|演出)$/u;

/**
 * 第五届某大会|暨|2026某文化节: one event under two names. What stands on both sides of 暨 is joined, and each half alone means the
 * whole again (`halvesOf`).
 */
export function joinEvents(doc: Doc, found: readonly FoundInitiative[]): FoundInitiative[] {
  const out = [...found];
  for (const first of found) {
    if (!event.test(first.name) || doc.lexical.charAt(first.end) !== '暨') continue;
    const second = found
      .filter((one) => one.start === first.end + 1 && event.test(one.name))
      .reduce<FoundInitiative | null>(
        (longest, one) => (longest && longest.end >= one.end ? longest : one),
        null,
      );
    if (!second) continue;
    const whole = { start: first.start, end: second.end };
    out.push({
      ...first,
      ...whole,
      name: doc.text.slice(whole.start, whole.end),
      weight: first.weight + second.weight + 1,
      outer: { start: Math.min(first.outer.start, whole.start), end: Math.max(second.outer.end, whole.end) },
    });
  }
  return out;
}

/** The two names of one event; empty where 暨 only joins words of one. */
export function halvesOf(name: string): readonly string[] {
  const at = name.indexOf('暨');
  const halves = [name.slice(0, at), name.slice(at + 1)];
  return at > 0 && halves.every((half) => half.length >= 6 && event.test(half)) ? halves : [];
}
