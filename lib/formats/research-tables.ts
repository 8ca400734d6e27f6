import type { Modality } from '#lib/domain/kinds.ts';

import { citeGb7714 } from '#lib/text/cite.ts';
import type { Table } from './tables.ts';
import type { TakenEnd, TakenStatement } from './taken.ts';

/** How well a date is known: by its length, 2020, 2020-07, 2020-07-29. */
export type Precision = 'year' | 'month' | 'day';
/** `stated`: the text says when; `print`: the issue in which it was seen first or last. */
export type Basis = 'stated' | 'print';

export interface Bound {
  readonly value: string;
  readonly precision: Precision;
  readonly basis: Basis;
}

/** One person in one post of one body, as far as print shows. */
export interface Spell {
  readonly person: TakenEnd;
  readonly body: TakenEnd;
  readonly bodyCode: string | null;
  readonly title: string;
  /** The whole title string as last printed. */
  readonly printed: string | null;
  readonly modality: Modality;
  readonly from: Bound | null;
  readonly to: Bound | null;
  readonly statements: readonly TakenStatement[];
}

/** Statements that hold the same post, under the same modality, as spells; those that the reader rejected are left out. */
export function spellsOf(
  statements: readonly TakenStatement[],
  codeOf: (body: TakenEnd) => string | null,
): readonly Spell[] {
  const groups = new Map<string, TakenStatement[]>();
  for (const statement of statements) {
    if (statement.kind !== 'holdsPost' || statement.to === null || statement.verdict === 'reject') continue;
    const { title = '' } = statement.qualifiers;
    const key = JSON.stringify([statement.from.id, statement.to.id, title, statement.modality]);
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()].flatMap((group): Spell[] => {
    const sorted = group.toSorted((a, b) =>
      (a.article.published ?? '').localeCompare(b.article.published ?? ''),
    );
    const last = sorted.at(-1);
    if (!last?.to) return [];
    return [
      {
        person: last.from,
        body: last.to,
        bodyCode: codeOf(last.to),
        title: last.qualifiers.title ?? '',
        printed: last.qualifiers.printed ?? null,
        modality: last.modality ?? 'asserted',
        from: boundOf(sorted, 'from'),
        to: boundOf(sorted, 'to'),
        statements: sorted,
      },
    ];
  });
}

/** What a text states goes before what print shows. A date without its year orders nothing and is left out. */
function boundOf(statements: readonly TakenStatement[], end: 'from' | 'to'): Bound | null {
  const dated = (dates: readonly (string | null)[]) =>
    dates.filter((date) => date !== null && /^\d{4}/u.test(date)).sort() as string[];
  const stated = dated(statements.map(({ eventFrom, eventTo }) => (end === 'from' ? eventFrom : eventTo)));
  const seen = dated(statements.map(({ article }) => article.published));
  const of = (dates: readonly string[], basis: Basis): Bound | null => {
    const value = end === 'from' ? dates[0] : dates.at(-1);
    return value === undefined ? null : { value, precision: precisionOf(value), basis };
  };
  return of(stated, 'stated') ?? of(seen, 'print');
}

function precisionOf(date: string): Precision {
  return date.length >= 10 ? 'day' : date.length >= 7 ? 'month' : 'year';
}

export const spellTable: Table<Spell> = {
  columns: [
    'person',
    'person_name',
    'title',
    'title_as_printed',
    'body',
    'body_name',
    'division_code',
    'from',
    'from_precision',
    'from_basis',
    'to',
    'to_precision',
    'to_basis',
    'modality',
    'articles',
    'outlets',
    'decisions',
    'evidence',
    'first_citation',
    'last_citation',
  ],
  row: ({ person, body, bodyCode, title, printed, modality, from, to, statements }) => {
    const [first, last] = [statements[0], statements.at(-1)];
    return [
      person.id,
      person.name,
      title,
      printed,
      body.id,
      body.name,
      bodyCode,
      from?.value ?? null,
      from?.precision ?? null,
      from?.basis ?? null,
      to?.value ?? null,
      to?.precision ?? null,
      to?.basis ?? null,
      modality,
      new Set(statements.map(({ article }) => article.id)).size,
      [...new Set(statements.flatMap(({ article }) => article.papers))].join('; '),
      statements.flatMap(({ judgedBy }) => judgedBy ?? []).join('; '),
      last?.evidence.quote ?? null,
      first ? citeGb7714(first.article) : null,
      last ? citeGb7714(last.article) : null,
    ];
  },
};

const roles = {
  attends: 'attended',
  presidesOver: 'presided',
  speaksAt: 'spoke',
} as const satisfies Partial<Record<TakenStatement['kind'], string>>;

/** Somebody at a meeting. */
export interface Appearance {
  readonly statement: TakenStatement;
  readonly role: (typeof roles)[keyof typeof roles];
  /** Names of the list in this article that were given an order; null where the list ranks nobody. */
  readonly length: number | null;
}

/** From all statements of one article: the length of a list is counted within it. */
export function appearancesOf(statements: readonly TakenStatement[]): readonly Appearance[] {
  const present = statements.filter(
    (one): one is TakenStatement & { kind: keyof typeof roles } =>
      one.kind in roles &&
      one.to !== null &&
      one.verdict !== 'reject' &&
      // What is announced has not been attended yet.
      one.modality !== 'planned',
  );
  return present.map((statement) => {
    const list = present.filter(
      ({ to, qualifiers }) => to?.id === statement.to?.id && qualifiers.order !== undefined,
    );
    return { statement, role: roles[statement.kind], length: list.length > 0 ? list.length : null };
  });
}

export const appearanceTable: Table<Appearance> = {
  columns: [
    'event',
    'event_name',
    'date',
    'date_basis',
    'person',
    'person_name',
    'role',
    'order',
    'list_length',
    'list_rule',
    'quote',
    'article',
    'citation',
  ],
  row: ({ statement: s, role, length }) => [
    s.to?.id ?? null,
    s.to?.name ?? null,
    s.eventFrom ?? s.article.published,
    s.eventFrom === null ? 'print' : 'stated',
    s.from.id,
    s.from.name,
    role,
    s.qualifiers.order ?? null,
    length,
    s.qualifiers.order === undefined ? 'unranked' : 'as_printed',
    s.evidence.quote,
    s.article.id,
    citeGb7714(s.article),
  ],
};
