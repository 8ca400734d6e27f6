import { expect, test } from 'vitest';

import { extractor } from '../extract/open-extractor.ts';

const nothing = { published: null, outlet: null, page: null };
const read = (lines: readonly string[]) => extractor.segment(lines.join('\n'), nothing).articles;

const trees = [
  '本报讯（记者 王小山）小河县昨',
  '天在东坡村举行植树活动，三百多',
  '名干部群众种下松树和柳树两千多',
  '棵，给荒坡披上了新绿。',
];
const bridge = [
  '青石桥昨天通车，两岸的村民再也',
  '不用绕十里山路，桥面宽八米，能',
  '让两辆客车并排开过，总投资三千',
  '万元，是小河县最大的民生工程。',
];

test('a headline that its line cuts inside a word is whole again', () => {
  const [article] = read(['小河县植树活', '动种下两千棵树苗', ...trees]);
  expect(article?.headline).toBe('小河县植树活动种下两千棵树苗');
});

test('a sign-off is printed as the end of its text, also where a line break cuts it, and names its writers', () => {
  const [article] = read(['青石桥通车', ...bridge, '（本报记者 李', '水）']);
  expect(article?.text.endsWith('民生工程。\n（本报记者李水）')).toBe(true);
  expect(article?.byline.map((b) => b.name)).toEqual(['李水']);
});

test('a caption belongs to the article it speaks of, wherever it stands', () => {
  const caption = '村民在青石桥上庆祝通车。本报记者 赵石 摄';
  const articles = read([...trees, '小河县举行植树活动', caption, '青石桥通车', ...bridge]);
  expect(articles.map((a) => a.headline)).toEqual(['小河县举行植树活动', '青石桥通车']);
  expect(articles[0]?.text).not.toContain('庆祝通车');
  expect(articles[1]?.text).toContain('庆祝通车');
});

test('who issued it and when are the last lines of a notice, whose label is its headline', () => {
  const articles = read([
    ...trees,
    '小河县举行植树活动',
    '公告',
    '青石桥自六月一日起通车，请各车',
    '辆按照标志行驶，不得在桥上停车',
    '，违者由交警部门依法处理，特此',
    '公告。',
    '小河县交通运输局',
    '2026年5月26日',
  ]);
  expect(articles.map((a) => a.headline)).toEqual(['小河县举行植树活动', '公告']);
  expect(articles[1]?.text.endsWith('小河县交通运输局\n2026年5月26日')).toBe(true);
});

test.each(['3 要闻', '小河日报(汉)  综合  4', '督印：小河導報社 ‧ 讀者熱線：2873'])(
  'the edge of a page: %s',
  (line) => {
    const [article] = read([line, ...bridge, '青石桥通车']);
    expect(article?.headline).toBe('青石桥通车');
  },
);
