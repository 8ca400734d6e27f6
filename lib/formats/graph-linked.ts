import { ftmEdge, ftmEntity, type FtmEntity } from './follow-the-money.ts';
import { edgeNode, entityNode, jsonLdContext } from './json-ld.ts';
import type { TakenGraph, TakenNode } from './taken-graph.ts';

/** Other names and codes are no part of a picture. */
const asEntity = (node: TakenNode) => ({ ...node, otherNames: [], code: null });

/** A picture as one document in the words of schema.org; titles of people as last printed. */
export function writeGraphJsonLd({ nodes, edges }: TakenGraph): string {
  const document = {
    '@context': jsonLdContext,
    '@graph': [
      ...nodes.map((node) => ({
        ...entityNode(asEntity(node)),
        ...(node.kind === 'person' && node.printed !== null && { jobTitle: node.printed }),
      })),
      ...edges.map(edgeNode),
    ],
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** A picture as FollowTheMoney: an entity on each line. Links that its schema has no interval for are left out. */
export function writeGraphFtm({ nodes, edges }: TakenGraph): string {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const links = edges.flatMap((edge): FtmEntity[] => {
    const [from, to] = [kinds.get(edge.from), kinds.get(edge.to)];
    const link = from && to ? ftmEdge(edge, [from, to]) : null;
    return link ? [link] : [];
  });
  return [...nodes.map((node) => ftmEntity(asEntity(node))), ...links]
    .map((entity) => `${JSON.stringify(entity)}\n`)
    .join('');
}
