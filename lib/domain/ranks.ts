/**
 * Inferred rank: what level of leading post a title at a body usually has. No text says it: it is read off a table, shown as
 * such, and the reader may change each of its cells. The ten levels are those of the Civil Servant Law, article 18 (2018);
 * the cells follow the provisions on posts and ranks of civil servants (2019) and what is usual where these leave room.
 */
export const ranks = [
  'nationalHead',
  'nationalDeputy',
  'provincialHead',
  'provincialDeputy',
  'bureauHead',
  'bureauDeputy',
  'countyHead',
  'countyDeputy',
  'townshipHead',
  'townshipDeputy',
] as const;
export type Rank = (typeof ranks)[number];

/** What a body is a body of. A department is any body under a party committee or government that has a level of its own. */
export const bodyLevels = [
  'centre',
  'ministry',
  'province',
  'provinceDepartment',
  'subProvince',
  'subProvinceDepartment',
  'subProvinceDistrict',
  'prefecture',
  'prefectureDepartment',
  'county',
  'countyDepartment',
  'township',
] as const;
export type BodyLevel = (typeof bodyLevels)[number];

/** `bench`: who heads the commission for discipline, the supervisors, a court or the prosecutors of a level. */
export const seats = ['head', 'deputy', 'standing', 'bench', 'secretary', 'secretaryDeputy'] as const;
export type Seat = (typeof seats)[number];

export type Cell = `${BodyLevel}/${Seat}`;
/** What the reader put into cells; `none`: nothing is inferred there. */
export type RankChoices = Readonly<Partial<Record<Cell, Rank | 'none'>>>;

const usual: Readonly<Record<BodyLevel, readonly (number | null)[]>> = {
  // In the order of `seats`; numbers count in `ranks` from 0.
  centre: [0, 1, 0, 1, null, null],
  ministry: [2, 3, null, null, 4, 5],
  province: [2, 3, 3, 3, 4, 5],
  provinceDepartment: [4, 5, null, null, null, null],
  subProvince: [3, 4, 4, 4, 5, 6],
  subProvinceDepartment: [5, 6, null, null, null, null],
  subProvinceDistrict: [5, 6, 6, 6, null, null],
  prefecture: [4, 5, 5, 5, 6, 7],
  prefectureDepartment: [6, 7, null, null, null, null],
  county: [6, 7, 7, 7, null, null],
  countyDepartment: [8, 9, null, null, null, null],
  township: [8, 9, 9, null, null, null],
};

/** Offices that carry their level in their name, whatever body they are of. */
const byTitle: readonly (readonly [RegExp, Rank, Rank])[] = [
  [/^(副)?司长$/u, 'bureauHead', 'bureauDeputy'],
  [/^(副)?处长$/u, 'countyHead', 'countyDeputy'],
  [/^(副)?科长$/u, 'townshipHead', 'townshipDeputy'],
];

/** What a file of somebody gives as choices; what is none is left out. Null where it is no record at all. */
export function readRankChoices(value: unknown): RankChoices | null {
  if (typeof value !== 'object' || value === null) return null;
  const cells = new Set<string>(bodyLevels.flatMap((level) => seats.map((seat) => cellOf(level, seat))));
  const known = new Set<unknown>([...ranks, 'none']);
  return Object.fromEntries(
    Object.entries(value).filter(([cell, rank]) => cells.has(cell) && known.has(rank)),
  );
}

export interface PostToRank {
  readonly title: string;
  readonly body: string;
  /** Names of the divisions that hold the body, from the largest; its own among them. Empty if unknown. */
  readonly within: readonly string[];
}

export interface InferredRank {
  readonly rank: Rank;
  /** The cell it was read off; null where the title says it by itself. */
  readonly cell: Cell | null;
}

export function cellOf(level: BodyLevel, seat: Seat): Cell {
  return `${level}/${seat}`;
}

/** What the table says of a cell without the reader's choice; null where nothing is usual. */
export function usualRank(level: BodyLevel, seat: Seat): Rank | null {
  const at = usual[level][seats.indexOf(seat)];
  return at == null ? null : (ranks[at] ?? null);
}

export function rankOfCell(level: BodyLevel, seat: Seat, choices: RankChoices): Rank | null {
  const chosen = choices[cellOf(level, seat)];
  return chosen === undefined ? usualRank(level, seat) : chosen === 'none' ? null : chosen;
}

/** Null where body or title are none of those that the table knows: companies, schools, members, representatives. */
export function inferRank({ title, body, within }: PostToRank, choices: RankChoices): InferredRank | null {
  for (const [form, head, deputy] of byTitle) {
    const found = form.exec(title);
    if (found) return { rank: found[1] === undefined ? head : deputy, cell: null };
  }
  const known = levelOfBody(body, within);
  const seat = known && seatOf(title, known.isBench);
  const rank = known && seat && rankOfCell(known.level, seat, choices);
  return known && seat && rank ? { rank, cell: cellOf(known.level, seat) } : null;
}

