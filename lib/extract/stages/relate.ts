import { framesOf } from '#lib/extract/relations/frame.ts';
import { relationRules } from '#lib/extract/relations/rules.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** All rules over all sentences; of one relation found by several rules in the same place the surest stays first. */
export const relate: Stage = {
  id: 'relate',
  needs: ['sentences', 'mentions', 'posts'],
  gives: ['relations'],
  run(doc) {
    const frames = framesOf(doc);
    for (const rule of relationRules) doc.relations.push(...rule.find(doc, frames));
  },
};
