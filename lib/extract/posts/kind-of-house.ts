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

/** 第四届董事会|董事长: of the company that was named before, whose board has no name of its own. */
export function boardOf(doc: Doc, range: Range | null): BodyReference | null | undefined {
  if (!range || !board.test(doc.lexical.slice(range.start, range.end))) return undefined;
  const company = doc.organizations.findLast(
    (o) =>
      o.end <= range.start && o.type === 'company' && !/事务所$/u.test(doc.lexical.slice(o.start, o.end)),
  );
  return company ? { ...canonicalBody(doc, company), range: null } : null;
}

const board = /^(?:第[一二三四五六七八九十]+届)?(?:董事会|监事会|股东会)$/u;
