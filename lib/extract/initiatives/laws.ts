import { matchesIn } from '#lib/text/held-words.ts';
import { wordsEndingAt, type Doc, type FoundInitiative } from '#lib/extract/doc.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { initiative } from './found.ts';

const law =
  /(?:法|条例)(?=(?:[（(])?(?:修订|修正|修改)?(?:草案|修正案)|(?:[（(])?(?:修订|修正)(?:草案|案)|执法检查)/gu;
const noLaw =
  /(?:方|办|做|司|执|立|手|想|用|违|合|依|守|普|书|无|宪|国|各项|该|本|这部|有关|相关|上述|两部|三部)法$|^(?:该|本|这|此)?条例$/u;

/** 依据安全生产法、某某条例: a row of laws behind what is done with laws. */
const cited =
  /(?:依据|依照|根据|违反|贯彻实施|贯彻落实|贯彻|实施|宣传|学习宣传|学习|严格执行|修改|修订|触犯)(?:了|我国)?((?!相关|有关|上述|各|该|这|以下|国家|本|新)[\u4e00-\u9fff]{2,18}?(?:法典?|条例)(?:[、和](?!相关|有关|其他|各|该)[\u4e00-\u9fff]{2,18}?(?:法典?|条例))*)(?=[，。；、等和的]|处|规定|有关|相关|要求|为|进行|作出|对|第)/gu;
const noRow =
  /(?:方|办|做|司|执|立|手|想|用|违|合|依|守|普|书|无|工作|教学|疗|操作|看|打|说|写|画|算|种植|育秧|栽培|养殖)法$|^.法典$(?<!民法典)|^国际/u;

const ofParty = /中国共产党[\u4e00-\u9fff]{2,16}?(?:条例|准则|规则|规定|办法)(?![规定])/gu;

/** 中国共产党廉洁自律准则: what the party has given itself, without 《》. */
function partyRules(doc: Doc): FoundInitiative[] {
  return matchesIn(doc.lexical, ofParty).flatMap(({ index: start, 0: name }) =>
    /[的了在是将被和]|中央|全国/u.test(name.slice(5)) ||
    /[》”]/u.test(doc.lexical.charAt(start + name.length))
      ? []
      : [initiative(doc, start, start + name.length, 'initiative.law', 6.6, 'document')],
  );
}

/** 落实民营经济31条: measures that are called by their number. */
const measures =
  /(?<=落实|出台|发布|推出|制定|兑现|印发|实施|用好)(?!了|这|上述)[\u4e00-\u9fff]{2,8}\d{1,2}条(?=[，。、；“])/gu;

function citedLaws(doc: Doc): FoundInitiative[] {
  return matchesIn(doc.lexical, cited).flatMap((match) => {
    const row = match[1] ?? '';
    let at = match.index + match[0].length - row.length;
    return row.split(/[、和]/u).flatMap((name) => {
      const start = at;
      at += name.length + 1;
      // 某某规定和条例: joined inside of one name.
      if (
        name.length < 3 ||
        noRow.test(name) ||
        !/(?:法典?|条例)$/u.test(name) ||
        /[的了在是将被]/u.test(name)
      )
        return [];
      return [initiative(doc, start, start + name.length, 'initiative.law', 6.6, 'document')];
    });
  });
}

/** 听取了商标法修订草案的说明: a law that is printed without 《》, where what follows says that it is one. */
export function lawsIn(doc: Doc): FoundInitiative[] {
  return [...citedLaws(doc), ...discussedLaws(doc), ...partyRules(doc), ...countedMeasures(doc)];
}

function countedMeasures(doc: Doc): FoundInitiative[] {
  return matchesIn(doc.lexical, measures).flatMap(({ index: start, 0: name }) =>
    /[的了和与等]|第/u.test(name)
      ? []
      : [initiative(doc, start, start + name.length, 'initiative.law', 6, 'document')],
  );
}

function discussedLaws(doc: Doc): FoundInitiative[] {
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
