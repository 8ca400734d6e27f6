import { appearanceTable, spellTable } from './research-tables.ts';
import { articleTable, entityTable, statementTable } from './tables.ts';
import type { TakenHead } from './taken.ts';

/** What each column holds; English, as the columns are. A test holds it against the tables. */
const meanings: Readonly<Record<string, string>> = {
  article: 'Id of the article: a hash of its text. The same text printed twice is one article.',
  headline: 'Headline as printed; empty if the article has none.',
  kicker: 'Lines above the headline, joined by " / ".',
  deck: 'Lines below the headline, joined by " / ".',
  byline: 'Names with their role: reporter, correspondent, photographer, editor, unknown.',
  outlet: 'Newspaper or site, as printed or as the reader said; empty if not said.',
  published: 'Date of the issue, ISO 8601; empty if not said.',
  page: 'Page of the paper, as printed.',
  url: 'Address under which it was saved, if any.',
  accessed: 'Day on which the text was read at that address, ISO 8601; empty if it came as a file.',
  text: 'Body of the article, paragraphs separated by line breaks.',
  own_tags: 'Labels that the reader put on it, joined by "; ". No text says them.',
  own_notes: 'Notes of the reader, separated by line breaks. No text says them.',
  entity: 'Id of a person, body, place or initiative after the merges of the reader.',
  kind: 'person, organization, place or initiative.',
  type: 'Finer type within the kind.',
  name: 'Name it goes by: the one printed most often, or the one that the reader gave.',
  other_names: 'Other printed names and those that the reader added, joined by "; ".',
  division_code:
    'Code of the administrative division (GB/T 2260): of a place itself, of a body the place it lies in.',
  articles: 'Articles behind the row.',
  first_seen: 'Date of the first issue that names it, among the articles of the library.',
  last_seen: 'Date of the last issue that names it, among the articles of the library.',
  statement: 'Id of the statement: a hash of article, printed words and kind.',
  relation: 'Kind of relation, e.g. holdsPost, attends, partOf.',
  from: 'statements: id of the subject. spells: first date of the spell.',
  from_name: 'Name of the subject.',
  to: 'statements: id of the object, empty where the kind has none. spells: last date of the spell.',
  to_name: 'Name of the object.',
  title: 'Post without its body.',
  title_as_printed: 'The whole title string in its printed order.',
  modality: 'asserted, former, acting, proposed, negated and so on, as the text says.',
  verb: 'Verb as printed; for career events the act.',
  role: 'statements: role as printed. appearances: attended, presided or spoke.',
  property: 'Of attributes: which.',
  value: 'Of attributes: what.',
  order_of_names: 'Place in a list of names that ranks, from 1; empty where the list does not rank.',
  event_from: 'When it happened or began, in the precision that is known; "07-28" where the year is not.',
  event_to: 'When it ended, if said.',
  quote: 'Printed words that prove the row.',
  part: 'Part of the article in which they stand: kicker, headline, deck, text.',
  start: 'Where they begin in that part, in UTF-16 code units.',
  end: 'Where they end.',
  rule: 'Rule of the extractor that read them.',
  confidence: 'Share of readings of this rule that were right where they were judged.',
  reading_judged:
    'confirm or reject: whether the reader says that the machine read it right. Says nothing of the fact.',
  decision: 'Id of that decision in the log.',
  reader_says: 'What the reader says of the fact: paper-wrong, superseded, otherwise, with the source.',
  citation: 'GB/T 7714 citation; what is not said stands as a gap in 〔〕.',
  person: 'Id of the person.',
  person_name: 'Name of the person.',
  body: 'Id of the body.',
  body_name: 'Name of the body.',
  from_precision: 'year, month or day.',
  from_basis:
    'stated: the text says when. print: the first issue among the articles of the library that says so.',
  to_precision: 'year, month or day.',
  to_basis:
    'stated: the text says when. print: the last such issue. It does not say that the post ended then.',
  outlets: 'Outlets that say so, joined by "; ".',
  decisions: 'Ids of decisions of the reader on statements of the spell.',
  evidence: 'Printed words of the last statement of the spell.',
  first_citation: 'Citation of the first article of the spell.',
  last_citation: 'Citation of the last article of the spell.',
  event: 'Id of the meeting or event.',
  event_name: 'Name of the meeting or event.',
  date: 'Date of the event, or of the issue where the text does not say.',
  date_basis: 'stated or print.',
  order: 'Place in the list of names, from 1; empty where the list does not rank.',
  list_length: 'Names of that list in the article that were given an order.',
  list_rule: 'as_printed: the list ranks. unranked: it does not, or the name stands alone.',
};

/** The tables, what their columns hold, and how the file came to be. */
export function codebook({ program, extractor, logHash, madeAt }: TakenHead): string {
  const tables = [
    ['articles.csv', articleTable.columns],
    ['entities.csv', entityTable.columns],
    ['statements.csv', statementTable.columns],
    ['spells.csv', spellTable.columns],
    ['appearances.csv', appearanceTable.columns],
  ] as const;
  return [
    '# Codebook\n',
    `Made by Baopu ${program} on ${new Date(madeAt).toISOString()}. Extractor: ${extractor ?? 'none'}. Log of decisions: ${logHash}.\n`,
    'Files are UTF-8; tables are CSV (RFC 4180) with a byte order mark. Every row is what an article says, not a fact; absence of a row says nothing beyond the articles of this library. Rows that the reader judged read wrong stay in statements.csv, marked, and are left out of spells and appearances. What is only announced (modality planned) is no appearance.\n',
    ...tables.map(
      ([name, columns]) =>
        `## ${name}\n\n| column | meaning |\n|---|---|\n${columns
          .map((column) => `| ${column} | ${meanings[column] ?? ''} |`)
          .join('\n')}\n`,
    ),
  ].join('\n');
}
