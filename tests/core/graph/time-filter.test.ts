import { describe, expect, test } from 'vitest';

import type { EdgeFacet } from '#lib/services/library.ts';
import { accountForHidden } from '#lib/graph/count-scene.ts';
import { labelOfEdge } from '#lib/graph/label-edges.ts';
import { addToScene, emptyScene } from '#lib/graph/scene.ts';
import { filterScene } from '#lib/graph/filters.ts';
import { edgeInTime, type TimeRange } from '#lib/graph/time-filter.ts';
import { brief, edge, fang, nothingHidden, party } from './fake-scene.ts';

const facet = (
  label: string,
  first: string,
  last: string,
  modality: EdgeFacet['modality'] = 'asserted',
): EdgeFacet => ({ label, modality, first, last });

const career = edge('holdsPost', fang, party, {
  labels: ['部长', '副部长'],
  modality: 'asserted',
  first: '2018-03-01',
  last: '2020-07-29',
  facets: [
    facet('副部长', '2018-03-01', '2019-02-01'),
    facet('部长', '2019-06-01', '2020-07-29'),
    facet('副部长', '2019-07-01', '2019-07-01', 'former'),
    facet('书记', '2020-07-01', '2020-07-01', 'planned'),
  ],
});
const inPost = (day: string): TimeRange => ({ clock: 'inPost', from: day, to: day });
const reported = (from: string | null, to: string | null): TimeRange => ({ clock: 'reported', from, to });
const words = {
  relation: (kind: string) => kind,
  modal: (modality: string, label: string) => `${modality} ${label}`,
  unseenSince: (label: string, day: string) => `${label} unseen since ${day}`,
  together: (meetings: number) => `同场 ${String(meetings)} 次`,
  and: '、',
};

describe('in post', () => {
  test.each([
    ['2018-02-28', null],
    ['2018-06-01', '副部长'],
    ['2019-04-01', '副部长 unseen since 2019-02-01'],
    ['2020-01-01', '部长'],
    ['2021-01-01', '部长 unseen since 2020-07-29'],
  ])('on %s: %s', (day, label) => {
    const then = edgeInTime(career, inPost(day));
    expect(then && labelOfEdge(then, words)).toBe(label);
  });

  test('neither by what was planned nor by what was left', () => {
    const left = edge('holdsPost', fang, party, {
      first: '2020-01-01',
      last: '2020-01-01',
      facets: [
        facet('书记', '2020-01-01', '2020-01-01', 'former'),
        facet('主任', '2020-01-01', '2020-01-01', 'planned'),
      ],
    });
    expect(edgeInTime(left, inPost('2020-01-01'))).toBeNull();
    expect(edgeInTime(left, reported('2020-01-01', '2020-01-01'))).not.toBeNull();
  });
});

describe('in print', () => {
  test.each([
    [null, '2018-02-28', null],
    ['2018-01-01', '2018-12-31', ['副部长']],
    ['2020-07-01', null, ['部长']],
    [null, null, ['部长', '副部长']],
  ])('from %s to %s: %s', (from, to, labels) => {
    expect(edgeInTime(career, reported(from, to))?.labels ?? null).toEqual(labels);
  });

  test('what has no date holds in all', () => {
    const undated = edge('memberOf', fang, party);
    expect(edgeInTime(undated, reported('1999-01-01', '1999-01-02'))).toBe(undated);
  });
});

test('who was not in print by then is not drawn, and the foot says how many', () => {
  const late = brief('后来者', 'person', { first: '2020-07-01', last: '2020-07-29' });
  const early = brief('先来者', 'person', { first: '2018-01-01', last: '2018-02-01' });
  const scene = addToScene(
    emptyScene,
    [late, early].map((entity) => ({ entity, x: 0, y: 0, expanded: false })),
    [],
  );
  const shown = (time: TimeRange) => filterScene(scene, { ...nothingHidden, time });
  expect(shown(inPost('2019-01-01')).nodes.map(({ entity }) => entity.name)).toEqual(['先来者']);
  expect(shown(reported('2019-01-01', '2019-01-02')).nodes).toEqual([]);
  const account = accountForHidden(scene, shown(inPost('2019-01-01')), 0, 2, null);
  expect(account).toMatchObject({ shown: 1, byTime: 1, byKind: 0 });
});
