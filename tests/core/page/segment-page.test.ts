import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { ArticleDraft } from '#lib/domain/article.ts';
import { segmentPage } from '#lib/extract/page/segment-page.ts';
import { mapRadicals } from '#lib/text/radicals.ts';

const nothing = { published: null, outlet: null, page: null };
const read = (source: string): readonly ArticleDraft[] => segmentPage(source, nothing).articles;

/** Lines of a column: `width` characters each, the first one two shorter. */
function column(paragraph: string, width: number): string {
  const lines = [paragraph.slice(0, width - 2)];
  for (let at = width - 2; at < paragraph.length; at += width) lines.push(paragraph.slice(at, at + width));
  return lines.join('\n');
}

const trees = [
  '本报3月5日讯（记者王小山）小河县今天在东坡村举行植树活动，三百多名干部群众一起动手，种下了松树和柳树两千多棵，给荒坡披上新绿。',
  '小河县林业局负责人介绍说，今年全县计划造林一万亩，目前整地工作已经完成大半，树苗也运到了各个乡镇，质量都有保证。',
];
const school = [
  '新学期开学第一天，大山镇中心小学的食堂热气腾腾，孩子们排队打饭，四菜一汤荤素搭配，老师和学生吃的是一样的饭菜。',
  '学校把买菜的账目每周贴在墙上，家长轮流来厨房看一看尝一尝，有意见当场提出来，一学期下来提了四十多条都有了回音。（李水）',
];
const bridge = [
  '本报讯 青石桥昨天通车，两岸的村民再也不用绕十里山路，桥面宽八米，能让两辆客车并排开过，总投资三千万元。',
];

const heads = { trees: '小河县举行植树活动', school: '学校食堂账目贴上墙', bridge: '青石桥通车两岸不再绕路' };
const set = (paragraphs: readonly string[], width: number): string =>
  paragraphs.map((p) => column(p, width)).join('\n');

describe('a page of columns', () => {
  const after = [
    set(trees, 18),
    heads.trees,
    set(school, 15),
    heads.school,
    set(bridge, 20),
    heads.bridge,
  ].join('\n');
  const before = [
    heads.trees,
    set(trees, 18),
    heads.school,
    set(school, 15),
    heads.bridge,
    set(bridge, 20),
  ].join('\n');
  const mixed = [
    set(trees, 18),
    heads.trees,
    heads.school,
    set(school, 15),
    set(bridge, 20),
    heads.bridge,
  ].join('\n');

  test.each([
    ['headlines behind their bodies', after],
    ['headlines in front', before],
    ['both on one page', mixed],
    ['a masthead above', `2 要闻 2024年3月6日 星期三 责任编辑：赵石\n${after}`],
    ['Windows line breaks', after.replaceAll('\n', '\r\n')],
  ])('%s', (_name, page) => {
    const articles = read(page);
    expect(articles.map((article) => article.headline)).toEqual([heads.trees, heads.school, heads.bridge]);
    expect(articles.map((article) => article.dateline)).toEqual(['03-05', null, null]);
    expect(articles.map((article) => article.byline.map(({ name }) => name).join())).toEqual([
      '王小山',
      '李水',
      '',
    ]);
    expect(articles[0]?.text.replace(/\s/gu, '')).toBe(trees.join('').replace(/\s/gu, ''));
    expect(articles[1]?.text.endsWith('有了回音。（李水）')).toBe(true);
  });

  test('a masthead gives date and page, and what is given wins', () => {
    const page = `小河日报 2024年3月6日 星期三 第3版\n${after}`;
    expect(segmentPage(page, nothing)).toMatchObject({
      context: { published: '2024-03-06', outlet: '小河日报', region: null },
      page: '3',
    });
    const given = { published: '2024-03-07', outlet: '大山日报', page: '5' };
    expect(segmentPage(page, given)).toMatchObject({
      context: { published: '2024-03-07', outlet: '大山日报' },
      page: '5',
    });
  });

  test('a byline behind a mark belongs to the body below it', () => {
    const [, second] = read(
      [set(trees, 18), `${heads.trees} □本报记者 赵小石`, set(school.slice(0, 1), 15), heads.school].join(
        '\n',
      ),
    );
    expect(second?.byline).toEqual([{ name: '赵小石', role: 'reporter' }]);
    expect(second?.headline).toBe(heads.school);
  });

  test('a continued article has its page and no mark in its text', () => {
    const [, second] = read(
      [
        set(trees, 18),
        heads.trees,
        set([`■上接第1版 ${school[0] ?? ''}`, `${school[1]?.replace('（李水）', '') ?? ''}■下转第4版`], 15),
        heads.school,
      ].join('\n'),
    );
    expect(second).toMatchObject({ continuedFrom: '1', continuedOn: '4', headline: heads.school });
    expect(second?.text.startsWith('新学期')).toBe(true);
    expect(second?.text.endsWith('回音。')).toBe(true);
  });

  test('a headline over two lines is one, the line above is its kicker, the dashes below its deck', () => {
    const [article] = read(
      `王大山在小河县调研时强调\n把“荒坡变\n青山”的事办好\n——小河县植树活动侧记\n${set(trees, 18)}`,
    );
    expect(article).toMatchObject({
      kicker: ['王大山在小河县调研时强调'],
      headline: '把“荒坡变青山”的事办好',
      deck: ['——小河县植树活动侧记'],
    });
  });

  test('a headline from top to bottom is read', () => {
    const vertical = Array.from(heads.trees).join('\n');
    expect(read(`${vertical}\n${set(trees, 18)}`)[0]?.headline).toBe(heads.trees);
  });
});

