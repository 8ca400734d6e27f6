import type { Doc, DraftMention, DraftRelation, FoundPlace } from '#lib/extract/doc.ts';
import { relation, type RelationRule } from './rule.ts';

/** Houses that stand where their name begins; a government does not lie in its region, it is the region's. */
const house =
  /(?:小学|中学|学校|幼儿园|卫生院|医院|殡仪馆|陵园|墓园|体育[馆场]|文化[馆宫]|图书馆|博物馆|纪念馆|美术馆|展览馆|会展中心|会议中心|文化中心|体育中心|活动中心|养老院|敬老院|福利院|合作社|农场|林场|牧场|电站|水库|火车站|高铁站|汽车站|机场|码头|港|公园|广场|产业园|工业园|园区|景区|基地)$/u;

/** 甲市乙县丙乡中心小学: a house whose name begins with a row of places lies in the last of them that the article speaks of. */
export const locatedNames: RelationRule = {
  id: 'located.name',
  kind: 'locatedIn',
  reason: 'The name of a school, a hall or a site begins with where it stands.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    const known = new Map<string, DraftMention>();
    for (const mention of doc.mentions)
      if (mention.entity.kind === 'place' && mention.entity.code !== null)
        known.set(mention.entity.code, mention);
    for (const mention of doc.mentions) {
      if (!stands(doc, mention)) continue;
      const chain = placesAtStart(doc, mention);
      const lies = chain.findLast(({ code }) => code !== null && known.has(code));
      const where = lies?.code ? known.get(lies.code) : undefined;
      if (where && where.entity !== mention.entity)
        out.push(relation(doc, 'locatedIn', mention, where, {}, mention, 'located.name', 0.82));
      chain.forEach(({ code, end }, i) => {
        const outer = chain[i - 1]?.code;
        const [own, whole] = [code && known.get(code), outer && known.get(outer)];
        if (own && whole && code?.startsWith(outer ?? '-') && own.entity !== whole.entity)
          out.push(
            relation(doc, 'locatedIn', own, whole, {}, { start: mention.start, end }, 'located.name', 0.9),
          );
      });
    }
    return out;
  },
};

function stands(doc: Doc, { start, end, entity }: DraftMention): boolean {
  if (entity.kind !== 'organization' && !(entity.kind === 'place' && entity.type === 'facility'))
    return false;
  return house.test(doc.lexical.slice(start, end));
}

/** The divisions that the name begins with, from large to small; something of its own has to follow them. */
function placesAtStart(doc: Doc, { start, end }: DraftMention): FoundPlace[] {
  const out: FoundPlace[] = [];
  for (let at = start; ;) {
    const next = doc.places.find(
      (p) => p.start === at && p.end < end - 1 && p.code !== null && p.level !== null,
    );
    if (!next || next.level === 'province') break;
    out.push(next);
    at = next.end;
  }
  return out;
}
