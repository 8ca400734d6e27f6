import type { Doc, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { bodyEntity, divisionEntity } from '#lib/extract/resolve/entities.ts';
import { relation, surface, type RelationRule } from './rule.ts';

/** Every post found by the grammar of chains. */
const holds: RelationRule = {
  id: 'post',
  kind: 'holdsPost',
  reason: 'A chain of titles before, or a title behind a name.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    for (const post of doc.posts) {
      const person = doc.mentions.find((m) => m.start === post.person.start && m.entity.kind === 'person');
      if (!person) continue;
      const body = bodyEntity(doc, post.body);
      const at = post.body.range;
      const printed = at
        ? doc.mentions.find((m) => m.start <= at.start && m.end >= at.end && m.entity === body)
        : undefined;
      const start = Math.min(post.printed.start, person.start);
      const end = Math.max(post.printed.end, person.end);
      const whole = doc.text.slice(post.printed.start, post.printed.end).replace(/\s+/g, '');
      const said = relation(
        doc,
        'holdsPost',
        person,
        printed ?? body,
        {
          title: post.title.replace(/\s+/g, ''),
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

/** 自治区政协民族和宗教委员会 is part of 自治区政协. */
const part: RelationRule = {
  id: 'part.name',
  kind: 'partOf',
  reason: 'A body named behind another one belongs to it.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    for (const mention of doc.mentions) {
      const found = mention.found;
      if (found?.kind !== 'organization') continue;
      const text = doc.lexical.slice(found.start, found.end);
      const outer =
        /^(.*?(?:政协|党委|人大常委会|国务院|中共中央|中央军委|[省市县区旗]委|人民政府|政府|公安[厅局]|高级人民法院|纪委监委|集团(?!有限|股份|公司|总)|大学|委员会|公司))(?=..)(?!员会)/.exec(
          text,
        )?.[1];
      if (!outer || /^(?:中共|政协)$/.test(outer) || outer.length < 3) continue;
      const holder = [...doc.entities.values()].find(
        (e) => e.kind === 'organization' && (e.name === outer || e.aliases.has(outer)),
      );
      const end = found.start + outer.length;
      const region =
        found.region && found.region !== 'CN' ? doc.lexicon.divisions.of(found.region)?.name : undefined;
      // 云南大学 is a name; only organs are called after their region by rule.
      const isOrgan = !/(?:集团|大学|公司)$/.test(outer);
      const name =
        isOrgan && region && found.tail !== text
          ? region + outer.slice(text.length - found.tail.length)
          : outer;
      const entity = holder ?? bodyEntity(doc, { range: null, name, type: found.type, region: found.region });
      if (entity === mention.entity) continue;
      const inner: DraftMention = { start: found.start, end, entity, found: null };
      out.push(
        relation(doc, 'partOf', mention, inner, {}, { start: found.start, end: found.end }, 'part.name', 0.9),
      );
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
      for (const [index, mention] of frame.mentions) {
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

export const holdingRules: readonly RelationRule[] = [holds, part, deictic];
