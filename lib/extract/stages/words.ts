import { lexicalClasses } from '#lib/extract/lexicon/lexicon.ts';
import type { Stage } from '#lib/extract/stage.ts';

const division = lexicalClasses.indexOf('division');

/** The one scan of the text for everything the lexicon knows, and towns by the end of their names. */
export const words: Stage = {
  id: 'words',
  needs: [],
  gives: ['words'],
  run({ words: index, byStart, lexical, lexicon }) {
    lexicon.trie.scan(lexical, (start, end, wordClass, value) => {
      index.add(wordClass, start, end, value);
    });
    const divisions = byStart.get('division');
    lexicon.divisions.towns.scan(lexical, (start, end) => {
      // The short form of something else may be the name of a town: it is there already.
      if (!divisions?.get(start)?.some((known) => known.end === end)) index.add(division, start, end, 0);
    });
  },
};
