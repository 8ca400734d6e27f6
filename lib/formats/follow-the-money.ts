import { citeGb7714 } from '#lib/text/cite.ts';
import type { TakenArticle, TakenEntity, TakenStatement } from './taken.ts';

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
function schemaOf({ kind, type }: TakenEntity): string {
  if (kind !== 'organization') return schemas[kind];
  if (type === 'company') return 'Company';
  return ['government', 'congress', 'court', 'procuratorate', 'supervision', 'military'].includes(type)
    ? 'PublicBody'
    : 'Organization';
}

export function ftmEntity(entity: TakenEntity): FtmEntity {
  const { id, kind, name, otherNames, code } = entity;
  const isPlace = kind === 'place';
  return {
    id,
    schema: schemaOf(entity),
    properties: present({
      name: [name],
      ...(isPlace ? { full: [name] } : {}),
      alias: otherNames,
      country: ['cn'],
      ...(code !== null && kind === 'organization' ? { notes: [`GB/T 2260 ${code}`] } : {}),
      ...(code !== null && isPlace ? { remarks: [`GB/T 2260 ${code}`] } : {}),
    }),
  };
}

export function ftmArticle({ id, headline, text, outlet, published, url, byline }: TakenArticle): FtmEntity {
  return {
    id,
    schema: 'Article',
    properties: present({
      title: headline === null ? [] : [headline],
      bodyText: [text],
      publisher: outlet === null ? [] : [outlet],
      publishedAt: published === null ? [] : [published],
      sourceUrl: url === null ? [] : [url],
      author: byline.map(({ name }) => name),
      language: ['zho'],
    }),
  };
}

/** A statement between two entities, as the interval that the schema has for it; null where it has none. */
export function ftmStatement(s: TakenStatement): FtmEntity | null {
  if (s.to === null || s.verdict === 'reject') return null;
  const shared = {
    startDate: s.eventFrom !== null && /^\d{4}/u.test(s.eventFrom) ? [s.eventFrom] : [],
    endDate: s.eventTo !== null && /^\d{4}/u.test(s.eventTo) ? [s.eventTo] : [],
    date: s.article.published === null ? [] : [s.article.published],
    summary: [s.evidence.quote],
    publisher: s.article.outlet === null ? [] : [s.article.outlet],
    recordId: [s.id],
    sourceUrl: s.article.url === null ? [] : [s.article.url],
    description: [citeGb7714(s.article)],
  };
  const isPair = (from: TakenStatement['from']['kind'], to: TakenStatement['from']['kind']) =>
    s.from.kind === from && s.to?.kind === to;
  if (s.kind === 'holdsPost' && isPair('person', 'organization')) {
    return {
      id: s.id,
      schema: 'Employment',
      properties: present({
        employee: [s.from.id],
        employer: [s.to.id],
        role: s.qualifiers.title === undefined ? [] : [s.qualifiers.title],
        status: s.modality === null ? [] : [s.modality],
        ...shared,
      }),
    };
  }
  if (s.kind === 'memberOf' && isPair('person', 'organization')) {
    return {
      id: s.id,
      schema: 'Membership',
      properties: present({ member: [s.from.id], organization: [s.to.id], ...shared }),
    };
  }
  // What an address is and what a project has no part in is no interval between two parties.
  if (s.from.kind === 'place' || s.to.kind === 'place') return null;
  return {
    id: s.id,
    schema: 'UnknownLink',
    properties: present({
      subject: [s.from.id],
      object: [s.to.id],
      role: [s.qualifiers.verb ?? s.qualifiers.role ?? s.kind],
      ...shared,
    }),
  };
}

function present(properties: Readonly<Record<string, readonly string[]>>): FtmEntity['properties'] {
  return Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0));
}
