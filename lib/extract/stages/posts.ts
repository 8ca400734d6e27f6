import {
  sentenceOf,
  type BodyReference,
  type Doc,
  type FoundPerson,
  type FoundPlace,
  type FoundPost,
} from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { regionName } from '#lib/extract/places/resolve-region.ts';
import { chainEndingAt, postsOf, type Chain } from '#lib/extract/posts/chain.ts';
import { appointmentPosts } from '#lib/extract/posts/appointments.ts';
import { honorificPosts, rollPosts } from '#lib/extract/posts/after-name.ts';
import { besidePosts, relativePosts } from '#lib/extract/posts/beside-name.ts';
import { copulaPosts } from '#lib/extract/posts/copula.ts';
import { holderPosts } from '#lib/extract/posts/by-whom.ts';
import { endPosts } from '#lib/extract/posts/ended.ts';
import { labelPosts } from '#lib/extract/posts/labels.ts';
import { noticePosts } from '#lib/extract/posts/notices.ts';
import { careerPosts } from '#lib/extract/posts/resume.ts';
import { officerPosts } from '#lib/extract/posts/officers.ts';
import { rosterPosts } from '#lib/extract/posts/roster.ts';
import { stateOfName } from '#lib/extract/posts/states.ts';
import { unitOfLeader } from '#lib/extract/posts/small-units.ts';
import { inVillage, stationedPosts } from '#lib/extract/posts/stationed.ts';
import { leadershipPosts } from '#lib/extract/posts/leadership.ts';
import { withdrawnPosts } from '#lib/extract/posts/withdrawn.ts';
import { tablePosts } from '#lib/extract/posts/tables.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** One chain of titles and the people it is said of. */
interface Group {
  readonly chain: Chain;
  readonly people: readonly FoundPerson[];
  readonly start: number;
  readonly end: number;
}

/** Titles before names, names in lists that share them, titles after names, appointments. */
export const posts: Stage = {
  id: 'posts',
  needs: ['words', 'places', 'organizations', 'initiatives', 'persons'],
  gives: ['posts'],
  run(doc) {
    const groups = findGroups(doc);
    for (const group of groups) {
      if (takeTurns(doc, group)) continue;
      const ranked = group.people.length > 1;
      group.people.forEach((person, i) => {
        doc.posts.push(
          ...postsOf(
            doc,
            group.chain,
            person,
            ranked ? i + 1 : null,
            ranked ? 'post.list' : 'post.chain',
            ranked ? 0.95 : 0.97,
          ),
        );
      });
    }
    distribute(doc, groups);
    doc.posts.push(
      ...appointmentPosts(doc),
      ...honorificPosts(doc),
      ...rollPosts(doc),
      ...noticePosts(doc),
      ...labelPosts(doc),
      ...tablePosts(doc),
      ...besidePosts(doc),
      ...holderPosts(doc),
      ...relativePosts(doc),
      ...careerPosts(doc),
      ...rosterPosts(doc),
    );
    // What a notice or an act has told already is not told twice.
    const known = (post: FoundPost) =>
      doc.posts.some((p) => p.person.start === post.person.start && p.title === post.title);
    doc.posts.splice(0, doc.posts.length, ...doc.posts.map((post) => inVillage(post, doc)));
    doc.posts.push(
      ...[
        ...copulaPosts(doc),
        ...withdrawnPosts(doc),
        ...stationedPosts(doc),
        ...leadershipPosts(doc),
      ].filter((post) => !known(post)),
    );
    doc.posts.push(...officerPosts(doc));
    dropShorter(doc);
    endPosts(doc);
  },
};

/** Titles that one person holds at a body. */
const single =
  /^(?:党委|党组|党工委|支部|总支)?书记$|^(?:主任|主席|董事长|总经理|总裁|会长|理事长|组长|[省市县区州旗盟乡镇局厅部院校厂所台站社馆]长)$/u;

function isOfOne(doc: Doc, { parts }: Chain): boolean {
  const last = parts.at(-1);
  return (
    last !== undefined &&
    last.body !== null &&
    single.test(doc.lexical.slice(last.part.title.start, last.part.title.end))
  );
}

/** 驻会|顾问, read as 顾问 too: of one phrase the longer title is printed. */
function dropShorter(doc: Doc): void {
  const isShorter = (post: FoundPost) =>
    doc.posts.some(
      (other) =>
        other.person === post.person &&
        other.printed.end === post.printed.end &&
        other.printed.end - other.printed.start === other.title.length &&
        other.title.length > post.title.length &&
        other.title.endsWith(post.title) &&
        other.modality === post.modality,
    );
  doc.posts.splice(0, doc.posts.length, ...doc.posts.filter((post) => !isShorter(post)));
}

/** 甲市、乙市委书记张某、李某分别…: as many places as people, each for one of them. */
function takeTurns(doc: Doc, { chain, people }: Group): boolean {
  const [only, ...more] = chain.parts;
  if (!only?.body || more.length > 0 || people.length < 2) return false;
  const regions: FoundPlace[] = [];
  for (let at = chain.printed.start; regions.length < people.length - 1;) {
    if (doc.lexical.charAt(at - 1) !== '、') break;
    const place = doc.places.find((p) => p.end === at - 1 && p.code !== null);
    if (!place) break;
    regions.unshift(place);
    at = place.start;
  }
  const shared = only.body;
  const last = shared.region;
  if (regions.length !== people.length - 1 || !last || last === 'CN') return false;
  const own = regionName(doc, last);
  if (!shared.name.startsWith(own)) return false;
  const tail = shared.name.slice(own.length);
  people.forEach((person, i) => {
    const place = regions[i];
    const body = place?.code
      ? { ...shared, range: null, region: place.code, name: regionName(doc, place.code) + tail }
      : shared;
    doc.posts.push(
      ...postsOf(doc, { ...chain, parts: [{ part: only.part, body }] }, person, null, 'post.list', 0.92),
    );
  });
  return true;
}

