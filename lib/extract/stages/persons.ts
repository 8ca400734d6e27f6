import { overlaps, wordsAt, type Doc, type FoundPerson, type Range } from '#lib/extract/doc.ts';
import { notNames } from '#lib/extract/lexicon/words.ts';
import { namesAt, namesEndingAt, type NameCandidate, type Slot } from '#lib/extract/persons/name-at.ts';
import { beginsName, endsName, endsStrongly } from '#lib/extract/persons/right-context.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** Names of people: behind a title or a role, in lists, before an honorific or a verb of speech, in appointments. */
export const persons: Stage = {
  id: 'persons',
  needs: ['words', 'places', 'organizations'],
  gives: ['persons'],
  run(doc) {
    const found = new Map<number, FoundPerson & { score: number }>();
    const accept = (name: NameCandidate, rule: string, weight: number) => {
      const known = found.get(name.start);
      if (known && known.score >= name.score) return;
      found.set(name.start, {
        kind: 'person',
        rule,
        weight,
        start: name.start,
        end: name.end,
        name: doc.text.slice(name.start, name.end),
        score: name.score,
      });
    };
    const follow = (start: number, slot: Slot, rule: string, weight: number, enough: number): void => {
      const name = namesAt(doc, start, slot).find(
        (c) =>
          !isPlaceOrBody(doc, c) &&
          (slot !== 'role' || endsStrongly(doc, c.end) || /·/.test(doc.lexical.slice(c.start, c.end))),
      );
      if (!name || name.score < enough) return;
      accept(name, rule, weight);
      followList(doc, name.end, accept);
    };
    for (const [end, list] of doc.byEnd.get('title') ?? []) {
      const longer = list[0] && (wordsAt(doc, 'title', list[0].start)[0]?.end ?? 0) > end;
      if (list[0] && !longer && !isInOrganization(doc, end))
        follow(afterSpace(doc, end), 'title', 'person.title', 8, 1.9);
    }
    for (const [end, list] of doc.byEnd.get('role') ?? [])
      if (list[0]) follow(afterSpace(doc, end), 'role', 'person.role', 7, 2.6);
    for (const match of doc.lexical.matchAll(
      /(?:任命|免去|提名|补选|选举|推选|增补|罢免|撤销|接受|决定|给予|推荐|选树|追授|授予|表彰|由|记|同意)(?=[\u4e00-\u9fff])/g,
    )) {
      const at = match.index + match[0].length;
      const name = namesAt(doc, at, 'role').find(
        (c) => appointmentRight.test(doc.lexical.slice(c.end, c.end + 6)) && !isPlaceOrBody(doc, c),
      );
      if (!name) continue;
      accept(name, 'person.appointment', 7.5);
      followList(doc, name.end, accept);
    }
    for (const match of doc.lexical.matchAll(
      /(?<![\u3400-\u9fff、·])[\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,4}){2,}/g,
    )) {
      const items = namesInRow(doc, match.index);
      if (items.length < 3) continue;
      for (const item of items) accept(item, 'person.row', 6.5);
    }
    beforeWords(doc, accept);
    const chosen = settle([...found.values()]);
    doc.persons.push(...chosen, ...repeated(doc, chosen));
    doc.persons.sort((a, b) => a.start - b.start);
  },
};

const appointmentRight = /^(?:同志)?(?:（.{1,6}）?)?(?:为|的|辞去|担任|任|等\d|、|同志|记|党内)/;

/** Three or more names in a row at the beginning of a clause need no title. */
function namesInRow(doc: Doc, from: number): NameCandidate[] {
  const out: NameCandidate[] = [];
  for (let at = from; ;) {
    const name = namesAt(doc, at, 'clause').find((c) => c.score > 1 && !isPlaceOrBody(doc, c));
    const known = name && !doc.byStart.get('topic')?.has(at) && !doc.byStart.get('boundary')?.has(at);
    if (!known) return out.length > 0 && doc.lexical.charAt(at - 1) === '、' ? [] : out;
    out.push(name);
    if (doc.lexical.charAt(name.end) !== '、') return out;
    at = name.end + 1;
  }
}

/** NAME、NAME和NAME, brackets between them left out. */
function followList(
  doc: Doc,
  from: number,
  accept: (name: NameCandidate, rule: string, weight: number) => void,
): void {
  let at = from;
  for (let n = 0; n < 200; n++) {
    const bracket = /^（[^（）\n]{1,12}）/.exec(doc.lexical.slice(at, at + 16));
    if (bracket) at += bracket[0].length;
    const joint = doc.lexical.charAt(at);
    if (!/[、，和及与 ]/.test(joint)) return;
    const start = joint === ' ' ? at + 1 : afterSpace(doc, at + 1);
    const name = namesAt(doc, start, 'list').find(
      (c) => !isPlaceOrBody(doc, c) && !notNames.has(doc.lexical.slice(c.start, c.end)),
    );
    if (!name || name.score < 2) {
      // Between names of a list every short item is a name, whatever its characters.
      const odd =
        joint === '、'
          ? /^([\u3400-\u9fff]{2,4})、/.exec(doc.lexical.slice(start, start + 6))?.[1]
          : undefined;
      const next = odd ? namesAt(doc, start + odd.length + 1, 'list')[0] : undefined;
      const item = odd ? { start, end: start + odd.length, score: 2 } : null;
      if (!item || !next || next.score < 3 || notNames.has(odd ?? '') || isPlaceOrBody(doc, item)) return;
      accept(item, 'person.list', 7);
      at = item.end;
      continue;
    }
    const strong = endsName(doc, name.end) === 3;
    if (
      joint !== '、' &&
      !(strong && /·/.test(doc.lexical.slice(name.start, name.end))) &&
      !(joint === '和' && name.score >= 2.5) &&
      !(joint === '，' && doc.lexical.charAt(name.end) === '、')
    )
      return;
    accept(name, 'person.list', 7.5);
    at = name.end;
  }
}

