import type { DraftEntity, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { realActs } from './by-act.ts';
import { rangeIn, type Frame } from './frame.ts';
import { stopsBehind } from './inspecting.ts';
import { relation, type RelationRule } from './rule.ts';

/** 在满城，: the town that what follows is set in. */
const set = /^(?:随后，?|之后，?|当天，?|[^，。；ⓟⓞⓘⓛ]{0,6}日，?)?在(ⓛ+)(?:期间|调研时|考察时)?，/u;

/** A unit with sites in it. */
const isTown = ({ type }: DraftEntity): boolean =>
  /^(?:province|prefecture|county|township|village)$/u.test(type);
/** What stands in a town: sites, and houses that one can look at. */
const isSite = ({ kind, type, code, name }: DraftEntity): boolean =>
  kind === 'place'
    ? code === null && type !== 'country' && type !== 'natural' && !/[畔岸]$|沿线|一带$/u.test(name)
    : /^(?:company|institution)$/u.test(type);

/** 在甲市，乙察看了丙厂、丁园: what is looked at where the sentence is set lies there. */
export const locatedStops: RelationRule = {
  id: 'located.set',
  kind: 'locatedIn',
  reason: '在 a town, who 察看 or 走进 sites: they lie in the town that the sentence is set in.',
  find(doc, frames, acts) {
    const out: DraftRelation[] = [];
    for (const { frame, act } of realActs(frames, acts)) {
      if (act.family !== 'go' && act.family !== 'visit') continue;
      const match = set.exec(frame.text);
      const town = match && frame.mentions.get(match[0].lastIndexOf('ⓛ'));
      if (!match || !town || !isTown(town.entity)) continue;
      for (const { index, mention } of stopsBehind(frame, act)) {
        if (!isSite(mention.entity) || mention.entity.type === town.entity.type || hasOwn(frame, index))
          continue;
        const evidence = rangeIn(frame, 0, index + 1);
        out.push(relation(doc, 'locatedIn', mention, town, {}, evidence, 'located.set', 0.85));
      }
    }
    return out;
  },
};

/** 乙镇丙园: the place printed before it is where it lies. */
function hasOwn(frame: Frame, index: number): boolean {
  const before: DraftMention | undefined = frame.mentions.get(index - 1);
  return before?.entity.kind === 'place';
}
