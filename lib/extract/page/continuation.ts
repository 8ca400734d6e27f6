const numerals: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** 第十二版 as `12`; digits and letters as printed, in ASCII. */
export function pageNumber(printed: string): string {
  const text = printed.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
  const han = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!han || text === '') return text;
  const [, tens, ten, ones] = han;
  if (!ten) return String(numerals[text] ?? text);
  return String((tens ? (numerals[tens] ?? 1) : 1) * 10 + (ones ? (numerals[ones] ?? 0) : 0));
}

const number = '([A-Za-zＡ-Ｚ]?\\s*[\\d０-９]{1,3}|[一二三四五六七八九十]{1,3})';
const signs = '[■□▲△◆●★☆◀◁►▶▷\\s]*';

/** Bare, or in brackets that may say more: （上接第一版《标题》）. */
function markOf(verbs: string): string {
  const core = `${signs}(?:${verbs})\\s*第?\\s*${number}\\s*版`;
  return `(?:[（(【\\[]${core}[^，。）)】\\]]{0,30}[）)】\\]]|${core})`;
}

const from = new RegExp(`^${markOf('上接|紧接|承接|接')}\\s*`, 'u');
const on = new RegExp(`\\s*${markOf('下转|紧转|转')}\\s*$`, 'u');

export interface Continuation {
  readonly page: string;
  /** UTF-16 units the mark takes at the start or end of the text. */
  readonly length: number;
}

function read(match: RegExpExecArray | null): Continuation | null {
  const page = match?.[1] ?? match?.[2];
  return match && page !== undefined ? { page: pageNumber(page), length: match[0].length } : null;
}

/** ■上接第1版 at the start of a body. */
export function continuedFrom(text: string): Continuation | null {
  return read(from.exec(text.slice(0, 60)));
}

/** ■下转第2版 at the end of a body. */
export function continuedOn(text: string): Continuation | null {
  const tail = text.slice(-40);
  return /[下转]/u.test(tail) ? read(on.exec(tail)) : null;
}