/** NAME书记, NAME强调, NAME等10名, NAME所在的. */
function beforeWords(doc: Doc, accept: (name: NameCandidate, rule: string, weight: number) => void): void {
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
  for (const start of doc.byStart.get('honorific')?.keys() ?? [])
    take(start, (at) => beginsName(doc, at), 'person.honorific', 6, 2);
  for (const start of doc.byStart.get('speech')?.keys() ?? [])
    take(start, (at) => clause(at) && doc.lexical.charAt(at - 1) !== '、', 'person.speech', 6, 2.3);
  for (const match of doc.lexical.matchAll(
    /等\d+(?:名|位|人)|所在的|住的|家住|一家人?[住的]|团队|夫妇|撩开|告诉记者|坦言|感慨/g,
  )) {
    const counted = match[0].startsWith('等');
    take(match.index, counted ? () => true : clause, counted ? 'person.counted' : 'person.clause', 5.5, 2.5);
  }
  for (const start of doc.byStart.get('verb')?.keys() ?? []) {
    const verb = wordsAt(doc, 'verb', start)[0];
    if (verb && verb.end - verb.start >= 2 && activity.test(doc.lexical.slice(verb.start, verb.end))) {
      take(start, (at) => clause(at) && start - at === 3, 'person.activity', 5.5, 2.6);
    }
  }
  for (const match of doc.lexical.matchAll(/(?:同志)?，(?=[男女]，)/g))
    take(match.index, clause, 'person.resume', 6.5, 2);
  for (const match of doc.lexical.matchAll(/在[\u4e00-\u9fff]{2,12}(?:调研|考察|视察|检查)/g))
    take(match.index, (at) => clause(at), 'person.activity', 5.5, 2.3);
}

const activity =
  /^(?:出席|主持|会见|会谈|调研|考察|视察|看望|慰问|走访|率队|率团|颁授|参加|致辞|讲话|抵达|访问|赴|深入|实地|担任|当选|宣读|陪同|涉嫌|逝世|介绍)$/;

/** A name with a title has the same right everywhere in the article, the headline too. */
function repeated(doc: Doc, chosen: readonly FoundPerson[]): FoundPerson[] {
  const out: FoundPerson[] = [];
  const byName = new Map(chosen.map((p) => [doc.lexical.slice(p.start, p.end), p]));
  const taken: Range[] = [...chosen];
  for (const [name, person] of [...byName].sort((a, b) => b[0].length - a[0].length)) {
    for (let at = doc.lexical.indexOf(name); at >= 0; at = doc.lexical.indexOf(name, at + name.length)) {
      const range = { start: at, end: at + name.length };
      if (taken.some((t) => overlaps(t, range))) continue;
      if (name.length < 3 && endsName(doc, range.end) === 0) continue;
      taken.push(range);
      out.push({
        kind: 'person',
        rule: 'person.repeated',
        weight: person.weight - 1,
        ...range,
        name: doc.text.slice(range.start, range.end),
      });
    }
  }
  return out;
}

/** Of names that overlap, the surer one. */
function settle(found: readonly (FoundPerson & { score: number })[]): FoundPerson[] {
  const out: (FoundPerson & { score: number })[] = [];
  for (const one of [...found].sort(
    (a, b) => b.weight + b.score - (a.weight + a.score) || a.start - b.start,
  )) {
    if (!out.some((o) => overlaps(o, one))) out.push(one);
  }
  return out.map(({ kind, rule, weight, start, end, name }) => ({ kind, rule, weight, start, end, name }));
}

function afterSpace(doc: Doc, at: number): number {
  return /[ \u3000]/.test(doc.text.charAt(at)) ? at + 1 : at;
}

function isPlaceOrBody(doc: Doc, name: NameCandidate): boolean {
  if (
    doc.places.some(
      (p) =>
        p.start === name.start &&
        (p.full || p.end >= name.end) &&
        p.end >= name.end - 1 &&
        p.rule !== 'place.facility',
    )
  )
    return true;
  if (doc.organizations.some((o) => o.start === name.start && o.end > name.end && o.rule !== 'org.head'))
    return true;
  if (wordsAt(doc, 'nameHead', name.start).some((h) => h.end >= name.end)) return true;
  return (
    wordsAt(doc, 'title', name.start).some((t) => t.end >= name.end) ||
    wordsAt(doc, 'organ', name.start).some((o) => o.end >= name.end)
  );
}

function isInOrganization(doc: Doc, end: number): boolean {
  return doc.organizations.some((o) => o.start < end && o.end > end && o.rule !== 'org.head');
}
