/**
 * THE table of kinds. Types, colours, shapes, labels, rules and fixtures derive from it or are held against it
 * by `tests/core/kinds.test.ts`; adding a kind is a row here and whatever that test then asks for.
 * The kinds and their mappings to other vocabularies are argued in `docs/decisions/003-three-layers.md`.
 */

interface EntityKindRow {
  /** Finer types within the kind; the last one is the fallback. */
  readonly types: readonly string[];
  /** Shape on the canvas and in legends: kinds are told by shape as well as colour. */
  readonly shape: 'circle' | 'square' | 'hexagon' | 'diamond';
  /** CSS custom property with the kind's colour; `${token}-t` is its tint. */
  readonly token: `--${string}`;
  /** Underline style of a mention in running text. */
  readonly underline: 'solid' | 'double' | 'dotted' | 'dashed';
  readonly schemaOrg: string;
  readonly wikidata: string;
}

export const entityKinds = {
  person: {
    types: ['official', 'other'],
    shape: 'circle',
    token: '--person',
    underline: 'solid',
    schemaOrg: 'Person',
    wikidata: 'Q5',
  },
  organization: {
    types: [
      'party',
      'government',
      'congress',
      'cppcc',
      'supervision',
      'court',
      'procuratorate',
      'military',
      'mass',
      'company',
      'institution',
      'association',
      'media',
      'team',
      'other',
    ],
    shape: 'square',
    token: '--org',
    underline: 'double',
    schemaOrg: 'Organization',
    wikidata: 'Q43229',
  },
  place: {
    types: [
      'country',
      'province',
      'prefecture',
      'county',
      'township',
      'village',
      'facility',
      'natural',
      'other',
    ],
    shape: 'hexagon',
    token: '--place',
    underline: 'dotted',
    schemaOrg: 'AdministrativeArea',
    wikidata: 'Q56061',
  },
  initiative: {
    types: ['document', 'project', 'campaign', 'brand', 'index', 'award', 'meeting', 'platform', 'phrase'],
    shape: 'diamond',
    token: '--init',
    underline: 'dashed',
    schemaOrg: 'Project',
    wikidata: 'Q1914636',
  },
} as const satisfies Record<string, EntityKindRow>;

export type EntityKind = keyof typeof entityKinds;
export const entityKindNames = Object.keys(entityKinds) as EntityKind[];

interface RelationKindRow {
  readonly from: readonly EntityKind[];
  readonly to: readonly EntityKind[];
  /** What is said may end in nothing (says, careerEvent) or in a value (attribute). */
  readonly toOptional?: true;
  /** A property of its subject with evidence, never drawn as an edge. */
  readonly property?: true;
  readonly symmetric?: true;
  readonly wikidata: string | null;
}

const anyKind = ['person', 'organization', 'place', 'initiative'] as const;

export const relationKinds = {
  holdsPost: { from: ['person'], to: ['organization'], wikidata: 'P39' },
  memberOf: { from: ['person', 'organization'], to: ['organization', 'initiative'], wikidata: 'P463' },
  partOf: { from: ['organization'], to: ['organization'], wikidata: 'P749' },
  locatedIn: { from: ['place', 'organization', 'initiative'], to: ['place'], wikidata: 'P131' },
  attends: { from: ['person'], to: ['initiative'], wikidata: 'P710' },
  presidesOver: { from: ['person'], to: ['initiative'], wikidata: 'P710' },
  speaksAt: { from: ['person'], to: ['initiative'], wikidata: 'P710' },
  inspects: { from: ['person'], to: ['place', 'organization', 'initiative'], wikidata: null },
  appoints: { from: ['organization', 'person'], to: ['person'], wikidata: null },
  removes: { from: ['organization', 'person'], to: ['person'], wikidata: null },
  runs: { from: ['organization', 'place'], to: ['initiative', 'organization'], wikidata: 'P664' },
  authoredBy: { from: ['initiative'], to: ['organization', 'person', 'place'], wikidata: 'P50' },
  cooperatesWith: { from: anyKind, to: anyKind, symmetric: true, wikidata: null },
  says: {
    from: ['person', 'organization', 'initiative'],
    to: ['initiative'],
    toOptional: true,
    wikidata: 'P9051',
  },
  careerEvent: { from: ['person'], to: ['organization'], toOptional: true, wikidata: 'P793' },
  attribute: { from: ['person'], to: [], toOptional: true, property: true, wikidata: null },
  succeeds: { from: ['organization', 'place'], to: ['organization', 'place'], wikidata: 'P1366' },
} as const satisfies Record<string, RelationKindRow>;

export type RelationKind = keyof typeof relationKinds;
export const relationKindNames = Object.keys(relationKinds) as RelationKind[];

/** How surely the text gives a post: printed words, never our doubt. */
export const modalities = ['asserted', 'acting', 'planned', 'former', 'negated'] as const;
export type Modality = (typeof modalities)[number];
