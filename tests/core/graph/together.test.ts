import { expect, test } from 'vitest';

import { pairId } from '#lib/graph/bundle-edges.ts';
import { accountForHidden } from '#lib/graph/count-scene.ts';
import { drawSvg } from '#lib/graph/draw-svg.ts';
import { filterScene, nothingLeftOut, type Filters } from '#lib/graph/filters.ts';
import { addToScene, emptyScene } from '#lib/graph/scene.ts';
import { findTogether, isTogetherId, togetherWidth } from '#lib/graph/together.ts';
import { brief, edge, fang, party } from './fake-scene.ts';

const lu = brief('陆青禾', 'person');
const he = brief('何望舒', 'person');
const forum = brief('绿水座谈会', 'initiative', { type: 'meeting' });
const council = brief('北原全体会议', 'initiative', { type: 'meeting' });
const campaign = brief('绿水行动', 'initiative', { type: 'campaign' });
const entities = [fang, lu, he, forum, council, campaign, party];
const edges = [
  edge('attends', fang, forum, { last: '2020-07-01' }),
  edge('presidesOver', lu, forum, { last: '2020-07-02' }),
  edge('speaksAt', lu, forum, { last: '2020-07-01' }),
  edge('attends', he, forum, { modality: 'planned' }),
  edge('attends', fang, council, { last: '2020-07-09' }),
  edge('attends', lu, council, { last: '2020-07-08', toReview: true }),
  edge('attends', he, council, { toReview: true }),
  edge('attends', fang, campaign),
  edge('attends', he, campaign),
  edge('cooperatesWith', fang, lu),
  edge('holdsPost', fang, party),
];
const scene = addToScene(
  emptyScene,
  entities.map((entity, i) => ({ entity, x: i * 100, y: 0, expanded: false })),
  edges,
);
const shown = (part: Partial<Filters> = {}) =>
  filterScene(scene, { ...nothingLeftOut, together: true, ...part });
const counts = ({ together }: ReturnType<typeof shown>) =>
  Object.fromEntries(
    (together?.lines ?? []).map(({ from, to, meetings }) => [pairId(from, to), meetings.length]),
  );

test('two are together at the meetings where both are said to have been, the latest first', () => {
  const { lines, left } = findTogether(entities, edges);
  const [first] = lines;
  expect(left).toBe(0);
  expect([first!.from, first!.to].toSorted()).toEqual([fang.id, lu.id].toSorted());
  expect(first!.meetings.map(({ meeting, last }) => [meeting.name, last])).toEqual([
    ['北原全体会议', '2020-07-09'],
    ['绿水座谈会', '2020-07-02'],
  ]);
  const [, ofForum] = first!.meetings;
  const [ofFang, ofLu] =
    first!.from === fang.id ? [ofForum!.ofFrom, ofForum!.ofTo] : [ofForum!.ofTo, ofForum!.ofFrom];
  expect(ofFang.map(({ kind }) => kind)).toEqual(['attends']);
  expect(ofLu.map(({ kind }) => kind).toSorted()).toEqual(['presidesOver', 'speaksAt']);
});

test('who was announced was not there, and a campaign is no meeting', () => {
  expect(counts(shown())).toEqual({
    [pairId(fang.id, lu.id)]: 2,
    [pairId(fang.id, he.id)]: 1,
    [pairId(lu.id, he.id)]: 1,
  });
});

test('a line is to review where each of its meetings rests on such a reading alone', () => {
  const review = Object.fromEntries(
    findTogether(entities, edges).lines.map(({ from, to, toReview }) => [pairId(from, to), toReview]),
  );
  expect(review).toEqual({
    [pairId(fang.id, lu.id)]: false,
    [pairId(fang.id, he.id)]: true,
    [pairId(lu.id, he.id)]: true,
  });
});

