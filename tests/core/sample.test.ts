import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { articleId } from '#lib/text/article-id.ts';

import { openExtractor } from '../../tools/extract/open-extractor.ts';

const sample = readFileSync(
  new URL('../../assets/sample/baopu-sample-20200729-02.txt', import.meta.url),
  'utf8',
);
const source = JSON.parse(
  readFileSync(new URL('../../assets/sample/source.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const printed = new URL('../../../shared/gold/page-neimenggu-daily-2020-07-29.txt', import.meta.url);

/** What a text about the same facts must share: people with their posts, bodies, meetings, documents. */
const names = [
  '国家电子商务进农村综合示范项目',
  '卓资县电商运营中心',
  '卓资县电子商务公共服务中心',
  '电商扶贫公共品牌',
  '自治区脱贫攻坚工作总队',
  '县电商进农村工作领导小组',
  '兴安盟新时代生态环境建设志愿服务队成立大会',
  '兴安盟新时代生态环境建设志愿服务队',
  '兴安盟新时代生态环境建设志愿服务支队支队长吕世波',
  '兴安盟生态环境局党组成员、副局长、',
  '自治区党委宣传部、自治区文明办、自治区生态环境厅',
  '乌兰浩特市利环污水处理厂',
  '自治区党委常委、组织部部长杨伟东',
  '新时代党的组织路线',
  '自治区党委常委、纪委书记、监委主任刘奇凡',
  '先进事迹发布会',
  '自治区纪委监委',
  '2020中国·内蒙古现代能源经济发展指数',
  '中国经济信息社新华指数首席研究员亓芳芳',
  '自治区能源局',
  '自治区政协民族和宗教委员会',
  '自治区副主席欧阳晓晖',
  '自治区政协副主席刘新乐',
  '内蒙古自治区卫生健康委',
];

const bare = (text: string) => text.replace(/\s/gu, '');
const ownWords = (text: string) =>
  names.reduce(
    (rest, name) => rest.replaceAll(bare(name), '\n'),
    bare(text).replace(/“[^”]{1,40}”|《[^》]{1,60}》/gu, '\n'),
  );

function shingles(text: string, size: number): Set<string> {
  const found = new Set<string>();
  for (const run of ownWords(text).split('\n'))
    for (let at = 0; at + size <= run.length; at++) found.add(run.slice(at, at + size));
  return found;
}

describe('the sample', () => {
  test('says that it is a sample, at its top and in its source', () => {
    expect(sample.split('\n')[0]).toMatch(/^报谱样例 /u);
    expect(source.outlet).toBe('报谱样例');
    expect(source.about).toMatch(/No newspaper printed it/u);
  });

  test.skipIf(!existsSync(printed))(
    'shares no 12 characters in a row with the printed page, names apart',
    () => {
      const theirs = shingles(readFileSync(printed, 'utf8'), 12);
      expect([...shingles(sample, 12)].filter((piece) => theirs.has(piece))).toEqual([]);
    },
  );

  test('is read as eight articles, with its people in their posts and what links them', () => {
    const extractor = openExtractor();
    const { articles, context } = extractor.segment(sample, { published: null, outlet: null, page: null });
    expect(articles.map(({ headline }) => headline)).toEqual([
      '卓资县用“五维模式”做电商扶贫',
      '兴安盟新时代生态环境建设志愿服务队在乌兰浩特亮相',
      '把新时代党的组织路线落到嘎查村',
      '全区十大“基层清风干部标兵”先进事迹发布会在青城召开',
      '一个指数看内蒙古能源',
      '自治区政协开会商量怎样识别和救助贫困人口',
      '内蒙古境外输入病例还有13例在治',
      '老小区也能变年轻',
    ]);
    expect(context.published).toBe('2020-07-29');

    const posts: string[] = [];
    const kinds = new Set<string>();
    for (const draft of articles) {
      const { entities, statements } = extractor.read({ ...draft, id: articleId(draft) }, context);
      const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
      for (const { kind, from, to, qualifiers } of statements) {
        kinds.add(kind);
        if (kind === 'holdsPost' && to)
          posts.push(`${nameOf.get(from) ?? ''} ${nameOf.get(to) ?? ''} ${qualifiers.title ?? ''}`);
      }
    }
    expect(posts).toEqual(
      expect.arrayContaining([
        '杨伟东 内蒙古自治区党委 常委',
        '杨伟东 内蒙古自治区党委组织部 部长',
        '刘奇凡 内蒙古自治区监委 主任',
        '吕世波 兴安盟生态环境局 副局长',
        '欧阳晓晖 内蒙古自治区人民政府 副主席',
        '刘新乐 内蒙古自治区政协 副主席',
      ]),
    );
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'attends',
        'authoredBy',
        'inspects',
        'locatedIn',
        'presidesOver',
        'runs',
        'says',
      ]),
    );
  });
});
