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

test('a name that a short line cuts in a row of names is whole again; rows of words begin paragraphs', () => {
  const [article] = read([
    '客人抵达',
    '',
    '专机降落在机场。到机场迎接的有省委书记周大',
    '江、省长李一山和各界群众。',
    '农、林、牧、渔各业的人也来了。',
  ]);
  expect(article?.text).toBe(
    '专机降落在机场。到机场迎接的有省委书记周大江、省长李一山和各界群众。\n农、林、牧、渔各业的人也来了。',
  );
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
  expect(articles.map((a) => a.captions)).toEqual([undefined, ['村民在青石桥上庆祝通车。本报记者 赵石摄']]);
  expect(articles[1]?.text).not.toContain('庆祝通车');
});

test.each([
  ['图为青石桥通车现场。'],
  ['▲村民走过青石桥。', '（赵石 摄）'],
  ['两岸村民走上刚刚通车的青石桥', '。 受访者供图'],
])('the words under a picture are no words of the body: %s', (...caption) => {
  const [article] = read(['青石桥通车', ...caption, ...bridge]);
  expect(article?.text.replaceAll('\n', '')).toBe(bridge.join(''));
  expect(article?.captions).toHaveLength(1);
});

test('a caption that tells news is a paragraph of its report', () => {
  const [article] = read(['青石桥通车', '5月26日，村民走过青石桥。赵石摄', ...bridge]);
  expect(article?.text.endsWith('5月26日，村民走过青石桥。赵石摄')).toBe(true);
});

test.each([
  [['□小河日报全媒体记者 王小山 通', '讯员 李水'], '王小山 李水'],
  [['青石桥日报全媒体首席记者 王小', '山 李水'], '王小山 李水'],
  [['□ 王 山'], '王山'],
])('writers whom a line break cuts are whole: %j', (writers, names) => {
  const [article] = read(['青石桥通车', ...writers, ...bridge]);
  expect(article?.byline.map((b) => b.name).join(' ')).toBe(names);
});

test('what stands behind short news under a headline is none of them', () => {
  const items = ['△小河县图书馆昨天开馆，藏书三万', '册。', '△大山县新修水渠十里，上月完工。'];
  const articles = read(['一周短讯', ...items, '青石桥通车两岸不再绕路', ...bridge]);
  expect(articles.map((a) => a.headline)).toEqual(['一周短讯', '青石桥通车两岸不再绕路']);
});

test('the headline of several short news is their label; the headline of each is of the body', () => {
  const [article, ...others] = read([
    '一周短讯',
    '小河县图书馆开馆',
    '小河县图书馆昨天开馆，藏书三万',
    '册，周末也开门迎客。',
    '大山县水渠完工',
    '大山县新修水渠十里，上月完工，',
    '两千亩旱地变成水田。',
  ]);
  expect(others).toEqual([]);
  expect(article?.headline).toBe('一周短讯');
  expect(article?.text.startsWith('小河县图书馆开馆\n')).toBe(true);
});

test('a deck may stand behind its text, where that is seen to end', () => {
  const articles = read(['青石桥通车', ...bridge, '（下转第二版）', '让两辆客车并排开过', ...trees]);
  expect(articles[0]?.deck).toEqual(['让两辆客车并排开过']);
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

const decision = [
  '小河县人民政府人事任免',
  '近日，县政府决定：',
  '任命钟山为小河县水务局局长；',
  '免去高原的小河县林业局局长职务。',
];

test('a decision is a notice of its own below an article', () => {
  const articles = read([...trees, '小河县举行植树活动', ...decision]);
  expect(articles.map((a) => a.headline)).toEqual(['小河县举行植树活动', '小河县人民政府人事任免']);
});

test('the mark of where a text is continued from begins it, however short the headline above', () => {
  const articles = read([...trees, '小河植树', '（上接第一版）', ...bridge, '青石桥通车']);
  expect(articles.map((a) => [a.headline, a.continuedFrom])).toEqual([
    ['小河植树', null],
    ['青石桥通车', '1'],
  ]);
});

test('the town of a report above its headline is no end of the headline that stands behind the text before', () => {
  const articles = read([...trees, '小河县植树两千棵迎春天', '大江市青石区', '两岸通车青石桥', ...bridge]);
  expect(articles.map((a) => [a.kicker, a.headline])).toEqual([
    [[], '小河县植树两千棵迎春天'],
    [['大江市青石区'], '两岸通车青石桥'],
  ]);
});

test.each([
  ['who stands behind the dateline with no bracket', '东江9月14日电 特派记者 石山 第三届植树节昨', ['石山']],
  ['a name that ends in what says who wrote', '（江 文）', ['江文']],
])('%s wrote it', (_what, line, names) => {
  const lines = line.startsWith('（') ? [...trees, line] : [line, ...trees.slice(1)];
  expect(read(['小河县举行植树活动', ...lines])[0]?.byline.map((b) => b.name)).toEqual(
    line.startsWith('（') ? ['王小山', ...names] : names,
  );
});

test.each([
  '执行编委 石 山 责任编辑 江 水 美术编辑 田 野',
  '大江日报DAJIANG DAILY',
  'DAJIANG DAILY 电子邮箱：a@b.cn 发行投诉：1234567',
])('the page’s own line is of no article: %s', (line) => {
  const [article] = read([line, '小河县举行植树活动', ...trees]);
  expect([article?.kicker, article?.headline]).toEqual([[], '小河县举行植树活动']);
});
