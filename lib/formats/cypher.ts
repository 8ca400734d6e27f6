import { edgeFields, nodeFields, type TakenGraph } from './taken-graph.ts';

/**
 * Statements of Cypher, one a line, that make the graph in Neo4j, Memgraph or Kùzu; running them twice makes it once. Kinds
 * are labels of nodes and types of relationships.
 */
export function writeCypher({ nodes, edges }: TakenGraph): string {
  const lines = [
    ...nodes.map((node) => {
      const fields = Object.entries(nodeFields).map(([field, of]) => [field, of(node)] as const);
      return `MERGE (n:${labelOf(node.kind)} {id: ${literal(node.id)}}) SET ${setting('n', [['name', node.name], ...fields])};`;
    }),
    ...edges.map((edge) => {
      const fields = Object.entries(edgeFields).map(([field, of]) => [field, of(edge)] as const);
      return `MATCH (a {id: ${literal(edge.from)}}), (b {id: ${literal(edge.to)}}) MERGE (a)-[r:${typeOf(edge.kind)} {id: ${literal(edge.id)}}]->(b) SET ${setting('r', fields)};`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function setting(of: string, fields: readonly (readonly [string, string | number | null])[]): string {
  return fields
    .filter(([, value]) => value !== null)
    .map(([field, value]) => `${of}.${field} = ${literal(value ?? '')}`)
    .join(', ');
}

/** Nothing of a text can end its quotes: https://neo4j.com/docs/cypher-manual/current/values-and-types/ */
function literal(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const escaped = value
    .replace(/\\/gu, '\\\\')
    .replace(/'/gu, "\\'")
    // The language reads \uXXXX anywhere; marks that end a line would end the statement.
    .replace(/[\p{Cc}\u2028\u2029]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${escaped}'`;
}

function labelOf(kind: string): string {
  return kind.slice(0, 1).toUpperCase() + kind.slice(1);
}

function typeOf(kind: string): string {
  return kind.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
}
