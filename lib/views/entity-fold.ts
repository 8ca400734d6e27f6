import type { StatementId } from '#lib/domain/ids.ts';

import { addCounts, compareText, countsOf, type Counts } from './counts.ts';
import { widen, within } from './span.ts';
import { modalityOf, type MentionRow, type StatementRow } from './rows.ts';

/**
 * What articles say of an entity, added up. One article makes one, and two make one by `addEntityFolds`, in any order:
 * so rows can be kept by adding what is new instead of reading everything again.
 */
export interface EntityFold {
  readonly articles: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Canonical names and how many articles give them. */
  readonly names: Counts;
  readonly aliases: Counts;
  /** `person/official`. */
  readonly types: Counts;
  readonly codes: Counts;
  /** The whole title string as last printed. */
  readonly printed: PrintedTitle | null;
}

export interface PrintedTitle {
  readonly text: string;
  readonly published: string;
  readonly statement: StatementId;
}

/** From the rows of one article that are this entity: several where they have been merged. */
export function foldMentions(rows: readonly MentionRow[]): EntityFold {
  const published = rows[0]?.published ?? '';
  return {
    articles: 1,
    first: published === '' ? null : published,
    last: published === '' ? null : published,
    names: countsOf(rows.map((row) => row.name)),
    aliases: countsOf(rows.flatMap((row) => row.aliases)),
    types: countsOf(rows.map((row) => `${row.kind}/${row.type}`)),
    codes: countsOf(rows.flatMap((row) => (row.code === null ? [] : [row.code]))),
    printed: null,
  };
}

export function addEntityFolds(a: EntityFold, b: EntityFold): EntityFold {
  return {
    articles: a.articles + b.articles,
    ...widen(a, b),
    names: addCounts(a.names, b.names),
    aliases: addCounts(a.aliases, b.aliases),
    types: addCounts(a.types, b.types),
    codes: addCounts(a.codes, b.codes),
    printed: laterTitle(a.printed, b.printed),
  };
}

/** `whole` without `part`, or null where only reading the rest again can tell what is first, last and printed. */
export function subtractEntityFold(whole: EntityFold, part: EntityFold): EntityFold | null {
  if (!within(whole, part)) return null;
  if (part.printed !== null && part.printed.statement === whole.printed?.statement) return null;
  return {
    ...whole,
    articles: whole.articles - part.articles,
    names: addCounts(whole.names, part.names, -1),
    aliases: addCounts(whole.aliases, part.aliases, -1),
    types: addCounts(whole.types, part.types, -1),
    codes: addCounts(whole.codes, part.codes, -1),
  };
}

/** The title that a statement prints of its actor, null where it prints none that is held. */
export function titleOf(row: StatementRow): PrintedTitle | null {
  const text = row.qualifiers.printed;
  if (row.kind !== 'holdsPost' || row.actor === undefined || text === undefined || !isHeld(row)) return null;
  return { text, published: row.published, statement: row.id };
}

/** Only what someone is, or is about to be, stands below the name. */
export function isHeld(row: Pick<StatementRow, 'kind' | 'qualifiers'>): boolean {
  const modality = modalityOf(row as StatementRow);
  return modality !== 'former' && modality !== 'negated';
}

/** By date, then by id: the order in which the index of actors has them. */
export function laterTitle(a: PrintedTitle | null, b: PrintedTitle | null): PrintedTitle | null {
  if (a === null || b === null) return a ?? b;
  const order = compareText(a.published, b.published) || compareText(a.statement, b.statement);
  return order < 0 ? b : a;
}
