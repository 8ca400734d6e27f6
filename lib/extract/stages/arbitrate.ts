import { matchesIn } from '#lib/text/held-words.ts';
import { isInside, type Doc, type FoundName, type FoundOrganization, type Range } from '#lib/extract/doc.ts';
import { houseOfWard } from '#lib/extract/organizations/ward-house.ts';
import { body } from '#lib/extract/organizations/body.ts';
import type { Stage } from '#lib/extract/stage.ts';

/**
 * Of names that overlap, the set of greatest weight: weighted interval scheduling over everything found. A name weighs
 * its rule's weight times its length, so a longer name wins unless its rule is much less sure.
 */
export const arbitrate: Stage = {
  id: 'arbitrate',
  needs: ['places', 'organizations', 'initiatives', 'persons', 'posts'],
  gives: ['chosen'],
  run(doc) {
    const postBodies = doc.posts.map((p) => p.body.range).filter((r) => r !== null);
    // 某村党支部书记, 某公司工会主席: the branch is of the title, where the post's body ends before it.
    const committees = doc.posts.flatMap(({ body: { range } }) => {
      const own =
        range &&
        !/街道$/u.test(doc.lexical.slice(range.start, range.end)) &&
        (branch.exec(doc.lexical.slice(range.end, range.end + 6)) ??
          (/[村区查]$/u.test(doc.lexical.slice(range.start, range.end))
            ? /^党委/u.exec(doc.lexical.slice(range.end, range.end + 2))
            : null));
      return own ? [{ start: range.end + own[0].length, body: range.end }] : [];
    });
    // What is left of the body without it, unless that is a village: 某公司, 某法院.
    const houses = committees.flatMap(({ start, body }) =>
      doc.organizations
        .filter(
          (o) =>
            o.end === start &&
            o.start < body &&
            !/党[总支]|[村区查]党委/u.test(doc.lexical.slice(body - 1, start)),
        )
        .map((o) => ({ ...o, end: body, tail: o.tail.slice(0, o.tail.length - (start - body)) })),
    );
    const bylines = new Set(doc.article.byline.map((b) => b.name.replace(/\s+/g, '')));
    const signed = matchesIn(doc.lexical, signature).map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    }));
    const withPosts = new Set(doc.posts.map((p) => p.person.name));
    const titled = doc.persons.filter((p) => !untitled.has(p.rule) || withPosts.has(p.name));
    const candidates: FoundName[] = [
      ...doc.places,
      ...doc.organizations
        .map((o) => houseOfWard(doc, o) ?? o)
        .filter(
          (o) =>
            (!o.bare || postBodies.some((r) => r.start === o.start && r.end === o.end)) &&
            !committees.some((c) => c.start === o.end && c.body > o.start),
        ),
      ...houses,
      ...zones(doc),
      ...doc.initiatives.filter((i) => !doc.posts.some((p) => isInside(i, p.printed))),
      ...doc.persons.filter(
        (p) => withPosts.has(p.name) || !(bylines.has(p.name) || signed.some((s) => isInside(p, s))),
      ),
    ].filter(
      (c) =>
        c.kind === 'person' ||
        (!signed.some((s) => isInside(c, s)) &&
          (c.rule === 'initiative.document' ||
            (c.kind === 'initiative' && remembers.test(c.name)) ||
            !holdsPerson(c, titled))),
    );
    doc.chosen.push(...heaviest(candidates));
  },
};

/** 纪念某某同志诞辰100周年座谈会, 某某同志先进事迹报告会: meetings that bear a person's name. */
const remembers =
  /^(?:纪念|追思|缅怀|悼念|追悼)|(?:同志|先生|女士|院士|烈士)(?:诞辰|逝世|牺牲|殉职|先进事迹|事迹|追悼|追思|遗体)|(?:诞辰|逝世)[一二三四五六七八九十百\d]+周年/u;
const branch = /^(?:党工委|党组|党总支|党支部|工会|团委|检察委员会|审判委员会)/u;

/** What only looks like a person where it stands: 宋家河 of 宋家河特大桥. */
const untitled: ReadonlySet<string> = new Set(['person.clause', 'person.activity', 'person.model']);

/**
 * （本报记者 丁一 通讯员 何为）, （参与采写：…）, 【记者丁一／台北报道】, 丁一 何为 摄影报道: whoever wrote it or took the picture
 * is a byline's matter.
 */
const signature =
  /[（(](?:[^（）()\n]{0,12})(?:记者|通讯员|特约撰稿|参与采写|采写|摄影|供图|制图)[^（）()\n]{0,60}[）)]|[（(][图文][：:／/][^（）()\n]{0,40}[）)]|(?:值班(?:总编|主任|编委)|照排|版式|责编|责任编辑|美编|校对|检校|审读|组版)[：:] ?[\u4e00-\u9fff]{2,4}(?:[ \u3000][\u4e00-\u9fff]{2,3})?|【(?:本报)?(?:特派|驻\S{2,4})?记者[^【】\n]{1,40}】|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}(?:[ 、\u3000][\u4e00-\u9fff]{2,4}){0,3}[ \u3000]?(?:摄影报道|图片报道|供图|制图|摄(?=[）)。\s]|$)|文\/图|图\/文)/gmu;

/** 公主岭农业高新区|党工委书记: a zone that has a committee is a body, where its name is a place's otherwise. */
function zones(doc: Doc): FoundOrganization[] {
  return doc.posts.flatMap(({ title, body: { range, name } }) => {
    const place =
      range &&
      title.startsWith('党工委') &&
      doc.places.find((p) => p.start === range.start && p.end === range.end);
    if (!place || place.level !== null || name.endsWith('街道')) return [];
    const fields = {
      type: 'government',
      region: place.code,
      tail: doc.text.slice(place.start, place.end),
      relative: false,
    } as const;
    return [body(place.start, place.end, 'org.zone', place.weight + 1, fields)];
  });
}

function holdsPerson(name: FoundName, persons: readonly Range[]): boolean {
  return persons.some((p) => isInside(p, name));
}

/** The room a name takes: its quotation marks belong to it. */
function room(name: FoundName): Range {
  return name.kind === 'initiative' ? name.outer : name;
}

function heaviest(names: readonly FoundName[]): FoundName[] {
  const sorted = [...names].sort(
    (a, b) => room(a).end - room(b).end || room(a).start - room(b).start || b.weight - a.weight,
  );
  const best: number[] = [0];
  const previous: number[] = [];
  for (const [i, name] of sorted.entries()) {
    let low = 0;
    let high = i;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = sorted[middle];
      if (other && room(other).end <= room(name).start) low = middle + 1;
      else high = middle;
    }
    previous.push(low);
    best.push(Math.max(best[i] ?? 0, (best[low] ?? 0) + name.weight * (name.end - name.start)));
  }
  const out: FoundName[] = [];
  for (let i = sorted.length; i > 0;) {
    const name = sorted[i - 1];
    if (name && (best[i] ?? 0) > (best[i - 1] ?? 0)) {
      out.push(name);
      i = previous[i - 1] ?? 0;
    } else i--;
  }
  return out.reverse();
}
