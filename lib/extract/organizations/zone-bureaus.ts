import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';
import { nameStart } from './name-start.ts';

/** 经济发展局, 改革发展局: what the administration of a zone is divided into has no list. */
const bureau =
  /(?:合作区|新区|高新区|经开区|开发区|工业园区|示范区|自贸区|试验区|保税区|度假区|功能区)(?<bureau>[\u4e00-\u9fff]{2,9}?局)(?=(?:党组|党委|党支部)?(?:副?书记|副?局长)|[、，。；]|联合|发布|与|和|$)/gmu;
/** In characters before the word for the zone. */
const reach = 14;

/** 雄安新区|改革发展局, 横琴粤澳深度合作区|经济发展局: a bureau of a zone, with the name of the zone. */
export function zoneBureaus(doc: Doc): FoundOrganization[] {
  return matchesIn(doc.lexical, bureau).flatMap((match) => {
    const end = match.index + match[0].length;
    const zoneEnd = end - (match.groups?.['bureau'] ?? '').length;
    const place = doc.places.find((p) => p.start < match.index && p.end === zoneEnd);
    const start = place?.start ?? nameStart(doc, match.index, reach);
    if (zoneEnd - start < 4) return [];
    const town = doc.places.find((p) => p.start === start && p.code !== null && p.end < zoneEnd);
    return [
      body(start, end, 'org.zone', 5.6 + (end - start) / 50, {
        type: 'government',
        region: town?.code ?? null,
        tail: doc.text.slice(town?.end ?? start, end),
        relative: false,
      }),
    ];
  });
}
