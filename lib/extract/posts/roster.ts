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
  /(?<=\n|^)((?:常务)?副?组 ?长|成 ?员|组 ?员|(?:常务)?副?总 ?指 ?挥|副?指挥长|(?:常务)?副?主 ?任|副?会 ?长|委 ?员|召集人)：/gmu;
const group = /(?:领导小组|委员会|指挥部|工作组|专家组|专班|工作专班|理事会|协会|联席会议)$/u;

/** Rows behind a group that the text names before: the roster is that group's. */
export function rosterRows(doc: Doc): RosterRow[] {
  const out: RosterRow[] = [];
  for (const match of doc.lexical.matchAll(label)) {
    const end = lineEnd(doc, match.index);
    const named = doc.organizations
      .filter((o) => o.end <= match.index && !o.bare && group.test(doc.lexical.slice(o.start, o.end)))
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

/** Heads of the group hold a post in it; plain members are told by `member.roster`. */
export function rosterPosts(doc: Doc): FoundPost[] {
  return rosterRows(doc)
    .filter((row) => !/[成组委]员/u.test(row.title))
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

function lineEnd(doc: Doc, from: number): number {
  const end = doc.lexical.indexOf('\n', from);
  return end < 0 ? doc.lexical.length : end;
}
