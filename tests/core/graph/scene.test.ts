import { expect, test } from 'vitest';

import type { EntityKind } from '#lib/domain/kinds.ts';
import { accountForHidden, countCertainties, countKinds, countRelations } from '#lib/graph/count-scene.ts';
import { labelOfBundle, labelOfEdge, type EdgeWords } from '#lib/graph/label-edges.ts';
import { listEdges, listNodes } from '#lib/graph/list-twin.ts';
import { addToScene, changeNode, removeFromScene, roomFor } from '#lib/graph/scene.ts';
import { filterScene } from '#lib/graph/filters.ts';
import { brief, county, edge, fang, nothingHidden, party, smallScene } from './fake-scene.ts';

const words: EdgeWords = {
  relation: (kind) => kind,
  modal: (modality, label) => `${modality} ${label}`,
  unseenSince: (label, day) => `${label} until ${day}`,
  together: (meetings: number) => `同场 ${String(meetings)} 次`,
  and: '、',
};
const withoutKinds = (...kinds: EntityKind[]) => ({ ...nothingHidden, kinds: new Set(kinds) });

test('a pair that is linked twice is one line, led by its best attested edge', () => {
  const { bundles } = filterScene(smallScene, nothingHidden);
  expect(bundles.map(({ edges, certainty }) => [edges.length, certainty]).toSorted()).toEqual([
    [1, 'toReview'],
    [2, 'corroborated'],
  ]);
  const double = bundles.find(({ edges }) => edges.length === 2)!;
  expect(double.edges[0].kind).toBe('holdsPost');
  expect(labelOfBundle(double, words)).toBe('常委、memberOf');
});

test('the same edges make the same lines in whatever order they come', () => {
  const turned = { nodes: smallScene.nodes, edges: new Map([...smallScene.edges].toReversed()) };
  expect(filterScene(turned, nothingHidden).bundles).toEqual(filterScene(smallScene, nothingHidden).bundles);
});

test('filtering a kind hides its nodes and their lines, and counts stay what is drawn', () => {
  const visible = filterScene(smallScene, withoutKinds('place'));
  expect(visible.nodes.map(({ entity }) => entity.name)).toEqual([fang.name, party.name]);
  expect(visible.bundles).toHaveLength(1);
  expect(countKinds(smallScene)).toEqual({ person: 1, organization: 1, place: 1, initiative: 0 });
  expect(countRelations(smallScene).map(({ kind }) => kind)).toEqual(['holdsPost', 'memberOf', 'inspects']);
  expect(countCertainties(smallScene)).toEqual({ corroborated: 1, single: 1, toReview: 1 });
});

test('what is shown and each reason for what is not add up to the whole library', () => {
  const hidden = filterScene(smallScene, withoutKinds('place'));
  const account = accountForHidden(smallScene, hidden, 2, 20, 15);
  expect(account).toEqual({
    shown: 2,
    byKind: 1,
    byTag: 0,
    byTime: 0,
    byLink: 0,
    byMeeting: 0,
    putAway: 2,
    notDrawn: 10,
    unlinked: 5,
    total: 20,
  });
  const { shown, byKind, byTag, byTime, byLink, putAway, notDrawn, unlinked, total } = account;
  expect(shown + byKind + byTag + byTime + byLink + putAway + notDrawn + unlinked).toBe(total);
});

test('adding again changes nothing that is placed, and a link to nobody is not drawn', () => {
  const stranger = brief('无人', 'person');
  const again = addToScene(
    smallScene,
    [{ entity: fang, x: 999, y: 999, expanded: true }],
    [edge('inspects', stranger, county)],
  );
  expect(again.nodes.get(fang.id)).toEqual(smallScene.nodes.get(fang.id));
  expect(again.edges.size).toBe(smallScene.edges.size);
});

test('removing a node takes its lines along and leaves the rest where it was', () => {
  const rest = removeFromScene(smallScene, new Set([county.id]));
  expect(rest.edges.size).toBe(2);
  expect(rest.nodes.get(fang.id)).toBe(smallScene.nodes.get(fang.id));
  expect(changeNode(rest, county.id, { expanded: true })).toBe(rest);
});

test('a few more are offered while the sheet moves at ease, then many at once, up to what it can hold', () => {
  expect([0, 60, 290, 300, 600, 2800, 8000, 10_000, 12_000].map(roomFor)).toEqual([
    60, 60, 10, 300, 600, 2800, 2000, 0, 0,
  ]);
});

test('the list holds exactly what is drawn, in the order asked for', () => {
  const visible = filterScene(smallScene, nothingHidden);
  const nodes = listNodes(visible, { by: 'links', descending: true });
  expect(nodes.map(({ entity }) => entity.id).toSorted()).toEqual([...smallScene.nodes.keys()].toSorted());
  expect(nodes[0]!.entity).toEqual(fang);
  expect(nodes[0]!.drawnLinks).toBe(3);
  const edges = listEdges(visible, { by: 'articles', descending: true }, words);
  expect(edges.map((row) => row.edge.id).toSorted()).toEqual([...smallScene.edges.keys()].toSorted());
  expect(edges[0]!.label).toBe('常委');
  expect(listNodes(visible, { by: 'last', descending: false }).map(({ entity }) => entity.name)[0]).toBe(
    county.name,
  );
});

test('the list knows whose name another one that is drawn has too', () => {
  const visible = filterScene(smallScene, nothingHidden);
  const other = { ...visible.nodes[0]!, entity: { ...fang, id: county.id } };
  const isNamesake = (nodes: typeof visible.nodes) =>
    listNodes({ ...visible, nodes }, { by: 'name', descending: false }).flatMap((row) =>
      row.isNamesake ? [row.entity.name] : [],
    );
  expect(isNamesake(visible.nodes)).toEqual([]);
  const nodes = [...visible.nodes.filter(({ entity }) => entity.id !== county.id), other];
  expect(isNamesake(nodes)).toEqual([fang.name, fang.name]);
});

test('how a post is held is a word on the label', () => {
  expect(labelOfEdge(edge('holdsPost', fang, party, { labels: ['市长'], modality: 'acting' }), words)).toBe(
    'acting 市长',
  );
  expect(labelOfEdge(edge('holdsPost', fang, party, { labels: ['市长'], modality: 'asserted' }), words)).toBe(
    '市长',
  );
});
