import { formerPlaceNames } from '#lib/domain/successions.ts';
import type { BodyReference, Doc, Range } from '#lib/extract/doc.ts';
import { lexicalForm } from '#lib/text/traditional.ts';
import { regionName } from '#lib/extract/places/resolve-region.ts';
import { bodyName } from '#lib/extract/resolve/canonical.ts';

/** The name that the place of this code had before, where `printed` begins with it. */
export function formerNameIn(code: string, printed: string): string | null {
  return formerPlaceNames(code).find((name) => printed.startsWith(name)) ?? null;
}

/** A league is run by an office of the government above it. */
export function seatOf(region: string): string {
  return region.endsWith('盟') ? '行政公署' : '人民政府';
}

/** 自治区副主席 → the government; 村 has none. */
export function governmentOf(
  doc: Doc,
  code: string | null,
  range: Range | null,
  title: string,
): BodyReference | null {
  const printed = range ? doc.text.slice(range.start, range.end).replace(/\s+/gu, '') : '';
  const name = code ? (formerNameIn(code, printed) ?? regionName(doc, code)) : printed;
  if (!name) return null;
  // 甲镇党委书记: the town, with its committee in the title.
  if (/^党(?:委|总支|支部)/u.test(title) || (/^(?:第一)?副?书记$/u.test(title) && /[乡镇]$/u.test(name))) {
    return { range, name: printed || name, type: 'party', region: code };
  }
  // 行政长官 is of the special region itself; mayors and assemblies of Taiwan are spelled as the article spells them.
  const spelled = (code !== null && spelledAs(doc, code)) || name;
  if (/行政长官$|特首$/u.test(lexicalForm(title)))
    return { range: null, name: spelled, type: 'government', region: code };
  if (/议员$/u.test(title)) {
    const assembly = doc.text.includes('議') ? '議會' : '议会';
    return { range: null, name: spelled + assembly, type: 'congress', region: code };
  }
  // 秀林鄉|鄉長: a township of Taiwan.
  if (code === null && /[鄉鎮區]$/u.test(printed) && /[乡镇区]长$/u.test(lexicalForm(title)))
    return { range: null, name: `${printed}公所`, type: 'government', region: null };
  if (code?.startsWith('71'))
    return { range: null, name: `${spelled}政府`, type: 'government', region: code };
  const body = /代表$/.test(title)
    ? '人民代表大会'
    : /^(?:第一)?(?:副)?书记$/.test(title)
      ? /区$/.test(name) && name.includes('自治')
        ? '党委'
        : '委'
      : seatOf(name);
  return {
    range: null,
    name: bodyName(name, body),
    type: body === '人民代表大会' ? 'congress' : body === '委' || body === '党委' ? 'party' : 'government',
    region: code,
  };
}

/** The name of a division as the article prints it, 花蓮縣. */
function spelledAs(doc: Doc, code: string): string | null {
  const name = regionName(doc, code);
  const printed = doc.places.find((p) => p.code === code && doc.lexical.slice(p.start, p.end) === name);
  if (printed) return doc.text.slice(printed.start, printed.end);
  // 行政長官 in a paper that prints 長: so is its region's name.
  return doc.text === doc.lexical || !code.startsWith('8')
    ? null
    : name.replace('别', '別').replace('区', '區').replace('门', '門');
}
