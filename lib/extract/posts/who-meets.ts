import type { BodyReference, Doc, FoundInitiative } from '#lib/extract/doc.ts';
import { regionName } from '#lib/extract/places/resolve-region.ts';

const numeral = '[一二三四五六七八九十百\\d]+';
const sitting = `(?:第?${numeral}[届次]|全省|全市|首[届次]|成立)`;
const league = new RegExp(`^(?:中国共产主义青年团|共青团)(?<of>.{1,12}?)${sitting}`, 'u');
const women = new RegExp(`^(?<of>.{1,12}?)妇女${sitting}`, 'u');
const workers = new RegExp(`^(?<of>.{1,12}?)(?:总工会|工会)${sitting}`, 'u');
const society = new RegExp(
  `^(?<of>.{2,20}?(?:文联|科协|残联|侨联|台联|工商联|工商业联合会|妇联|妇女联合会|红十字会|作协|记协|社科联|贸促会|友协|学联|青联|青年联合会|学生联合会|学会|协会|商会|联合会|联谊会|促进会|研究会|基金会|校友会|同乡会|联盟))${sitting}`,
  'u',
);
const plain = (name: string): string => name.replace(/\s+|（[^（）]*）/gu, '').replace(/^[“《]/u, '');

/**
 * Of which body a session of its own elects: 共青团甲市六届一次全会 the league's committee, 乙省妇女第九次代表大会 the women's
 * federation, 丙市科协第五次代表大会 the association. Null for sessions of the party and of congresses, whose names say no such body.
 */
export function whoMeets(doc: Doc, session: FoundInitiative): BodyReference | null {
  const name = plain(session.name);
  const place = doc.places.findLast(
    (p) => p.start >= session.start && p.end <= session.end && p.code !== null,
  );
  const region = place?.code ?? null;
  const whole = (of: string): string => (region ? regionName(doc, region) : of);
  const body = (full: string, type: 'mass' | 'association'): BodyReference => ({
    range: null,
    name: full,
    type,
    region,
  });
  const ofLeague = league.exec(name)?.groups?.['of'];
  if (ofLeague) return body(`共青团${whole(ofLeague)}委`, 'mass');
  const ofWomen = women.exec(name)?.groups?.['of'];
  if (ofWomen) return body(`${whole(ofWomen)}妇联`, 'mass');
  const ofWorkers = workers.exec(name)?.groups?.['of'];
  if (ofWorkers) return body(`${whole(ofWorkers)}总工会`, 'mass');
  const own = society.exec(name)?.groups?.['of'];
  return own ? body(own, 'association') : null;
}
