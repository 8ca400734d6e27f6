import { pageNumber } from './continuation.ts';
import { outletOfName } from './outlet-names.ts';

/** What the name of a file says of the issue; null for what it does not say. */
export interface FileNameHints {
  /** Only where the name has it in Chinese: initials such as nmgrb stand for many papers. */
  readonly outlet: string | null;
  /** ISO `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly page: string | null;
}

const date = /(?<!\d)((?:19|20)\d{2})[-_./年 ]?(\d{1,2})[-_./月 ]?(\d{1,2})日?(?!\d)/u;
const compact = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/u;
const marked =
  /第\s*([A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版|(?<![A-Za-z\d])([A-Za-z]?\d{1,2})\s*版|版面?[-_ ]?([A-Za-z]?\d{1,2})(?!\d)|(?<![A-Za-z])(?:page|p|banmian|ban)[-_ ]?([A-Da-d]?\d{1,2})(?![\dA-Za-z])/iu;
const behind = /^[-_. ]+([A-Da-d]?\d{1,2})(?![\dA-Za-z])/u;

/** Reads names like `nmgrb-20200729-02.pdf` or `人民日报_2024-03-05_第1版.txt`. */
export function hintsOfFileName(name: string): FileNameHints {
  const stem = name
    .slice(-200)
    .normalize('NFKC')
    .replace(/^.*[/\\]/u, '')
    .replace(/\.[A-Za-z]{1,5}$/u, '');
  const found = compact.exec(stem) ?? date.exec(stem);
  const published = found ? isoDate(found[1], found[2], found[3]) : null;
  const rest = found && published ? stem.slice(found.index + found[0].length) : '';
  const mark = marked.exec(found && published ? stem.replace(found[0], ' ') : stem);
  const number = mark?.[1] ?? mark?.[2] ?? mark?.[3] ?? mark?.[4] ?? behind.exec(rest)?.[1] ?? null;
  return { outlet: outletIn(stem), published, page: number === null ? null : plainNumber(number) };
}

/** `02` is page 2, `A03` keeps its letter and its zero as papers print them. */
function plainNumber(number: string): string {
  const page = pageNumber(number);
  return /^\d+$/u.test(page) ? String(Number(page)) : page;
}

function isoDate(year = '', month = '', day = ''): string | null {
  const m = Number(month);
  const d = Number(day);
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function outletIn(stem: string): string | null {
  for (const word of stem.match(/\p{Script=Han}{3,12}/gu) ?? []) {
    const outlet =
      outletOfName(word) ??
      /^(\p{Script=Han}{2,8}?(?:日报|晚报|晨报|早报|时报|商报|青年报|都市报))/u.exec(word)?.[1];
    if (outlet) return outlet;
  }
  return null;
}
