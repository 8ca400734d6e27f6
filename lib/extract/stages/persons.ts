import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, wordsAt, type Doc, type FoundPerson, type Range } from '#lib/extract/doc.ts';
import { beforeWords } from '#lib/extract/persons/before-words.ts';
import { attending } from '#lib/extract/persons/attending.ts';
import { bracketedNames } from '#lib/extract/persons/bracketed.ts';
import { clergy } from '#lib/extract/persons/clergy.ts';
import { byForm } from '#lib/extract/persons/by-form.ts';
import { neverInName } from '#lib/extract/persons/in-name.ts';
import { isDoubtful } from '#lib/extract/persons/doubts.ts';
import { followList, namesInRow } from '#lib/extract/persons/lists.ts';
import { modelNames } from '#lib/extract/persons/model-names.ts';
import type { NameCandidate, Slot } from '#lib/extract/persons/candidate.ts';
import { namesAt } from '#lib/extract/persons/name-at.ts';
import { endsName, endsStrongly } from '#lib/extract/persons/right-context.ts';
import { saidAt } from '#lib/extract/persons/said-at.ts';
import { says } from '#lib/extract/persons/with-surname.ts';
import { rosters } from '#lib/extract/persons/rosters.ts';
import { elementsEnd } from '#lib/extract/persons/transcribed.ts';
import { listedAt, predicateAt } from '#lib/extract/tagger/listed-words.ts';
import { wordSurnames } from '#lib/extract/lexicon/words.ts';
import { taggedAs, taggedOver } from '#lib/extract/tagger/tagged-at.ts';
import { namesOfPosts } from '#lib/extract/posts/names.ts';
import { afterSpace, isInOrganization, isPlaceOrBody } from '#lib/extract/persons/slots.ts';
import type { Stage } from '#lib/extract/stage.ts';

const ageOrSchooling = /(?:\d{1,3}多?岁|毕业|退役|退休|返乡|出身|长大)的(?=[\u3400-\u9fff])/g;
const appointing =
  /(?:任命|委任|续任|免去|解聘|聘任|聘请|提名|补选|选举|推选|增补|罢免|撤销|接受|接纳|决定|给予|推荐|选树|追授|授予|表彰|由|记|同意)(?=[\u4e00-\u9fff])/g;
const rowOfNames = /(?<![\u3400-\u9fff、·])[\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,4}){2,}/g;

