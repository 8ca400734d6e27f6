import type { BodyReference, Doc, FoundPost } from '#lib/extract/doc.ts';
import { settlementBefore } from './houses.ts';

const sent =
  /^(?:选派|下派|派驻|驻|派)(?<where>[\u4e00-\u9fff]{2,20}?(?:村|社区|嘎查))(?<office>第一书记|工作队队长|工作队队员|工作队长|党支部第一书记)$/u;
const bare =
  /(?<office>(?:驻村)?第一书记(?:兼(?:驻村)?工作队队?长)?|驻村工作队队?长|驻村工作队队员|驻村工作队员|驻村干部)(?:同志)?$/u;
/** Words of a chain that say whose the post is. */
const ofBody = /(?:村|社区|嘎查|镇|乡|街道|县|市|省|区|旗|局|厅|委|公司|大学|学院|院|办)$/u;

/** 某局派驻甲村第一书记乙: the post is in the village, and the body before it is who has sent them. */
export function inVillage(post: FoundPost, doc: Doc): FoundPost {
  const { where, office } = sent.exec(post.title)?.groups ?? {};
  if (where === undefined || office === undefined) return post;
  const named = doc.places.find(
    (p) =>
      p.start >= post.printed.start &&
      p.end <= post.printed.end &&
      doc.lexical.slice(p.start, p.end) === where,
  );
  const body: BodyReference = { range: null, name: where, type: 'other', region: named?.code ?? null };
  return { ...post, title: office, body };
}

/** 驻村第一书记甲, and no body before it: of the village that the article told of last. */
export function stationedPosts(doc: Doc): FoundPost[] {
  return doc.persons.flatMap((person): FoundPost[] => {
    const from = Math.max(0, person.start - 16);
    const match = bare.exec(doc.lexical.slice(from, person.start));
    const office = match?.groups?.['office'];
    if (!match || office === undefined) return [];
    const start = from + match.index;
    if (ofBody.test(doc.lexical.slice(Math.max(0, start - 2), start))) return [];
    const body = settlementBefore(doc, '村', start) ?? settlementBefore(doc, '社区', start);
    if (!body) return [];
    return [
      {
        person,
        title: doc.text.slice(start, start + office.length),
        printed: { start, end: start + office.length },
        body,
        order: null,
        modality: 'asserted',
        rule: 'post.chain',
        confidence: 0.8,
      },
    ];
  });
}
