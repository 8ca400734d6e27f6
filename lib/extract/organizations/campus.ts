import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';

const university = /大学$/u;
const town = /^（[\u4e00-\u9fff]{2,3}）/u;

/** 中国地质大学|（武汉）: schools that were one once are told apart by their town, which is a part of their name. */
export function withCampus(doc: Doc, found: FoundOrganization): FoundOrganization {
  if (!university.test(doc.lexical.slice(found.start, found.end))) return found;
  const bracket = town.exec(doc.lexical.slice(found.end, found.end + 5))?.[0];
  const isTown =
    bracket !== undefined &&
    (/^（(?:[东西南北中]{1,2}|华[东西南北中])）$/u.test(bracket) ||
      doc.places.some((p) => p.start === found.end + 1 && p.end === found.end + bracket.length - 1));
  if (!isTown) return found;
  return { ...found, end: found.end + bracket.length, tail: found.tail + bracket };
}
