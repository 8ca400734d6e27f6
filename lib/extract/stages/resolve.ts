import { mayHold } from '#lib/text/held-words.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import {
  inPart,
  overlaps,
  type BodyReference,
  type Doc,
  type DraftEntity,
  type DraftMention,
  type FoundName,
} from '#lib/extract/doc.ts';
import { stateOfName } from '#lib/extract/posts/states.ts';
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
    // The body of a post is the same that its name means elsewhere in the article.
    doc.posts.splice(0, doc.posts.length, ...doc.posts.map((p) => ({ ...p, body: fuller(doc, p.body) })));
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
      const surface = withoutSpaces(doc.text.slice(mention.start, mention.end));
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
  // 俄罗斯国防部 beside 白俄罗斯国防部: what begins with its state is whole.
  if (body.region || body.name.length < 4 || stateOfName(doc, body.name) !== null) return body;
  const longer = doc.chosen.find(
    (c) =>
      c.kind === 'organization' &&
      c.end - c.start > body.name.length &&
      doc.text.slice(c.start, c.end).endsWith(body.name),
  );
  return longer?.kind === 'organization' ? canonicalBody(doc, longer) : body;
}
