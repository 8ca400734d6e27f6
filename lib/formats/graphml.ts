import { edgeFields, nodeFields, numberFields, type TakenGraph } from './taken-graph.ts';
import { xml } from './xml.ts';

/** GraphML (http://graphml.graphdrawing.org), as yEd, Cytoscape and igraph open it. */
export function writeGraphml({ nodes, edges }: TakenGraph): string {
  const key = (of: 'node' | 'edge', field: string, type = numberFields.has(field) ? 'int' : 'string') =>
    `  <key id="${of}_${field}" for="${of}" attr.name="${field}" attr.type="${type}"/>`;
  const data = (of: 'node' | 'edge', all: readonly (readonly [string, string | number | null])[]): string =>
    all
      .filter(([, value]) => value !== null)
      .map(([field, value]) => `<data key="${of}_${field}">${xml(value ?? '')}</data>`)
      .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    key('node', 'label'),
    ...Object.keys(nodeFields).map((field) => key('node', field)),
    key('node', 'x', 'double'),
    key('node', 'y', 'double'),
    key('edge', 'label'),
    ...Object.keys(edgeFields).map((field) => key('edge', field)),
    '  <graph id="baopu" edgedefault="directed">',
    ...nodes.map((node) => {
      const fields = Object.entries(nodeFields).map(([field, of]) => [field, of(node)] as const);
      return `    <node id="${xml(node.id)}">${data('node', [['label', node.name], ...fields, ['x', node.x], ['y', node.y]])}</node>`;
    }),
    ...edges.map((edge) => {
      const fields = Object.entries(edgeFields).map(([field, of]) => [field, of(edge)] as const);
      return `    <edge id="${xml(edge.id)}" source="${xml(edge.from)}" target="${xml(edge.to)}">${data('edge', [['label', edge.labels[0] ?? edge.kind], ...fields])}</edge>`;
    }),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
