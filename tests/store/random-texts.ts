import type { Random } from './random.ts';

const people = ['王一', '李二', '张三', '赵四', '__proto__'];
const bodies = ['甲县委', '乙县政府', '丙局', 'constructor'];
const titles = ['书记', '县长', '局长'];
const meetings = ['春会', '秋会'];
const places = ['甲县', '乙县', '丁市'];
const outlets = ['甲日报', '乙日报', '丙晚报'];

/** Pages in the notation of the fake extractor; few names, so that much meets, and some articles are printed twice. */
export function randomPages(random: Random, count: number): readonly string[] {
  const articles = Array.from({ length: count * 2 }, (_, i) => randomArticle(random, i));
  return Array.from({ length: count }, (_, i) => {
    const day = String(1 + random.below(9));
    const head =
      random.below(5) === 0
        ? ''
        : `@${random.pick(outlets)} 2020-07-0${day} ${String(1 + random.below(4))}\n`;
    const own = articles.slice(i * 2, i * 2 + 2);
    const again = random.below(2) === 0 ? [random.pick(articles)] : [];
    return head + random.shuffle([...new Set([...own, ...again])]).join('\n');
  });
}

function randomArticle(random: Random, n: number): string {
  const lines = new Set(Array.from({ length: 1 + random.below(5) }, () => randomLine(random)));
  if (n % 11 === 7) lines.add('!');
  return [`# 标题${String(n)}`, ...lines].join('\n');
}

function randomLine(random: Random): string {
  const form = random.below(7);
  if (form < 3)
    return `${random.pick(people)}|${form === 0 ? '~' : ''}${random.pick(titles)}|${random.pick(bodies)}`;
  if (form < 5) return `${random.pick(people)}>${random.pick(meetings)}`;
  if (form < 6) return `${random.pick(places)}^${random.pick(places)}`;
  return `${random.pick(people)}:话${String(random.below(9))}`;
}
