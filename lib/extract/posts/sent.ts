import { matchesIn } from '#lib/text/held-words.ts';
import type { BodyReference, Doc, FoundPerson, FoundPost } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';

const sends =
  /(?<verb>选派|下派|派遣|委派|选调|指派|派驻|派出|派)(?<who>，?[\u4e00-\u9fff·]{2,14}?)?(?:同志)?，?(?:到|赴|前往|至|进驻|(?<=派)驻|(?<=派驻)(?=[\u4e00-\u9fff]))(?<where>[^，。；：\n]{2,30}?)，?(?:担任|出任|挂职任|挂职担任|挂任|任)(?<post>[\u4e00-\u9fff]{2,16}?)(?=[，。；、兼\n]|$)/gu;
const office = /(?:书记|队长|队员|主任|镇长|乡长|县长|区长|局长|处长|院长|校长|教师|指挥|专员|助理)$/u;
const planned = /(?:拟|将|计划|准备)$/u;
/** 受某局选派, 被某局派到: whom the verb is done to stands before it, or behind its clause. */
const passive = /(?:受|被|经|由|应)[^，。；\n]{0,24}$/u;

/** 某局选派甲到某村任第一书记, 受某局选派，甲到…, 甲被某局派驻某村，担任…: who is sent, by whom, and where the post is. */
export function sentPosts(doc: Doc): FoundPost[] {
  return matchesIn(doc.lexical, sends).flatMap((match): FoundPost[] => {
    const { verb = '', who = '', where = '', post = '' } = match.groups ?? {};
    const at = { start: match.index, end: match.index + verb.length };
    if (!office.test(post) || planned.test(doc.lexical.slice(Math.max(0, at.start - 2), at.start))) return [];
    const clause =
      Math.max(...['，', '。', '；', '\n'].map((mark) => doc.lexical.lastIndexOf(mark, at.start - 1))) + 1;
    const isPassive = passive.test(doc.lexical.slice(clause, at.start));
    if (!isPassive && who.startsWith('，')) return [];
    const told = (from: number, to: number) => doc.persons.filter((p) => p.start >= from && p.end <= to);
    const behind = told(at.end, at.end + who.length);
    const people = behind.length > 0 || !isPassive ? behind : whoIsSent(doc, clause, at.start);
    const [person] = people;
    const end = match.index + match[0].length;
    const start = end - post.length;
    const body = bodyIn(doc, at.end, start, where, post);
    if (!person || people.length > 1 || !body) return [];
    const sender = doc.organizations.findLast(
      (o) =>
        o.start >= clause &&
        o.end <= at.start &&
        (!isPassive || o.start > person.start || person.start > at.end),
    );
    const by = sender && canonicalBody(doc, sender);
    return [
      {
        person,
        title: doc.text.slice(start, end),
        printed: { start, end },
        body,
        order: null,
        modality: 'asserted',
        rule: 'post.appointed',
        confidence: 0.88,
        act: {
          verb: doc.text.slice(at.start, at.end),
          at,
          decided: true,
          happens: true,
          ...(by && { by: { ...by, range: { start: sender.start, end: sender.end } } }),
        },
      },
    ];
  });
}

/** 甲受某局选派, 2021年，甲被派驻: the one named in the clause; 他受某局选派: of whom the paragraph spoke last. */
function whoIsSent(doc: Doc, clause: number, verb: number): FoundPerson[] {
  const own = doc.persons.filter((p) => p.start >= clause && p.end <= verb);
  if (own.length > 0 || !/^[他她]/u.test(doc.lexical.slice(clause, verb))) return own;
  const line = doc.lexical.lastIndexOf('\n', verb) + 1;
  const last = doc.persons.findLast((p) => p.start >= line && p.end <= clause);
  return last ? [last] : [];
}

/** The body, or the village or town, that somebody is sent to: the last that is named. */
function bodyIn(doc: Doc, from: number, to: number, where: string, post: string): BodyReference | null {
  const house = doc.organizations.findLast((o) => o.start >= from && o.end <= to);
  if (house) return canonicalBody(doc, house);
  const place = doc.places.findLast((p) => p.start >= from && p.end <= to);
  // 红旗社区: a settlement that no table has.
  if (!place && /^[\u4e00-\u9fff]{2,8}(?:村|社区|嘎查)$/u.test(where))
    return { range: null, name: where, type: 'other', region: null };
  if (!place || !where.includes(doc.lexical.slice(place.start, place.end))) return null;
  const name = doc.text.slice(place.start, place.end).replace(/\s+/gu, '');
  // 北山镇|副镇长: its government's.
  const unit = /([镇乡县区市])长$/u.exec(post)?.[1];
  return unit && name.endsWith(unit)
    ? { range: null, name: `${name}人民政府`, type: 'government', region: place.code }
    : { range: null, name, type: 'other', region: place.code };
}
