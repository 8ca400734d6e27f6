import { existsSync, readFileSync } from 'node:fs';

import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';

import { readWebArticle } from '#lib/extract/page/read-web-article.ts';
import { momentIn } from '#lib/html/page-dates.ts';
import { partsIn } from '#lib/html/page-parts.ts';
import { readWebPage, readWholePage } from '#lib/html/read-web-page.ts';
import { decodeHtml } from '#lib/text/decode-text.ts';

const nothing = { published: null, outlet: null, page: null };
const read = (html: string, address: string | null = null) => readWebPage(parseHTML(html).document, address);

const body = [
  '小河县今天举行植树活动，三百多名干部群众一起动手，种下了松树和柳树两千多棵，给荒坡披上新绿。',
  '县林业局负责人介绍说，今年全县计划造林一万亩，目前整地工作已经完成大半，树苗也运到了各个乡镇。',
  '大家边干边说，再过几年这里就是一片林子。',
];
const paragraphs = body.map((text) => `<p>\u3000\u3000${text}</p>`).join('\n');
const links = '<ul>' + '<li><a href="#">别处的一条新闻标题很长很长</a></li>'.repeat(12) + '</ul>';
const page = (head: string, inside: string): string =>
  `<!doctype html><html><head>${head}</head><body><nav>${links}</nav>${inside}<div class="aside">${links}</div><div class="footer">联系我们 版权所有</div></body></html>`;

