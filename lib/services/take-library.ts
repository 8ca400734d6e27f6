import { zipFiles, type ZippedFile } from '#lib/archive/write-zip.ts';
import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import { hashOf } from '#lib/domain/ids.ts';
import { bibtexEntry } from '#lib/formats/bibtex.ts';
import { codebook } from '#lib/formats/codebook.ts';
import { byteOrderMark, csvLine } from '#lib/formats/csv.ts';
import { ftmArticle, ftmEntity, ftmStatement } from '#lib/formats/follow-the-money.ts';
import { articleNode, entityNode, jsonLdContext, statementNode } from '#lib/formats/json-ld.ts';
import { articleNote, entityNote, noteName, type RelationWords } from '#lib/formats/markdown.ts';
import { appearancesOf, appearanceTable, spellsOf, spellTable } from '#lib/formats/research-tables.ts';
import { risRecord } from '#lib/formats/ris.ts';
import { articleTable, entityTable, statementTable, type Table } from '#lib/formats/tables.ts';
import type { TakenArticle, TakenEntity, TakenHead, TakenStatement } from '#lib/formats/taken.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay, wholeLog } from '#lib/store/decision-log.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import { currentExtractor } from '#lib/store/list-articles.ts';
import { mostFrequent } from '#lib/views/counts.ts';

import {
  articlesInScope,
  statementsOfArticles,
  takeArticles,
  takeAround,
  takenEntity,
  takeStatements,
  type TakeScope,
} from './take-records.ts';

export const takeFormats = ['tables', 'vault', 'json-ld', 'ftm', 'ris', 'bibtex'] as const;
export type TakeFormat = (typeof takeFormats)[number];

export interface TakeOptions {
  readonly format: TakeFormat;
  readonly scope: TakeScope;
  /** Words of the reader's language, for the notes of a vault. */
  readonly words: RelationWords;
  /** In articles. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

export interface TakenFile {
  readonly file: Blob;
  /** Says nothing of what is in it: histories of downloads keep names. */
  readonly fileName: string;
  readonly articles: number;
}

const articlesAtOnce = 200;
const entitiesAtOnce = 200;

/** Writes a library, or part of it, for other programs: docs/export-formats.md. */
export async function takeLibrary(
  database: Database,
  { program, now }: { readonly program: string; readonly now: number },
  options: TakeOptions,
): Promise<TakenFile> {
  const ids = await articlesInScope(database, options.scope);
  const log = await wholeLog(database);
  const head: TakenHead = {
    program,
    extractor: await currentExtractor(database),
    logHash: hashOf('log', ...log.map(({ id }) => id).sort()),
    madeAt: now,
  };
  const source = new Source(database, ids, options);
  const day = new Date(now).toISOString().slice(0, 10);
  const named = (end: string) => `baopu-${day}.${end}`;
  const of = (file: Blob, end: string): TakenFile => ({ file, fileName: named(end), articles: ids.length });
  switch (options.format) {
    case 'tables':
      return of(await zipFiles(tablesOf(source, head)), 'tables.zip');
    case 'vault':
      return of(await zipFiles(vaultOf(source, head)), 'vault.zip');
    case 'json-ld':
      return of(await blobOf(jsonLdOf(source, head), 'application/ld+json'), 'jsonld');
    case 'ftm':
      return of(await blobOf(ftmOf(source), 'application/x-ndjson'), 'ftm.json');
    case 'ris':
      return of(await blobOf(perArticle(source, risRecord), 'application/x-research-info-systems'), 'ris');
    case 'bibtex':
      return of(await blobOf(perArticle(source, bibtexEntry), 'application/x-bibtex'), 'bib');
  }
}

interface Batch {
  readonly articles: readonly TakenArticle[];
  readonly statements: readonly TakenStatement[];
}

/** Reads what is taken in portions, any number of times; only ids are held. */
class Source {
  readonly ids: readonly ArticleId[];
  readonly words: RelationWords;
  private readonly database: Database;
  private readonly options: TakeOptions;
  private readonly seen = new Set<EntityId>();

  constructor(database: Database, ids: readonly ArticleId[], options: TakeOptions) {
    this.database = database;
    this.ids = ids;
    this.options = options;
    this.words = options.words;
  }

  async *batches(): AsyncIterable<Batch> {
    for (let at = 0; at < this.ids.length; at += articlesAtOnce) {
      this.options.signal?.throwIfAborted();
      const ids = this.ids.slice(at, at + articlesAtOnce);
      const articles = await takeArticles(this.database, ids);
      const rows = await statementsOfArticles(this.database, ids);
      const statements = await takeStatements(this.database, rows, articles);
      for (const { from, to } of statements) {
        this.seen.add(from.id);
        if (to) this.seen.add(to.id);
      }
      yield { articles, statements };
      this.options.onProgress?.({ done: Math.min(at + ids.length, this.ids.length), total: this.ids.length });
    }
  }

