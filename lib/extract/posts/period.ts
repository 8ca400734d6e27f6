import type { Period } from '#lib/extract/doc.ts';

const point = String.raw`(\d{4})(?:年|[.．/](?=\d)|(?=[—－–~～至-]{1,2}(?:\d{4}|今))|(?<=[—－–~～至-]\d{4})(?=[ ，：]))(?:(\d{1,2})月?)?(?:[.．]?(\d{1,2})日?)?`;
const pattern = new RegExp(
  `^(?:自|从|于)?${point}[ ]*(?:(起|开始|以来)|(?:[—－–~～至到-]+)[ ]*(?:${point}|(今|现在))?)?[ ，,：:]*`,
  'u',
);

/** When a post was held, as a line of a career or a clause before it prints it. */
export interface PrintedPeriod {
  readonly period: Period;
  /** How many characters it takes, with the comma or space behind it. */
  readonly length: number;
  /** `since`: held from then on; `closed`: from then until then; `at`: the day of an act. */
  readonly kind: 'since' | 'closed' | 'at';
}

/** Reads `2015.03—2018.07`, `2010年6月至今`, `2021年8月起`, `2015年3月` at the beginning of a text. */
export function periodAt(text: string): PrintedPeriod | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const from = iso(match[1], match[2], match[3]);
  const to = iso(match[5], match[6], match[7]);
  if (!from) return null;
  const ranged = match[4] !== undefined || /[—－–~～至到-]/u.test(match[0]);
  return {
    period: { from, to },
    length: match[0].length,
    kind: to ? 'closed' : ranged ? 'since' : 'at',
  };
}

/** `2015`, `2015-03`, `2015-03-14`; null where it is no date. */
function iso(year?: string, month?: string, day?: string): string | null {
  if (!year || Number(year) < 1900 || Number(year) > 2100) return null;
  if (!month || Number(month) < 1 || Number(month) > 12) return month ? null : year;
  const withMonth = `${year}-${month.padStart(2, '0')}`;
  return day && Number(day) >= 1 && Number(day) <= 31 ? `${withMonth}-${day.padStart(2, '0')}` : withMonth;
}
