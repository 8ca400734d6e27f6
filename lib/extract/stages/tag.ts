import type { Stage } from '#lib/extract/stage.ts';

/** What the weights alone take for names: candidates for the stages behind, each as sure as such names hold. */
export const tag: Stage = {
  id: 'tag',
  needs: [],
  gives: ['tagged'],
  run(doc) {
    doc.tagged.push(...doc.tagger.tag(doc.lexical));
  },
};
