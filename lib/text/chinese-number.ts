const digits = '零一二三四五六七八九';

/** A whole number from 1 to 999 as the press writes it in words: 68 → 六十八, 12 → 十二, 105 → 一百零五. */
export function chineseNumber(n: number): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const small = `${tens > 1 || (tens === 1 && hundreds > 0) ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits.charAt(ones) : ''}`;
  if (hundreds === 0) return small;
  return `${digits.charAt(hundreds)}百${tens === 0 && ones > 0 ? '零' : ''}${small}`;
}
