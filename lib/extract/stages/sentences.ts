import { sentencesOf } from '#lib/text/sentences.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** A sentence never crosses parts, nor lines. */
export const sentences: Stage = {
  id: 'sentences',
  needs: [],
  gives: ['sentences'],
  run(doc) {
    for (const part of doc.parts) {
      for (const s of sentencesOf(doc.text.slice(part.start, part.end))) {
        doc.sentences.push({ start: part.start + s.start, end: part.start + s.end });
      }
    }
  },
};
