import { matchesIn } from '#lib/text/held-words.ts';
import { wordsAt, type Doc } from '#lib/extract/doc.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { namesAt } from './name-at.ts';
import { namesEndingAt } from './names-ending-at.ts';
import { beginsName } from './right-context.ts';
import { transcribedBefore } from './transcribed-whole.ts';
import { isPlaceOrBody, type Accept } from './slots.ts';

const clauseWords =
  /等\d+(?:名|位|人)|(?:老人|大爷|大妈|大娘|阿妈|老汉)(?![们的群])|所在的|住的|家住|一家人?[住的]|团队|课题组|夫妇|撩开|告诉记者|坦言|感慨/g;
const sexBehind = /(?:同志)?，(?=[男女]，)/g;
const lifeBegins = /(?<=^|[\n；。])[\u3400-\u9fff·]{2,12}?(?=(?:同志)?，[男女]，[\u4e00-\u9fff]{1,6}族，)/g;
const appointedRow = /(?<=[\n；：][\u4e00-\u9fff]{2,4})(?:同志)?任(?![务命期职何意教])/g;
const activityPlace = /在[\u4e00-\u9fff]{2,12}(?:调研|考察|视察|检查)/g;

/** NAME书记, NAME强调, NAME等10名, NAME所在的. */
export function beforeWords(doc: Doc, accept: Accept): void {
  const clause = (at: number) => at === 0 || /[\s，。；：！？”）—、]/.test(doc.lexical.charAt(at - 1));
  const take = (
    end: number,
    begins: (at: number) => boolean,
    rule: string,
    weight: number,
    enough: number,
  ) => {
    const name = namesEndingAt(doc, end, begins).find((c) => !isPlaceOrBody(doc, c));
    if (name && name.score >= enough) accept(name, rule, weight);
  };
  for (const start of doc.byStart.get('honorific')?.keys() ?? []) {
    if (isChain(doc, start)) continue;
    take(start, (at) => beginsName(doc, at), 'person.honorific', 6, 2);
    // 访华的斯塔默首相, 同米舒斯京总理.
    const from = transcribedBefore(doc, start);
    // 卡特|前总统.
    const end = doc.lexical.charAt(start - 1) === '前' ? start - 1 : start;
    if (end - from > 1 && start - from > 2 && beginsName(doc, from))
      accept({ start: from, end, score: 3 }, 'person.honorific', 6);
  }
  for (const start of doc.byStart.get('speech')?.keys() ?? [])
    take(start, (at) => clause(at) && doc.lexical.charAt(at - 1) !== '、', 'person.speech', 6, 2.3);
  for (const match of matchesIn(doc.lexical, clauseWords)) {
    const counted = match[0].startsWith('等');
    const isTeam = /^(?:团队|课题组)$/.test(match[0]);
    if (!counted && !isTeam) {
      // 图嘎日克|老人.
      const from = transcribedBefore(doc, match.index);
      if (match.index - from > 2 && clause(from))
        accept({ start: from, end: match.index, score: 3 }, 'person.clause', 5.5);
    }
    const ofHouse = (at: number) => clause(at) || (isTeam && doc.organizations.some((o) => o.end === at));
    take(
      match.index,
      counted ? () => true : ofHouse,
      counted ? 'person.counted' : 'person.clause',
      5.5,
      isTeam ? 2.2 : 2.5,
    );
  }
  for (const start of doc.byStart.get('verb')?.keys() ?? []) {
    const verb = wordsAt(doc, 'verb', start)[0];
    if (verb && verb.end - verb.start >= 2 && activity.test(doc.lexical.slice(verb.start, verb.end))) {
      // 乙（挂职）当选…: what the bracket says stands between.
      const end =
        start -
        (/（[^（）]{1,8}）$/.exec(doc.lexical.slice(Math.max(0, start - 10), start))?.[0].length ?? 0);
      take(end, (at) => clause(at) && end - at === 3, 'person.activity', 5.5, 2.55);
      // 沃岭生|来到: with a seldom surname only where a sentence begins, and no word of the language in it.
      take(end, (at) => end - at === 3 && opensSentence(doc, at), 'person.activity', 5.5, 1.8);
      // 其其格玛当选…: begins like a name of the minorities and sounds like one to the verb.
      const from = transcribedBefore(doc, start);
      if (start - from > 2 && clause(from) && wordsAt(doc, 'nameElement', from).length > 0)
        accept({ start: from, end: start, score: 3 }, 'person.activity', 6);
    }
  }
  for (const match of matchesIn(doc.lexical, sexBehind)) take(match.index, clause, 'person.resume', 6.5, 2);
  // 乌兰托娅，女，蒙古族: whatever it is written with, what begins a life in a line or a clause of its own is a name.
  for (const match of matchesIn(doc.lexical, lifeBegins))
    accept({ start: match.index, end: match.index + match[0].length, score: 4 }, 'person.resume', 6.5);
  // A row of a notice: 谷某任某局副局长.
  for (const match of matchesIn(doc.lexical, appointedRow))
    take(match.index, (at) => /[\n；：]/.test(doc.lexical.charAt(at - 1)), 'person.appointed', 6, 2);
  for (const match of matchesIn(doc.lexical, activityPlace))
    take(match.index, (at) => clause(at), 'person.activity', 5.5, 2.3);
}

/** A sentence begins here, and neither a word of the language nor one out of it does. */
function opensSentence(doc: Doc, at: number): boolean {
  return (
    (at === 0 || /[\n。]/.test(doc.lexical.charAt(at - 1))) &&
    listedAt(doc, at) === null &&
    listedAt(doc, at + 1) === null &&
    (listedAt(doc, at + 2)?.end ?? 0) <= at + 3
  );
}

const activity =
  /^(?:出席|主持|会见|会谈|调研|考察|视察|看望|慰问|走访|率队|率团|颁授|参加|致辞|讲话|抵达|访问|赴|深入|实地|担任|当选|宣读|陪同|涉嫌|逝世|介绍|获得|夺得|摘得|夺取|摘取|捧得|夺冠|荣获|包揽|走进|来到|前往|赶赴|带队|率领)$/;

/** 衛福部長林某: what stands before a title that a name follows is the body's. */
function isChain(doc: Doc, start: number): boolean {
  const title = wordsAt(doc, 'title', start)[0];
  const next = title ? namesAt(doc, title.end, 'title')[0] : undefined;
  return next !== undefined && next.score >= 3;
}
