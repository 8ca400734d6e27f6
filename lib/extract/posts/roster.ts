import { matchesIn } from '#lib/text/held-words.ts';
import type { BodyReference, Doc, FoundPerson, FoundPost, Range } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';

/** One row of the roster of a group: 组长：…, 成员：…. */
export interface RosterRow extends Range {
  readonly title: string;
  /** Where the label stands, without the colon. */
  readonly label: Range;
  readonly people: readonly FoundPerson[];
  readonly body: BodyReference;
}

const label =
  /(?<=\n|^)((?:常务)?副?[组团队] ?长|[成组团队] ?员|(?:常务)?副?总 ?指 ?挥|副?指挥长|(?:名誉|常务|执行)?副?主 ?任|(?:名誉)?副?[会社] ?长|副?秘书长|(?:执行)?副?主席|顾 ?问|领 ?队|委 ?员|召集人)(?:（[^（）\n]{2,20}）)?：/gmu;
const group =
  /(?:领导小组|委员会|指挥部|工作组|专家组|专班|工作专班|理事会|协会|联席会议|代表团|考察团|访问团|代表队|主席团|组委会|评委会|慰问团|宣讲团|调研组|检查组|督导组|学会|商会|联合会)$/u;

/** No head of a group: who is only in it. */
const plainMember = /[成组委团队]员$/u;

/** Rows behind a group that the text names before: the roster is that group's. */
export function rosterRows(doc: Doc): RosterRow[] {
  const out: RosterRow[] = [];
  for (const match of matchesIn(doc.lexical, label)) {
    const end = rowsEnd(doc, lineEnd(doc, match.index));
    const named = doc.organizations
      .filter(
        (o) =>
          o.end <= match.index &&
          !o.bare &&
          group.test(doc.lexical.slice(o.start, o.end)) &&
          !isInRow(doc, o.start),
      )
      .sort((a, b) => b.end - a.end || a.start - b.start)[0];
    if (!named) continue;
    const printed = match[1] ?? '';
    out.push({
      title: printed.replaceAll(' ', ''),
      label: { start: match.index, end: match.index + printed.length },
      start: match.index,
      end,
      people: doc.persons.filter((p) => p.start >= match.index && p.end <= end),
      body: { ...canonicalBody(doc, named), range: null },
    });
  }
  return out;
}

/** Behind a label or a name of the line: where somebody of the roster works. */
function isInRow(doc: Doc, at: number): boolean {
  const line = doc.lexical.slice(doc.lexical.lastIndexOf('\n', at - 1) + 1, at);
  return /^[^：。，]{2,12}：[\u4e00-\u9fff·]{2,12}(?:（[^（）]*）)?[ ，、]/u.test(line);
}

/** Heads of the group hold a post in it; plain members are told by `member.roster`. */
export function rosterPosts(doc: Doc): FoundPost[] {
  return rosterRows(doc)
    .filter((row) => !plainMember.test(row.title))
    .flatMap((row) =>
      row.people.map((person) => ({
        person,
        title: row.title,
        printed: row.label,
        body: row.body,
        modality: 'asserted' as const,
        order: null,
        rule: 'post.roster',
        confidence: 0.9,
      })),
    );
}

/** Below 成员：… the next members stand in lines of their own, without the label. */
function rowsEnd(doc: Doc, from: number): number {
  let end = from;
  while (end < doc.lexical.length) {
    const stop = lineEnd(doc, end + 1);
    const line = doc.lexical.slice(end + 1, stop);
    const person = doc.persons.find((p) => p.start === end + 1);
    // Behind the name a gap and who it is, or nothing: prose begins otherwise.
    if (
      !person ||
      /[。：]/u.test(line) ||
      !/^(?:（[^（）]{1,12}）)?(?: |$)/u.test(doc.lexical.slice(person.end, stop))
    )
      break;
    end = stop;
  }
  return end;
}

function lineEnd(doc: Doc, from: number): number {
  const end = doc.lexical.indexOf('\n', from);
  return end < 0 ? doc.lexical.length : end;
}
