import { nameKey } from '#lib/text/name-key.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import {
  wordsEndingAt,
  type Doc,
  type FoundPerson,
  type FoundPost,
  type OrganizationType,
} from '#lib/extract/doc.ts';
import { nameElements } from '#lib/extract/lexicon/name-elements.ts';
import { attributesBehind } from '#lib/extract/persons/attributes.ts';

/** All mentions in one article that are the same human being. */
export interface Person {
  /** As first printed, without white space. */
  readonly name: string;
  readonly first: number;
  readonly posts: readonly FoundPost[];
  /** Everybody of this name in the article, in order of appearance. */
  readonly namesakes: readonly Person[];
  /** What is printed of sex, people, birth and origin. */
  readonly said: ReadonlyMap<string, string>;
}

interface Draft {
  readonly name: string;
  readonly first: number;
  readonly posts: FoundPost[];
  readonly said: Map<string, string>;
  readonly starts: number[];
  isVillager: boolean;
}

/** What tells people of one name apart. */
export const telling = ['birth', 'gender', 'ethnicity', 'nativePlace'];
const known = new WeakMap<Doc, ReadonlyMap<number, Person>>();

/** Who a mention of a person is. */
export function personAt(doc: Doc, found: FoundPerson): Person | undefined {
  let people = known.get(doc);
  if (!people) {
    people = peopleOf(doc);
    known.set(doc, people);
  }
  return people.get((found.means ?? found).start);
}

/**
 * One name is one person, unless the article says things of it that no one can be at once: two sexes, two birthdays,
 * offices of two regions, a herder and a head of a banner.
 */
function peopleOf(doc: Doc): ReadonlyMap<number, Person> {
  const byName = new Map<string, Draft[]>();
  const posts = new Map<number, FoundPost[]>();
  for (const post of doc.posts) {
    const list = posts.get(post.person.start);
    if (list) list.push(post);
    else posts.set(post.person.start, [post]);
  }
  const mentions = new Map<number, FoundPerson>();
  for (const one of [...doc.posts.map((p) => p.person), ...doc.persons])
    if (!one.means) mentions.set(one.start, one);
  for (const one of [...mentions.values()].sort((a, b) => a.start - b.start)) {
    const key = nameKey(one.name);
    const said = new Map(
      attributesBehind(doc, one.end)
        .attributes.filter(({ property }) => telling.includes(property))
        .map(({ property, value }) => [property, value]),
    );
    const own = posts.get(one.start) ?? [];
    const isVillager = wordsEndingAt(doc, 'role', one.start).some((w) =>
      villagers.has(doc.lexical.slice(w.start, w.end)),
    );
    const same = byName.get(key) ?? [];
    const draft = same.findLast((other) => canBe(other, said, own, isVillager));
    if (draft) {
      draft.starts.push(one.start);
      draft.posts.push(...own);
      draft.isVillager ||= isVillager;
      for (const [property, value] of said)
        if ((draft.said.get(property)?.length ?? 0) < value.length) draft.said.set(property, value);
    } else {
      const name = withoutSpaces(one.name);
      same.push({ name, first: one.start, posts: [...own], said, starts: [one.start], isVillager });
    }
    byName.set(key, same);
  }
  const people = new Map<number, Person>();
  for (const drafts of byName.values()) {
    const namesakes: Person[] = [];
    for (const draft of drafts) {
      const person = { ...draft, namesakes };
      namesakes.push(person);
      for (const start of draft.starts) people.set(start, person);
    }
  }
  return people;
}

const villagers: ReadonlySet<string> = new Set(
  '村民 居民 市民 农民 牧民 农牧民 渔民 业主 房主 患者 病人 学生 同学 司机 工人'.split(' '),
);

function canBe(
  person: Draft,
  said: ReadonlyMap<string, string>,
  posts: readonly FoundPost[],
  isVillager: boolean,
): boolean {
  for (const [property, value] of said) {
    const other = person.said.get(property);
    if (other !== undefined && !other.startsWith(value) && !value.startsWith(other) && !other.endsWith(value))
      return false;
  }
  if (isVillager && person.posts.some(isOffice)) return false;
  if (person.isVillager && posts.some(isOffice)) return false;
  const isShared = posts.some((a) =>
    person.posts.some((b) => a.title === b.title && a.body.name === b.body.name),
  );
  return isShared || !posts.some((a) => person.posts.some((b) => isElsewhere(a, b)));
}

/** Of one committee or region at a time. */
const heads = /^(?:书记|省长|市长|县长|区长|旗长|盟长|州长|镇长|乡长|专员)$/u;

/** 甲县县长 and 乙县县长, 市委书记 and 县委书记, each printed before the name as what somebody is. */
function isElsewhere(a: FoundPost, b: FoundPost): boolean {
  if (!isOffice(a) || !isOffice(b)) return false;
  if (a.rule !== 'post.chain' && a.rule !== 'post.list') return false;
  if (b.rule !== 'post.chain' && b.rule !== 'post.list') return false;
  if (heads.test(a.title) && a.title === b.title && a.body.name !== b.body.name) return true;
  const [one, two] = [a.body.region ?? 'CN', b.body.region ?? 'CN'];
  return one !== 'CN' && two !== 'CN' && !one.startsWith(two) && !two.startsWith(one);
}

function isOffice(post: FoundPost): boolean {
  return post.modality === 'asserted' && officialBodies.has(post.body.type);
}

/** Whose posts make an official. */
export const officialBodies: ReadonlySet<OrganizationType> = new Set<OrganizationType>([
  'party',
  'government',
  'congress',
  'cppcc',
  'supervision',
  'court',
  'procuratorate',
  'military',
  'mass',
]);

const elements = new Set(nameElements.split(/\s+/u).filter((e) => e !== ''));

/** 巴特尔, 布和, 扎西顿珠: a given name without a family name, which many bear. */
export function isGivenNameAlone(key: string): boolean {
  const ends = [true];
  for (let end = 1; end <= key.length; end++)
    ends.push([2, 3, 4, 5].some((n) => n <= end && ends[end - n] && elements.has(key.slice(end - n, end))));
  return ends[key.length] === true && key.length > 0;
}
