import type { Cell } from './csv.ts';
import { citeGb7714 } from '#lib/text/cite.ts';
import type { TakenArticle, TakenEntity, TakenStatement } from './taken.ts';

/** Tables of everything, a row per record. Columns are explained in docs/export-formats.md, which goes with each export. */
export interface Table<T> {
  readonly columns: readonly string[];
  readonly row: (record: T) => readonly Cell[];
}

export const articleTable: Table<TakenArticle> = {
  columns: ['article', 'headline', 'kicker', 'deck', 'byline', 'outlet', 'published', 'page', 'url', 'text'],
  row: ({ id, headline, kicker, deck, byline, outlet, published, page, url, text }) => [
    id,
    headline,
    kicker.join(' / '),
    deck.join(' / '),
    byline.map(({ name, role }) => `${name} (${role})`).join('; '),
    outlet,
    published,
    page,
    url,
    text,
  ],
};

export const entityTable: Table<TakenEntity> = {
  columns: [
    'entity',
    'kind',
    'type',
    'name',
    'other_names',
    'division_code',
    'articles',
    'first_seen',
    'last_seen',
  ],
  row: ({ id, kind, type, name, otherNames, code, articles, first, last }) => [
    id,
    kind,
    type,
    name,
    otherNames.join('; '),
    code,
    articles,
    first,
    last,
  ],
};

export const statementTable: Table<TakenStatement> = {
  columns: [
    'statement',
    'relation',
    'from',
    'from_name',
    'to',
    'to_name',
    'title',
    'title_as_printed',
    'modality',
    'verb',
    'role',
    'property',
    'value',
    'order_of_names',
    'event_from',
    'event_to',
    'quote',
    'part',
    'start',
    'end',
    'rule',
    'confidence',
    'reading_judged',
    'decision',
    'reader_says',
    'article',
    'citation',
  ],
  row: (s) => [
    s.id,
    s.kind,
    s.from.id,
    s.from.name,
    s.to?.id ?? null,
    s.to?.name ?? null,
    s.qualifiers.title ?? null,
    s.qualifiers.printed ?? null,
    s.modality,
    s.qualifiers.verb ?? null,
    s.qualifiers.role ?? null,
    s.qualifiers.property ?? null,
    s.qualifiers.value ?? null,
    s.qualifiers.order ?? null,
    s.eventFrom,
    s.eventTo,
    s.evidence.quote,
    s.evidence.in,
    s.evidence.start,
    s.evidence.end,
    s.rule,
    s.confidence,
    s.verdict,
    s.judgedBy,
    s.remarks.map(({ says, from }) => (from === '' ? says : `${says}: ${from}`)).join('; '),
    s.article.id,
    citeGb7714(s.article),
  ],
};
