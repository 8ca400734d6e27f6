import { figuresOf } from '#lib/extract/figures/read-figures.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** Amounts with what they measure; the names around them say whose they are. */
export const figures: Stage = {
  id: 'figures',
  needs: ['sentences', 'mentions'],
  gives: ['figures'],
  run(doc) {
    doc.figures.push(...figuresOf(doc));
  },
};
