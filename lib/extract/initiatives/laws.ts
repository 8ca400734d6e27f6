import { matchesIn } from '#lib/text/held-words.ts';
import { wordsEndingAt, type Doc, type FoundInitiative } from '#lib/extract/doc.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { initiative } from './found.ts';

const law =
  /(?:法|条例)(?=(?:[（(])?(?:修订|修正|修改)?(?:草案|修正案)|(?:[（(])?(?:修订|修正)(?:草案|案)|执法检查)/gu;
const noLaw =
  /(?:方|办|做|司|执|立|手|想|用|违|合|依|守|普|书|无|宪|国|各项|该|本|这部|有关|相关|上述|两部|三部)法$|^(?:该|本|这|此)?条例$/u;

/** 听取了商标法修订草案的说明: a law that is printed without 《》, where what follows says that it is one. */
export function lawsIn(doc: Doc): FoundInitiative[] {
  return matchesIn(doc.lexical, law).flatMap(({ index, 0: head }) => {
    const end = index + head.length;
    if (
      /[》”]/u.test(doc.lexical.charAt(end)) ||
      doc.lexical.lastIndexOf('《', end) > doc.lexical.lastIndexOf('》', end)
    )
      return [];
    const start = behindAct(doc, nameStart(doc, index, 24), index);
    const name = doc.lexical.slice(start, end);
    const isJoined =
      /[和与及]/u.test(doc.lexical.charAt(start - 1)) && wordsEndingAt(doc, 'topic', start - 1).length > 0;
    if (
      name.length < 3 ||
      /^[将把对为向就使让]/u.test(name) ||
      noLaw.test(name) ||
      isJoined ||
      /[的了等对]/u.test(name)
    )
      return [];
    return initiative(doc, start, end, 'initiative.law', 6.6, 'document');
  });
}

/** 审议|商标法: what is done with it, at the beginning alone. */
function behindAct(doc: Doc, from: number, head: number): number {
  let start = from;
  for (let word = listedAt(doc, start); word !== null; word = listedAt(doc, start)) {
    if (
      !/^(?:verb|adverb|function|time)$/u.test(word.wordClass) ||
      head - word.end < 2 ||
      !acts.test(doc.lexical.slice(start, word.end))
    )
      return start;
    start = word.end;
  }
  return start;
}

const acts =
  /^(?:审议|分组|听取|通过|表决|继续|再次|初次|首次|提请|提交|讨论|研究|修改|修订|制定|起草|汇报|报告|作|关于|进行|分别|开展|部署|启动)/u;
