import { edgeFields, nodeFields, numberFields, type TakenGraph } from './taken-graph.ts';
import { xml } from './xml.ts';

/** GEXF 1.3 (https://gexf.net), as Gephi opens it: with places and colours, all fields as attributes. */
export function writeGexf({ nodes, edges }: TakenGraph): string {
  const attributes = (of: 'node' | 'edge', fields: readonly string[]): string[] => [
    `    <attributes class="${of}">`,
    ...fields.map(
      (field) =>
        `      <attribute id="${field}" title="${field}" type="${numberFields.has(field) ? 'integer' : 'string'}"/>`,
    ),
    '    </attributes>',
  ];
  const values = (all: readonly (readonly [string, string | number | null])[]): string =>
    all
      .filter(([, value]) => value !== null)
      .map(([field, value]) => `<attvalue for="${field}" value="${xml(value ?? '')}"/>`)
      .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '  <meta><creator>Baopu</creator></meta>',
    '  <graph mode="static" defaultedgetype="directed">',
    ...attributes('node', Object.keys(nodeFields)),
    ...attributes('edge', Object.keys(edgeFields)),
    '    <nodes>',
    ...nodes.map((node) => {
      const [r, g, b] = channelsOf(node.colour);
      const fields = Object.entries(nodeFields).map(([field, of]) => [field, of(node)] as const);
      // Gephi's y grows upwards.
      return `      <node id="${xml(node.id)}" label="${xml(node.name)}"><attvalues>${values(fields)}</attvalues><viz:position x="${String(node.x)}" y="${String(-node.y)}"/><viz:color r="${String(r)}" g="${String(g)}" b="${String(b)}"/></node>`;
    }),
    '    </nodes>',
    '    <edges>',
    ...edges.map((edge) => {
      const fields = Object.entries(edgeFields).map(([field, of]) => [field, of(edge)] as const);
      return `      <edge id="${xml(edge.id)}" source="${xml(edge.from)}" target="${xml(edge.to)}" label="${xml(edge.labels[0] ?? edge.kind)}" weight="${String(edge.articles)}"><attvalues>${values(fields)}</attvalues></edge>`;
    }),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function channelsOf(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
