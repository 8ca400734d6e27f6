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
const from = new RegExp(
  `^[（(【\\[]?[■□▲△◆●★☆◀◁►▶\\s]*(?:上接|紧接|接|承接)\\s*第?\\s*${number}\\s*版[^，。）)】\\]]{0,20}[）)】\\]]?\\s*`,
  'u',
);
const on = new RegExp(
  `\\s*[（(【\\[]?[■□▲△◆●★☆►▶▷\\s]*(?:下转|转|紧转)\\s*第?\\s*${number}\\s*版[^，。）)】\\]]{0,12}[）)】\\]]?\\s*$`,
  'u',
);

export interface Continuation {
  readonly page: string;
  /** UTF-16 units the mark takes at the start or end of the text. */
  readonly length: number;
}

function read(match: RegExpExecArray | null): Continuation | null {
  return match?.[1] === undefined ? null : { page: pageNumber(match[1]), length: match[0].length };
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
