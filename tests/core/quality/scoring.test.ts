import { expect, test } from 'vitest';

import type { AnnotatedText } from '../../../tools/quality/annotation.ts';
import type { Printed } from '../../../tools/quality/document.ts';
import { isSameName, isSameTitle } from '../../../tools/quality/same-name.ts';
import { scoreIdentity } from '../../../tools/quality/score-identity.ts';
import { scoreFigures } from '../../../tools/quality/score-relations.ts';
import { scoreText } from '../../../tools/quality/score-text.ts';
import { precision, recall, Tally } from '../../../tools/quality/tally.ts';

test.each([
  ['青川省能源局', '能源局', true], // the same head, said more fully
  ['能源局', '甲乙丙丁戊己省能源局', false], // less than half of it
  ['科技兴蒙行动', '科技兴蒙', true], // only a class word more
  ['青川省委宣传部', '青川省委', false], // another body
])('%s beside %s', (a, b, same) => {
  expect(isSameName(a, b)).toBe(same);
});

test.each([
  ['党组书记', '书记', true],
  ['副市长', '市长', false],
  ['代市长', '市长', false],
])('title %s beside %s', (a, b, same) => {
  expect(isSameTitle(a, b)).toBe(same);
});

const text: AnnotatedText = {
  name: 'made/up',
  text: '',
  published: null,
  isPage: false,
  articles: [
    {
      persons: [{ name: '柴望山', posts: [{ title: '县长', org: '', orgCanonical: '青川县人民政府' }] }],
      orgs: ['青川县水利局'],
      places: ['青川县', '白水镇'],
      relations: [{ type: 'inspects', from: '柴望山', to: '白水镇' }],
      optional: ['县长办公会'],
    },
  ],
};

const evidence = [{ article: 'a', text: '青川县县长柴望山' }];
const printed: Printed = {
  articles: [
    {
      id: 'a',
      kicker: null,
      headline: null,
      deck: null,
      byline: [],
      text: '青川县县长柴望山到江口村',
      mentions: [
        { entity: 'p', in: 'text', start: 5, end: 8 },
        { entity: 'c', in: 'text', start: 0, end: 3 },
        { entity: 'v', in: 'text', start: 9, end: 12 },
      ],
    },
  ],
  entities: [
    { id: 'p', kind: 'person', name: '柴望山', aliases: [] },
    { id: 'c', kind: 'place', name: '青川县', aliases: [] },
    { id: 'v', kind: 'place', name: '江口村', aliases: [] },
    { id: 'g', kind: 'organization', name: '青川县人民政府', aliases: [] },
  ],
  relations: [
    {
      kind: 'holdsPost',
      from: 'p',
      to: 'g',
      title: '县长',
      modality: 'asserted',
      eventFrom: null,
      eventTo: null,
      evidence,
      rule: 'post.chain',
      confidence: 1,
    },
    {
      kind: 'inspects',
      from: 'p',
      to: 'v',
      eventFrom: null,
      eventTo: null,
      evidence,
      rule: 'x',
      confidence: 1,
    },
  ],
  figures: [],
};

test('what is missed, what is too much, and why', () => {
  const tally = new Tally();
  scoreText(tally, text, printed);
  expect(recall(tally.row('persons'))).toBe(1);
  expect(recall(tally.row('orgs'))).toBe(0);
  expect([precision(tally.row('places')), recall(tally.row('places'))]).toEqual([0.5, 0.5]);
  expect(recall(tally.row('post title+organization'))).toBe(1);
  expect(recall(tally.row('relations'))).toBe(0);
  expect(tally.faults.find((f) => f.row === 'relations')?.cause).toBe('object not read');
});

test('a post that is held and not listed is wrong, unless the annotator leaves it open', () => {
  const [article] = text.articles;
  const wrong = (optionalPosts: readonly { person: string; title: string }[]) => {
    const tally = new Tally();
    const persons = [{ name: '柴望山', posts: [] }];
    scoreText(tally, { ...text, articles: [{ ...article, persons, optionalPosts }] }, printed);
    return tally.faults.filter(({ row, what }) => row === 'post title' && what === 'wrong').length;
  };
  expect(wrong([])).toBe(1);
  expect(wrong([{ person: '柴望山', title: '县长' }])).toBe(0);
});

test.each([
  ['one entity, as it should be', true, ['柴望山', '老柴'], ['p', 'p'], { right: 1, missed: 0, wrong: 0 }],
  ['two where one is meant', true, ['柴望山', '老柴'], ['p', 'q'], { right: 0, missed: 1, wrong: 0 }],
  ['one where two are meant', false, ['柴望山', '老柴'], ['p', 'p'], { right: 0, missed: 1, wrong: 0 }],
  ['a name that was not read', true, ['柴望山', '老柴'], ['p'], { right: 0, missed: 1, wrong: 0 }],
])('identity: %s', (_case, same, names, ids, row) => {
  const seen = new Map<string, { entity: Printed['entities'][number]; names: Set<string> }>();
  for (const [i, id] of ids.entries()) {
    const entry = seen.get(id) ?? { entity: { id, kind: 'person', name: id, aliases: [] }, names: new Set() };
    entry.names.add(names[i] ?? '');
    seen.set(id, entry);
  }
  const tally = new Tally();
  scoreIdentity(tally, 'made/up', { identity: [{ same, names }] }, seen);
  expect(tally.row('identity')).toEqual(row);
});

test('how a figure has changed may be annotated as a figure of its own', () => {
  const figures = [
    { subject: null, indicator: '原煤产量', value: 3.02, unit: '亿吨', change: '增长2.8%', evidence },
  ];
  const wanted = [
    { indicator: '原煤产量', value: 3.02, unit: '亿吨' },
    { indicator: '原煤产量', value: 2.8, unit: '%' },
    { indicator: '原煤产量', value: 8, unit: '%' },
  ];
  const tally = new Tally();
  scoreFigures(tally, 'a', { ...text.articles[0], figures: wanted }, figures);
  expect(tally.row('figure')).toEqual({ right: 2, missed: 1, wrong: 0 });
});