  /** Those that stand in the statements read so far: call it behind `batches`. */
  async *entities(): AsyncIterable<TakenEntity> {
    const ids = [...this.seen].sort();
    for (let at = 0; at < ids.length; at += entitiesAtOnce) {
      this.options.signal?.throwIfAborted();
      const part = ids.slice(at, at + entitiesAtOnce);
      const rows = await entitiesById(this.database, part);
      const replay = await loadReplay(this.database);
      for (const id of part) {
        const row = rows.get(id);
        if (row) yield takenEntity(row, replay);
      }
    }
  }

  around(entity: EntityId): Promise<readonly TakenStatement[]> {
    return takeAround(this.database, entity, new Set(this.ids));
  }

  async codesOf(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, string | null>> {
    const rows = await entitiesById(this.database, ids);
    return new Map([...rows].map(([id, { codes }]) => [id, mostFrequent(codes)]));
  }
}

function* tablesOf(source: Source, head: TakenHead): Iterable<ZippedFile> {
  yield { name: 'codebook.md', text: [codebook(head)] };
  yield table('articles.csv', articleTable, articlesOf(source));
  yield table('statements.csv', statementTable, statementsOf(source));
  yield table('appearances.csv', appearanceTable, appearances(source));
  yield table('entities.csv', entityTable, source.entities());
  yield table('spells.csv', spellTable, spells(source));
}

function table<T>(name: string, { columns, row }: Table<T>, records: AsyncIterable<T>): ZippedFile {
  async function* lines(): AsyncIterable<string> {
    yield byteOrderMark + csvLine(columns);
    for await (const record of records) yield csvLine(row(record));
  }
  return { name, text: lines() };
}

async function* articlesOf(source: Source): AsyncIterable<TakenArticle> {
  for await (const { articles } of source.batches()) yield* articles;
}

async function* statementsOf(source: Source): AsyncIterable<TakenStatement> {
  for await (const { statements } of source.batches()) yield* statements;
}

async function* appearances(source: Source) {
  for await (const { statements } of source.batches()) {
    for (const own of Map.groupBy(statements, ({ article }) => article.id).values())
      yield* appearancesOf(own);
  }
}

async function* spells(source: Source) {
  for await (const { id, kind } of source.entities()) {
    if (kind !== 'person') continue;
    const held = (await source.around(id)).filter(({ from }) => from.id === id);
    const codes = await source.codesOf(held.flatMap(({ to }) => to?.id ?? []));
    yield* spellsOf(held, ({ id: body }) => codes.get(body) ?? null);
  }
}

async function* vaultOf(source: Source, head: TakenHead): AsyncIterable<ZippedFile> {
  yield { name: 'README.md', text: [codebook(head)] };
  for await (const { articles, statements } of source.batches()) {
    const told = Map.groupBy(statements, ({ article }) => article.id);
    for (const article of articles) {
      const name = noteName(article.headline ?? '', article.id);
      yield {
        name: `articles/${name}.md`,
        text: [articleNote(article, told.get(article.id) ?? [], source.words)],
      };
    }
  }
  for await (const entity of source.entities()) {
    const name = noteName(entity.name, entity.id);
    yield {
      name: `entities/${name}.md`,
      text: [entityNote(entity, await source.around(entity.id), source.words)],
    };
  }
}

async function* jsonLdOf(source: Source, head: TakenHead): AsyncIterable<string> {
  const { program, extractor, logHash, madeAt } = head;
  const about = {
    '@context': jsonLdContext,
    '@id': `urn:baopu:export:${logHash}`,
    '@type': 'Dataset',
    dateCreated: new Date(madeAt).toISOString(),
    creator: { '@type': 'SoftwareApplication', name: 'Baopu', softwareVersion: program },
    'baopu:extractor': extractor,
    'baopu:logHash': logHash,
  };
  yield `${JSON.stringify(about).slice(0, -1)},"hasPart":[\n`;
  let comma = '';
  const line = (node: object) => {
    const text = `${comma}${JSON.stringify(node)}\n`;
    comma = ',';
    return text;
  };
  for await (const { articles, statements } of source.batches()) {
    for (const article of articles) yield line(articleNode(article));
    for (const statement of statements) yield line(statementNode(statement));
  }
  for await (const entity of source.entities()) yield line(entityNode(entity));
  yield ']}\n';
}

async function* ftmOf(source: Source): AsyncIterable<string> {
  for await (const { articles, statements } of source.batches()) {
    for (const article of articles) yield `${JSON.stringify(ftmArticle(article))}\n`;
    for (const statement of statements) {
      const entity = ftmStatement(statement);
      if (entity) yield `${JSON.stringify(entity)}\n`;
    }
  }
  for await (const entity of source.entities()) yield `${JSON.stringify(ftmEntity(entity))}\n`;
}

async function* perArticle(source: Source, write: (article: TakenArticle) => string): AsyncIterable<string> {
  for await (const article of articlesOf(source)) yield write(article);
}

async function blobOf(text: AsyncIterable<string>, type: string): Promise<Blob> {
  const parts: string[] = [];
  for await (const piece of text) parts.push(piece);
  return new Blob(parts, { type });
}
