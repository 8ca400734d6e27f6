/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the parsers make the graphs themselves */
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, test } from 'vitest';

import { entityId } from '#lib/domain/entity.ts';
import { longestList } from '#lib/domain/reader-list.ts';
import { edgeId } from '#lib/domain/statement.ts';
import { writeGexf } from '#lib/formats/gexf.ts';
import { writeGraphTables } from '#lib/formats/graph-tables.ts';
import { writeGraphml } from '#lib/formats/graphml.ts';
import { readListGraph } from '#lib/formats/read-list-graph.ts';
import { readListTable } from '#lib/formats/read-list-table.ts';
import { readList } from '#lib/formats/read-list.ts';
import type { TakenGraph, TakenNode } from '#lib/formats/taken-graph.ts';

describe('a table of officials', () => {
  test('is read by the names of its columns, with the line each row stands in', () => {
    const table = [
      '序号,姓名,职务,单位,任职时间,离任时间,备注',
      '1,方知远,县长,青岩县人民政府,2020年7月,至今,',
      '2,陆青禾,"局长,',
      '党组书记",青岩县能源局,2019/3/1,2021.12.31,调任',
      '',
      '3,何望舒,主席,,2018,,',
    ].join('\r\n');
    const read = readListTable(`\uFEFF${table}`);
    expect(read).toEqual({
      ok: true,
      value: {
        posts: [
          {
            person: '方知远',
            title: '县长',
            organization: '青岩县人民政府',
            from: '2020-07',
            to: null,
            at: '2',
          },
          {
            person: '陆青禾',
            title: '局长, 党组书记',
            organization: '青岩县能源局',
            from: '2019-03-01',
            to: '2021-12-31',
            at: '3',
          },
          { person: '何望舒', title: '主席', organization: null, from: '2018', to: null, at: '6' },
        ],
        left: [],
        columns: {
          person: '姓名',
          title: '职务',
          organization: '单位',
          from: '任职时间',
          to: '离任时间',
        },
      },
    });
  });

  test.each([
    ['semicolons', 'Name;Title;Organization\n方知远;县长;青岩县人民政府'],
    ['tabs', 'name\ttitle\tbody\n方知远\t县长\t青岩县人民政府'],
  ])('may have %s between its cells', (_, text) => {
    const read = readListTable(text);
    expect(read.ok && read.value.posts).toMatchObject([
      { person: '方知远', title: '县长', organization: '青岩县人民政府', at: '2' },
    ]);
  });

  test('that names no column of persons and posts is none', () => {
    expect(readListTable('甲,乙\n方知远,县长')).toEqual({
      ok: false,
      error: { code: 'list-without-columns' },
    });
  });

  test('says of each row that is not taken why', () => {
    const read = readListTable(
      [
        '姓名,职务,单位,起,关系',
        ',县长,青岩县,,',
        '方知远,,青岩县,,',
        '方知远,县长,青岩县,去年,',
        '方知远,县长,青岩县,2020-02-31,',
        '方知远,县长,青岩县,2020,attends',
        '方知远,县长,青岩县,2020,',
        '方 知远,县长,青岩县,2020,holdsPost',
      ].join('\n'),
    );
    expect(read.ok && read.value.posts).toHaveLength(1);
    expect(read.ok && read.value.left).toEqual([
      { at: '2', why: 'no-person', what: '县长' },
      { at: '3', why: 'no-title', what: '方知远' },
      { at: '4', why: 'bad-date', what: '去年' },
      { at: '5', why: 'bad-date', what: '2020-02-31' },
      { at: '6', why: 'not-a-post', what: 'attends' },
      { at: '8', why: 'twice', what: '方 知远' },
    ]);
  });

  test('holds so many posts and no more', () => {
    const rows = Array.from({ length: longestList + 2 }, (_, i) => ({
      at: String(i),
      person: `甲${String(i)}`,
      title: '乙',
    }));
    const { posts, left } = readList(rows);
    expect(posts).toHaveLength(longestList);
    expect(left.map(({ why }) => why)).toEqual(['too-many', 'too-many']);
  });
});

const node = (kind: TakenNode['kind'], name: string): TakenNode => ({
  id: entityId(kind, name),
  kind,
  type: 'other',
  name,
  printed: null,
  within: [],
  articles: 1,
  first: null,
  last: null,
  x: 0,
  y: 0,
  colour: '#000000',
});
const [person, body, place] = [
  node('person', '方知远'),
  node('organization', '青岩县人民政府'),
  node('place', '青岩县'),
];
const edge = (kind: 'holdsPost' | 'inspects', to: TakenNode): TakenGraph['edges'][number] => ({
  id: edgeId(kind, person.id, to.id, false),
  kind,
  from: person.id,
  to: to.id,
  labels: kind === 'holdsPost' ? ['县长'] : ['调研'],
  modality: null,
  articles: 1,
  outlets: 1,
  first: '2020-07-01',
  last: null,
  toReview: false,
  sentence: '方知远任青岩县县长。',
  cited: null,
});
const picture: TakenGraph = {
  nodes: [person, body, place],
  edges: [edge('holdsPost', body), edge('inspects', place)],
};
const plain = (graph: MultiDirectedGraph) => ({
  nodes: graph.mapNodes((id, fields) => ({ id, fields })),
  edges: graph.mapEdges((id, fields, from, to) => ({ id, from, to, fields })),
});
const held = {
  person: '方知远',
  title: '县长',
  organization: '青岩县人民政府',
  from: '2020-07-01',
  to: null,
};

test.each([
  ['GEXF', () => readListGraph(plain(gexf.parse(MultiDirectedGraph, writeGexf(picture))))],
  ['GraphML', () => readListGraph(plain(graphml.parse(MultiDirectedGraph, writeGraphml(picture))))],
])('posts of a picture come back from %s, and nothing else does', (_, read) => {
  const { posts, left } = read();
  expect(posts).toMatchObject([held]);
  expect(left).toMatchObject([{ why: 'not-a-post', what: 'inspects' }]);
});

test('posts of a picture come back from its table of links', () => {
  const read = readListTable(writeGraphTables(picture).edges);
  expect(read.ok && read.value.posts).toMatchObject([{ ...held, at: '2' }]);
  expect(read.ok && read.value.left).toMatchObject([{ at: '3', why: 'not-a-post' }]);
});

test('a graph whose names have no kinds is taken by its word, one whose kinds say otherwise is not', () => {
  const edges = [{ id: 'e1', from: 'a', to: 'b', fields: { label: '县长' } }];
  const nodes = (kinds: readonly string[]) =>
    ['方知远', '青岩县人民政府'].map((label, i) => ({
      id: ['a', 'b'][i]!,
      fields: { label, ...(kinds[i] === undefined ? {} : { kind: kinds[i] }) },
    }));
  expect(readListGraph({ nodes: nodes([]), edges }).posts).toMatchObject([{ person: '方知远', at: 'e1' }]);
  expect(readListGraph({ nodes: nodes(['place', 'place']), edges })).toMatchObject({
    posts: [],
    left: [{ at: 'e1', why: 'not-a-post', what: 'place → place' }],
  });
});
