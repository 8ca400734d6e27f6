import type { BodyReference, Doc, Range } from '#lib/extract/doc.ts';
import { governmentHeads, implicitBodies } from '#lib/extract/lexicon/titles.ts';
import { regionName, resolveRegion } from '#lib/extract/places/resolve-region.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { formerNameIn, governmentOf, seatOf } from './governments.ts';
import { officeOfGroup } from './group-offices.ts';
import { holderOf } from './holders.ts';
import { hostedBody } from './hosts.ts';
import { houseOf, isUnit, seatNamed, settlementBefore } from './houses.ts';
import { boardOf, houseOfKind } from './kind-of-house.ts';
import { organOfHouse } from './own-committees.ts';
import { organOfSettlement } from './of-settlement.ts';
import { organOf } from './organ-body.ts';
import type { PostPart } from './part.ts';
import { rawBody } from './printed-body.ts';
import { sessionOf } from './sessions.ts';
import { alsoAbroad, ofState, onlyAbroad, stateBefore, stateBody, stateOfName } from './states.ts';

/** The body of one part, given those before it in its chain. Null if neither text nor context says one. */
export function bodyOf(
  doc: Doc,
  part: PostPart,
  before: readonly BodyReference[],
  isOwn: boolean,
): BodyReference | null {
  const title = doc.lexical.slice(part.title.start, part.title.end);
  const head = title
    .replace(/^(?:挂职|现任|新任|[首前上]任|退休|离任|已故|候任|拟任|常务|第一|副|代理|代|原|前|时任)+/, '')
    .replace(/（.+）$/u, '');
  const last = before.at(-1) ?? null;
  const meant = seatNamed(doc, part.organization ?? part.organ);
  if (meant) return meant;
  const office = officeOfGroup(doc, part.organization ?? part.organ ?? part.raw);
  if (office) return office;
  const own = organOfHouse(doc, part.organization ?? part.organ ?? part.raw);
  if (own) return own;
  const settled = organOfSettlement(doc, part.organization ?? part.organ ?? part.raw);
  if (settled) return settled;
  if (part.organization)
    return hostedBody(doc, part.organization, last) ?? canonicalBody(doc, part.organization);
  const session = sessionOf(doc, title);
  if (session) return session;
  // 某国总统, 某国外长: the state itself, as 国家主席 is of the People's Republic.
  if (part.region?.foreign) {
    if (!ofState.test(title)) return null;
    const { range, name } = part.region;
    return stateBody(name ?? doc.text.slice(range.start, range.end).replace(/\s+/gu, ''));
  }
  if (part.region) {
    const { code, range } = part.region;
    // 乡党委书记某某: of the town that was named last.
    const word = doc.lexical.slice(range.start, range.end);
    // 某某市|副市长 behind a name that no table has: not the city of the article.
    if (code === null && /^[省市县区州]$/u.test(word) && doc.persons.some((p) => p.end === range.start))
      return null;
    // 板桥区公所…区长某某: of the office in Taiwan that was named.
    const office =
      code === null && /^[乡镇区市]$/u.test(word)
        ? doc.organizations.findLast(
            (o) =>
              o.rule === 'org.taiwan' &&
              o.end <= range.start &&
              /公所$/u.test(doc.lexical.slice(o.start, o.end)),
          )
        : undefined;
    if (office) return { ...canonicalBody(doc, office), range: null };
    const town = code === null && /^[乡镇]$/u.test(word) ? settlementBefore(doc, word, range.start) : null;
    if (town)
      return /书记|委员/u.test(title) ? town : { ...town, name: `${town.name}人民政府`, type: 'government' };
    return governmentOf(doc, code, range, title);
  }
  // 某党主席、政府总理: the government of that state.
  if (
    part.organ &&
    /^副?总理$/u.test(head) &&
    doc.lexical.slice(part.organ.start, part.organ.end) === '政府'
  ) {
    const country = stateBefore(doc, part.title.start, last);
    if (country) return { ...country, name: `${country.name}政府` };
  }
  // 某国外长甲、财政部长乙: of that state.
  if (
    part.organ &&
    last &&
    stateOfName(doc, last.name) === last.name &&
    part.organ.end > part.title.start &&
    /部$/u.test(doc.lexical.slice(part.organ.start, part.organ.end))
  )
    return { ...last, range: null, name: last.name + doc.text.slice(part.organ.start, part.organ.end) };
  // 某区管委会党工委书记甲、管委会主任乙: the house whose committee has been named.
  const zone = part.organ && doc.lexical.slice(part.organ.start, part.organ.end);
  const named = zone && /^管(?:理委员|委)会$/u.test(zone) ? (last?.name.lastIndexOf(zone) ?? -1) : -1;
  if (zone && last && named > 1)
    return { ...last, range: null, name: last.name.slice(0, named + zone.length), type: 'government' };
  const ofKind = part.organ ? houseOfKind(doc, part.organ) : boardOf(doc, part.raw);
  if (ofKind !== undefined) return ofKind;
  if (part.organ) return hostedBody(doc, part.organ, last) ?? organOf(doc, part.organ, last);
  // 某国副总理兼某部部长: of the state of the title before.
  if (
    part.raw &&
    last &&
    stateOfName(doc, last.name) === last.name &&
    title.endsWith('部长') &&
    !isAbroadNamed(doc, part.raw)
  )
    return { ...last, range: null, name: last.name + doc.text.slice(part.raw.start, part.raw.end) };
  // 团政委 behind a unit of the regiment.
  if (
    part.raw &&
    last &&
    isUnit(doc.lexical.slice(part.raw.start, part.raw.end)) &&
    last.name.endsWith(doc.lexical.slice(part.raw.start, part.raw.end))
  )
    return { ...last, range: null };
  if (part.raw) return hostedBody(doc, part.raw, last) ?? rawBody(doc, part.raw);
  const state = last && isOwn && alsoAbroad.test(title) ? stateOfName(doc, last.name) : null;
  if (state) return stateBody(state);
  const implicit = implicitBodies[title] ?? implicitBodies[title.replace(/^(?:原|前|时任)/, '')];
  // 越共中央总书记: what stands before the title is a body we do not know, not ours.
  const loose =
    /[\u4e00-\u9fff]/.test(doc.lexical.charAt(part.title.start - 1)) &&
    !(doc.byEnd.get('boundary')?.has(part.title.start) ?? false) &&
    !(doc.byEnd.get('verb')?.has(part.title.start) ?? false) &&
    !doc.persons.some((p) => p.end === part.title.start);
  if (
    implicit &&
    loose &&
    !/[应受经据]/u.test(doc.lexical.charAt(part.title.start - 1)) &&
    !/院$/u.test(implicit)
  )
    return null;
  if (implicit)
    return {
      range: null,
      name: implicit,
      type: implicit === '中共中央' ? 'party' : implicit.includes('人大') ? 'congress' : 'government',
      region: 'CN',
    };
  if (/^(?:总统|首相|总理|国王)府?[\u4e00-\u9fff]{0,8}(?:秘书|助理|顾问|特使|主任|发言人)$/u.test(title))
    return stateBefore(doc, part.title.start, last);
  if (onlyAbroad.test(head)) return stateBefore(doc, part.title.start, last);
  // 村支书某某, 驻村第一书记某某: of the village that was named last.
  const isVillage = last !== null && /[村查区寨]$/u.test(last.name);
  if (
    (!last && ofVillage.test(head)) ||
    (!isVillage && head === '驻村第一书记') ||
    (!last && isOfVillageHere(doc, head, part.title.start))
  ) {
    const named = ['村', '嘎查', '社区'].map((word) => settlementBefore(doc, word, part.title.start));
    return named.find((n) => n !== null) ?? null;
  }
  const herder = /^(苏木|嘎查)[达长]$/u.exec(head)?.[1];
  if (herder) {
    const named = settlementBefore(doc, herder, part.title.start);
    return named && herder === '苏木'
      ? { ...named, name: `${named.name}人民政府`, type: 'government' }
      : named;
  }
  if (head === '行政长官' || head === '特首') {
    const named = doc.places.findLast((p) => p.end <= part.title.start && /^8[12]/u.test(p.code ?? ''))?.code;
    // In the papers of a special region it is their own.
    const region = named ?? (/^8[12]/u.test(doc.context.region ?? '') ? doc.context.region : null);
    return region ? governmentOf(doc, region, null, title) : null;
  }
  // 自治区党委常委、常务副主席: the chair of a region is its government's.
  const seat = head === '主席' && last?.region ? regionName(doc, last.region) : '';
  if (seat.endsWith('自治区') && last?.name === `${seat}党委`)
    return governmentOf(doc, last.region, null, title);
  // 地委委员、副专员: the commissioner is of the prefecture's office.
  if (head === '专员' && last && /地委$/u.test(last.name) && last.region)
    return { ...last, range: null, name: `${regionName(doc, last.region)}行政公署`, type: 'government' };
  const levels = governmentHeads[head];
  if (levels) {
    const word = head.replace(/长$|议员$/u, '');
    const digits = { province: 2, prefecture: 4, county: 6, township: 9 } as const;
    const own = last?.region ?? null;
    // 哲里木盟委副书记、盟长: of the league that the city was then.
    const past = own ? formerNameIn(own, last?.name ?? '') : null;
    if (past?.endsWith(word))
      return { range: null, name: past + seatOf(past), type: 'government', region: own };
    // 禹州市委副书记、市长: a town's own mayor before that of the city above it.
    if (
      own &&
      own !== 'CN' &&
      levels.some((l) => digits[l] === own.length) &&
      regionName(doc, own).endsWith(word)
    )
      return governmentOf(doc, own, null, title);
    for (const level of levels) {
      const code =
        last?.region && last.region !== 'CN' && last.region.length >= digits[level]
          ? last.region.slice(0, digits[level])
          : null;
      if (code && regionName(doc, code).endsWith(word)) return governmentOf(doc, code, null, title);
    }
    // 安大略省|省长: a province that no table has.
    if (
      loose &&
      /^[省州]$/u.test(word) &&
      !/[该我全本原前任副]/u.test(doc.lexical.charAt(part.title.start - 1))
    )
      return null;
    const code = resolveRegion(doc, word, part.title.start);
    if (code) return governmentOf(doc, code, null, title);
    // 某镇出动机械，镇长某某: of the town that was named last.
    const town = /^[镇乡]$/u.test(word) ? settlementBefore(doc, word, part.title.start) : null;
    if (town) return { ...town, name: `${town.name}人民政府`, type: 'government' };
    // 市委副书记、市长 of a city that nothing names: its government all the same.
    return /^[省市县区旗盟州]$/u.test(word)
      ? { range: null, name: word + seatOf(word), type: 'government', region: null }
      : null;
  }
  // 全国人大代表、党支部书记甲: the branch is of no congress.
  if (last && /^党(?:支部|总支)/u.test(head) && /^(?:congress|cppcc)$/u.test(last.type)) return null;
  // 市议员甲、里长乙: a neighbourhood's head is of no council.
  if (head === '里长') return null;
  // 中国北方铁建总经理: an unknown body stands before the title, so it is not that of the title before.
  const unknown = loose && !/[兼任为是]/.test(doc.lexical.charAt(part.title.start - 1));
  const house = unknown ? undefined : houseOf(doc, head, part.title.start, last);
  if (house !== undefined) return house && { ...house, name: holderOf(house.name, head), range: null };
  return last && !unknown ? { ...last, name: holderOf(last.name, head), range: null } : null;
}

const ofVillage = /^(?:村支书|支书|村主任|村支部书记|村党支部书记|驻村第一书记|妇女主任|村民小组长|村长)$/u;

/** 在甲镇乙村，党支部书记某某: the branch of the village that the sentence has just named. */
function isOfVillageHere(doc: Doc, head: string, at: number): boolean {
  if (!/^党(?:支部|总支|委)(?:第一)?书记$/u.test(head)) return false;
  const before = doc.lexical.slice(Math.max(0, at - 24), at);
  return /[村区查]，?$/u.test(before) && doc.places.some((p) => p.end === at || p.end === at - 1);
}

function isAbroadNamed(doc: Doc, range: Range): boolean {
  return doc.places.some((p) => p.type === 'country' && p.start === range.start);
}
