import { actsOf } from '#lib/extract/relations/clause.ts';
import { framesOf } from '#lib/extract/relations/frame.ts';
import { relationRules } from '#lib/extract/relations/rules.ts';
import { sentenceOf, type Doc, type DraftEntity, type DraftRelation } from '#lib/extract/doc.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** All rules over all sentences; of one relation found by several rules in the same place the surest stays first. */
export const relate: Stage = {
  id: 'relate',
  needs: ['sentences', 'mentions', 'posts'],
  gives: ['relations'],
  run(doc) {
    const frames = framesOf(doc);
    const acts = actsOf(frames);
    doc.relations.push(
      ...surest(
        doc,
        relationRules.flatMap((rule) => rule.find(doc, frames, acts)),
      ),
    );
  },
};

/** What one sentence says twice of the same two, by two rules or in two clauses, is one statement. */
function surest(doc: Doc, found: readonly DraftRelation[]): DraftRelation[] {
  const numbers = new Map<DraftEntity | null, number>();
  const numberOf = (entity: DraftEntity | null): number => {
    const known = numbers.get(entity);
    if (known !== undefined) return known;
    numbers.set(entity, numbers.size);
    return numbers.size - 1;
  };
  const best = new Map<string, DraftRelation>();
  for (const draft of found) {
    const { kind, from, to, evidence, qualifiers: q } = draft;
    const same = severalAtOnce.has(kind)
      ? [evidence.start, evidence.end, q.title, q.printed, q.verb, q.property, q.value, q.modality].join()
      : `${String(sentenceOf(doc, evidence.start)?.start ?? evidence.start)}${q.role ?? ''}`;
    const key = `${kind} ${String(numberOf(from))} ${String(numberOf(to))} ${same}`;
    const known = best.get(key);
    if (!known || known.confidence < draft.confidence) best.set(key, draft);
  }
  return [...best.values()];
}

/** Kinds of which one sentence may say several things of the same two. */
const severalAtOnce: ReadonlySet<string> = new Set([
  'holdsPost',
  'says',
  'careerEvent',
  'attribute',
  'appoints',
  'removes',
]);
