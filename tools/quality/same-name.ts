/** White space, quotation marks and width aside: what two names are compared by. */
export function bare(text: unknown): string {
  return (typeof text === 'string' || typeof text === 'number' ? String(text) : '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/["'“”‘’「」『』《》〈〉]/g, '');
}

const classWord =
  /^(省|市|县|区|旗|盟|州|镇|乡|村|街道|地区|自治[区州县旗]|特别行政区|.{0,6}族自治[区州县旗]|行动|专项行动|工程|活动|项目|计划|品牌|平台|模式|战略|制度|工作|会|大会|会议|指数)$/;

/**
 * Chinese names end in their head: a longer one that ends in the shorter names the same thing more fully; one that
 * begins with it mostly names another, unless all it adds is a class word (科技兴蒙 行动).
 */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (long.endsWith(short)) return short.length / long.length >= 0.5;
  return long.startsWith(short) && classWord.test(long.slice(short.length));
}

/** The same title, or one with more said in front; 副, 代, 原, 前, 常务 are never forgiven. */
export function isSameTitle(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= 2 &&
    long.endsWith(short) &&
    !/[副代原前]|常务|执行|名誉/.test(long.slice(0, -short.length))
  );
}

export function hasName(names: Iterable<string>, wanted: string, exactly: boolean): boolean {
  for (const name of names) if (exactly ? name === wanted : isSameName(name, wanted)) return true;
  return false;
}

/** Dice overlap of the character bigrams of two texts, 0..1. */
export function overlap(a: string, b: string): number {
  const count = (text: string) => {
    const grams = new Map<string, number>();
    for (let i = 0; i + 1 < text.length; i++) {
      const gram = text.slice(i, i + 2);
      grams.set(gram, (grams.get(gram) ?? 0) + 1);
    }
    return grams;
  };
  const [x, y] = [count(a), count(b)];
  let both = 0;
  for (const [gram, n] of x) both += Math.min(n, y.get(gram) ?? 0);
  return (2 * both) / Math.max(1, a.length + b.length - 2);
}
