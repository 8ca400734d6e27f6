import { matchesIn } from '#lib/text/held-words.ts';
import type { BodyReference, Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';

const group =
  /(?:领导小组|委员会|指挥部|工作组|专家组|专班|工作专班|理事会|监事会|协会|联席会议|代表团|考察团|访问团|代表队|主席团|组委会|评委会|慰问团|宣讲团|调研组|检查组|督导组|学会|商会|联合会|研究会|促进会|基金会|联盟)$/u;
const societies = '协会|学会|商会|联合会|研究会|促进会|基金会|联盟';
/** No committee has directors, and no board members of a committee. */
const ofHead: readonly { readonly head: RegExp; readonly group: RegExp }[] = [
  { head: /理事/u, group: new RegExp(`(?:理事会|${societies})$`, 'u') },
  { head: /监事/u, group: new RegExp(`(?:监事会|${societies})$`, 'u') },
];
/** 理事会组成人员名单如下： over its rows. */
const over =
  /(?<organ>[\u4e00-\u9fff]{0,4}(?:理事会|监事会|董事会|委员会|领导小组|指挥部|组委会))(?:组成人员|成员|委员)?名单(?:如下)?(?=[：\n])/gu;
/** In characters: a long roster below its line. */
const below = 1500;
const term = '(?:第[一二三四五六七八九十百]+届|新一届|首届)?(?:[\\u4e00-\\u9fff]{2,8}[和与、])?';

/** The group whose roster the rows around `at` are; `head` is what the first of them is called. */
export function groupOfRoster(doc: Doc, at: number, head: string): BodyReference | null {
  const fits = ofHead.find((one) => one.head.test(head))?.group ?? group;
  const listed = matchesIn(doc.lexical.slice(Math.max(0, at - below), at), over).at(-1)?.groups?.['organ'];
  const organ = listed !== undefined && fits.test(listed) ? listed : null;
  const named = lastGroup(doc, at, fits, organ) ?? lastGroup(doc, at, group, organ);
  const house =
    organ === null || (named && named.end - named.start > organ.length) ? null : houseOf(doc, organ);
  if (house && organ !== null) {
    const body = canonicalBody(doc, house);
    return { ...body, range: null, name: body.name + organ };
  }
  return named ? { ...canonicalBody(doc, named), range: null } : null;
}

/** The one named last before that is called so, and stands in no row. */
function lastGroup(doc: Doc, at: number, called: RegExp, organ: string | null): FoundOrganization | null {
  const named = doc.organizations.filter((o) => {
    const name = doc.lexical.slice(o.start, o.end);
    return (
      o.end <= at &&
      !o.bare &&
      called.test(name) &&
      !/^第.{1,3}届/u.test(name) &&
      (organ === null || name.endsWith(organ)) &&
      !isInRow(doc, o.start)
    );
  });
  return named.sort((a, b) => b.end - a.end || a.start - b.start)[0] ?? null;
}

/** 某实验室第一届理事会和学术委员会: whose organ it is, where the text says it with the term. */
function houseOf(doc: Doc, organ: string): FoundOrganization | undefined {
  const behind = new RegExp(`^${term}${organ}`, 'u');
  return doc.organizations.find((o) => !o.bare && behind.test(doc.lexical.slice(o.end, o.end + 30)));
}

/** Behind a label or a name of the line: where somebody of the roster works. */
function isInRow(doc: Doc, at: number): boolean {
  const start = doc.lexical.lastIndexOf('\n', at - 1) + 1;
  const line = doc.lexical.slice(start, at);
  return (
    /^[^：。，]{2,12}：[\u4e00-\u9fff·]{2,12}(?:（[^（）]*）)?[ ，、]/u.test(line) ||
    doc.persons.some(
      (p) => p.start === start && p.end < at && /^(?:（[^（）]*）)? ?$/u.test(doc.lexical.slice(p.end, at)),
    )
  );
}
