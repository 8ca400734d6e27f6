import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';

/** 原某集团, but not 原州区公安局 or 原平市. */
const former = /^原(?![平阳州告]|住民)(?=[\u4e00-\u9fff]{4,}$)/u;
const takes =
  /^(?<surname>[\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}(?:同志)?(?:任|担任|出任)(?=[\u4e00-\u9fff]{4,}$)/u;

/** 原|某集团董事长, 李某某任|某大学校长: what stands before a body and was read into its name. */
export function withoutLead(doc: Doc, found: FoundOrganization): FoundOrganization {
  const text = doc.lexical.slice(found.start, found.end);
  const match = former.exec(text) ?? takes.exec(text);
  const surname = match?.groups?.['surname'];
  if (!match || (surname !== undefined && !doc.lexicon.surnames.single.has(surname))) return found;
  if (doc.places.some((p) => p.start === found.start)) return found;
  const length = match[0].length;
  const tail = found.tail.startsWith(doc.text.slice(found.start, found.start + length))
    ? found.tail.slice(length)
    : found.tail;
  return { ...found, start: found.start + length, tail };
}
