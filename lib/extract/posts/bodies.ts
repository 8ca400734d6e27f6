import { formerPlaceNames } from '#lib/domain/successions.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import { wordsAt, type BodyReference, type Doc, type Range } from '#lib/extract/doc.ts';
import { governmentHeads, implicitBodies } from '#lib/extract/lexicon/titles.ts';
import { lexicalForm } from '#lib/text/traditional.ts';
import { regionName, resolveRegion } from '#lib/extract/places/resolve-region.ts';
import { bodyName, canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { hostedBody } from './hosts.ts';
import { houseOf, isShortHouse, seatNamed, settlementBefore, shortHouse } from './houses.ts';
import { organOf } from './organ-body.ts';
import type { PostPart } from './part.ts';
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
  const head = title.replace(
    /^(?:挂职|现任|新任|[首前上]任|退休|离任|已故|候任|拟任|常务|第一|副|代理|代|原|前|时任)+/,
    '',
  );
  const last = before.at(-1) ?? null;
  const meant = seatNamed(doc, part.organization ?? part.organ);
  if (meant) return meant;
  if (part.organization)
    return hostedBody(doc, part.organization, last) ?? canonicalBody(doc, part.organization);
  const session = sessionOf(doc, title);
  if (session) return session;
  // 某国总统, 某国外长: the state itself, as 国家主席 is of the People's Republic.
  if (part.region?.foreign) {
    if (!ofState.test(title)) return null;
    const { range, name } = part.region;
    return stateBody(name ?? withoutSpaces(doc.text.slice(range.start, range.end)));
  }
  if (part.region) {
    const { code, range } = part.region;
    // 乡党委书记某某: of the town that was named last.
    const word = doc.lexical.slice(range.start, range.end);
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
  if (onlyAbroad.test(head)) return stateBefore(doc, part.title.start, last);
  // 村支书某某, 驻村第一书记某某: of the village that was named last.
  if (!last && (ofVillage.test(head) || isOfVillageHere(doc, head, part.title.start))) {
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
  // 市议员甲、里长乙: a neighbourhood's head is of no council.
  if (head === '里长') return null;
  // 中国北方铁建总经理: an unknown body stands before the title, so it is not that of the title before.
  const unknown = loose && !/[兼任为是]/.test(doc.lexical.charAt(part.title.start - 1));
  const house = unknown ? undefined : houseOf(doc, head, part.title.start, last);
  if (house !== undefined) return house && { ...house, range: null };
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

/** 兵团党委常委、副司令员; 高新区党工委副书记、主任: who is not of the committee is of what it leads. */
function holderOf(name: string, title: string): string {
  if (/书记|委员|常委|秘书长|部长|办公室/u.test(title)) return name;
  const division = /^第[一二三四五六七八九十]+师(?!.*团)/u.exec(name)?.[0];
  if (division && /^(?:师长|政委|参谋长|司令员)$/u.test(title)) return division;
  // 某法院民事审判第三庭庭长、审判员: judges are the court's.
  if (/^(?:审判员|检察员|(?:审判|检察)委员会(?:专职)?委员|副?院长|副?检察长)$/u.test(title))
    return name.replace(/(?<=法院|检察院).+[庭部局室处]$/u, '');
  // 某厅规划处处长、副总工程师: what only the office has.
  if (/^(?:党组|总[\u4e00-\u9fff]{2,3}师|厅长|局长)/u.test(title))
    return name.replace(/(?<=[厅局委])[\u4e00-\u9fff]{2,8}[处科]$/u, '');
  if (/^副?(?:部长|局长|厅长)$/u.test(title)) {
    const outer = /^.*?[部局厅](?=[\u4e00-\u9fff]{1,6}[处科室]$)/u.exec(name)?.[0];
    if (outer) return outer;
  }
  return name.replace(/党工委$/u, '管委会').replace(/兵团党委$/u, '兵团');
}

/** 自治区副主席 → the government; 村 has none. */
/** The name that the place of this code had before, where `printed` begins with it. */
function formerNameIn(code: string, printed: string): string | null {
  return formerPlaceNames(code).find((name) => printed.startsWith(name)) ?? null;
}

/** A league is run by an office of the government above it. */
function seatOf(region: string): string {
  return region.endsWith('盟') ? '行政公署' : '人民政府';
}

function governmentOf(
  doc: Doc,
  code: string | null,
  range: Range | null,
  title: string,
): BodyReference | null {
  const printed = range ? withoutSpaces(doc.text.slice(range.start, range.end)) : '';
  const name = code ? (formerNameIn(code, printed) ?? regionName(doc, code)) : printed;
  if (!name) return null;
  // 甲镇党委书记: the town, with its committee in the title.
  if (/^党(?:委|总支|支部)/u.test(title)) {
    return { range, name: printed || name, type: 'party', region: code };
  }
  // 行政长官 is of the special region itself; mayors and assemblies of Taiwan are spelled as the article spells them.
  const spelled = (code !== null && spelledAs(doc, code)) || name;
  if (/行政长官$|特首$/u.test(lexicalForm(title)))
    return { range: null, name: spelled, type: 'government', region: code };
  if (/议员$/u.test(title)) {
    const assembly = doc.text.includes('議') ? '議會' : '议会';
    return { range: null, name: spelled + assembly, type: 'congress', region: code };
  }
  if (code?.startsWith('71'))
    return { range: null, name: `${spelled}政府`, type: 'government', region: code };
  const body = /代表$/.test(title)
    ? '人民代表大会'
    : /^(?:第一)?(?:副)?书记$/.test(title)
      ? /区$/.test(name) && name.includes('自治')
        ? '党委'
        : '委'
      : seatOf(name);
  return {
    range: null,
    name: bodyName(name, body),
    type: body === '人民代表大会' ? 'congress' : body === '委' || body === '党委' ? 'party' : 'government',
    region: code,
  };
}

/** The name of a division as the article prints it, 花蓮縣. */
function spelledAs(doc: Doc, code: string): string | null {
  const name = regionName(doc, code);
  const printed = doc.places.find((p) => p.code === code && doc.lexical.slice(p.start, p.end) === name);
  if (printed) return doc.text.slice(printed.start, printed.end);
  // 行政長官 in a paper that prints 長: so is its region's name.
  return doc.text === doc.lexical || !code.startsWith('8')
    ? null
    : name.replace('别', '別').replace('区', '區').replace('门', '門');
}

/** A kind of body, and none by itself. */
const kinds =
  /^(?:多|各|有关|相关)?(?:集团|联盟|协会|学会|商会|单位|部门|机关|企业|社团|支队|大队|中队|小组|团队|报告团|宣讲团|专家组|评审组|考核组|课题组|剧组|编委会|分局|站点|科室|处室|专家|小区|园区|景区|街道|社区|村组)$/u;

/** 该学会, 基地, 公司: the body of the article that ends so, else as printed. */
function rawBody(doc: Doc, range: Range): BodyReference | null {
  const printed = doc.lexical.slice(range.start, range.end);
  const short = printed.replace(/^(?:该|本|这家|我)/, '');
  if (isShortHouse(short)) return shortHouse(doc, range);
  const meant = doc.organizations
    .filter((o) => o.end <= range.start && !o.bare && doc.lexical.slice(o.start, o.end).endsWith(short))
    .at(-1);
  if (meant) return { ...canonicalBody(doc, meant), range: null };
  if (/^(?:基地|公司|企业|园区|工厂|合作社|集团)$/.test(short)) {
    const company = doc.organizations
      .filter((o) => o.end <= range.start && (o.type === 'company' || o.type === 'institution'))
      .at(-1);
    return company ? { ...canonicalBody(doc, company), range: null } : null;
  }
  // 指挥部办公室: of the group that the article names.
  const office = /^(指挥部|领导小组|委员会|联席会议)办公室$/u.exec(printed)?.[1];
  const ofGroup = office
    ? doc.organizations.findLast(
        (o) =>
          o.end <= range.start &&
          o.end - o.start > office.length + 2 &&
          doc.lexical.slice(o.start, o.end).endsWith(office),
      )
    : undefined;
  if (ofGroup) {
    const group = canonicalBody(doc, ofGroup);
    return { ...group, range: null, name: `${group.name}办公室` };
  }
  // 省农科院: the region stands in the context.
  const level = wordsAt(doc, 'relative', range.start)[0];
  const rest = level ? withoutSpaces(doc.text.slice(level.end, range.end)) : '';
  const region =
    level && (rest.length > 1 || rest === '委')
      ? resolveRegion(doc, doc.lexical.slice(level.start, level.end), range.start)
      : null;
  if (region && rest === '委')
    return { range, name: bodyName(regionName(doc, region), rest), type: 'party', region };
  if (region) return { range, name: regionName(doc, region) + rest, type: 'institution', region };
  if (short !== printed || short.length < 2 || kinds.test(short)) return null;
  return {
    range,
    name: withoutSpaces(doc.text.slice(range.start, range.end)),
    type: 'other',
    region: null,
  };
}
