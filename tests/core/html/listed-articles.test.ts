import { describe, expect, test } from 'vitest';

import { readListedArticles } from '#lib/html/listed-articles.ts';
import { parseHtml } from '../../../tools/extract/parse-html.ts';

const address = 'https://paper.example/jrb/html/2020-07/29/node_2.htm';
const listed = (body: string, at = address) => readListedArticles(parseHtml(`<body>${body}</body>`), at);
const link = (href: string, words: string) => `<li><a href="${href}">${words}</a></li>`;

const three = [1, 2, 3].map((n) => link(`content_${String(n)}.htm`, `第${String(n)}篇文章的标题`)).join('');

describe('a page of an e-paper', () => {
  test('lists its articles, each once under its longest words', () => {
    const body = `<map><area href="content_1.htm" alt="一篇文章"></map>${three}`;
    expect(listed(body)).toEqual([
      { url: 'https://paper.example/jrb/html/2020-07/29/content_1.htm', title: '第1篇文章的标题' },
      { url: 'https://paper.example/jrb/html/2020-07/29/content_2.htm', title: '第2篇文章的标题' },
      { url: 'https://paper.example/jrb/html/2020-07/29/content_3.htm', title: '第3篇文章的标题' },
    ]);
  });

  test('but not its other pages, other days, other sites, pictures or what has no words', () => {
    const others = [
      link('node_3.htm', '第三版：要闻'),
      link('../../2020-07/28/content_9.htm', '昨天的一篇文章'),
      link('https://other.example/html/2020-07/29/content_9.htm', '别处的一篇文章'),
      link('content_7.htm', '2'),
      link('page_2.pdf', '下载这一版的文件'),
      link('javascript:void(0)', '放大字号的链接'),
    ].join('');
    expect(listed(three + others)).toHaveLength(3);
  });

  test.each([
    ['https://news.example/html/20200729/c1.html'],
    ['https://news.example/epaper/2020/07/29/02.html'],
  ])('is told by the day in its address: %s', (at) => {
    const body = [1, 2, 3].map((n) => link(`c${String(n)}0.html`, `第${String(n)}篇文章的标题`)).join('');
    expect(listed(body, at)).toHaveLength(3);
  });

  test.each([
    ['two links alone', three.slice(0, three.lastIndexOf('<li>')), address],
    ['an article without a day in its address', three, 'https://paper.example/a/content_0.htm'],
    ['an empty page', '', address],
  ])('%s are none', (_, body, at) => {
    expect(listed(body, at)).toEqual([]);
  });
});
