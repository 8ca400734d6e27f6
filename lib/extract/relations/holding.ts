import type { Doc, DraftRelation, FoundPost } from '#lib/extract/doc.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import { bodyEntity, divisionEntity } from '#lib/extract/resolve/entities.ts';
import { relation, surface, type RelationRule } from './rule.ts';

/** 防汛抗旱指挥部|成员: of a group that is put together for a task nobody holds a post by being in it. */
const isPlainMember = ({ title, body }: FoundPost): boolean =>
  title === '成员' &&
  (body.type === 'team' ||
    /(?:领导小组|工作组|专班|指挥部|联络组|小组|代表团|专家组|[^小]组)$/u.test(body.name));

/** What a post of a plain member says. */
const isMember: RelationRule = {
  id: 'member.post',
  kind: 'memberOf',
  reason: '某领导小组成员 before a name: a member of the group, and no post.',
  find(doc: Doc) {
    return doc.posts.filter(isPlainMember).flatMap((post) => {
      const person = doc.mentions.find((m) => m.start === post.person.start && m.entity.kind === 'person');
      if (!person) return [];
      const evidence = {
        start: Math.min(post.printed.start, person.start),
        end: Math.max(post.printed.end, person.end),
      };
      const group = bodyEntity(doc, post.body);
      return [relation(doc, 'memberOf', person, group, {}, evidence, 'member.post', post.confidence)];
    });
  },
};

/** Every post found by the grammar of chains. */
const holds: RelationRule = {
  id: 'post',
  kind: 'holdsPost',
  reason: 'A chain of titles before, or a title behind a name.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    for (const post of doc.posts) {
      if (isPlainMember(post)) continue;
      const person = doc.mentions.find((m) => m.start === post.person.start && m.entity.kind === 'person');
      if (!person) continue;
      const body = bodyEntity(doc, post.body);
      const at = post.body.range;
      const printed = at
        ? doc.mentions.find((m) => m.start <= at.start && m.end >= at.end && m.entity === body)
        : undefined;
      const start = Math.min(post.printed.start, person.start);
      const end = Math.max(post.printed.end, person.end);
      const whole = withoutSpaces(doc.text.slice(post.printed.start, post.printed.end));
      const said = relation(
        doc,
        'holdsPost',
        person,
        printed ?? body,
        {
          title: withoutSpaces(post.title),
          modality: post.modality,
          printed: whole,
          ...(post.order === null ? {} : { order: post.order }),
        },
        { start, end },
        post.rule,
        post.confidence,
      );
      out.push(post.when ? { ...said, when: post.when } : said);
    }
    return out;
  },
};

/** 深化与蒙古国合作 in a paper of a region: the region is who cooperates, 我区 or not. */
const deictic: RelationRule = {
  id: 'cooperates.region',
  kind: 'cooperatesWith',
  reason: '我区 … 与 … 合作: the region of the paper is the subject.',
  find(doc: Doc, frames) {
    const out: DraftRelation[] = [];
    const region = doc.context.region;
    if (!region) return out;
    for (const frame of frames) {
      const match = /(?:我[区省市]|全[区省市])[^。]{0,80}?与(ⓛ(?:、ⓛ)*)[^，。；]{0,10}合作/.exec(frame.text);
      if (!match) continue;
      const us = divisionEntity(doc, region);
      for (const [index, mention] of frame.listed) {
        if (
          index < match.index ||
          index >= match.index + match[0].length ||
          mention.entity === us ||
          mention.entity.kind !== 'place'
        )
          continue;
        const start = frame.at[match.index] ?? frame.range.start;
        const evidence = { start, end: frame.at[match.index + match[0].length] ?? frame.range.end };
        out.push({
          kind: 'cooperatesWith',
          from: us,
          to: mention.entity,
          subject: doc.text.slice(start, start + 2),
          object: surface(doc, mention),
          qualifiers: {},
          evidence,
          rule: 'cooperates.region',
          confidence: 0.68,
        });
      }
    }
    return out;
  },
};

export const holdingRules: readonly RelationRule[] = [holds, isMember, deictic];
