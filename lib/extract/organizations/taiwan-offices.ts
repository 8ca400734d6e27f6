import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';

/** 烈屿乡公所, 头城镇民代表会: what only a township of Taiwan has. */
const township =
  /(?<=^|[，、。；：「」（）】\s]|[由与和及向对请给在让市县])[\u4e00-\u9fff]{2}(?:乡|镇|市|区)(?:公所|民代表会)(?!会馆)/gmu;
/** 金门县|港务处, 金门县|议会: behind a county of Taiwan. */
const office =
  /^(?:议会|[\u4e00-\u9fff]{2,6}?(?:处|局)(?=[处局]长|副|[，、。；「」（）]|主任|科长|表示|指出|说明|强调|与|和|及|今|昨|将|也|则))/u;

/** Offices of Taiwan's counties and townships, in texts of traditional characters. */
export function taiwanOffices(doc: Doc): FoundOrganization[] {
  if (doc.text === doc.lexical) return [];
  const out: FoundOrganization[] = [];
  const take = (start: number, end: number, region: string | null, from: number): void => {
    const type = /会$/u.test(doc.lexical.slice(start, end)) ? 'congress' : 'government';
    const tail = doc.text.slice(from, end);
    out.push(body(start, end, 'org.taiwan', 6.2, { type, region, tail, relative: false }));
  };
  for (const { index, 0: name } of matchesIn(doc.lexical, township))
    take(index, index + name.length, null, index);
  for (const place of doc.places) {
    if (!place.code?.startsWith('71') || !place.full) continue;
    const own = office.exec(doc.lexical.slice(place.end, place.end + 12))?.[0];
    if (own) take(place.start, place.end + own.length, null, place.start);
  }
  return out;
}