test('of a hall of many the strongest pairs are drawn, and it is known how many are not', () => {
  const people = Array.from({ length: 40 }, (_, i) => brief(`某人${String(i)}`, 'person'));
  const [a, b] = people;
  const hall = people.map((one) => edge('attends', one, forum));
  const again = [a!, b!].map((one) => edge('attends', one, council));
  const { lines, left } = findTogether([...people, forum, council], [...hall, ...again], 100);
  expect([lines.length, left]).toEqual([100, (40 * 39) / 2 - 100]);
  expect(pairId(lines[0]!.from, lines[0]!.to)).toBe(pairId(a!.id, b!.id));
  expect(lines[0]!.meetings.length).toBe(2);
});

test('meetings go and are accounted for; what else is drawn stays, and no line poses as a printed relation', () => {
  const visible = shown();
  const names = visible.nodes.map(({ entity }) => entity.name);
  expect(names).toEqual([fang, lu, he, campaign, party].map(({ name }) => name));
  expect(visible.leftOut.meeting).toBe(2);
  const account = accountForHidden(scene, visible, 0, entities.length, null);
  expect([account.shown, account.byMeeting]).toEqual([5, 2]);
  const bundles = new Set(visible.bundles.map(({ id }) => id));
  expect(bundles.has(pairId(fang.id, lu.id))).toBe(true);
  for (const { id } of visible.together!.lines)
    expect([isTogetherId(id), bundles.has(id)]).toEqual([true, false]);
  expect(visible.bundles.flatMap(({ edges }) => edges.map(({ kind }) => kind)).toSorted()).toEqual([
    'attends',
    'attends',
    'cooperatesWith',
    'holdsPost',
  ]);
  expect(filterScene(scene, nothingLeftOut).together).toBeNull();
});

test('other filters hold: a relation that is left out proves no meeting; hiding initiatives hides no line', () => {
  expect(counts(shown({ relations: new Set(['attends']) }))).toEqual({});
  expect(counts(shown({ kinds: new Set(['initiative']) }))).toEqual(counts(shown()));
  expect(counts(shown({ kinds: new Set(['person']) }))).toEqual({});
  expect(counts(shown({ confidences: new Set(['toReview']) }))).toEqual({ [pairId(fang.id, lu.id)]: 1 });
  const linked = shown({ linkedOnly: true, relations: new Set(['cooperatesWith', 'holdsPost']) });
  expect(linked.nodes.map(({ entity }) => entity.name)).toEqual(
    [fang, lu, he, campaign].map(({ name }) => name),
  );
});

test('a drawing has dots as wide as there are meetings, bent beside a printed line, and says what they are', () => {
  const paint = { stroke: '#111111', tint: '#eeeeee' };
  const kinds = { person: paint, organization: paint, place: paint, initiative: paint };
  const { svg } = drawSvg(shown(), {
    ...{ paper: '#fff', ink: '#000', line: '#999', kinds, isSolid: () => true, labelsOnLines: false },
    words: {
      relation: (kind) => kind,
      modal: (_, label) => label,
      unseenSince: (label) => label,
      together: String,
      and: '、',
    },
    caption: '',
    legend: { person: '人物', organization: '机构', place: '地名', initiative: '事项' },
    together: '推算：同场',
    noDate: '日期缺',
  });
  const dotted = [...svg.matchAll(/<path d="M([^"]+)"[^>]*stroke="#999" stroke-width="([\d.]+)"/g)];
  expect(dotted.map(([, , width]) => Number(width))).toEqual(
    [2, 1, 1].map((n) => Math.round(togetherWidth(n) * 10) / 10),
  );
  // All stand in one row: a straight line keeps to it.
  expect(dotted.map(([, path]) => / 0Q\S+ 0 /.test(path!))).toEqual([false, true, true]);
  expect(svg).toContain('推算：同场');
  // An outline of letters is a second text in a PDF.
  expect(svg).not.toMatch(/<text[^>]* stroke=/u);
});
