import { byteOrderMark, csvLine } from './csv.ts';
import { edgeFields, nodeFields, type TakenGraph } from './taken-graph.ts';

/** Two tables as CSV: names, and links with the names of their ends beside the ids. */
export function writeGraphTables({ nodes, edges }: TakenGraph): {
  readonly nodes: string;
  readonly edges: string;
} {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const nodeLines = nodes.map((node) =>
    csvLine([node.id, node.name, ...Object.values(nodeFields).map((of) => of(node))]),
  );
  const edgeLines = edges.map((edge) =>
    csvLine([
      edge.id,
      edge.from,
      names.get(edge.from) ?? null,
      edge.to,
      names.get(edge.to) ?? null,
      ...Object.values(edgeFields).map((of) => of(edge)),
    ]),
  );
  return {
    nodes: byteOrderMark + csvLine(['id', 'name', ...Object.keys(nodeFields)]) + nodeLines.join(''),
    edges:
      byteOrderMark +
      csvLine(['id', 'from', 'from_name', 'to', 'to_name', ...Object.keys(edgeFields)]) +
      edgeLines.join(''),
  };
}
