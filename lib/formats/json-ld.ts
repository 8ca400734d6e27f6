import { entityKinds } from '#lib/domain/kinds.ts';

import { citeGb7714, writersOf } from '#lib/text/cite.ts';
import type { TakenEdge } from './taken-graph.ts';
import type { TakenArticle, TakenEntity, TakenStatement } from './taken.ts';

const urn = (id: string) => `urn:baopu:${id}`;

/** Spelled out, so that nothing has to be fetched to understand the file. */
export const jsonLdContext = {
  '@vocab': 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  baopu: 'urn:baopu:term:',
} as const;

export function articleNode(article: TakenArticle): object {
  const { id, headline, text, outlet, published, page, url, accessed, byline } = article;
  return {
    '@id': urn(id),
    '@type': 'NewsArticle',
    ...(headline !== null && { headline }),
    inLanguage: 'zh',
    articleBody: text,
    ...(published !== null && { datePublished: published }),
    ...(outlet !== null && { publisher: { '@type': 'NewsMediaOrganization', name: outlet } }),
    ...(page !== null && { printPage: page }),
    ...(url !== null && { url }),
    ...(accessed !== null && { 'baopu:accessed': accessed }),
    ...people('author', writersOf(byline)),
    ...people(
      'editor',
      byline.flatMap(({ name, role }) => (role === 'editor' ? [name] : [])),
    ),
    ...people(
      'contributor',
      byline.flatMap(({ name, role }) => (role === 'photographer' ? [name] : [])),
    ),
  };
}

function people(property: string, names: readonly string[]): object {
  return names.length > 0 ? { [property]: names.map((name) => ({ '@type': 'Person', name })) } : {};
}

export function entityNode({
  id,
  kind,
  type,
  name,
  otherNames,
  code,
}: Pick<TakenEntity, 'id' | 'kind' | 'type' | 'name' | 'otherNames' | 'code'>): object {
  return {
    '@id': urn(id),
    '@type': entityKinds[kind].schemaOrg,
    name,
    ...(otherNames.length > 0 && { alternateName: otherNames }),
    'baopu:type': type,
    ...(code !== null && { identifier: { '@type': 'PropertyValue', propertyID: 'GB/T 2260', value: code } }),
  };
}

/** A claim with its proof: what an article says, never a fact of its own. */
export function statementNode(s: TakenStatement): object {
  return {
    '@id': urn(s.id),
    '@type': 'Claim',
    'baopu:relation': s.kind,
    about: [{ '@id': urn(s.from.id) }, ...(s.to ? [{ '@id': urn(s.to.id) }] : [])],
    'baopu:from': { '@id': urn(s.from.id) },
    ...(s.to && { 'baopu:to': { '@id': urn(s.to.id) } }),
    ...(s.qualifiers.title !== undefined && { roleName: s.qualifiers.title }),
    ...(s.modality !== null && { 'baopu:modality': s.modality }),
    ...(s.eventFrom !== null && { startDate: s.eventFrom }),
    ...(s.eventTo !== null && { endDate: s.eventTo }),
    text: s.evidence.quote,
    'prov:wasDerivedFrom': { '@id': urn(s.article.id) },
    citation: citeGb7714(s.article),
    'baopu:rule': s.rule,
    'baopu:confidence': s.confidence,
    ...(s.verdict !== null && { 'baopu:readingJudged': s.verdict }),
    ...(s.remarks.length > 0 && {
      'baopu:readerSays': s.remarks.map(({ says, from }) => (from === '' ? says : `${says}: ${from}`)),
    }),
  };
}

/** A link of a picture: all that the texts say of these two in this way, with the latest sentence. */
export function edgeNode(edge: TakenEdge): object {
  return {
    '@id': urn(edge.id),
    '@type': 'Claim',
    'baopu:relation': edge.kind,
    about: [{ '@id': urn(edge.from) }, { '@id': urn(edge.to) }],
    'baopu:from': { '@id': urn(edge.from) },
    'baopu:to': { '@id': urn(edge.to) },
    ...(edge.labels.length > 0 && { roleName: edge.labels }),
    ...(edge.modality !== null && { 'baopu:modality': edge.modality }),
    ...(edge.sentence !== null && { text: edge.sentence }),
    ...(edge.cited !== null && { citation: edge.cited }),
    ...(edge.first !== null && { 'baopu:firstPrinted': edge.first }),
    ...(edge.last !== null && { 'baopu:lastPrinted': edge.last }),
    'baopu:articles': edge.articles,
    'baopu:outlets': edge.outlets,
    'baopu:toReview': edge.toReview,
  };
}
