import type { EntityKind } from '#lib/domain/kinds.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import { formerPlaceNames } from '#lib/domain/successions.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { organKey } from '#lib/text/organ-key.ts';
import type {
  BodyReference,
  Doc,
  DraftEntity,
  FoundInitiative,
  FoundPerson,
  FoundPlace,
  FoundPost,
} from '#lib/extract/doc.ts';
import { regionName } from '#lib/extract/places/resolve-region.ts';
import { numberedTwin } from './numbered-twin.ts';
import { halvesOf } from '#lib/extract/initiatives/joined-events.ts';
import { canonicalBody } from './canonical.ts';
import { firmCalled } from './firms.ts';
import { meetingKey } from './meetings.ts';
import { isGivenNameAlone, officialBodies, personAt, telling, type Person } from './people.ts';

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
  const fresh: DraftEntity = { kind, type, name, key, code, aliases: new Set(), shortNames: new Set() };
  doc.entities.set(id, fresh);
  return fresh;
}

/** Without a list of them all for each name. */
function findEntity(doc: Doc, isMeant: (entity: DraftEntity) => boolean): DraftEntity | undefined {
  for (const known of doc.entities.values()) if (isMeant(known)) return known;
  return undefined;
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
  const key = zoneKey(nameKey(printed));
  const around = codeAround(found);
  // The village named before, unless this one is said to lie elsewhere.
  const same = findEntity(
    doc,
    (e) =>
      e.kind === 'place' &&
      e.code === null &&
      e.key[0] === 'name' &&
      e.key[1] === key &&
      (around === null || agrees(e.key[2] ?? '', around)),
  );
  return (
    same ?? entity(doc, 'place', found.type, printed, null, ['name', key, around ?? parentOf(doc, found)])
  );
}

/** 巴彦嘎查 of 扎赉特旗巴彦嘎查: the unit printed directly around it. */
function codeAround({ within }: FoundPlace): string | null {
  return within ? (within.code ?? codeAround(within)) : null;
}

