import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { extractor } from './open-extractor.ts';

const given = { outlet: null, published: null, page: null, fileName: null };

/** Who signs each article of a page, and who is read in it. */
function read(source: string): { signed: string[]; people: string[] }[] {
  const { articles, context } = extractor.segment(source, given);
  return articles.map((draft, i) => {
    const { entities } = extractor.read({ ...draft, id: String(i) as never }, context);
    return {
      signed: draft.byline.map(({ name }) => name),
      people: entities.filter((e) => e.kind === 'person').map(({ name }) => name),
    };
  });
}

const pages: readonly [string, string][] = [
  [
    'the sample page',
    readFileSync(new URL('../../../assets/sample/baopu-sample-20200729-02.txt', import.meta.url), 'utf8'),
  ],
  [
    'reporters in brackets',
    '林西县建成粮仓\n\n本报7月28日讯（记者 陈志远 通讯员 李晓明）林西县建成三座粮仓。县长王海林到场祝贺。',
  ],
  ['names at the end', '林西县建成粮仓\n\n7月28日，林西县建成三座粮仓。县长王海林到场祝贺。（陈志远）'],
  [
    'a square before',
    '林西县建成粮仓\n□本报记者 陈志远 李晓明\n\n7月28日，林西县建成三座粮仓。县长王海林到场祝贺。',
  ],
];

test.each(pages)('who signs an article is nobody in it: %s', (_name, source) => {
  const articles = read(source);
  expect(articles.flatMap(({ signed }) => signed)).not.toEqual([]);
  for (const { signed, people } of articles) for (const name of signed) expect(people).not.toContain(name);
});

test.each([
  ['who took the pictures', '粮仓外景。\n孙立群 李晓明 摄影报道'],
  ['who took the picture', '粮仓外景。 孙立群 摄'],
  ['who helped', '（参与采写：孙立群、李晓明）'],
  ['reporters of the island', '【記者孙立群／林西報導】粮仓建成。（圖：李晓明攝）'],
  ['editors', '责任编辑：孙立群 版式设计：李晓明 责任校对：周文山'],
])('nobody of the text: %s', (_rule, line) => {
  const articles = read(`林西县建成粮仓\n\n7月28日，林西县建成三座粮仓。县长王海林到场祝贺。\n${line}`);
  expect(articles.flatMap(({ people }) => people)).toEqual(['王海林']);
});

test('who signs and acts is somebody', () => {
  const [article] = read('林西县建成粮仓\n\n7月28日，林西县县长王海林到敖汉旗调研。（记者 王海林）');
  expect(article?.people).toEqual(['王海林']);
});

test.each(['（2026年4月14日）', '（赤峰日报 2026年4月14日）', '（赤峰日报 2026年4月14日 第1版）'])(
  'a bracket that says no more than the issue gives its day: %s',
  (line) => {
    const { context } = extractor.segment(
      `林西县建成粮仓\n${line}\n\n林西县建成三座粮仓。县长王海林到场祝贺。`,
      given,
    );
    expect(context.published).toBe('2026-04-14');
  },
);
