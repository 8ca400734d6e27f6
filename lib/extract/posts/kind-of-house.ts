import type { BodyReference, Doc, Range } from '#lib/extract/doc.ts';
import { genericOrgans } from '#lib/extract/lexicon/organs.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';

/**
 * 时任卫生院|财务负责人: the word for a kind of house means the one of the article that ends so, null where none does.
 * `undefined` where `range` is no such word.
 */
export function houseOfKind(doc: Doc, range: Range): BodyReference | null | undefined {
  const printed = doc.lexical.slice(range.start, range.end);
  if (!genericOrgans.has(printed) || !/[院所站馆校队厂场]$/u.test(printed) || /(?:法|检察)院$/u.test(printed))
    return undefined;
  const meant = doc.organizations.findLast(
    (o) =>
      o.end <= range.start &&
      o.end - o.start > printed.length + 1 &&
      doc.lexical.slice(o.start, o.end).endsWith(printed),
  );
  return meant ? { ...canonicalBody(doc, meant), range: null } : null;
}
