import { matchesIn } from '#lib/text/held-words.ts';
import {
  wordsAt,
  type Doc,
  type FoundOrganization,
  type FoundPlace,
  type OrganizationType,
} from '#lib/extract/doc.ts';
import { foreignOrgans, namedBodies, stateInitials } from '#lib/extract/lexicon/bodies.ts';
import { body } from './body.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { taggedAs } from '#lib/extract/tagger/tagged-at.ts';
import { openNameEnd } from './open-name.ts';

const stationedFrom = /中国(?=常?驻)/g;

const organBegins = new Set(Object.keys(foreignOrgans).map((organ) => organ.slice(0, 2)));
const longestOrgan = Math.max(...Object.keys(foreignOrgans).map((o) => o.length));
const mission =
  /^常?驻[\u4e00-\u9fff·]{1,10}?(?:大使馆|使馆|总领事馆|总领馆|领事馆|使团|代表团|代表处|联络办公室|联络办|办事处)/;
const division = /^[\u4e00-\u9fff·]{2,8}?[州省市邦](?:政府|议会|警察局|最高法院|法院|卫生局|消防局)/;

/** 德国联邦议院, 某国驻华大使馆, 美国缅因州政府: bodies behind the name of a state. */
export function foreign(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const add = (start: number, end: number, type: OrganizationType, tail: string) =>
    out.push(
      body(start, end, 'org.foreign', 5.5 + (end - start) / 50, {
        type,
        region: null,
        tail,
        relative: false,
      }),
    );
  for (const place of doc.places) {
    if (place.type !== 'country') continue;
    const found = behindState(doc, place);
    if (found) add(place.start, found.end, found.type, doc.text.slice(place.start, found.end));
  }
  for (const { index } of matchesIn(doc.lexical, stationedFrom)) {
    const found = missionAt(doc, index + 2);
    if (found) add(index, found.end, found.type, doc.text.slice(index, found.end));
  }
  for (const [initial, state] of Object.entries(stateInitials)) {
    for (let at = doc.lexical.indexOf(initial); at >= 0; at = doc.lexical.indexOf(initial, at + 1)) {
      const organ = organAfter(doc, at + 1);
      if (!organ || organ.end - at < 4 || doc.lexical.startsWith('海关', at + 1)) continue;
      // 援引俄国防部, 美国务院: 美国 is no place where the weights see the body.
      const isSeen = taggedAs(doc, { start: at, end: organ.end }, 'organization') > 0.7;
      const before = doc.lexical.charAt(at - 1);
      if (!isSeen && /[\u4e00-\u9fff]/.test(before) && !(doc.byEnd.get('boundary')?.has(at) ?? false))
        continue;
      if (!isSeen && doc.places.some((p) => p.start <= at && at < p.end)) continue;
      add(at, organ.end, organ.type, state + doc.text.slice(at + 1, organ.end));
    }
  }
  return out;
}

/** Bodies with a name of their own, with the part of them that is printed behind it. */
export function named(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const [start, words] of doc.byStart.get('body') ?? []) {
    const word = words[0];
    if (!word) continue;
    const name = doc.lexical.slice(start, word.end);
    const type = namedBodies[name] ?? 'other';
    if (isDateline(doc, word.end, type) || !endsHere(doc, word.end, name) || isCutOut(doc, start, name))
      continue;
    const part = type === 'other' ? openNameEnd(doc, word.end) : null;
    const end = part?.end ?? word.end;
    out.push(
      body(start, end, 'org.named', 5.8 + (end - start) / 50, {
        type,
        region: null,
        tail: doc.text.slice(start, end),
        relative: false,
      }),
    );
  }
  return out;
}

const special: ReadonlySet<string> = new Set(['81', '82']);

/** 香港特区|立法会, 澳门特区政府|旅游局, 香港|警务处: organs of the special regions behind the region's name. */
export function ofSpecialRegions(doc: Doc): FoundOrganization[] {
  return doc.places.flatMap((place) => {
    if (!special.has(place.code ?? '') || place.level === null) return [];
    const lead =
      /^(?:特别行政区|特区)?(?:政府)?/u.exec(doc.lexical.slice(place.end, place.end + 7))?.[0].length ?? 0;
    const at = place.end + lead;
    const word = wordsAt(doc, 'body', at)[0];
    const type = word && namedBodies[doc.lexical.slice(at, word.end)];
    if (!word || !type || !/^(?:government|congress|court)$/u.test(type)) return [];
    if (/^[长员]/u.test(doc.lexical.charAt(word.end))) return [];
    return body(place.start, word.end, 'org.region', 6.4, {
      type,
      region: place.code,
      tail: doc.text.slice(at, word.end),
      relative: false,
    });
  });
}

/** 新华社北京8月17日电 says where the text comes from. */
function isDateline(doc: Doc, end: number, type: OrganizationType): boolean {
  return (
    type === 'media' &&
    /^[\u4e00-\u9fff]{2,12}\d{1,2}月\d{1,2}日(?:电|讯)/.test(doc.lexical.slice(end, end + 24))
  );
}

/** 民建 is no body in 民建设, 世行 none in 世行业. */
function endsHere(doc: Doc, end: number, name: string): boolean {
  const next = doc.lexical.charAt(end);
  if (name.length > 3) return true;
  // 立法会|议员.
  if (doc.lexical.startsWith('议员', end)) return true;
  return !/[联设筑成议业为动程李军人员命]/.test(next) || (doc.byStart.get('boundary')?.has(end) ?? false);
}

/** 村民|进行, 黑海|航运: a word that begins before a name of two characters ends in the middle of it. */
function isCutOut(doc: Doc, start: number, name: string): boolean {
  return (
    name.length === 2 &&
    listedAt(doc, start - 1)?.end === start + 1 &&
    !(doc.byEnd.get('boundary')?.has(start) ?? false)
  );
}

function behindState(doc: Doc, place: FoundPlace): { end: number; type: OrganizationType } | null {
  const organ = organAfter(doc, place.end);
  const open = openNameEnd(doc, place.end);
  if (organ && (!open || open.end <= organ.end)) return organ;
  const rest = doc.lexical.slice(place.end, place.end + 16);
  const local = division.exec(rest)?.[0];
  if (local && !/[在的对向]/.test(local))
    return { end: place.end + local.length, type: local.endsWith('法院') ? 'court' : 'government' };
  return missionAt(doc, place.end) ?? open;
}

function missionAt(doc: Doc, at: number): { end: number; type: OrganizationType } | null {
  const found = mission.exec(doc.lexical.slice(at, at + 24))?.[0];
  return found ? { end: at + found.length, type: 'government' } : null;
}

/** The longest organ of a state at `at`; 部 of 部长 is none. */
function organAfter(doc: Doc, at: number): { end: number; type: OrganizationType } | null {
  if (!organBegins.has(doc.lexical.slice(at, at + 2))) return null;
  for (let length = longestOrgan; length >= 2; length--) {
    const type = foreignOrgans[doc.lexical.slice(at, at + length)];
    if (!type) continue;
    if (
      /^(?:长|门|分|员|队|署)/.test(doc.lexical.charAt(at + length)) &&
      !wordsAt(doc, 'boundary', at + length).length
    )
      continue;
    return { end: at + length, type };
  }
  return null;
}
