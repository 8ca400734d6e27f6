import { overlaps, type Doc, type FoundOrganization } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';

const declared = /^（(?:以下|下)?(?:简称|统称)[：]?“?([^“”（）]{2,12})”?）/u;
const legalForm = /(?:股份)?(?:有限)?(?:责任)?公司$/u;

/** （以下简称“市住建委”） and 华源能源集团 for 华源能源集团有限公司: the short name, wherever the article has it. */
export function aliasesOf(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const seen = new Set<string>();
  for (const one of known) {
    const printed = doc.lexical.slice(one.start, one.end);
    const short =
      declared.exec(doc.lexical.slice(one.end, one.end + 24))?.[1] ??
      (one.type === 'company' && legalForm.test(printed) ? printed.replace(legalForm, '') : '');
    if (short.length < (short === printed ? 99 : one.type === 'company' ? 4 : 2) || seen.has(short)) continue;
    seen.add(short);
    const tail = canonicalBody(doc, one).name;
    for (let at = doc.lexical.indexOf(short); at >= 0; at = doc.lexical.indexOf(short, at + short.length)) {
      const range = { start: at, end: at + short.length };
      if (known.some((o) => overlaps(o, range) && o.end - o.start > short.length)) continue;
      out.push({ ...one, ...range, rule: 'org.alias', weight: 6.5, tail });
    }
  }
  return out;
}