/** The higher of two; null is lower than all. */
export function higherRank(a: InferredRank | null, b: InferredRank | null): InferredRank | null {
  if (!a || !b) return a ?? b;
  return ranks.indexOf(b.rank) < ranks.indexOf(a.rank) ? b : a;
}

const heads =
  /(?:书记|主席|省长|市长|县长|区长|旗长|盟长|州长|乡长|镇长|苏木达|主任|部长|厅长|局长|署长|院长|检察长|总理|委员长|专员)$/u;

function seatOf(title: string, isBench: boolean): Seat | null {
  const office = title.replace(/^.*[、，]/u, '').replace(/^(?:党组|党委|常务|第一)(?=副)/u, '');
  if (/副秘书长$/u.test(office)) return 'secretaryDeputy';
  if (/秘书长$/u.test(office)) return 'secretary';
  if (/^(?:党委)?常委$/u.test(office)) return 'standing';
  if (/(?:第一书记|委员|成员|代表)$/u.test(office)) return null;
  if (/副/u.test(office)) return isBench ? null : heads.test(office) ? 'deputy' : null;
  if (!heads.test(office)) return null;
  return isBench ? 'bench' : 'head';
}

const organs =
  /(?:自治区党委|区党委|党委|省委|市委|县委|旗委|盟委|州委|区委|镇委|工委|人民政府|政府|行政公署|行署|人大常委会|人民代表大会常务委员会|人民代表大会|人大|政协(?:委员会)?|政治协商会议.*委员会)$/u;
const bench = /(?:纪委监委|纪委|纪律检查委员会|监委|监察委员会|人民法院|法院|人民检察院|检察院)$/u;
const departments = /(?:部|厅|局|委|委员会|办公厅|办公室|办|研究室|党校)$/u;
const centre =
  /^(?:中共中央|中国共产党中央委员会|中央政治局|国务院|全国人大(?:常委会)?|全国人民代表大会(?:常务委员会)?|全国政协|中央军委|中央军事委员会)$/u;
const supreme = /^(?:最高人民法院|最高人民检察院|中央纪委(?:国家监委)?|国家监委|国家监察委员会)$/u;

function levelOfBody(
  body: string,
  within: readonly string[],
): { readonly level: BodyLevel; readonly isBench: boolean } | null {
  if (centre.test(body)) return { level: 'centre', isBench: false };
  if (supreme.test(body)) return { level: 'centre', isBench: true };
  const isBench = bench.test(body);
  const isOrgan = !isBench && organs.test(body);
  if (!isBench && !isOrgan && !departments.test(body)) return null;
  // What the name itself says may lie below all that is known above it: 乙县财政局 of which only the province is known.
  const own = divisionsIn(body);
  const place = placeLevel(within.includes(own.at(-1) ?? '') ? within : [...within, ...own]);
  if (place === null) {
    const isMinistry =
      /^(?:中央|国务院|国家)/u.test(body) || /^[\p{Script=Han}]{2,6}(?:部|委|委员会|署|总局)$/u.test(body);
    return isMinistry && !isOrgan && !isBench ? { level: 'ministry', isBench: false } : null;
  }
  if (isBench || isOrgan) return { level: place, isBench };
  const below: Partial<Record<BodyLevel, BodyLevel>> = {
    province: 'provinceDepartment',
    subProvince: 'subProvinceDepartment',
    prefecture: 'prefectureDepartment',
    subProvinceDistrict: 'countyDepartment',
    county: 'countyDepartment',
  };
  const level = below[place];
  return level ? { level, isBench: false } : null;
}

const municipalities = /^(?:北京|天津|上海|重庆)市?$/u;
const subProvincial =
  /^(?:沈阳|大连|长春|哈尔滨|南京|杭州|宁波|厦门|济南|青岛|武汉|广州|深圳|成都|西安)市?$/u;

function placeLevel(names: readonly string[]): BodyLevel | null {
  const last = names.at(-1);
  if (last === undefined) return null;
  const above = names.slice(0, -1);
  const isUnder = (form: RegExp) => above.some((name) => form.test(name));
  if (municipalities.test(last) || /(?:省|自治区)$/u.test(last)) return 'province';
  if (/(?:乡|镇|街道|苏木)$/u.test(last)) return 'township';
  if (isUnder(municipalities)) return 'prefecture';
  if (/(?:盟|地区|州)$/u.test(last)) return 'prefecture';
  if (/区$/u.test(last)) return isUnder(subProvincial) ? 'subProvinceDistrict' : 'county';
  if (/(?:县|旗)$/u.test(last)) return 'county';
  if (!/市$/u.test(last)) return null;
  if (isUnder(/(?:市|盟|地区|州)$/u)) return 'county';
  return subProvincial.test(last) ? 'subProvince' : 'prefecture';
}

/** 甲省乙市丙县 of 甲省乙市丙县人民政府: for bodies of which the library knows no place. */
function divisionsIn(body: string): readonly string[] {
  const found = body.match(
    /[\p{Script=Han}]{1,8}?(?:自治区|省|自治州|自治县|自治旗|地区|盟|市|县|旗|区|州(?![市区])|乡|镇|街道|苏木)(?!委员会$)/gu,
  );
  return found ?? [];
}
