import { matchesIn } from '#lib/text/held-words.ts';
import { clippedNames } from '#lib/extract/clipped.ts';
import { isInside, overlaps, type Doc, type FoundOrganization } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';

/** （以下简称“市住建委”）, （下称农科院）: what the article calls a body by its own decision. */
const declared = /^（(?:以下|下)?(?:简称|统称|称)为?[：]?“?([^“”（）]{2,12})”?）/u;
const legalForm = /(?:股份)?(?:有限)?(?:责任)?公司$/u;

/** （以下简称“市住建委”） and 华源能源集团 for 华源能源集团有限公司: the short name, wherever the article has it. */
export function aliasesOf(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const seen = new Set<string>();
  for (const one of known) {
    const printed = doc.lexical.slice(one.start, one.end);
    const said = declared.exec(doc.lexical.slice(one.end, one.end + 24))?.[1];
    const isDeclared = said !== undefined;
    const short =
      said ?? (one.type === 'company' && legalForm.test(printed) ? printed.replace(legalForm, '') : '');
    if (short === printed || short.length < (isDeclared ? 2 : 4) || seen.has(short)) continue;
    seen.add(short);
    const tail = canonicalBody(doc, one).name;
    for (let at = doc.lexical.indexOf(short); at >= 0; at = doc.lexical.indexOf(short, at + short.length)) {
      const range = { start: at, end: at + short.length };
      if (known.some((o) => overlaps(o, range) && o.end - o.start > short.length && !isInside(o, range)))
        continue;
      out.push({ ...one, ...range, rule: 'org.alias', weight: isDeclared ? 9 : 6.5, tail, bare: false });
    }
  }
  out.push(...clippedCompanies(doc, known), ...clippedBodies(doc, known));
  return out;
}

/** 省防指 for 省防汛抗旱指挥部: short names that nobody declared. */
function clippedBodies(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const seen = new Set<string>();
  for (const full of known) {
    const printed = doc.lexical.slice(full.start, full.end);
    if (full.bare || seen.has(printed)) continue;
    seen.add(printed);
    const tail = canonicalBody(doc, full).name;
    for (const range of clippedNames(doc, full, known))
      out.push({ ...full, ...range, rule: 'org.short', weight: 6, tail, bare: false });
  }
  return out;
}

const clip = /[\u4e00-\u9fff]{2,4}(?:集团|公司|银行|股份)/g;

/** 大众集团 for 德国大众汽车集团: a few characters of a company's name in their order, and its last word. */
function clippedCompanies(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const companies = known.filter((o) => o.type === 'company' && o.end - o.start > 5);
  if (companies.length === 0) return [];
  const out: FoundOrganization[] = [];
  for (const { index, 0: run } of matchesIn(doc.lexical, clip)) {
    const end = index + run.length;
    for (let start = index; start <= end - 4; start++) {
      const short = doc.lexical.slice(start, end);
      const own = short.slice(0, -2);
      if (/有限|责任/u.test(own)) continue;
      const full = companies.find((o) => {
        const printed = doc.lexical.slice(o.start, o.end);
        return (
          !overlaps(o, { start, end }) &&
          printed.length > short.length + 1 &&
          printed.includes(own) &&
          printed.endsWith(short.slice(-2))
        );
      });
      if (!full || known.some((o) => overlaps(o, { start, end }) && (o.start !== start || o.end !== end)))
        continue;
      out.push({ ...full, start, end, rule: 'org.alias', weight: 6, tail: canonicalBody(doc, full).name });
      break;
    }
  }
  return out;
}