/** Names of people: behind a title or a role, in lists, before an honorific or a verb of speech, in appointments. */
export const persons: Stage = {
  id: 'persons',
  needs: ['words', 'tagged', 'places', 'organizations'],
  gives: ['persons'],
  run(doc) {
    const found = new Map<number, FoundPerson & { score: number }>();
    const accept = (read: NameCandidate, rule: string, weight: number) => {
      const name = withoutBy(doc, read);
      // Nothing left of it: no name, and one that would be found again at every place for ever.
      if (name.end <= name.start) return;
      if (weak.has(rule) && isDoubtful(doc, name)) return;
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
        (c) => !isPlaceOrBody(doc, c) && (slot !== 'role' || isSureName(doc, c)),
      );
      if (!name || name.score < enough) return;
      accept(name, rule, weight);
      followList(doc, name.end, accept);
    };
    for (const [end, list] of doc.byEnd.get('title') ?? []) {
      const longer = list[0] && (wordsAt(doc, 'title', list[0].start)[0]?.end ?? 0) > end;
      if (
        list[0] &&
        !longer &&
        !isInOrganization(doc, end) &&
        !notTitleBefore.test(doc.lexical.slice(end, end + 2)) &&
        !isOfNamed(doc, list) &&
        !/[百千万\d]里长$/.test(doc.lexical.slice(end - 3, end))
      )
        follow(afterSpace(doc, end) + holds(doc, end), 'title', 'person.title', 8, 1.9);
    }
    for (const [end, list] of doc.byEnd.get('role') ?? [])
      if (list[0] && !isCutOff(doc, list[0])) follow(afterSpace(doc, end), 'role', 'person.role', 7, 2.2);
    // 山东队解语晴、海南队黎海棠: who plays for a team.
    for (const { rule, end } of doc.organizations)
      if (rule === 'org.team') follow(end, 'role', 'person.role', 6.8, 2.6);
    // 来自湖北的全红燕, 新河村的高建军家里: who is of a place.
    for (const place of doc.places) {
      if (doc.lexical.charAt(place.end) !== '的') continue;
      const name = namesAt(doc, place.end + 1, 'role').find(
        (c) => !isPlaceOrBody(doc, c) && isSureName(doc, c),
      );
      const isSure =
        name &&
        (taggedAs(doc, name, 'person') > 0.4 || homes.test(doc.lexical.slice(name.end, name.end + 2)));
      if (isSure && name.score >= 2) accept(name, 'person.role', 6.5);
    }
    // 51岁的常某某揭开…, 从某大学毕业的某某: whose age or schooling stands before.
    for (const match of matchesIn(doc.lexical, ageOrSchooling))
      follow(match.index + match[0].length, 'role', 'person.role', 7, 2.6);
    for (const match of matchesIn(doc.lexical, appointing)) {
      const at = match.index + match[0].length;
      const slot = /^(?:任命|委任|免去|聘任|提名|补选|选举|推选|增补|罢免)$/u.test(match[0])
        ? 'list'
        : 'role';
      const name = namesAt(doc, at, slot).find(
        (c) => appointmentRight.test(doc.lexical.slice(c.end, c.end + 18)) && !isPlaceOrBody(doc, c),
      );
      if (!name) continue;
      accept(name, 'person.appointment', 7.5);
      followList(doc, name.end, accept);
    }
    for (const match of matchesIn(doc.lexical, rowOfNames)) {
      const items = namesInRow(doc, match.index);
      if (items.length < 3) continue;
      for (const item of items) accept(item, 'person.row', 6.5);
    }
    rosters(doc, accept);
    bracketedNames(doc, accept);
    attending(doc, accept);
    clergy(doc, accept);
    for (const start of doc.byStart.get('nameElement')?.keys() ?? []) {
      // 帕巴拉·格列朗杰: what stands behind a dot is half a name.
      if (doc.lexical.charAt(start - 1) === '·') continue;
      const end = elementsEnd(doc, start);
      const name = { start, end, score: 3 };
      if (end <= start || isPlaceOrBody(doc, name) || goesOnAsPlace.test(doc.lexical.charAt(end))) continue;
      accept(name, 'person.elements', 6);
      followList(doc, end, accept);
    }
    beforeWords(doc, accept);
    byForm(doc, accept);
    namesOfPosts(doc, accept);
    const chosen = settle([...found.values()]);
    doc.persons.push(...chosen, ...repeated(doc, chosen, []));
    const more = modelNames(doc);
    doc.persons.push(...more, ...repeated(doc, more, doc.persons));
    doc.persons.sort((a, b) => a.start - b.start);
  },
};

/** 常务主席有甲、乙, 秘书长是丙: the length of the word between a title and who holds it. */
function holds(doc: Doc, at: number): number {
  const verb =
    /^(?:分别(?:是|为)|包括|有|是|为)(?=[\u3400-\u9fff·]{2,12}(?:（[^（）]{1,12}）)?[、，。])/u.exec(
      doc.lexical.slice(at, at + 30),
    );
  return verb?.[0].length ?? honours.exec(doc.lexical.slice(at, at + 4))?.[0].length ?? 0;
}

/** How a name is honoured in Malaysia and Hong Kong: 会长|拿督|某某. */
const honours = /^(?:拿督斯里|准拿督|拿督|丹斯里|拿汀|太平绅士)/u;

/** 成员国, 成员单位: the title is a part of another word. */
const notTitleBefore =
  /^(?:国[^家]|单位|资格|包括(?![\u3400-\u9fff·]{2,12}[、，。])|队|团(?!员)|证|席位|[员性作]|大会)/;

/** 习近平主席时隔六年: a title behind its holder's name brings no other name. */
function isOfNamed(doc: Doc, titles: readonly Range[]): boolean {
  return titles.some((title) =>
    taggedOver(doc, { start: title.start - 1, end: title.start }).some(
      (t) => t.kind === 'person' && t.end === title.start && t.end - t.start > 1 && t.confidence > 0.7,
    ),
  );
}

/** 电工|程, 施工人|员: a word of the language goes on where the role would end, and no name is seen there. */
function isCutOff(doc: Doc, { start, end }: Range): boolean {
  const word = listedAt(doc, end - 1);
  // 传承人|龙某某: a common surname makes a word of two with the end of a longer role.
  const isChance =
    word?.end === end + 1 &&
    end - start > 2 &&
    doc.lexicon.surnames.frequent.has(doc.lexical.charAt(end)) &&
    !wordSurnames.has(doc.lexical.charAt(end));
  return (
    word !== null &&
    word.end > end &&
    !isChance &&
    !taggedOver(doc, { start: end, end: end + 1 }).some((t) => t.kind === 'person' && t.start === end)
  );
}

/** What a villager has. */
const homes = /^(?:家里?|家中|今年|夫妇|一家|正忙)/;

