import { expect, test } from 'vitest';

import { parseScene } from '#lib/archive/backup-records.ts';
import {
  countConfidences,
  countOutlets,
  countTags,
  filtersOf,
  filterScene,
  keepFilters,
  nothingLeftOut,
  type Filters,
} from '#lib/graph/filters.ts';
import { addToScene, emptyScene } from '#lib/graph/scene.ts';
import { brief, edge, fang, county, party } from './fake-scene.ts';

const meeting = brief('绿水座谈会', 'initiative');
const scene = addToScene(
  emptyScene,
  [fang, party, county, meeting].map((entity, i) => ({ entity, x: i * 100, y: 0, expanded: false })),
  [
    edge('holdsPost', fang, party, { witnesses: ['甲报', '乙报'], outlets: 2, confirmed: true }),
    edge('inspects', fang, county, { witnesses: ['甲报'], toReview: true }),
    edge('attends', fang, meeting, { outlets: 0 }),
  ],
);
const tagsOf = new Map([
  [fang.id, ['要人', '存疑']],
  [county.id, ['存疑']],
]);
const shown = (part: Partial<Filters>) => {
  const { nodes, bundles, leftOut } = filterScene(scene, { ...nothingLeftOut, ...part }, tagsOf);
  return {
    names: nodes.map(({ entity }) => entity.name),
    lines: bundles
      .flatMap(({ edges, certainty }) => edges.map(({ kind }) => `${kind} ${certainty}`))
      .toSorted(),
    leftOut,
  };
};

test('a line stays as long as one outlet is left that bears it out, and is as thick as those that are left', () => {
  expect(shown({}).lines).toEqual(['attends single', 'holdsPost corroborated', 'inspects toReview']);
  expect(shown({ outlets: new Set(['乙报']) }).lines).toEqual([
    'attends single',
    'holdsPost single',
    'inspects toReview',
  ]);
  expect(shown({ outlets: new Set(['甲报']) }).lines).toEqual(['attends single', 'holdsPost single']);
  expect(shown({ outlets: new Set(['甲报', '乙报']) }).lines).toEqual(['attends single']);
  expect(shown({ outlets: new Set(['']) }).lines).toEqual(['holdsPost corroborated', 'inspects toReview']);
});

test('a line that was judged right is neither sure by itself nor to review', () => {
  expect(countConfidences(scene)).toEqual({ confirmed: 1, sure: 1, toReview: 1 });
  expect(shown({ confidences: new Set(['toReview', 'sure']) }).lines).toEqual(['holdsPost corroborated']);
  expect(shown({ confidences: new Set(['confirmed']) }).lines).toEqual([
    'attends single',
    'inspects toReview',
  ]);
});

test('a name stays as long as one of its labels is left', () => {
  expect(shown({ tags: new Set(['存疑']) }).names).toEqual([fang.name, party.name, meeting.name]);
  expect(shown({ tags: new Set(['']) }).names).toEqual([fang.name, county.name]);
  expect(shown({ tags: new Set(['']) }).leftOut).toEqual({ kind: 0, tag: 2, time: 0, meeting: 0, link: 0 });
});

test('filters combine, and each name that is left out is counted once, by the first that leaves it out', () => {
  const { names, lines, leftOut } = shown({
    kinds: new Set(['place']),
    outlets: new Set(['']),
    tags: new Set(['要人', '存疑']),
    linkedOnly: true,
  });
  expect([names, lines]).toEqual([[], []]);
  expect(leftOut).toEqual({ kind: 1, tag: 1, time: 0, meeting: 0, link: 2 });
  expect(shown({ outlets: new Set(['']), linkedOnly: true }).names).toEqual([
    fang.name,
    party.name,
    county.name,
  ]);
});

test('what there is to filter by is counted on the sheet, what has none last', () => {
  expect(countOutlets(scene)).toEqual([
    ['甲报', 2],
    ['乙报', 1],
    ['', 1],
  ]);
  expect(countTags(scene, tagsOf)).toEqual([
    ['存疑', 2],
    ['要人', 1],
    ['', 2],
  ]);
  expect(countTags(scene, new Map())).toEqual([]);
});

test('filters come out of a kept picture as they went in, and out of one from before they were there', () => {
  const filters: Filters = {
    kinds: new Set(['place']),
    relations: new Set(['attends']),
    certainties: new Set(['single']),
    confidences: new Set(['toReview']),
    outlets: new Set(['甲报', '']),
    tags: new Set(['存疑']),
    linkedOnly: true,
    together: true,
    time: { clock: 'reported', from: null, to: '2020-07-29' },
  };
  const kept = keepFilters(filters);
  const scene = { id: 'a-1', name: '甲', steps: [{ caption: '', picture: { drawn: [], ...kept } }] };
  expect(parseScene(JSON.parse(JSON.stringify(scene)))).toEqual(scene);
  expect(filtersOf(kept)).toEqual(filters);
  expect(keepFilters(nothingLeftOut)).toEqual({ hiddenKinds: [], hiddenRelations: [], time: null });
  expect(filtersOf({ hiddenKinds: ['place'] })).toEqual({ ...nothingLeftOut, kinds: new Set(['place']) });
});

test('a name without a date is drawn whatever time is chosen, and counted as such', () => {
  const [undated, dated] = [
    brief('无日', 'person'),
    { ...brief('有日', 'person'), first: '2020-01-01', last: '2020-01-01' },
  ];
  const both = addToScene(
    emptyScene,
    [undated, dated].map((entity) => ({ entity, x: 0, y: 0, expanded: false })),
    [],
  );
  const time = { clock: 'reported', from: '1990-01-01', to: '1990-12-31' } as const;
  const then = filterScene(both, { ...nothingLeftOut, time });
  expect(then.nodes.map(({ entity }) => entity.name)).toEqual(['无日']);
  expect(then.undated).toBe(1);
  expect(filterScene(both, nothingLeftOut).undated).toBe(1);
});
