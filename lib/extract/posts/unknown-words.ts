import { wordsEndingAt, type Doc } from '#lib/extract/doc.ts';
import type { PostPart } from './part.ts';

/** 某大学小麦育种家、研究员甲: the house of what somebody is called is that of the title behind. */
export function withHouse(doc: Doc, parts: PostPart[], floor: number): PostPart | undefined {
  const first = parts[0];
  if (!first || first.organization || first.region || first.organ || first.raw) return first;
  const called = /([\u4e00-\u9fff]{2,8}(?:家|专家|学者|人))、$/u.exec(
    doc.lexical.slice(Math.max(floor, first.start - 10), first.start),
  )?.[1];
  if (!called) return first;
  const end = first.start - 1 - called.length;
  const house = [0, 1, 2, 3, 4]
    .map((more) => doc.organizations.find((o) => o.end === end + more && o.start >= floor && !o.bare))
    .find((o) => o !== undefined);
  if (house?.type !== 'institution') return first;
  return (parts[0] = { ...first, organization: house });
}

/**
 * 副局长、新闻|发言人; 副校长、本科生|院长: what stands between 、 and a title and is no body is of the title, so that the chain
 * goes on to the body of the title before.
 */
export function withUnknown(doc: Doc, part: PostPart, floor: number): PostPart {
  if (part.organization || part.region || part.organ || part.raw) return part;
  const own = /、([\u4e00-\u9fff]{1,6})$/u.exec(
    doc.lexical.slice(Math.max(floor, part.start - 7), part.start),
  )?.[1];
  const start = part.start - (own?.length ?? 0);
  if (!own || /[的了和与及兼原前]/u.test(own) || wordsEndingAt(doc, 'title', start - 1).length === 0)
    return part;
  return { ...part, start, title: { start, end: part.title.end } };
}