function findGroups(doc: Doc): Group[] {
  const groups: Group[] = [];
  const persons = doc.persons;
  for (let i = 0; i < persons.length; i++) {
    const first = persons[i];
    if (!first) continue;
    const sentence = sentenceOf(doc, first.start);
    const previous = persons[i - 1];
    const floor = Math.max(sentence?.start ?? 0, previous && previous.end <= first.start ? previous.end : 0);
    const end =
      first.start > floor && doc.text.charAt(first.start - 1) === ' ' ? first.start - 1 : first.start;
    const lastGroup = groups.at(-1);
    const around = bracketedBody(doc, first.start);
    const ofUnit = around
      ? null
      : unitOfLeader(
          doc,
          first.start,
          groups.slice(-4).map((g) => lastBody(g.chain)),
        );
    const inherited =
      around ??
      ofUnit ??
      actingBody(doc, first.start) ??
      (lastGroup && sentence && lastGroup.start >= sentence.start ? lastBody(lastGroup.chain) : null);
    const between = lastGroup ? doc.lexical.slice(lastGroup.end, first.start) : '';
    const adjoins =
      ofUnit !== null ||
      (around === null &&
        (/^、[^，。；]*$/u.test(between) ||
          // 甲国国家主席某，总理某: both are of that state.
          (/^，[^，。；]*$/u.test(between) && isState(doc, inherited))));
    const chain = chainEndingAt(doc, end, floor, inherited, adjoins);
    if (!chain) continue;
    const people = [first];
    for (let last = first, n = i + 1; n < persons.length; n++) {
      const next = persons[n];
      const joint = next && doc.lexical.slice(last.end, next.start);
      if (!joint || !joins(joint)) break;
      // 管委会主任甲与乙分别代表双方签字: a body has one head, and 与 joins people and not holders.
      if (/^[与和]$/u.test(joint) && isOfOne(doc, chain)) break;
      // 甲市市长某某、乙|市副市长某某: what looks like a name is that of the next one's town.
      if (/^[省市县区州镇乡]副?[省市县区州镇乡]?长/u.test(doc.lexical.slice(next.end, next.end + 4))) break;
      people.push(next);
      last = next;
    }
    groups.push({ chain, people, start: chain.printed.start, end: people.at(-1)?.end ?? first.end });
  }
  return groups;
}

/** 某某同乡会（主席甲、监事长乙）: whom the bracket behind a body names hold office there. */
function bracketedBody(doc: Doc, at: number): BodyReference | null {
  const inside = /（([^（）。\n]{2,40})$/u.exec(doc.lexical.slice(Math.max(0, at - 42), at));
  const open = inside ? at - (inside[1]?.length ?? 0) - 1 : -1;
  const body = doc.organizations.find((o) => o.end === open && !o.bare);
  return body ? { ...canonicalBody(doc, body), range: null } : null;
}

/** 接受甲辞去某县人民法院院长职务的请求，由副院长乙代理…: who stands in is of the body whose post was laid down. */
function actingBody(doc: Doc, at: number): BodyReference | null {
  const said = /职务的?(?:请求|申请)，(?:会议)?(?:决定)?由(副[\u4e00-\u9fff]{1,6})$/u.exec(
    doc.lexical.slice(Math.max(0, at - 24), at),
  );
  const sentence = said && sentenceOf(doc, at);
  const body = sentence
    ? doc.organizations.findLast((o) => o.start >= sentence.start && o.end < at - said[0].length)
    : undefined;
  return body ? { ...canonicalBody(doc, body), range: null } : null;
}

function isState(doc: Doc, body: BodyReference | null): boolean {
  return body !== null && body.region !== 'CN' && stateOfName(doc, body.name) === body.name;
}

/** Only a joint between two names, with brackets aside. */
function joins(between: string): boolean {
  return /^(?:（[^（）]{1,12}）)?(?:、|和|及|与|，)$/.test(between);
}

function lastBody(chain: Chain): BodyReference | null {
  return (
    chain.parts
      .map((p) => p.body)
      .filter((b) => b !== null)
      .at(-1) ?? null
  );
}

/** 担任…副团长的A，B，C: the post belongs to every one until another clause begins. */
function distribute(doc: Doc, groups: readonly Group[]): void {
  for (const [i, group] of groups.entries()) {
    const at = group.start;
    if (doc.lexical.charAt(at - 1) !== '的') continue;
    const sentence = sentenceOf(doc, at);
    const lead = sentence ? doc.lexical.lastIndexOf('担任', at) : -1;
    if (!sentence || lead < sentence.start || /[，。；]/.test(doc.lexical.slice(lead, at))) continue;
    const chain = chainEndingAt(doc, at - 1, lead + 2, null);
    if (!chain) continue;
    let last = group;
    for (const next of [group, ...groups.slice(i + 1)]) {
      if (next !== group && !/^[，、和]$/.test(doc.lexical.slice(last.end, next.start))) break;
      for (const person of next.people)
        doc.posts.push(...postsOf(doc, chain, person, null, 'post.shared', 0.9));
      last = next;
    }
  }
}