describe('a single article', () => {
  test('headline, blank line, paragraphs with a subhead', () => {
    const [article, ...others] = read(
      `${heads.trees}\n\n${trees[0] ?? ''}\n造林计划\n${trees[1] ?? ''}\n责任编辑：赵石`,
    );
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      headline: heads.trees,
      byline: [
        { name: '王小山', role: 'reporter' },
        { name: '赵石', role: 'editor' },
      ],
    });
    expect(article?.text.split('\n')[1]).toBe('造林计划');
  });

  test('a bare paragraph has no headline', () => {
    expect(read(trees[0] ?? '')).toMatchObject([{ headline: null, text: trees[0] }]);
  });

  test('a line alone is a text', () => {
    expect(read('小河县')).toMatchObject([{ headline: null, text: '小河县' }]);
  });
});

/** Every run leads back to the printed characters, radicals aside. */
function expectFaithful(source: string): void {
  for (const { text, offsets } of read(source)) {
    let end = 0;
    for (const [at, from, length] of offsets) {
      expect(at).toBeGreaterThanOrEqual(end);
      expect(mapRadicals(source.slice(from, from + length))).toBe(text.slice(at, at + length));
      end = at + length;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

describe('offsets and hostile input', () => {
  test('every character of a body leads back to its place', () => {
    expectFaithful([set(trees, 18).replaceAll('山', '⼭'), heads.trees, set(school, 15)].join('\n\n'));
    expectFaithful(`\uFEFF${heads.trees}\r\n\r\n${trees.join('\r\n')}`);
  });

  test.each([
    ['nothing', '', 0],
    ['white space', ' \n\u3000\n', 0],
    ['a lone surrogate', '\uD800', 1],
    ['control characters', '\u0000\u0001\u0002', 0],
    ['a masthead only', '第3版', 0],
    ['a name of Object', '__proto__', 1],
  ])('%s', (_name, source, count) => {
    expect(read(source)).toHaveLength(count);
  });

  test('markup in a headline stays text', () => {
    const [article] = read(`<script>alert(1)</script>\n\n${trees[0] ?? ''}`);
    expect(article?.headline).toBe('<script>alert(1)</script>');
    expect(read('__proto__\n\n今天天气很好。')[0]?.headline).toBe('__proto__');
  });

  // Only that it comes back, in memory that a browser has.
  test.each([
    ['one line of 20 MB', '山'.repeat(20_000_000)],
    ['open brackets', '（'.repeat(1_000_000)],
    ['short lines', '标题\n'.repeat(100_000)],
    ['single characters', '山\n'.repeat(300_000)],
    ['headlines and bodies', '全县植树\n今天植树。\n'.repeat(20_000)],
    ['bylines', `${'□本报记者 王山\n'.repeat(30_000)}今天植树。`],
  ])('%s', { timeout: 120_000 }, (_name, source) => {
    const { articles } = segmentPage(source, nothing);
    expect(articles.length).toBeGreaterThan(0);
  });
});

interface Gold {
  readonly articles: readonly {
    headline: string;
    kicker: string[];
    subtitles: string[];
    byline: string[];
    dateline: string | null;
    startsWith: string;
  }[];
}

describe('the sample page', () => {
  const base = new URL('../../../../shared/gold/page-neimenggu-daily-2020-07-29', import.meta.url).pathname;
  const missing = !existsSync(`${base}.txt`);
  const squeeze = (text: string): string => text.replace(/\s+/gu, '').replace(/^——/u, '');

  test.skipIf(missing)(
    'has eight articles with all their lines (skipped where the page is not at hand)',
    () => {
      const source = readFileSync(`${base}.txt`, 'utf8');
      const { articles: gold } = JSON.parse(readFileSync(`${base}.json`, 'utf8')) as Gold;
      expectFaithful(source);
      const found = read(source).map((a) => ({
        headline: squeeze(a.headline ?? ''),
        kicker: a.kicker.map(squeeze),
        deck: a.deck.map(squeeze),
        byline: a.byline.map(({ name }) => name),
        dateline: a.dateline,
      }));
      expect(found).toEqual(
        gold.map((g) => ({
          headline: squeeze(g.headline),
          kicker: g.kicker.map(squeeze),
          deck: g.subtitles.map(squeeze),
          byline: g.byline,
          dateline: g.dateline,
        })),
      );
      expect(
        read(source).map((a, i) =>
          squeeze(a.text).startsWith(gold[i]?.startsWith.replace(/（记者.*$/u, '') ?? ' '),
        ),
      ).toEqual(gold.map(() => true));
    },
  );
});

test('headlines of a row of like reports stay with the reports below them', () => {
  const counties = ['甲县', '乙县', '丙旗', '丁县', '戊旗', '己县', '庚旗', '辛县'];
  const of = (n: number) => counties[n % counties.length] ?? '';
  const headlines = counties.map((county, n) => `${county}卫生健康委员会第${1120 + n}次会议布置秋冬工作`);
  const page = counties.map((county, n) =>
    [
      headlines[n],
      '',
      `本报7月28日讯（记者 王样）7月28日，${county}卫生健康委员会第${1120 + n}次会议在${county}召开。${county}委书记出席会议并讲话。`,
      `会上强调，第${1120 + n}项任务要在年底以前办完，每一户都要走到。会后，与会人员到${of(n + 3)}调研。`,
    ].join('\n'),
  );
  expect(read(page.join('\n\n')).map(({ headline }) => headline)).toEqual(headlines);
});