/** Rules whose place alone promises no name. */
const weak: ReadonlySet<string> = new Set([
  'person.role',
  'person.honorific',
  'person.speech',
  'person.clause',
  'person.counted',
  'person.activity',
  'person.row',
]);

/** 扎西曲林寺: a name of sounds is often a place's. */
const goesOnAsPlace = /[山河湖江峰岭沟寺庙镇乡村县旗市州盟区嘎苏草沙牧岛泉路街湾滩]/;

/** Behind a role not every short word is a name: it ends before a word, or is no word by its own shape. */
function isSureName(doc: Doc, name: NameCandidate): boolean {
  const word = listedAt(doc, name.start);
  if (word?.end === name.end && (word.wordClass === 'verb' || word.wordClass === 'noun')) return false;
  return (
    endsStrongly(doc, name.end) ||
    saidAt(doc, name.end) ||
    says(doc, name.end) ||
    doc.lexical.slice(name.start, name.end).includes('·') ||
    taggedAs(doc, name, 'person') > 0.5 ||
    isElement(doc, name) ||
    isWholeBefore(doc, name) ||
    (name.end - name.start > 2 && (predicateAt(doc, name.end) || name.score >= 2.7)) ||
    (name.end - name.start === 3 && name.score >= 2.2 && (!holdsListed(doc, name) || isGivenWord(doc, name)))
  );
}

/** 尼玛, 哈斯: what the names of the minorities are put together from, and no word of the language. */
function isElement(doc: Doc, { start, end }: Range): boolean {
  return wordsAt(doc, 'nameElement', start).some((element) => element.end === end);
}

/** What no given name holds, and verbs of one character. */
const neverInGiven = new RegExp(`${neverInName.source}|[\\d用种养给让带拉拿端扛喊问答去住做卖买修]`, 'u');

/**
 * 果农俞霞|种了: two characters that no word of the language begins in or runs out of, before what is said of somebody. In
 * 虎进才|当面 the character behind may as well end the name.
 */
function isWholeBefore(doc: Doc, { start, end }: Range): boolean {
  const next = listedAt(doc, end);
  return (
    end - start === 2 &&
    endsName(doc, end) === 2 &&
    (next ? next.wordClass !== 'function' : neverInGiven.test(doc.lexical.charAt(end))) &&
    listedAt(doc, start) === null &&
    listedAt(doc, start + 1) === null &&
    // 惠某 is kept from being known.
    doc.lexical.charAt(start + 1) !== '某' &&
    // 农民种粮, 为游客奉上: the surnames that hardly anybody has are verbs more often.
    doc.lexicon.surnames.frequent.has(doc.lexical.charAt(start)) &&
    !wordSurnames.has(doc.lexical.charAt(start))
  );
}

/** 安|建军: a word of the language, and a given name behind a surname that many have. */
function isGivenWord(doc: Doc, { start, end }: Range): boolean {
  return (
    listedAt(doc, start + 1)?.end === end &&
    listedAt(doc, start) === null &&
    doc.lexicon.surnames.frequent.has(doc.lexical.charAt(start)) &&
    !wordSurnames.has(doc.lexical.charAt(start))
  );
}

/** 居立群 holds no word of the language; 大胆尝, 一定要 do. */
function holdsListed(doc: Doc, { start, end }: Range): boolean {
  return [start, start + 1].some((at) => (listedAt(doc, at)?.end ?? Infinity) <= end + 1);
}

const appointmentRight =
  /^(?:同志)?(?:（[^（）]{1,14}）?)?(?:为|开除|政务|行政|留党|撤职|降级|的|辞去|担任|接任|出任|兼任|续任|连任|主持|牵头|任|因|等\d|、|同志|记|党内)/;

/** A name with a title has the same right everywhere in the article, the headline too. */
function repeated(doc: Doc, chosen: readonly FoundPerson[], known: readonly Range[]): FoundPerson[] {
  const out: FoundPerson[] = [];
  const byName = new Map(chosen.map((p) => [doc.lexical.slice(p.start, p.end), p]));
  const taken: Range[] = [...chosen, ...known];
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

/** 秘书长|由|方圆担任: 由 is a surname, yet not before who takes a post. */
function withoutBy(doc: Doc, name: NameCandidate): NameCandidate {
  const isBy =
    doc.lexical.charAt(name.start) === '由' &&
    name.end - name.start > 2 &&
    /^(?:同志)?(?:担任|兼任|出任|接任|任(?=[，。；\n]))/u.test(doc.lexical.slice(name.end, name.end + 5));
  return isBy ? { ...name, start: name.start + 1 } : name;
}
