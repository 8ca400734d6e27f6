import { matchesIn } from '#lib/text/held-words.ts';
import {
  sentenceOf,
  type BodyReference,
  type Doc,
  type FoundPerson,
  type FoundPost,
} from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { chainEndingAt, postsOf } from './chain.ts';
import { reaches } from './clauses.ts';
import { electing } from './electing.ts';
import { isShortHouse, seatNamed, shortHouse } from './houses.ts';

const hires =
  /(?<verb>聘请|聘任|续聘|特聘|敦聘|邀聘)(?<who>[^。；\n聘]{2,160}?)(?:同志|先生|女士|教授|院士|等\d{1,3}[人名位](?:同志)?|等)?(?:担任|为)(?<post>[^，。；、：\n]{2,18})(?=[，。；、\n]|$)/gu;
const ofHire =
  /(?:顾问|专家|教授|员|师|大使|导师|院长|主任|主席|会长|所长|校长|园长|总监|代表|理事|委员|研究员|学者|智囊)$/u;

const planned = /(?:拟|将|计划|准备|打算)$/u;

/** 学校聘请甲、某公司总工程师乙为产业教授: what somebody is hired as is held at who hires. */
export function hiredPosts(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const match of matchesIn(doc.lexical, hires)) {
    const { verb = '', who = '', post = '' } = match.groups ?? {};
    const from = match.index + verb.length;
    const end = match.index + match[0].length;
    const people = peopleIn(doc, from, from + who.length);
    if (people.length === 0 || !ofHire.test(post)) continue;
    if (planned.test(doc.lexical.slice(Math.max(0, match.index - 3), match.index))) continue;
    const by = hirer(doc, match.index) ?? electing(doc, verb, match.index, match.index, end - post.length);
    const act = {
      verb: doc.text.slice(match.index, from),
      at: { start: match.index, end: from },
      decided: true,
      happens: true,
      ...(by && { by }),
    };
    const start = end - post.length;
    const chain = chainEndingAt(doc, end, start, null);
    const isOwn = chain?.parts.some(({ part }) => part.organization ?? part.region ?? part.organ ?? part.raw);
    const named =
      chain && isOwn && reaches(doc, start, chain.printed.start, 0)
        ? (person: FoundPerson) => postsOf(doc, chain, person, null, 'post.appointed', 0.9)
        : (person: FoundPerson): FoundPost[] =>
            by
              ? [
                  {
                    person,
                    title: doc.text.slice(
                      start + (/^(?:首任|该?[校院会])(?=..)/u.exec(post)?.[0].length ?? 0),
                      end,
                    ),
                    printed: { start, end },
                    body: { ...by, range: null },
                    order: null,
                    modality: 'asserted',
                    rule: 'post.appointed',
                    confidence: 0.88,
                  },
                ]
              : [];
    for (const person of people) out.push(...named(person).map((p) => ({ ...p, act })));
  }
  return out;
}

/** The people hired: who is named last must end what stands before 为. */
function peopleIn(doc: Doc, from: number, to: number): FoundPerson[] {
  const people = doc.persons.filter((p) => p.start >= from && p.end <= to);
  // 聘请甲团队成员、某院院长乙: 甲 is only who leads the team.
  const isHired = ({ end }: FoundPerson) =>
    end === to || /^(?:同志|（[^（）]{1,14}）)?(?:[、，和及与]|以及)/u.test(doc.lexical.slice(end, to));
  return people.at(-1)?.end === to ? people.filter(isHired) : [];
}

/** Who hires stands before the verb in its clause, or in the clause before: by name, or as 学校, 总会. */
function hirer(doc: Doc, at: number): BodyReference | null {
  const sentence = sentenceOf(doc, at)?.start ?? 0;
  const clause = Math.max(
    sentence,
    ...['，', '；', '：'].map((mark) => doc.lexical.lastIndexOf(mark, at - 1) + 1),
  );
  const word =
    /^(?:[他她]|会上，|随后，)?(学校|我?校|医院|集团|总会|会馆|公所|联合会|同乡会|校友会)(?=[^，。]{0,6}$)/u.exec(
      doc.lexical.slice(clause, at),
    );
  if (word?.[1]) {
    const start = clause + word[0].length - word[1].length;
    const range = { start, end: start + word[1].length };
    const meant = seatNamed(doc, range) ?? (isShortHouse(word[1]) ? shortHouse(doc, range) : null);
    return meant && { ...meant, range };
  }
  for (const floor of [clause, sentence]) {
    const named = doc.organizations.findLast((o) => o.start >= floor && o.end <= at);
    const isWhose = named && doc.persons.some((p) => p.start >= named.end && p.end <= at);
    if (named && !isWhose) return canonicalBody(doc, named);
  }
  return null;
}
