import { matchesIn } from '#lib/text/held-words.ts';

/** A number with its unit, `[start, end)` in the text it was found in. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Printed unit with its 万 or 亿, without 多 or 余. */
  readonly unit: string;
  /** 个, 名, 家: what is counted stands behind. */
  readonly counts: boolean;
  /** %, 倍, 个百分点: may say how something changed. */
  readonly relative: boolean;
}

const measures =
  '元人民币|美元|港元|欧元|日元|澳门元|新台币|元|平方英尺|平方呎|平方公里|平方千米|平方米|公顷|亩次|亩|立方米|公里|千米|厘米|毫米|米|吨公里|吨|公斤|千克|克|斤|千瓦时|兆瓦时|吉瓦时|千瓦|兆瓦|吉瓦|标准箱|标箱|升|海里|点|分贝|TEU|MW|GW|kW|TB|GB|P';
const counters =
  '人次|户次|件次|车次|架次|班次|场次|人|户|家|个|名|位|例|项|件|起|只|头|匹|羽|株|棵|辆|台|套|座|艘|架|列|趟|条|所|处|支|场|笔|部|篇|册|种|类|间|栋|幢|枚|份|宗|尾|盏|张|封|桶|卷|幅|粒|块(?!钱)|口(?![人之岸号径味罩气])|班(?=[，。；、加增减提升]|[^，。；、\\d]{0,6}航班|$)|次(?![^，。；]{0,8}[列火动]车)';
const relatives = '个百分点|百分点|个基点|基点|%|％|‰|倍';
const digits = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const spelled = '[一二两三四五六七八九十百千]+';

/** 第3届, 3月, 10·12, 78∶71 and the second half of a range are no amounts. */
const pattern = new RegExp(
  `(?<![第\\dA-Za-z.·∶:/—～~—-])(?:(?<great>\\d+(?:\\.\\d+)?|${spelled})(?<greatScale>亿|万)(?<small>\\d+(?:\\.\\d+)?|${spelled})(?<smallScale>万|千|百)?(?<outer>亿)?(?=[^\\d]{1,4})|(?<digits>${digits})|(?<words>${spelled}(?=[万亿])))\\s?(?<about>[多余])?(?<scale>万亿|千亿|百亿|千万|百万|十万|万|亿|千|百)?[多余]?(?:(?<measure>${measures})|(?<relative>${relatives})|(?<counter>${counters}))(?![时日月])|百分之(?<percent>[\\d.]+|[一二三四五六七八九十百点]+)`,
  'g',
);

/** All amounts of a text. `lexical` has the length of `printed`, in simplified characters. */
export function quantitiesIn(lexical: string, printed: string): Quantity[] {
  const out: Quantity[] = [];
  for (const match of matchesIn(lexical, pattern)) {
    const { digits: number, words, measure, relative, counter, percent, greatScale } = match.groups ?? {};
    const end = match.index + match[0].length;
    const compound = greatScale === undefined ? null : compoundOf(match.groups ?? {});
    const value =
      compound !== null
        ? compound.value
        : percent !== undefined
          ? spelledOrPrinted(percent)
          : number !== undefined
            ? Number(number.replace(/[,，]/g, ''))
            : spelledNumber(words ?? '');
    if (value === null || !Number.isFinite(value)) continue;
    const named = end - (measure ?? relative ?? counter ?? '').length;
    // 4127万余元: what stands between 万 and 元 is no part of the unit.
    const scale = compound?.scale ?? match.groups?.['scale'] ?? '';
    const scaled = compound ? match.index + match[0].indexOf(scale) : lexical.lastIndexOf(scale, named - 1);
    out.push({
      start: match.index,
      end,
      value,
      unit:
        percent === undefined
          ? printed.slice(scaled, scaled + scale.length) + printed.slice(named, end)
          : '%',
      counts: counter !== undefined,
      relative: relative !== undefined || percent !== undefined,
    });
  }
  return out;
}

const powers: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100 };

/** 1亿2000万 is 1.2亿, 三万二千亿 is 32000亿: exact, in the unit that is printed first or holds for all. */
function compoundOf(
  g: Readonly<Record<string, string | undefined>>,
): { readonly value: number; readonly scale: string } | null {
  const [great, small] = [spelledOrPrinted(g['great'] ?? ''), spelledOrPrinted(g['small'] ?? '')];
  const unit = powers[g['greatScale'] ?? ''];
  if (great === null || small === null || unit === undefined) return null;
  const sum = great * unit + small * (powers[g['smallScale'] ?? ''] ?? 1);
  if (g['outer']) return { value: sum, scale: g['outer'] };
  return { value: sum / unit, scale: g['greatScale'] ?? '' };
}

function spelledOrPrinted(text: string): number | null {
  return /^[\d.]+$/.test(text) ? Number(text) : spelledNumber(text);
}

const numerals = '零一二三四五六七八九';

/** 三百二十 and 十五点六; null for what is no number. */
export function spelledNumber(text: string): number | null {
  const [whole = '', fraction] = text.split('点');
  let total = 0;
  let digit = 0;
  for (const char of whole.replaceAll('两', '二').replaceAll('〇', '零')) {
    const power = { 十: 10, 百: 100, 千: 1000 }[char];
    if (power !== undefined) {
      total += (digit || 1) * power;
      digit = 0;
      continue;
    }
    digit = numerals.indexOf(char);
    if (digit < 0) return null;
  }
  total += digit;
  if (fraction === undefined) return total;
  const decimals = Array.from(fraction, (char) => numerals.indexOf(char));
  return decimals.includes(-1) ? null : Number(`${String(total)}.${decimals.join('')}`);
}
