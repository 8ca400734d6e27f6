import { matchesIn } from '#lib/text/held-words.ts';
import type { BodyReference, Doc, FoundPerson, FoundPost, Range } from '#lib/extract/doc.ts';
import { namesAt } from '#lib/extract/persons/name-at.ts';
import { isPlaceOrBody, type Accept } from '#lib/extract/persons/slots.ts';
import { lexicalForm } from '#lib/text/traditional.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';

const leads = '(?:创会|永久|永远|终身|荣誉|名誉|常务|执行|第一|第二|署理|候任|正|副|总|首席)*';
/** Who leads an association: a run of its officers holds one of these. */
const chiefs = '会长|主席|理事长|监事长|董事长|总长|总理|秘书长|总干事|总董|社长|馆长|主任';
/** What its other officers are called; some are everyday words, and offices only in such a run. */
const others =
  '(?:[中英西法葡德日]文)?(?:书记|秘书)|财政|财务|司库|司数|核数|稽核|查账|会计|出纳|总务|庶务|外交|外务|公关|交际|联络|康乐|福利|文教|文康|体育|宣传|组织|调查|(?:妇女|青年|财政|财务|总务|外交|外联|交际|联络|康乐|福利|文教|文化|教育|体育|宣传|组织|公关|学务|慈善|经济|调解)(?:部长|主任|组长|股长)|监察|顾问|元老|商董|董事|理事|监事|评议长|议长|通事|校董';
const office = new RegExp(`${leads}(?:${chiefs}|${others})(?=：? ?[\\u3400-\\u9fff])`, 'gu');
const isChief = new RegExp(`^${leads}(?:${chiefs})$`, 'u');

const association = /(?:[^委员]会|会馆|公所|[商学]会|总会|联盟|协会|宗祠|堂)$/u;
/** 第十九届理事会, 团拜暨…: an occasion or a term, and no association. */
const meets = /第.{1,4}[届次]|暨|[理监]事会$|团拜|典礼|大会$/u;
/** What parts one officer and the next. */
const joint = /^(?:（[^（）\n]{1,10}）)?(?:[，、；。\n ]|以及|及|和|与|暨|由){0,2}(?:新任|现任|当选|选出)?$/u;
/** Those who were chosen or sworn in are told without their body: it is the one that the article tells of. */
const changes = /就职|宣誓|监誓|改选|换届|选出|选举|当选|新一?届|职员|理监事|交接|履新|名单/u;

interface Officer {
  readonly title: Range;
  readonly people: readonly FoundPerson[];
  readonly end: number;
}

/** A name stands behind an office that follows another officer's name: 秘书长甲、财政乙. */
export function namesOfOfficers(doc: Doc, accept: Accept): void {
  let last = -1;
  for (const { index, 0: title } of matchesIn(doc.lexical, office)) {
    const begins = index === 0 || /[\s，、；。：（和及与暨由]/u.test(doc.lexical.charAt(index - 1));
    const isNear = isChief.test(title) || (last >= 0 && index - last < 60);
    if (!begins || !isNear) continue;
    const at =
      index + title.length + (/^：? ?/u.exec(doc.lexical.slice(index + title.length))?.[0].length ?? 0);
    const name = namesAt(doc, at, 'title').find((c) => !isPlaceOrBody(doc, c));
    if (!name || name.score < 2) continue;
    last = name.end;
    if (!isChief.test(title)) accept(name, 'person.list', 7);
  }
}

/** Runs and rows of the officers of one association: each holds the office printed before the name. */
export function officerPosts(doc: Doc): FoundPost[] {
  const runs: Officer[][] = [];
  for (const officer of officersOf(doc)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before && joint.test(doc.lexical.slice(before.end, officer.title.start))) run?.push(officer);
    else runs.push([officer]);
  }
  return runs.flatMap((run) => {
    const first = run[0];
    if (!first || run.length < 2 || !run.some((o) => isChief.test(textOf(doc, o.title)))) return [];
    const body = bodyOfRun(doc, run, first.title.start);
    if (!body) return [];
    return run.flatMap(({ title, people }) =>
      people
        .filter((person) => !doc.posts.some((p) => p.person.start === person.start))
        .map((person, i) => ({
          person,
          title: doc.text.slice(title.start, title.end),
          printed: title,
          body,
          modality: 'asserted' as const,
          order: people.length > 1 ? i + 1 : null,
          rule: 'post.roster',
          confidence: 0.9,
        })),
    );
  });
}

function officersOf(doc: Doc): Officer[] {
  return matchesIn(doc.lexical, office).flatMap(({ index, 0: printed }) => {
    const title = { start: index, end: index + printed.length };
    const gap = /^：? ?/u.exec(doc.lexical.slice(title.end))?.[0].length ?? 0;
    const first = doc.persons.find((p) => p.start === title.end + gap);
    if (!first) return [];
    const people = [first];
    for (let last = first; ;) {
      const next = doc.persons.find(
        (p) =>
          p.start > last.end &&
          /^(?:（[^（）]{1,10}）)?[、和及与 ]$/u.test(doc.lexical.slice(last.end, p.start)),
      );
      if (!next) break;
      people.push(next);
      last = next;
    }
    return [{ title, people, end: people.at(-1)?.end ?? first.end }];
  });
}

/** Of a post in the run that prints its body; where they were chosen or sworn in, the association named last before. */
function bodyOfRun(doc: Doc, run: readonly Officer[], at: number): BodyReference | null {
  const people = new Set(run.flatMap((o) => o.people.map((p) => p.start)));
  const told = doc.posts.find(
    (p) =>
      people.has(p.person.start) &&
      association.test(lexicalOf(doc, p.body)) &&
      !meets.test(lexicalOf(doc, p.body)),
  );
  if (told) return { ...told.body, range: null };
  const from = Math.max(0, at - 160);
  if (!changes.test(doc.lexical.slice(from, at))) return null;
  const named = doc.organizations.findLast(
    (o) =>
      o.end <= at &&
      o.start >= from &&
      !o.bare &&
      association.test(doc.lexical.slice(o.start, o.end)) &&
      !meets.test(doc.lexical.slice(o.start, o.end)),
  );
  return named ? { ...canonicalBody(doc, named), range: null } : null;
}

function lexicalOf(doc: Doc, { range, name }: BodyReference): string {
  return range ? doc.lexical.slice(range.start, range.end) : lexicalForm(name);
}

function textOf(doc: Doc, { start, end }: Range): string {
  return doc.lexical.slice(start, end);
}
