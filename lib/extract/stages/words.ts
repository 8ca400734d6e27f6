import type { Match } from '#lib/extract/doc.ts';
import { lexicalClasses } from '#lib/extract/lexicon/lexicon.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** The one scan of the text for everything the lexicon knows. */
export const words: Stage = {
  id: 'words',
  needs: [],
  gives: ['words'],
  run(doc) {
    for (const wordClass of lexicalClasses) {
      doc.byStart.set(wordClass, new Map());
      doc.byEnd.set(wordClass, new Map());
    }
    doc.lexicon.trie.scan(doc.lexical, (start, end, classId, value) => {
      const wordClass = lexicalClasses[classId];
      if (!wordClass) return;
      const match: Match = { start, end, value };
      push(doc.byStart.get(wordClass), start, match);
      push(doc.byEnd.get(wordClass), end, match);
    });
  },
};

/** Shorter words come first out of the scan at one start, and later starts at one end: longest stands first in both. */
function push(index: Map<number, Match[]> | undefined, at: number, match: Match): void {
  const list = index?.get(at);
  if (!list) index?.set(at, [match]);
  else if (list[0] && match.end - match.start > list[0].end - list[0].start) list.unshift(match);
  else list.push(match);
}
