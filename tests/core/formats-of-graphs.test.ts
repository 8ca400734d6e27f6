import { Model, defaultModel } from '@alephdata/followthemoney';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';

import { edgeId } from '#lib/domain/statement.ts';
import { entityId } from '#lib/domain/entity.ts';
import type { EntityKind } from '#lib/domain/kinds.ts';
import { writeCypher } from '#lib/formats/cypher.ts';
import type { FtmEntity } from '#lib/formats/follow-the-money.ts';
import { writeGexf } from '#lib/formats/gexf.ts';
import { writeGraphFtm, writeGraphJsonLd } from '#lib/formats/graph-linked.ts';
import { writeGraphTables } from '#lib/formats/graph-tables.ts';
import { writeGraphml } from '#lib/formats/graphml.ts';
import type { TakenGraph, TakenNode } from '#lib/formats/taken-graph.ts';

/** What a paper may print, and what a text that means harm may say. */
const nasty = `甲“乙”'丙'<script>alert("x")</script>&amp;\n=1+1 \\ \u0001 \u{20000}`;

const node = (kind: EntityKind, name: string, x: number): TakenNode => ({
  id: entityId(kind, name),
  kind,
  type: 'other',
  name,
  printed: kind === 'person' ? nasty : null,
  within: kind === 'place' ? ['甲省'] : [],
  articles: 3,
  first: '2020-07-01',
  last: null,
  x,
  y: 12.5,
  colour: '#0b67c4',
});
const [person, body] = [node('person', nasty, 0), node('organization', '乙县委', 10)];
const edge = {
  id: edgeId('holdsPost', person.id, body.id, false),
  kind: 'holdsPost',
  from: person.id,
  to: body.id,
  labels: ['书记', nasty],
  modality: 'acting',
  articles: 2,
  outlets: 1,
  first: '2020-07-01',
  last: '2020-07-29',
  witnesses: [],
  confirmed: false,
  toReview: true,
  sentence: nasty,
  cited: '《甲》，乙日报',
} as const;
const graph: TakenGraph = {
  nodes: [person, body],
  // Two links between the same two are two edges.
  edges: [edge, { ...edge, id: edgeId('memberOf', person.id, body.id, false), kind: 'memberOf' }],
};
/** XML cannot hold control characters. */
const inXml = nasty.replace('\u0001', '');

describe('a picture as', () => {
  test('GEXF is read by graphology: names, places, fields and both links', () => {
    const parsed = gexf.parse(MultiDirectedGraph, writeGexf(graph));
    expect([parsed.order, parsed.size]).toEqual([2, 2]);
    expect(parsed.getNodeAttributes(person.id)).toMatchObject({
      label: inXml,
      kind: 'person',
      articles: 3,
      printed: inXml,
      y: -12.5,
    });
    expect(parsed.getNodeAttributes(body.id)).not.toHaveProperty('printed');
    expect(parsed.getEdgeAttributes(edge.id)).toMatchObject({
      kind: 'holdsPost',
      sentence: inXml,
      outlets: 1,
      weight: 2,
    });
  });

  test('GraphML is read by graphology', () => {
    const parsed = graphml.parse(MultiDirectedGraph, writeGraphml(graph));
    expect([parsed.order, parsed.size]).toEqual([2, 2]);
    expect(parsed.getNodeAttributes(person.id)).toMatchObject({ label: inXml, x: 0, y: 12.5 });
    expect(parsed.getEdgeAttributes(edge.id)).toMatchObject({
      modality: 'acting',
      cited: edge.cited,
      articles: 2,
    });
  });

  test('tables are read by a parser of CSV, and nothing in them is a formula', () => {
    const { nodes, edges } = writeGraphTables(graph);
    const rows = Papa.parse<Record<string, string>>(edges.slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      to_name: '乙县委',
      kind: 'holdsPost',
      sentence: nasty,
      to_review: 'true',
    });
    expect(Papa.parse(nodes.slice(1), { header: true, skipEmptyLines: true }).data).toHaveLength(2);
  });

  test('Cypher has one statement a line, and no text leaves its quotes', () => {
    const lines = writeCypher(graph).trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^MERGE \(n:Person \{id: '[0-9a-f]{32}'\}\) SET n\.name = '/u);
    expect(lines[2]).toMatch(/MERGE \(a\)-\[r:HOLDS_POST \{id: /u);
    for (const line of lines) {
      // Without escaped characters each quote opens or closes a literal, and none is left open.
      const bare = line.replace(/\\u[0-9a-f]{4}|\\./gu, '');
      expect(bare.split("'").length % 2).toBe(1);
      expect(bare.replace(/'[^']*'/gu, '')).not.toMatch(/script|alert/u);
    }
  });

  test('JSON-LD is expanded by jsonld: every term has a meaning, both links are claims with their proof', async () => {
    const document: unknown = JSON.parse(writeGraphJsonLd(graph));
    const expanded = await jsonld.expand(document, { safe: true });
    expect(expanded).toHaveLength(4);
    expect(expanded[0]).toMatchObject({
      '@id': `urn:baopu:${person.id}`,
      '@type': ['https://schema.org/Person'],
      'https://schema.org/name': [{ '@value': nasty }],
      'https://schema.org/jobTitle': [{ '@value': nasty }],
    });
    expect(expanded[2]).toMatchObject({
      '@type': ['https://schema.org/Claim'],
      'https://schema.org/roleName': [{ '@value': '书记' }, { '@value': nasty }],
      'https://schema.org/text': [{ '@value': nasty }],
      'urn:baopu:term:from': [{ '@id': `urn:baopu:${person.id}` }],
      'urn:baopu:term:to': [{ '@id': `urn:baopu:${body.id}` }],
      'urn:baopu:term:toReview': [{ '@value': true }],
    });
    const quads = await jsonld.toRDF(document);
    expect(quads.some(({ predicate }) => predicate.value === 'urn:baopu:term:relation')).toBe(true);
  });

  test('FollowTheMoney is known to its model: schemas, properties and what each link may join', () => {
    const place = node('place', '丙县', 20);
    const lines = writeGraphFtm({
      nodes: [...graph.nodes, place],
      edges: [
        ...graph.edges,
        { ...edge, id: edgeId('inspects', person.id, place.id, false), kind: 'inspects', to: place.id },
      ],
    })
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as FtmEntity);
    // The visit of a place has no schema, and is left out.
    expect(lines.map(({ schema }) => schema)).toEqual([
      'Person',
      'Organization',
      'Address',
      'Employment',
      'Membership',
    ]);
    const model = new Model(defaultModel);
    const schemas = new Map(lines.map(({ id, schema }) => [id, model.getSchema(schema)]));
    for (const { schema, properties } of lines) {
      for (const [name, values] of Object.entries(properties)) {
        const known = model.getSchema(schema).getProperty(name);
        if (known.type.name !== 'entity') continue;
        for (const value of values) expect(schemas.get(value)?.isA(known.getRange()), name).toBe(true);
      }
    }
    expect(lines[3]!.properties).toMatchObject({
      role: ['书记', nasty],
      status: ['acting'],
      summary: [nasty],
    });
  });

  test('an empty one is still a file that opens', () => {
    const empty = { nodes: [], edges: [] };
    expect(gexf.parse(MultiGraph, writeGexf(empty)).order).toBe(0);
    expect(graphml.parse(MultiDirectedGraph, writeGraphml(empty)).order).toBe(0);
    expect(JSON.parse(writeGraphJsonLd(empty))).toMatchObject({ '@graph': [] });
    expect(writeGraphFtm(empty)).toBe('');
  });
});
