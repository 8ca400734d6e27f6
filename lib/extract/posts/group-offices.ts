import type { BodyReference, Doc, Range } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';

const sets =
  /(领导小组|指挥部|委员会|协调小组|工作组|专班|联席会议)(?:下设|设立?)(?:在[^，。；]{2,20}的)?办公室|办公室设在/gu;
const group = /(?:领导小组|指挥部|委员会|协调小组|工作组|专班|联席会议)$/u;

/** 领导小组下设办公室，…任办公室主任: the office is that of the group which the notice sets up. */
export function officeOfGroup(doc: Doc, range: Range | null): BodyReference | null {
  if (!range || doc.lexical.slice(range.start, range.end) !== '办公室') return null;
  const at = range.start;
  const line = doc.lexical.lastIndexOf('\n', at - 1) + 1;
  const told = [...doc.lexical.slice(line, at).matchAll(sets)].at(-1);
  if (!told) return null;
  const meant = doc.organizations.filter(
    (o) =>
      o.end <= line + told.index + (told[1]?.length ?? 0) &&
      endsAs(doc.lexical.slice(o.start, o.end), told[1]),
  );
  const named = meant.findLast((o) => o.end - o.start > 5) ?? meant.at(-1);
  if (!named) return null;
  const body = canonicalBody(doc, named);
  return { ...body, range: null, name: `${body.name}办公室` };
}

function endsAs(name: string, word: string | undefined): boolean {
  return word ? name.endsWith(word) : group.test(name);
}
