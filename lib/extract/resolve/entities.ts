import type { EntityKind } from '#lib/domain/kinds.ts';
import { nameKey } from '#lib/text/name-key.ts';
import type {
  BodyReference,
  Doc,
  DraftEntity,
  FoundInitiative,
  FoundPlace,
  OrganizationType,
} from '#lib/extract/doc.ts';
import { regionName } from '#lib/extract/places/resolve-region.ts';

/** The entity with this key, made at its first sight. */
function entity(
  doc: Doc,
  kind: EntityKind,
  type: string,
  name: string,
  code: string | null,
  key: readonly (string | null)[],
): DraftEntity {
  const id = JSON.stringify([kind, ...key]);
  const known = doc.entities.get(id);
  if (known) return known;
  const fresh: DraftEntity = { kind, type, name, key, code, aliases: new Set() };
  doc.entities.set(id, fresh);
  return fresh;
}

/** By division code where the table has one, else by name and what it lies in. */
export function placeEntity(doc: Doc, found: FoundPlace): DraftEntity {
  const printed = plain(doc.text.slice(found.start, found.end));
  if (found.code) {
    const name = regionName(doc, found.code) || printed;
    return entity(doc, 'place', found.type, name, found.code, ['code', found.code]);
  }
  if (found.type === 'country')
    return entity(doc, 'place', 'country', printed, null, ['country', nameKey(printed)]);
  const parent = found.within?.code ?? doc.context.region;
  const same = [...doc.entities.values()].find(
    (e) => e.kind === 'place' && e.name === printed && e.code === null,
  );
  return same ?? entity(doc, 'place', found.type, printed, null, ['name', nameKey(printed), parent]);
}

/** The place of a division, whether it is printed or only meant (我区). */
export function divisionEntity(doc: Doc, code: string): DraftEntity {
  const level = doc.lexicon.divisions.of(code)?.level ?? 'other';
  return entity(doc, 'place', level, regionName(doc, code), code, ['code', code]);
}

/** By canonical name, with the region where the name alone does not say it. */
export function bodyEntity(doc: Doc, body: BodyReference): DraftEntity {
  const name = plain(body.name);
  const region = body.region && body.region !== 'CN' ? body.region : null;
  const said = region !== null && name.startsWith(regionName(doc, region));
  const same = [...doc.entities.values()].find((e) => e.kind === 'organization' && e.name === name);
  return same ?? entity(doc, 'organization', body.type, name, region, [nameKey(name), said ? null : region]);
}

/** By name; meetings of one name are told apart by their year. */
export function initiativeEntity(doc: Doc, found: FoundInitiative): DraftEntity {
  const name = found.name.replace(/\n/g, '');
  const year =
    found.type === 'meeting' && !/\d{4}/.test(name) ? (doc.context.published?.slice(0, 4) ?? null) : null;
  const same = [...doc.entities.values()].find(
    (e) =>
      e.kind === 'initiative' &&
      (nameKey(e.name) === nameKey(name) ||
        (found.type === 'meeting' && e.type === 'meeting' && isShorter(e.name, name))),
  );
  const out = same ?? entity(doc, 'initiative', found.type, name, null, [nameKey(name), year]);
  if (found.alias) out.aliases.add(found.alias);
  // 2024首场… is also known without its count.
  const core = name.replace(/^(?:\d{4}年?)?首[场次]/, '');
  if (core !== name) out.aliases.add(core);
  return out;
}

/** 自治区政协…会议 beside 新疆维吾尔自治区政协…会议 is the same one. */
function isShorter(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 8 && long.endsWith(short);
}

const official: ReadonlySet<OrganizationType> = new Set<OrganizationType>([
  'party',
  'government',
  'congress',
  'cppcc',
  'supervision',
  'court',
  'procuratorate',
  'military',
  'mass',
]);

/** By name and the root of the regions of their posts; without a post by where the article has them. */
export function personEntity(doc: Doc, name: string, at: number): DraftEntity {
  const printed = plain(name);
  const posts = doc.posts.filter((p) => plain(p.person.name) === printed);
  const type = posts.some((p) => official.has(p.body.type)) ? 'official' : 'other';
  const bodies = posts.map((p) => p.body);
  const regional =
    bodies.find((b) => b.region !== null && official.has(b.type)) ?? bodies.find((b) => b.region !== null);
  const key = nameKey(printed);
  if (regional?.region)
    return entity(doc, 'person', type, printed, null, [
      key,
      regional.region === 'CN' ? 'CN' : regional.region.slice(0, 2),
    ]);
  if (bodies[0]) return entity(doc, 'person', type, printed, null, [key, 'body', nameKey(bodies[0].name)]);
  return entity(doc, 'person', type, printed, null, [key, 'at', whereabouts(doc, printed, at)]);
}

/** The most exact division the article names before the person's first mention, else anywhere, else the paper's region. */
function whereabouts(doc: Doc, name: string, at: number): string | null {
  const first = Math.min(at, ...doc.persons.filter((p) => plain(p.name) === name).map((p) => p.start));
  let best: string | null = null;
  for (const place of doc.places) {
    if (!place.code || (place.start > first && best !== null)) continue;
    if (best === null || place.code.length >= best.length || !best.startsWith(place.code)) best = place.code;
  }
  return best ?? doc.context.region;
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}
