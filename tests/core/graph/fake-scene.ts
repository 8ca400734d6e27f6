import { entityId } from '#lib/domain/entity.ts';
import type { EntityKind, RelationKind } from '#lib/domain/kinds.ts';
import { edgeId } from '#lib/domain/statement.ts';
import { addToScene, emptyScene, type Scene } from '#lib/graph/scene.ts';
import type { Edge, EntityBrief } from '#lib/services/library.ts';

export function brief(name: string, kind: EntityKind, part: Partial<EntityBrief> = {}): EntityBrief {
  const id = entityId(kind, name);
  return {
    id,
    kind,
    type: 'other',
    name,
    printed: null,
    ofBody: null,
    within: [],
    articles: 1,
    links: 1,
    first: null,
    last: null,
    ...part,
  };
}

export function edge(kind: RelationKind, from: EntityBrief, to: EntityBrief, part: Partial<Edge> = {}): Edge {
  return {
    id: edgeId(kind, from.id, to.id, kind === 'cooperatesWith'),
    kind,
    from: from.id,
    to: to.id,
    labels: [],
    modality: null,
    articles: 1,
    outlets: 1,
    first: null,
    last: null,
    witnesses: [],
    confirmed: false,
    toReview: false,
    facets: [],
    ...part,
  };
}

export const fang = brief('方知远', 'person', { links: 3, last: '2020-07-30' });
export const party = brief('北原党委', 'organization', { links: 2, last: '2020-07-29' });
export const county = brief('青岩县', 'place', { links: 2 });

export const smallScene: Scene = addToScene(
  emptyScene,
  [fang, party, county].map((entity, i) => ({ entity, x: i * 100, y: 0, expanded: false })),
  [
    edge('holdsPost', fang, party, { labels: ['常委'], outlets: 2, articles: 6 }),
    edge('memberOf', fang, party),
    edge('inspects', fang, county, { labels: ['调研'], toReview: true }),
  ],
);

export { nothingLeftOut as nothingHidden } from '#lib/graph/filters.ts';
