import type { Doc, DraftEntity, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { locatedNames } from './location-names.ts';
import { relation, type RelationRule } from './rule.ts';

/** 某县甲村、乙村: the next of a row of sights or villages lies where the first does. */
const listed: RelationRule = {
  id: 'located.listed',
  kind: 'locatedIn',
  reason: 'In a row of rivers, sights or villages the place before the first is the place of all.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    const places = doc.mentions.filter((m) => m.found?.kind === 'place');
    let outer: DraftMention | null = null;
    const at = new Map(places.map((m) => [m.start, m]));
    places.forEach((mention, i) => {
      const before = places[i - 1];
      const within = withinOf(at, mention);
      if (within || mention.found?.kind !== 'place' || mention.found.within) outer = within;
      else if (!before || mention.start !== before.end + 1 || !/[、和]/.test(doc.lexical.charAt(before.end)))
        outer = null;
      else {
        // 甲县乙镇丙村、丁镇: what the town of the row before lies in.
        const peer = peerOf(at, before, mention);
        const isLike =
          mention.entity.code === null
            ? small.has(mention.entity.type) && mention.entity.type === before.entity.type
            : outer !== null && isUnitOf(mention, outer);
        if (peer) outer = withinOf(at, peer);
        else if (!isLike) outer = null;
      }
      if (within || !outer || outer.entity === mention.entity || contradicts(mention, outer)) return;
      const evidence = { start: outer.start, end: mention.end };
      out.push(relation(doc, 'locatedIn', mention, outer, {}, evidence, 'located.listed', 0.8));
    });
    return out;
  },
};

/** The place printed before this one and around it. */
function withinOf(at: ReadonlyMap<number, DraftMention>, mention: DraftMention): DraftMention | null {
  const within = mention.found?.kind === 'place' ? mention.found.within : null;
  return within ? (at.get(within.start) ?? null) : null;
}

/** Of the chain that ends in `before`, the unit of the same level, if another one stands inside it. */
function peerOf(
  at: ReadonlyMap<number, DraftMention>,
  before: DraftMention,
  { entity }: DraftMention,
): DraftMention | null {
  let peer = withinOf(at, before);
  while (peer && peer.entity.type !== entity.type) peer = withinOf(at, peer);
  return peer && /^(?:prefecture|county|township)$/u.test(entity.type) ? peer : null;
}

function contradicts({ entity }: DraftMention, outer: DraftMention): boolean {
  return entity.code !== null && outer.entity.code !== null && !entity.code.startsWith(outer.entity.code);
}

/** 甲市乙县、丙县: the table knows that the second, too, is of that city. */
function isUnitOf({ entity }: DraftMention, outer: DraftMention): boolean {
  const [code, whole] = [entity.code, outer.entity.code];
  return code !== null && whole !== null && code.length > whole.length && code.startsWith(whole);
}

const small: ReadonlySet<string> = new Set(['natural', 'village', 'township']);

/** 兴安盟扎赉特旗: printed together, the second lies in the first. */
const chain: RelationRule = {
  id: 'located.chain',
  kind: 'locatedIn',
  reason: 'Administrative units printed in a row go from large to small.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    for (const mention of doc.mentions) {
      const within = mention.found?.kind === 'place' ? mention.found.within : null;
      if (!within) continue;
      const outer = doc.mentions.find(
        (m) => m.start === within.start && m.end === within.end && m.entity.kind === 'place',
      );
      if (
        !outer ||
        outer.entity === mention.entity ||
        // 河套合作区|香港园区: a province lies in nothing that the press would tell.
        (mention.found?.kind === 'place' && mention.found.level === 'province')
      )
        continue;
      if (contradicts(mention, outer)) continue;
      out.push(
        relation(
          doc,
          'locatedIn',
          mention,
          outer,
          {},
          { start: outer.start, end: mention.end },
          'located.chain',
          mention.entity.code ? 0.97 : 0.88,
        ),
      );
    }
    return out;
  },
};

/** 某县的某村, 某新区某街道: a small place printed behind the one it lies in. */
const inner: RelationRule = {
  id: 'located.inner',
  kind: 'locatedIn',
  reason: 'A village or town printed behind a place, perhaps with 的 between, lies there.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames)
      for (const [i, [index, mention]] of frame.listed.entries()) {
        const [at, outer] = frame.listed[i - 1] ?? [];
        if (at === undefined || outer?.entity.kind !== 'place') continue;
        const between = frame.text.slice(at + 1, index);
        if (
          !(isSmall(mention.entity) ? /^的?$/u : isSight(mention.entity) ? /^的$/u : /^$(?!)/u).test(between)
        )
          continue;
        if (!holds(outer.entity, mention.entity)) continue;
        const evidence = { start: outer.start, end: mention.end };
        out.push(relation(doc, 'locatedIn', mention, outer, {}, evidence, 'located.inner', 0.85));
      }
    return out;
  },
};

const isSmall = ({ kind, type }: DraftEntity): boolean =>
  kind === 'place' && (type === 'village' || type === 'township');

/** A lake, a hill or a temple; a river runs through many places. */
const isSight = ({ kind, type, code, name }: DraftEntity): boolean =>
  kind === 'place' && code === null && /^(?:natural|facility)$/u.test(type) && !/[河江]$/u.test(name);

function holds(outer: DraftEntity, own: DraftEntity): boolean {
  if (outer.type === own.type || outer === own) return false;
  const isUnit = /^(?:prefecture|county|township)$/u.test(outer.type);
  if (!isUnit && !/(?:新区|开发区|高新区|园区|林场|农场)$/u.test(outer.name)) return false;
  return own.code === null || outer.code === null || own.code.startsWith(outer.code);
}

/** What lies where by how places and bodies are printed one behind the other. */
export const rowRules: readonly RelationRule[] = [chain, listed, inner, locatedNames];
