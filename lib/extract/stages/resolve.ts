import { mayHold } from '#lib/text/held-words.ts';
import {
  inPart,
  overlaps,
  type BodyReference,
  type Doc,
  type DraftEntity,
  type DraftMention,
  type FoundName,
  type FoundOrganization,
} from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { bodyEntity, initiativeEntity, personEntity, placeEntity } from '#lib/extract/resolve/entities.ts';
import { repeatedBodies } from '#lib/extract/resolve/repeated-bodies.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** What every chosen name means: one entity for all the names of the same thing in this article. */
export const resolve: Stage = {
  id: 'resolve',
  needs: ['chosen', 'posts'],
  gives: ['mentions'],
  run(doc) {
    for (const found of doc.chosen) {
      if (inPart(doc, found))
        doc.mentions.push({ start: found.start, end: found.end, entity: entityOf(doc, found), found });
    }
    for (const post of doc.posts) {
      const { range } = post.body;
      const entity = bodyEntity(doc, post.body);
      // 教育部 of 教育部高等教育司司长: the post says that the longer name is meant.
      const shorter = range
        ? doc.mentions.findIndex(
            (m) => m.start === range.start && m.end < range.end && m.found?.kind === 'organization',
          )
        : -1;
      if (shorter >= 0) doc.mentions.splice(shorter, 1);
      if (range && !doc.mentions.some((m) => overlaps(m, range)))
        doc.mentions.push({ ...range, entity, found: null });
    }
    doc.mentions.push(...repeatedBodies(doc));
    doc.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const mention of doc.mentions) {
      const surface = doc.text.slice(mention.start, mention.end).replace(/\s+/g, '');
      if (surface === mention.entity.name || isAddress(mention)) continue;
      (isDeclared(doc, surface) || isClipped(mention)
        ? mention.entity.shortNames
        : mention.entity.aliases
      ).add(surface);
    }
  },
};

const declares = /简称|下称/;

/** 以下简称“市住建委”. */
function isDeclared(doc: Doc, surface: string): boolean {
  if (!mayHold(doc.lexical, declares)) return false;
  return ['简称“', '简称《', '简称', '下称“', '下称'].some(
    (word) =>
      doc.lexical.includes(`${word}${surface}”）`) ||
      doc.lexical.includes(`${word}${surface}）`) ||
      doc.lexical.includes(`${word}${surface}》`),
  );
}

/** 省防指 is what this article calls it; elsewhere the same characters may be another's. */
function isClipped({ found }: DraftMention): boolean {
  return found?.rule === 'org.short' || found?.rule === 'initiative.short';
}

/** 杨部长 is no name of anybody. */
function isAddress({ found }: DraftMention): boolean {
  return found?.kind === 'person' && found.means !== undefined;
}

function entityOf(doc: Doc, found: FoundName): DraftEntity {
  if (found.kind === 'place') return placeEntity(doc, found);
  if (found.kind === 'initiative') return initiativeEntity(doc, found);
  if (found.kind === 'person') return personEntity(doc, found);
  return bodyEntity(doc, fuller(doc, canonicalBody(doc, found)));
}

/** 保护区管理局 beside 太宽河保护区管理局: the longer name of the same article that ends so. */
function fuller(doc: Doc, body: BodyReference): BodyReference {
  if (body.region || body.name.length < 4) return body;
  const longer = doc.chosen.find(
    (c) =>
      c.kind === 'organization' &&
      c.end - c.start > body.name.length &&
      doc.text.slice(c.start, c.end).endsWith(body.name),
  );
  if (longer?.kind === 'organization') return canonicalBody(doc, longer);
  const firm = firmCalled(doc, body);
  return firm ? canonicalBody(doc, firm) : body;
}

/** 中国, and what kind of company it is by law: 华能集团 of 中国华能集团有限公司. */
const core = (name: string): string =>
  name.replace(/^中国(?=[\u4e00-\u9fff]{2})/u, '').replace(/(?:股份|有限责任|有限)+公司$/u, '');

/** The only firm of the article whose whole name adds to this one no more than its form by law, the state or its region. */
function firmCalled(doc: Doc, { name, type }: BodyReference): FoundOrganization | null {
  if (type !== 'company' || !/(?:公司|集团|股份|银行|重工|科技)$/u.test(name) || core(name).length < 3) return null;
  const own = core(name);
  const fitting = doc.chosen.filter((c): c is FoundOrganization => {
    if (c.kind !== 'organization' || c.end - c.start <= name.length) return false;
    const whole = core(doc.lexical.slice(c.start, c.end));
    const place = doc.places.find((p) => p.start === c.start && p.end < c.end);
    return whole === own || (place !== undefined && core(doc.lexical.slice(place.end, c.end)) === own);
  });
  const [first] = fitting;
  const names = new Set(fitting.map((c) => doc.lexical.slice(c.start, c.end)));
  return first && names.size === 1 ? first : null;
}
