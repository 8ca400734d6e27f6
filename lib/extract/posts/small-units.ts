import type { BodyReference, Doc } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';

const leader = /(?:副?(?:排长|班长|连长|营长)|教导员|指导员)$/u;
const unit = /(?:大队|中队|支队|消防(?:救援)?站|边防站|哨所|连|营|旅|(?<![集代])团|艇|舰)$/u;

/** 排长甲、班长乙 who go with the battalion that the article told of last: its platoons have no names. */
export function unitOfLeader(
  doc: Doc,
  at: number,
  told: readonly (BodyReference | null)[],
): BodyReference | null {
  const whole = /(?:^|[^\u4e00-\u9fff])([团营旅])(?:政委|长|参谋长|教导员|主任)$/u.exec(
    doc.lexical.slice(Math.max(0, at - 5), at),
  )?.[1];
  const known = whole ? told.findLast((body) => body !== null && inUnit(body.name, whole) > 0) : null;
  if (whole && known) return { ...known, range: null, name: known.name.slice(0, inUnit(known.name, whole)) };
  // 大队长某某: of the brigade that was named last.
  const force = /(大队|中队|支队|总队)长$/u.exec(doc.lexical.slice(Math.max(0, at - 4), at))?.[1];
  const house = force
    ? doc.organizations.findLast(
        (o) => o.end < at - 3 && !o.bare && doc.lexical.slice(o.start, o.end).endsWith(force),
      )
    : undefined;
  if (house) return { ...canonicalBody(doc, house), range: null };
  if (!leader.test(doc.lexical.slice(Math.max(0, at - 4), at))) return null;
  const led = told.findLast((body) => body !== null && unit.test(body.name));
  if (led) return led;
  const named = doc.organizations.findLast(
    (o) => o.end <= at && o.type === 'military' && !o.bare && unit.test(doc.lexical.slice(o.start, o.end)),
  );
  return named ? { ...canonicalBody(doc, named), range: null } : null;
}

/** Where 某团 ends in 某团三连; 0 where it holds none. */
function inUnit(name: string, word: string): number {
  const at = name.search(word === '团' ? /(?<![集代])团/u : new RegExp(word, 'u'));
  return at > 1 ? at + 1 : 0;
}

const rank = /(?:[一二三四]级(?:上士|军士长)|[上中下]士|[上中少]尉|[大上中少]校|列兵|上等兵)$/u;

/** 上士|班长某某: how long the rank is that stands before a title. */
export function rankBefore(doc: Doc, at: number, floor: number): number {
  return rank.exec(doc.lexical.slice(Math.max(floor, at - 5), at))?.[0].length ?? 0;
}