function agrees(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** The county named last before it, else the region of the paper; rivers and mountains are a whole province's. */
function parentOf(doc: Doc, found: FoundPlace): string | null {
  const region = doc.context.region;
  if (found.type === 'natural') return region?.slice(0, 2) ?? null;
  const county = doc.places.findLast((p) => p.end <= found.start && p.code !== null && p.code.length >= 6);
  return county?.code?.slice(0, 6) ?? region;
}

/** The place of a division, whether it is printed or only meant (我区). */
export function divisionEntity(doc: Doc, code: string): DraftEntity {
  const level = doc.lexicon.divisions.of(code)?.level ?? 'other';
  return entity(doc, 'place', level, regionName(doc, code), code, ['code', code]);
}

/** By canonical name, with the region where the name alone does not say it; 卫健委 and 卫生健康委员会 are one. */
export function bodyEntity(doc: Doc, called: BodyReference): DraftEntity {
  const firm = firmCalled(doc, called);
  const body = firm ? canonicalBody(doc, firm) : called;
  const name = plain(body.name);
  const region = body.region && body.region !== 'CN' ? body.region : null;
  const key = zoneKey(organKey(name));
  const said = region !== null && saysRegion(doc, key, region);
  const same =
    findEntity(doc, (e) => e.kind === 'organization' && e.key[0] === key) ??
    // 某大学附属|某山医院
    (/(?:医院|中学|小学|幼儿园)$/u.test(name) && name.length > 3
      ? findEntity(doc, (e) => e.kind === 'organization' && e.name.endsWith(`附属${name}`))
      : undefined);
  const group = same ? undefined : groupCalled(doc, body.type, name);
  if (group) {
    group.aliases.add(name);
    return group;
  }
  if (!same) {
    // 市委 of which nothing says whose it is: that of another article may be another city's.
    const where = region === null && isAnybodys(name) ? doc.article.id : said ? null : region;
    const made = entity(doc, 'organization', body.type, name, region, [key, where]);
    if (region !== null && name.endsWith('人民政府')) addShortNames(doc, made, region, name);
    return made;
  }
  if (same.name !== name) same.aliases.add(name);
  return same;
}

/** 国务院事故调查组 for 国务院某地某公司“5·4”爆炸事故调查组: the only group of the article that begins and ends so. */
function groupCalled(doc: Doc, type: string, name: string): DraftEntity | undefined {
  const end =
    /(?:事故)?(?:调查评估|调查|评估|督导|督察|检查|巡视|巡察|工作)组$|指挥部$|领导小组$|专班$/u.exec(
      name,
    )?.[0];
  if (type !== 'team' || !end || name.length - end.length < 2) return undefined;
  const start = name.slice(0, name.length - end.length);
  const alike = [...doc.entities.values()].filter(
    (e) =>
      e.kind === 'organization' &&
      e.type === 'team' &&
      e.name.startsWith(start) &&
      e.name.endsWith(end) &&
      e.name.length > name.length + 5,
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** 宁蒗县人民政府 for 宁蒗彝族自治县人民政府, where the article calls the county so. */
function addShortNames(doc: Doc, government: DraftEntity, region: string, name: string): void {
  if (name !== `${regionName(doc, region)}人民政府`) return;
  for (const place of doc.places) {
    if (place.code !== region) continue;
    const printed = doc.lexical.slice(place.start, place.end).replace(/\s+/gu, '');
    if (/[省市县区旗盟州]$/u.test(printed)) government.aliases.add(`${printed}人民政府`);
  }
  government.aliases.delete(name);
}

/** 某某经济技术开发区 is 某某经开区, 高新技术产业开发区 is 高新区. */
function zoneKey(key: string): string {
  return key.endsWith('开发区')
    ? key
        .replace(/(?<=..)(?:经济技术开发区$|经济开发区$)/u, '经开区')
        .replace(/(?<=..)高新技术产业(?:开发)?区$/u, '高新区')
    : key;
}

const anybodys =
  /^(?:自治区|省|市(?![场政容民域])|县(?!域)|区(?![域块])|旗|盟|州|镇|乡(?!村))(?:委|党委|人民政府|政府|纪委|监委|人大|政协|[\u4e00-\u9fff]{2,12}(?:局|厅|委|委员会|办|办公室|法院|检察院)$)/u;

/** A body that is called by its level alone. */
function isAnybodys(name: string): boolean {
  return anybodys.test(name);
}

/** Does the name begin with the region's, of whatever time? Then it needs no code beside it. */
function saysRegion(doc: Doc, name: string, region: string): boolean {
  const current = doc.lexicon.divisions.of(region)?.name ?? '';
  return [current, ...formerPlaceNames(region)].some((known) => known !== '' && name.startsWith(known));
}

/** By name; meetings by what they are elsewhere, too. */
export function initiativeEntity(doc: Doc, found: FoundInitiative): DraftEntity {
  const twin = numberedTwin(doc, found);
  if (twin) {
    const whole = initiativeEntity(doc, twin);
    whole.aliases.add(found.name.replace(/\n/g, ''));
    return whole;
  }
  const name = found.name.replace(/\n/g, '');
  const key = nameKey(name);
  const full = found.type === 'meeting' ? meetingKey(doc, found) : [key];
  const same = findEntity(
    doc,
    (e) =>
      e.kind === 'initiative' &&
      ((e.key[0] === full[0] && (e.key[1] ?? null) === (full[1] ?? null)) ||
        nameKey(e.name) === key ||
        e.aliases.has(name) ||
        (found.type === 'meeting' &&
          e.type === 'meeting' &&
          (isShorter(e.name, name) || isShorter(e.key[0] ?? '', full[0] ?? '')))),
  );
  const out = same ?? entity(doc, 'initiative', found.type, name, null, full);
  if (found.alias) out.shortNames.add(found.alias.replace(/[“”《》「」]/g, ''));
  // 2024首场… is also known without its count.
  for (const half of halvesOf(name)) out.aliases.add(half);
  const core = name.replace(/^(?:\d{4}年?)?首[场次]/, '');
  if (core !== name) out.aliases.add(core);
  return out;
}

/** 自治区政协…会议 beside 新疆维吾尔自治区政协…会议 is the same one. */
function isShorter(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 8 && long.endsWith(short);
}

/**
 * By name and the root of the regions of their posts, for cadres move within a province; by the body, where it is no
 * office; without a post, by where the article has them. Of a name that many bear, and of two of one name in one article,
 * less is taken for the same: docs/decisions/005-identity.md.
 */
export function personEntity(doc: Doc, found: FoundPerson): DraftEntity {
  const person = personAt(doc, found);
  if (!person) return entity(doc, 'person', 'other', plain(found.name), null, [nameKey(found.name), null]);
  const key = nameKey(person.name);
  const type = person.posts.some((p) => officialBodies.has(p.body.type)) ? 'official' : 'other';
  const who = identityOf(doc, key, person);
  const isShared = person.namesakes.some(
    (other) => other !== person && identityOf(doc, key, other).join() === who.join(),
  );
  const apart = isShared ? evidenceOf(doc, person) : [];
  return entity(doc, 'person', type, person.name, null, [key, ...who, ...apart]);
}

type Key = readonly (string | null)[];

function identityOf(doc: Doc, key: string, person: Person): Key {
  if (isGivenNameAlone(key)) return evidenceOf(doc, person);
  const main = mainPost(person);
  const region = main && officialBodies.has(main.body.type) ? main.body.region : null;
  if (region) return [region === 'CN' ? 'CN' : region.slice(0, 2)];
  if (main && main.body.region === null && isAnybodys(main.body.name)) return ['article', doc.article.id];
  return main ? ['body', organKey(main.body.name)] : ['at', whereabouts(doc, person.first)];
}

/** 巴特尔 is the same one by the same post or the same birthday; else nobody that another article tells of. */
function evidenceOf(doc: Doc, person: Person): Key {
  const main = mainPost(person);
  if (main) {
    // Of 市委副书记、市长 the last is what shorter mentions keep.
    const isOfChain = (p: FoundPost) =>
      p.printed.start === main.printed.start && standing(p) === standing(main);
    const post = person.posts.findLast(isOfChain) ?? main;
    return ['post', organKey(post.body.name), nameKey(post.title)];
  }
  const { said } = person;
  return said.size === 0
    ? ['article', doc.article.id]
    : ['said', ...telling.map((property) => said.get(property) ?? null)];
}

/** An office before other posts, and what somebody is before what they are to be or have been. */
function mainPost({ posts }: Person): FoundPost | undefined {
  const rank = (p: FoundPost) =>
    (officialBodies.has(p.body.type) ? (p.body.region === null ? 3 : 0) : 6) + standing(p);
  return [...posts].sort((a, b) => rank(a) - rank(b))[0];
}

function standing({ modality }: FoundPost): number {
  return modality === 'asserted' || modality === 'acting' ? 0 : modality === 'planned' ? 1 : 2;
}

/** The most exact division the article names before `first`, else anywhere, else the paper's region. */
function whereabouts(doc: Doc, first: number): string | null {
  let best: string | null = null;
  for (const place of doc.places) {
    if (!place.code || (place.start > first && best !== null)) continue;
    if (best === null || place.code.length >= best.length || !best.startsWith(place.code)) best = place.code;
  }
  return best ?? doc.context.region;
}

function plain(text: string): string {
  return withoutSpaces(text);
}
