import type { Doc, FoundInitiative, InitiativeType } from '#lib/extract/doc.ts';

/** A found initiative that is called as it is printed, without marks around it. */
export function initiative(
  doc: Doc,
  start: number,
  end: number,
  rule: string,
  weight: number,
  type: InitiativeType,
): FoundInitiative {
  const name = doc.text.slice(start, end);
  return { kind: 'initiative', rule, weight, start, end, type, name, alias: null, outer: { start, end } };
}
