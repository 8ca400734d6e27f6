import type { BodyReference, Doc } from '#lib/extract/doc.ts';

const leader = /(?:副?(?:排长|班长|连长|营长)|教导员|指导员)$/u;
const unit = /(?:大队|中队|支队|消防(?:救援)?站|边防站|哨所|连|营|旅|(?<![集代])团|艇|舰)$/u;

/** 排长甲、班长乙 who go with the battalion that the article told of last: its platoons have no names. */
export function unitOfLeader(
  doc: Doc,
  at: number,
  told: readonly (BodyReference | null)[],
): BodyReference | null {
  if (!leader.test(doc.lexical.slice(Math.max(0, at - 4), at))) return null;
  return told.findLast((body) => body !== null && unit.test(body.name)) ?? null;
}

const rank = /(?:[一二三四]级(?:上士|军士长)|[上中下]士|[上中少]尉|[大上中少]校|列兵|上等兵)$/u;

/** 上士|班长某某: how long the rank is that stands before a title. */
export function rankBefore(doc: Doc, at: number, floor: number): number {
  return rank.exec(doc.lexical.slice(Math.max(floor, at - 5), at))?.[0].length ?? 0;
}
