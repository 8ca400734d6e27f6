import { wordsAt, type Doc, type FoundPerson, type FoundPost } from '#lib/extract/doc.ts';
import { implicitBodies } from '#lib/extract/lexicon/titles.ts';
import { alsoAbroad, isForeignName, onlyAbroad, stateBefore } from './states.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { regionName, resolveRegion } from '#lib/extract/places/resolve-region.ts';

/** 习近平总书记, 省委骆书记: the title stands behind the name, its body before it. */
export function honorificPosts(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const person of doc.persons) {
    // 某委员长期从事…: 委员, and no 委员长.
    const title = wordsAt(doc, 'title', person.end).find(
      (t) => !(doc.lexical.charAt(t.end - 1) === '长' && doc.lexical.charAt(t.end) === '期'),
    );
    if (!title || /^(?:[处团资]|会(?![见谈晤]))/u.test(doc.lexical.slice(title.end, title.end + 2))) continue;
    const name = doc.lexical.slice(title.start, title.end);
    const printed = { start: person.start, end: title.end };
    const base = {
      person,
      title: doc.text.slice(title.start, title.end),
      modality: 'asserted',
      order: null,
    } as const;
    // 普京总统, 某某总理: of the country that was named last.
    const abroad = onlyAbroad.test(name) || (alsoAbroad.test(name) && isForeignName(doc, person.name));
    if (abroad) {
      const state = stateBefore(doc, person.start, null);
      if (state) out.push({ ...base, printed, body: state, rule: 'post.honorific', confidence: 0.8 });
      continue;
    }
    const implicit =
      implicitBodies[name] ?? (name === '主席' && isHeadOfState(doc, person) ? '中华人民共和国' : undefined);
    if (implicit) {
      out.push({
        ...base,
        printed,
        body: {
          range: null,
          name: implicit,
          type: implicit === '中共中央' ? 'party' : 'government',
          region: 'CN',
        },
        rule: 'post.honorific',
        confidence: 0.95,
      });
      continue;
    }
    const before = doc.organizations
      .filter(
        (o) => o.end === person.start || (o.end === person.start - 1 && doc.lexical.charAt(o.end) === '的'),
      )
      .sort((a, b) => a.start - b.start)[0];
    // 某省代表团的某某委员: of what the delegation is sent to.
    if (
      before &&
      !(/团$/u.test(doc.lexical.slice(before.start, before.end)) && /^(?:委员|代表)$/u.test(name))
    )
      out.push({
        ...base,
        printed: { start: before.start, end: title.end },
        body: canonicalBody(doc, before),
        rule: 'post.honorific',
        confidence: 0.9,
      });
  }
  return out;
}

/** Whom the article addresses as 主席 and nothing else, no body before: the head of state. */
function isHeadOfState(doc: Doc, person: FoundPerson): boolean {
  return (
    !doc.organizations.some((o) => o.end === person.start) &&
    !doc.posts.some(
      (p) => p.person.name === person.name && /主席$/u.test(p.title) && p.body.name !== '中央军委',
    )
  );
}

function speaksFor(doc: Doc, at: number): boolean {
  return (
    (doc.byStart.get('relative')?.has(at) ?? false) ||
    doc.organizations.some((o) => o.start === at) ||
    doc.places.some((p) => p.start === at) ||
    doc.persons.some((p) => p.start === at)
  );
}

/** A、B、C等代表: deputies of the people's congress that is meeting in the article. */
export function rollPosts(doc: Doc): FoundPost[] {
  const session = doc.initiatives.find(
    (i) => i.rule === 'initiative.session' && /人大|人民代表大会/.test(i.name),
  );
  if (!session) return [];
  const out: FoundPost[] = [];
  const word = /^自治区|^[省市县区旗]/.exec(session.name)?.[0];
  const code =
    doc.organizations.find((o) => o.start === session.start)?.region ??
    (word ? resolveRegion(doc, word, session.start) : null);
  const region = code === 'CN' ? '全国' : code ? regionName(doc, code) : '';
  if (!region) return [];
  for (const [i, last] of doc.persons.entries()) {
    const tail = /^(?:等)?代表(?![团大])/.exec(doc.lexical.slice(last.end));
    // 甲代表州人民政府作报告: a verb.
    if (!tail || speaksFor(doc, last.end + tail[0].length)) continue;
    const end = last.end + tail[0].length;
    const people = [last];
    for (let n = i - 1, first = last; n >= 0; n--) {
      const previous = doc.persons[n];
      if (!previous || doc.lexical.slice(previous.end, first.start) !== '、') break;
      people.unshift(previous);
      first = previous;
    }
    people.forEach((person, order) => {
      out.push({
        person,
        title: '代表',
        printed: { start: people[0]?.start ?? person.start, end },
        order: order + 1,
        modality: 'asserted',
        body: { range: null, name: `${region}人民代表大会`, type: 'congress', region: code },
        rule: 'post.roll',
        confidence: 0.85,
      });
    });
  }
  return out;
}
