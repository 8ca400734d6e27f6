import { citeGb7714 } from '#lib/text/cite.ts';
import type { TakenArticle, TakenEntity, TakenMarks, TakenStatement } from './taken.ts';

/** Names of a vault's files: readable, unique by a part of the id, and free of what file systems and links refuse. */
export function noteName(name: string, id: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .slice(0, 60);
  return `${clean || '无题'} ${id.slice(0, 8)}`;
}

const link = (folder: string, name: string, id: string) =>
  `[[${folder}/${noteName(name, id)}|${name.replace(/[[\]|]/gu, ' ')}]]`;

/** A note with front matter for each article: its text, and what was read in it. */
export function articleNote(
  article: TakenArticle,
  statements: readonly TakenStatement[],
  words: RelationWords,
): string {
  const { id, kicker, headline, deck, byline, text, outlet, published, page, url, accessed, own } = article;
  const head = frontMatter({
    id,
    type: 'article',
    headline,
    outlet,
    published,
    page,
    url,
    accessed,
    byline: byline.map(({ name }) => name),
    tags: own.tags.map(tagOf),
  });
  const told = statements.map((statement) => `- ${sentenceOf(statement, words)}`);
  return [
    head,
    ...kicker.map((line) => `*${escaped(line)}*\n`),
    `# ${escaped(headline ?? '〔标题缺〕')}\n`,
    ...deck.map((line) => `*${escaped(line)}*\n`),
    `${text
      .split('\n')
      .map((line) => escaped(line))
      .join('\n\n')}\n`,
    `> ${escaped(citeGb7714(article))}\n`,
    ...ownNotes(own),
    ...(told.length > 0 ? [`## ${words.records}\n`, `${told.join('\n')}\n`] : []),
  ].join('\n');
}

/** A note for each entity: its names, and every record with the printed words that prove it. */
export function entityNote(
  entity: TakenEntity,
  statements: readonly TakenStatement[],
  words: RelationWords,
): string {
  const { id, kind, type, name, otherNames, code, first, last, articles, own } = entity;
  const lines = statements.map(
    (statement) =>
      `- ${sentenceOf(statement, words)}\n  > ${escaped(statement.evidence.quote.replace(/\s+/gu, ' '))}\n  > — ${link('articles', statement.article.headline ?? '〔标题缺〕', statement.article.id)} ${escaped(citeGb7714(statement.article))}`,
  );
  return [
    frontMatter({
      id,
      type: kind,
      subtype: type,
      aliases: otherNames,
      code,
      first,
      last,
      articles,
      tags: own.tags.map(tagOf),
    }),
    `# ${escaped(name)}\n`,
    ...ownNotes(own),
    ...(lines.length > 0 ? [`${lines.join('\n')}\n`] : []),
  ].join('\n');
}

/** Words of one language for what links two names. */
export interface RelationWords {
  readonly records: string;
  readonly relation: (kind: TakenStatement['kind']) => string;
  readonly modality: (
    modality: NonNullable<TakenStatement['modality']>,
    kind: TakenStatement['kind'],
  ) => string;
  readonly rejected: string;
}

function sentenceOf(s: TakenStatement, words: RelationWords): string {
  const modality =
    s.modality !== null && s.modality !== 'asserted' ? `（${words.modality(s.modality, s.kind)}）` : '';
  const label = s.qualifiers.title ?? s.qualifiers.verb ?? s.qualifiers.role;
  const parts = [
    link('entities', s.from.name, s.from.id),
    `${words.relation(s.kind)}${modality}`,
    ...(s.to ? [link('entities', s.to.name, s.to.id)] : []),
    ...(label === undefined ? [] : [escaped(label)]),
    ...(s.verdict === 'reject' ? [`~~${words.rejected}~~`] : []),
  ];
  return parts.join(' ');
}

/** Obsidian's labels have no spaces. */
const tagOf = (tag: string): string => tag.replace(/[\s#,]+/gu, '-');

/** What the reader wrote, as a callout: it is no word of the paper. */
function ownNotes({ notes }: TakenMarks): string[] {
  return notes.map(
    (note) =>
      `> [!note]\n${note
        .split('\n')
        .map((line) => `> ${escaped(line)}`)
        .join('\n')}\n`,
  );
}

/** JSON is YAML: strings are quoted so that nothing in a headline is taken for syntax. */
function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null || (Array.isArray(value) && value.length === 0)
      ? []
      : [`${name}: ${JSON.stringify(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, '\\$&');
}
