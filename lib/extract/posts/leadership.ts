import { matchesIn } from '#lib/text/held-words.ts';
import { sentenceOf, type BodyReference, type Doc, type FoundPost } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { whoMeets } from './who-meets.ts';

const led =
  /(?<verb>选举产生|选出|产生|推选出|组成)(?:了)?(?:[^。；\n]{0,40}?[和及、])?以(?<who>[\u4e00-\u9fff·]{2,14}?)(?:同志|先生|女士)?为(?<office>主席|会长|理事长|主任|主任委员|主委|书记|组长|团长|院长|校长|社长|监事长)的/gu;

/** 选举产生了某协会新一届理事会和以甲为主席的主席团: whom a sentence says a body has chosen to lead it. */
export function leadershipPosts(doc: Doc): FoundPost[] {
  return matchesIn(doc.lexical, led).flatMap((match): FoundPost[] => {
    const { verb = '', who = '', office = '' } = match.groups ?? {};
    const at = match.index + match[0].lastIndexOf(`以${who}`) + 1;
    const person = doc.persons.find((p) => p.start >= at && p.start <= at + 1 && p.end <= at + who.length);
    const end = match.index + match[0].length - 1;
    const body = person && bodyLed(doc, match.index, end + 1);
    if (!person || !body) return [];
    return [
      {
        person,
        title: doc.text.slice(end - office.length, end),
        printed: { start: end - office.length, end },
        body,
        order: null,
        modality: 'asserted',
        rule: 'post.appointed',
        confidence: 0.88,
        act: {
          verb: doc.text.slice(match.index, match.index + verb.length),
          at: { start: match.index, end: match.index + verb.length },
          decided: true,
          happens: true,
        },
      },
    ];
  });
}

/** Behind 的, else between the verb and the name, else before the verb in its sentence. */
function bodyLed(doc: Doc, verb: number, end: number): BodyReference | null {
  const sentence = sentenceOf(doc, verb);
  const named = doc.organizations.filter((o) => !o.bare && o.end - o.start > 3);
  const found =
    named.find((o) => o.start === end) ??
    named.findLast((o) => o.start >= verb && o.end <= end) ??
    named.findLast((o) => sentence && o.start >= sentence.start && o.end <= verb);
  if (found) {
    const body = canonicalBody(doc, found);
    const own = /^(?<house>.{3,}?)(?:第[一二三四五六七八九十百]+届|新一届).*$/u.exec(body.name)?.groups?.[
      'house'
    ];
    return { ...body, range: null, name: own ?? body.name };
  }
  const session = doc.initiatives.findLast(
    (i) => i.end <= verb && i.start >= verb - 300 && i.type === 'meeting',
  );
  return session ? whoMeets(doc, session) : null;
}