describe('a page of', () => {
  test.each([
    [
      'a paper of 方正, by its comments',
      page(
        '<title>小河日报</title>',
        `<!--enpproperty <articleid>7</articleid><date>2021-03-05 00:00:00:0</date><author>王山 李水</author><title>小河县举行植树活动</title><subtitle>——荒坡披新绿</subtitle><introtitle>石县长在植树时强调</introtitle><nodename>03版:要闻</nodename>/enpproperty--><table><tr><td><founder-content><!--enpcontent-->${paragraphs}<!--/enpcontent--></founder-content></td></tr></table>`,
      ),
      {
        title: '小河县举行植树活动',
        kicker: ['石县长在植树时强调'],
        deck: ['——荒坡披新绿'],
        writers: ['王山 李水'],
        published: '2021-03-05',
        page: '3',
      },
    ],
    [
      'a government, by its metadata',
      page(
        '<title>植树 - 小河县人民政府门户网站</title><meta name="ArticleTitle" content="小河县举行植树活动"><meta name="PubDate" content="2021-03-05 06:23"><meta name="ContentSource" content="小河日报"><meta name="author" content="104363">',
        `<h1>小河县人民政府</h1><div class="TRS_Editor">${paragraphs}</div><p>【责任编辑：赵石】</p>`,
      ),
      {
        title: '小河县举行植树活动',
        published: '2021-03-05',
        outlet: '小河日报',
        editors: ['赵石'],
        writers: [],
      },
    ],
    [
      'a site that says it only in print',
      page(
        '<title>小河县举行植树活动--地方--小河网</title>',
        `<h1></h1><div class="t">小河县举行植树活动</div><div><span>2021年03月05日 08:18</span> 来源：小河网</div><div class="c">${paragraphs}</div><div>(责编：赵石、钱田)</div>`,
      ),
      { title: '小河县举行植树活动', published: '2021-03-05', outlet: '小河网', editors: ['赵石、钱田'] },
    ],
    [
      'a paper that names itself behind the text',
      page(
        '<title>小河县举行植树活动</title>',
        `<h1>小河县举行植树活动</h1><div class="c">${paragraphs}<p>《 小河日报 》（ 2021年03月05日 02 版）</p></div>`,
      ),
      { published: '2021-03-05', outlet: '小河日报', page: '2' },
    ],
    [
      'a site that hides a copy to share',
      page(
        '<title>小河县举行植树活动_小河网</title>',
        `<div style="display:none">小河县举行植树活动 ${body[0] ?? ''}</div><h1>小河县举行植树活动</h1><p>2021-03-05</p><article>${paragraphs}<p>扫一扫，下载客户端</p></article>`,
      ),
      { title: '小河县举行植树活动', published: '2021-03-05' },
    ],
  ])('%s', (_name, html, expected) => {
    const article = read(html);
    expect(article).toMatchObject(expected);
    expect(article?.paragraphs.filter((text) => !text.startsWith('《'))).toEqual(body);
  });

  test('links only is no article, and the page is left as it was', () => {
    const { document } = parseHTML(page('<title>首页</title>', links));
    const before = document.documentElement.outerHTML;
    expect(readWebPage(document, null)).toBeNull();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

test.each([
  ['【1】【2】【3】【4】', 4],
  ['[1] [2] 下一页', 2],
  ['上一页 1 2 3 下一页', 3],
  ['共3页', 3],
  ['第 1 页 / 共 5 页', 5],
  ['【1】', null],
  ['1 2 3', null],
  ['全文共3页，请翻阅。', null],
])('%s says %o pages', (text, pages) => {
  expect(partsIn(text)).toBe(pages);
});

test('an article of several pages says so, and goes without the way to them', () => {
  const whole = readWholePage(
    parseHTML(page('<title>植树</title>', `<h1>植树</h1><div>${paragraphs}<p>【1】【2】【3】</p></div>`))
      .document,
    null,
  );
  expect(whole?.parts).toBe(3);
  expect(whole?.article.paragraphs).toEqual(body);
  expect(readWholePage(parseHTML(page('<title>植树</title>', paragraphs)).document, null)?.parts).toBeNull();
});

test.each([
  ['2021-03-05T18:30:00Z', '2021-03-06 02:30'],
  ['2021-03-05T18:30:00+08:00', '2021-03-05 18:30'],
  ['发布于 2021/3/5 08:00', '2021-03-05 08:00'],
  ['2021年3月5日8时05分', '2021-03-05 08:05'],
  ['2021-03-05-08:18:22', '2021-03-05 08:18'],
  ['2021 03/ 05 08:18:22', '2021-03-05 08:18'],
  ['2021-03-05 00:00:00.0', '2021-03-05'],
  ['2021年13月5日，2021年3月6日', '2021-03-06'],
  ['/html/20210305/art_1.html', '2021-03-05'],
  ['13800138000', null],
])('the moment in %s', (text, moment) => {
  const found = momentIn(text);
  expect(found && [found.day, found.time].filter(Boolean).join(' ')).toBe(moment);
});

test('the only heading of a page is its title where the page calls itself otherwise', () => {
  const named = (inside: string) => read(page('<title>首页</title>', `${inside}${paragraphs}`))?.title;
  expect(named('<h1>小河县植树两千棵</h1>')).toBe('小河县植树两千棵');
  expect(named('<h1><a href="/">小河在线</a></h1>')).toBe('首页');
  expect(named('<h1>小河在线</h1><h1>小河县植树两千棵</h1>')).toBe('首页');
});

test('an article of the web is one article with its writers and editors apart', () => {
  const reading = readWebArticle(
    {
      kicker: [],
      title: '小河县举行植树活动',
      deck: [],
      writers: ['王文、李水'],
      editors: ['赵石 钱田'],
      paragraphs: [`本报3月5日讯（记者 孙明）${body[0] ?? ''}`, '种树的人', `${body[1] ?? ''}（周禾）`],
      outlet: '小河日报',
      published: '2021-03-05',
      page: '2',
    },
    { ...nothing, published: '2020-01-01' },
  );
  const [article] = reading.segmentation.articles;
  expect(reading.segmentation).toMatchObject({
    page: '2',
    context: { outlet: '小河日报', published: '2021-03-05' },
  });
  expect(reading.segmentation.articles).toHaveLength(1);
  expect(article).toMatchObject({ headline: '小河县举行植树活动', dateline: '03-05' });
  expect(article?.byline).toEqual([
    { name: '孙明', role: 'reporter' },
    { name: '周禾', role: 'unknown' },
    { name: '王文', role: 'unknown' },
    { name: '李水', role: 'unknown' },
    { name: '赵石', role: 'editor' },
    { name: '钱田', role: 'editor' },
  ]);
  expect(article?.text.endsWith('各个乡镇。（周禾）')).toBe(true);
  for (const [at, source, length] of article?.offsets ?? [])
    expect(reading.text.slice(source, source + length)).toBe(article?.text.slice(at, at + length));
});

interface Index {
  readonly files: readonly {
    file: string;
    expected: {
      title: string;
      published: string;
      source: string | null;
      authors: string[];
      editors: string | null;
      body_contains: string[];
      body_excludes: string[];
    };
  }[];
}

const saved = new URL('../../../../shared/html/', import.meta.url);
const squeeze = (text: string): string => text.replace(/\s+/gu, '');

describe.skipIf(!existsSync(new URL('index.json', saved)))(
  'saved pages (skipped where they are not at hand)',
  () => {
    const { files } = existsSync(new URL('index.json', saved))
      ? (JSON.parse(readFileSync(new URL('index.json', saved), 'utf8')) as Index)
      : { files: [] };
    test.each(files)('$file', ({ file, expected }) => {
      const source = decodeHtml(new Uint8Array(readFileSync(new URL(file, saved))));
      const page = read(source.ok ? source.value : '')!;
      const [article] = readWebArticle(page, nothing).segmentation.articles;
      const names = (isEditor: boolean): string[] =>
        (article?.byline ?? [])
          .filter(({ role }) => role !== 'photographer' && (role === 'editor') === isEditor)
          .map(({ name }) => name)
          .sort();
      expect(squeeze(page.title ?? '')).toBe(squeeze(expected.title));
      expect(page.published).toBe(expected.published.slice(0, 10));
      expect(page.time ?? '').toBe(expected.published.slice(11, 16));
      if (expected.source !== null) expect(page.outlet).toBe(expected.source);
      expect(names(false)).toEqual([...expected.authors].sort());
      expect(names(true)).toEqual((expected.editors?.split(/[、 ]+/u) ?? []).sort());
      const text = squeeze(page.paragraphs.join(''));
      for (const words of expected.body_contains) expect(text).toContain(squeeze(words));
      for (const words of expected.body_excludes) expect(text).not.toContain(squeeze(words));
    });
  },
);
