import type { EntityId } from '#lib/domain/ids.ts';
import type { Edge, EntityBrief } from '#lib/services/library.ts';

import { certainties, certaintyOf, type Certainty } from './bundle-edges.ts';
import { labelOfEdge, type EdgeWords } from './label-edges.ts';
import type { Measures } from './measure-sheet.ts';
import type { Visible } from './scene.ts';

/** The picture as two tables: the same entities and edges, nothing more and nothing less. */
export interface NodeRow {
  readonly entity: EntityBrief;
  readonly expanded: boolean;
  readonly drawnLinks: number;
  /** Another one that is drawn has the same name. */
  readonly isNamesake: boolean;
}

export interface EdgeRow {
  readonly edge: Edge;
  readonly from: EntityBrief;
  readonly to: EntityBrief;
  readonly label: string;
  readonly certainty: Certainty;
}

export type NodeColumn = 'name' | 'kind' | 'links' | 'articles' | 'last' | 'rank' | 'between' | 'group';
export type EdgeColumn = 'from' | 'label' | 'to' | 'certainty' | 'articles' | 'last';

export interface Order<Column> {
  readonly by: Column;
  readonly descending: boolean;
}

export function listNodes(
  visible: Visible,
  order: Order<NodeColumn>,
  measures: Measures = {},
  rankOf: (id: EntityId) => number = () => 0,
): NodeRow[] {
  const links = new Map<EntityId, number>();
  for (const { from, to, edges } of visible.bundles) {
    for (const end of [from, to]) links.set(end, (links.get(end) ?? 0) + edges.length);
  }
  const named = new Map<string, number>();
  for (const { entity } of visible.nodes) named.set(entity.name, (named.get(entity.name) ?? 0) + 1);
  const rows = visible.nodes.map(({ entity, expanded }) => ({
    entity,
    expanded,
    drawnLinks: links.get(entity.id) ?? 0,
    isNamesake: (named.get(entity.name) ?? 0) > 1,
  }));
  const keys: Record<NodeColumn, (row: NodeRow) => string | number> = {
    name: ({ entity }) => entity.name,
    kind: ({ entity }) => `${entity.kind} ${entity.type}`,
    links: ({ entity }) => entity.links,
    articles: ({ entity }) => entity.articles,
    last: ({ entity }) => entity.last ?? '',
    rank: ({ entity }) => rankOf(entity.id),
    between: ({ entity }) => measures[entity.id]?.between ?? 0,
    group: ({ entity }) => measures[entity.id]?.group ?? 0,
  };
  return sortRows(rows, keys[order.by], order.descending, ({ entity }) => entity.id);
}

export function listEdges(visible: Visible, order: Order<EdgeColumn>, words: EdgeWords): EdgeRow[] {
  const entities = new Map(visible.nodes.map(({ entity }) => [entity.id, entity]));
  const rows = visible.bundles.flatMap(({ edges }) =>
    edges.flatMap((edge): EdgeRow[] => {
      const from = entities.get(edge.from);
      const to = entities.get(edge.to);
      return from && to
        ? [{ edge, from, to, label: labelOfEdge(edge, words), certainty: certaintyOf(edge) }]
        : [];
    }),
  );
  const keys: Record<EdgeColumn, (row: EdgeRow) => string | number> = {
    from: (row) => row.from.name,
    label: (row) => row.label,
    to: (row) => row.to.name,
    certainty: (row) => certainties.indexOf(row.certainty),
    articles: (row) => row.edge.articles,
    last: (row) => row.edge.last ?? '',
  };
  return sortRows(rows, keys[order.by], order.descending, (row) => row.edge.id);
}

const chinese = new Intl.Collator('zh-CN');

/** Equal rows keep the order of their ids, so that a picture has one list. */
function sortRows<Row>(
  rows: readonly Row[],
  key: (row: Row) => string | number,
  descending: boolean,
  idOf: (row: Row) => string,
): Row[] {
  const turn = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : chinese.compare(String(x), String(y));
    return turn * order || (idOf(a) < idOf(b) ? -1 : 1);
  });
}
