import { randomFrom, type Random } from '../store/random.ts';

const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗');
const given = Array.from('伟芳娜敏静强磊军洋勇艳杰娟涛明超兰霞平刚桂英');
const titles = ['书记', '县长', '局长', '主任', '副书记', '副县长', '副局长', '秘书长', '部长', '市长'];
const words = Array.from('调研指出要求强调推进落实工作发展建设服务保障加快提升改善基层群众产业生态项目安全');

/** Pages of eight articles in the notation of the fake extractor, with the density of a provincial daily. */
export function syntheticPages(articles: number, seed = 1): readonly string[] {
  const random = randomFrom(seed);
  const people = list(articles, () => random.pick(surnames) + random.pick(given) + random.pick(given));
  const places = list(
    120,
    (i) => `${random.pick(given)}${random.pick(surnames)}${i % 3 === 0 ? '市' : '县'}`,
  );
  const bodies = list(
    200,
    (i) =>
      `${random.pick(places)}${random.pick(['委', '政府', '财政局', '文旅局'])}${i % 7 === 0 ? '机关' : ''}`,
  );
  const meetings = list(articles, (i) => `第${String(i)}次${random.pick(places)}会议`);
  return list(articles / 8, (page) => {
    const day = String(1 + (page % 28)).padStart(2, '0');
    const month = String(1 + (Math.floor(page / 28) % 12)).padStart(2, '0');
    const head = `@合成日报 2020-${month}-${day} ${String(1 + (page % 8))}`;
    const bodiesOfPage = list(8, (i) =>
      syntheticArticle(random, page * 8 + i, { people, places, bodies, meetings }),
    );
    return [head, ...bodiesOfPage].join('\n');
  });
}

interface Names {
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly bodies: readonly string[];
  readonly meetings: readonly string[];
}

function syntheticArticle(random: Random, n: number, { people, places, bodies, meetings }: Names): string {
  // Few are in print every day, most once a year.
  const often = <T>(items: readonly T[]): T =>
    items[Math.floor(items.length * (random.below(1000) / 1000) ** 3)] ?? random.pick(items);
  const lines = [
    ...list(5, () => `${often(people)}|${random.pick(titles)}|${often(bodies)}`),
    ...list(4, () => `${often(people)}>${often(meetings)}`),
    ...list(2, () => `${often(places)}^${often(places)}`),
    ...list(3, () => `${often(people)}:${list(40, () => random.pick(words)).join('')}`),
  ];
  return [`# 合成标题${String(n)}`, ...lines].join('\n');
}

function list<T>(length: number, make: (i: number) => T): readonly T[] {
  return Array.from({ length: Math.floor(length) }, (_, i) => make(i));
}
