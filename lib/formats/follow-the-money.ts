import type { EntityKind, Modality, RelationKind } from '#lib/domain/kinds.ts';
import { citeGb7714, writersOf } from '#lib/text/cite.ts';

import type { TakenEdge } from './taken-graph.ts';
import type { TakenArticle, TakenEnd, TakenEntity, TakenStatement } from './taken.ts';

/** A line of FollowTheMoney JSON: https://followthemoney.tech. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const schemas = {
  person: 'Person',
  organization: 'Organization',
  place: 'Address',
  initiative: 'Project',
} as const satisfies Record<TakenEntity['kind'], string>;

/** Companies have a schema of their own, and so have bodies of the state. */
function schemaOf({ kind, type }: Pick<TakenEntity, 'kind' | 'type'>): string {
  if (kind !== 'organization') return schemas[kind];
  if (type === 'company') return 'Company';
  return ['government', 'congress', 'court', 'procuratorate', 'supervision', 'military'].includes(type)
    ? 'PublicBody'
    : 'Organization';
}

export function ftmEntity(
  entity: Pick<TakenEntity, 'id' | 'kind' | 'type' | 'name' | 'otherNames' | 'code'>,
): FtmEntity {
  const { id, kind, name, otherNames, code } = entity;
  const isPlace = kind === 'place';
  return {
    id,
    schema: schemaOf(entity),
    properties: present({
      name: [name],
      ...(isPlace ? { full: [name] } : {}),
      alias: otherNames,
      // Only where a division of China says so: the press names others, too.
      country: code === null ? [] : ['cn'],
      ...(code !== null && kind === 'organization' ? { notes: [`GB/T 2260 ${code}`] } : {}),
      ...(code !== null && isPlace ? { remarks: [`GB/T 2260 ${code}`] } : {}),
    }),
  };
}

export function ftmArticle(article: TakenArticle): FtmEntity {
  const { id, headline, text, outlet, published, url, accessed, byline } = article;
  return {
    id,
    schema: 'Article',
    properties: present({
      title: headline === null ? [] : [headline],
      bodyText: [text],
      publisher: outlet === null ? [] : [outlet],
      publishedAt: published === null ? [] : [published],
      sourceUrl: url === null ? [] : [url],
      retrievedAt: accessed === null ? [] : [accessed],
      author: writersOf(byline),
      language: ['zho'],
    }),
  };
}

type Properties = Readonly<Record<string, readonly string[]>>;

interface Link {
  readonly id: string;
  readonly kind: RelationKind;
  readonly from: Pick<TakenEnd, 'id' | 'kind'>;
  readonly to: Pick<TakenEnd, 'id' | 'kind'>;
  readonly modality: Modality | null;
  readonly titles: readonly string[];
  /** What is said of it beside titles, in words. */
  readonly roles: readonly string[];
  readonly shared: Properties;
}

/** A link between two entities, as the interval that the schema has for it; null where it has none. */
function ftmLink({ id, kind, from, to, modality, titles, roles, shared }: Link): FtmEntity | null {
  if (kind === 'holdsPost' && from.kind === 'person' && to.kind === 'organization') {
    const status = modality === null ? [] : [modality];
    const properties = { employee: [from.id], employer: [to.id], role: titles, status, ...shared };
    return { id, schema: 'Employment', properties: present(properties) };
  }
  if (kind === 'memberOf' && from.kind === 'person' && to.kind === 'organization') {
    const properties = { member: [from.id], organization: [to.id], ...shared };
    return { id, schema: 'Membership', properties: present(properties) };
  }
  // What an address is and what a project has no part in is no interval between two parties.
  if (from.kind === 'place' || to.kind === 'place') return null;
  const properties = { subject: [from.id], object: [to.id], role: roles, ...shared };
  return { id, schema: 'UnknownLink', properties: present(properties) };
}

/** What an article says of two entities; null where the schema has nothing for it, or the reader says it was read wrong. */
export function ftmStatement(s: TakenStatement): FtmEntity | null {
  if (s.to === null || s.verdict === 'reject') return null;
  const { title, verb, role } = s.qualifiers;
  return ftmLink({
    ...s,
    to: s.to,
    titles: title === undefined ? [] : [title],
    roles: [verb ?? role ?? s.kind],
    shared: {
      startDate: s.eventFrom !== null && /^\d{4}/u.test(s.eventFrom) ? [s.eventFrom] : [],
      endDate: s.eventTo !== null && /^\d{4}/u.test(s.eventTo) ? [s.eventTo] : [],
      date: s.article.published === null ? [] : [s.article.published],
      summary: [s.evidence.quote],
      publisher: s.article.outlet === null ? [] : [s.article.outlet],
      recordId: [s.id],
      sourceUrl: s.article.url === null ? [] : [s.article.url],
      description: [citeGb7714(s.article)],
    },
  });
}

/** All that is visible of a link, with the sentence that proves it latest. `kinds`: those of its two ends. */
export function ftmEdge(edge: TakenEdge, [from, to]: readonly [EntityKind, EntityKind]): FtmEntity | null {
  return ftmLink({
    ...edge,
    from: { id: edge.from, kind: from },
    to: { id: edge.to, kind: to },
    titles: edge.labels,
    roles: edge.labels.length > 0 ? edge.labels : [edge.kind],
    shared: {
      // Days of print, not of the post: the schema has no place for first and last sight.
      date: [edge.first, edge.last].flatMap((day) => day ?? []),
      summary: edge.sentence === null ? [] : [edge.sentence],
      recordId: [edge.id],
      description: edge.cited === null ? [] : [edge.cited],
    },
  });
}

function present(properties: Readonly<Record<string, readonly string[]>>): FtmEntity['properties'] {
  return Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0));
}
