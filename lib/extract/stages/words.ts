import { lexicalClasses } from '#lib/extract/lexicon/lexicon.ts';
import type { Stage } from '#lib/extract/stage.ts';

const division = lexicalClasses.indexOf('division');
const title = lexicalClasses.indexOf('title');
const river =
  /^长江(?:[干支经三湿水流商河湖大口沿中上下段两生航岸北南委隧]|环保|防护|保护|学者|云|文明|证券|电力|存储|出版|日报|以|与|和|、|，|。)/u;

/** 江苏省|长江岸线: no governor by the name of 江. */
function isRiver(lexical: string, end: number): boolean {
  return lexical.startsWith('长江', end - 1) && river.test(lexical.slice(end - 1, end + 3));
}

/** The one scan of the text for everything the lexicon knows, and towns by the end of their names. */
export const words: Stage = {
  id: 'words',
  needs: [],
  gives: ['words'],
  run({ words: index, byStart, lexical, lexicon }) {
    lexicon.trie.scan(lexical, (start, end, wordClass, value) => {
      if (wordClass === title && isRiver(lexical, end)) return;
      index.add(wordClass, start, end, value);
    });
    const divisions = byStart.get('division');
    lexicon.divisions.towns.scan(lexical, (start, end) => {
      // The short form of something else may be the name of a town: it is there already.
      if (!divisions?.get(start)?.some((known) => known.end === end)) index.add(division, start, end, 0);
    });
  },
};
