import type { Match } from '#lib/extract/doc.ts';
import { lexicalClasses } from '#lib/extract/lexicon/lexicon.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** The one scan of the text for everything the lexicon knows, and towns by the end of their names. */
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
    doc.lexicon.divisions.towns.scan(doc.lexical, (start, end) => {
      const match: Match = { start, end, value: 0 };
      insert(doc.byStart.get('division'), start, match);
      insert(doc.byEnd.get('division'), end, match);
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

/** Among what is there by its length; what the trie has found already stays. */
function insert(index: Map<number, Match[]> | undefined, at: number, match: Match): void {
  const list = index?.get(at);
  if (!list) {
    index?.set(at, [match]);
    return;
  }
  const length = match.end - match.start;
  const place = list.findIndex((m) => m.end - m.start <= length);
  const same = list[place];
  if (same && same.end - same.start === length) return;
  list.splice(place < 0 ? list.length : place, 0, match);
}
