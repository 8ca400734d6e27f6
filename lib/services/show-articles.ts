import type { ArticleId, CaptureId, EntityId } from '#lib/domain/ids.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { isWebPage } from '#lib/domain/web-source.ts';
import { capturesFrom } from '#lib/store/captures.ts';
import { loadRows } from '#lib/store/commit-readings.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { articlesMentioning, pageAmong, placeOfDayAmong } from '#lib/store/chosen-articles.ts';
import { copiesOf } from '#lib/store/find-copies.ts';
import { articleTexts } from '#lib/store/find-sentences.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import {
  articlePage,
  articleTotal,
  currentExtractor,
  placeOfDay,
  printingsOf,
  type ArticlePage,
} from '#lib/store/list-articles.ts';
import type { ArticleRow, PrintingRow } from '#lib/store/schema.ts';
import { bestFirst } from '#lib/store/best-printing.ts';
import { papersOf } from '#lib/store/printed-keys.ts';
import { articlesOnWeb, webPlaces } from '#lib/store/web-articles.ts';
import { groupBy } from '#lib/views/contributions.ts';
import { compareText } from '#lib/views/counts.ts';
import { labelOf } from '#lib/views/edge-fold.ts';
import { rootOf } from '#lib/views/replay-decisions.ts';
import { without } from '#lib/views/without.ts';
import { edgeOf } from '#lib/views/resolve-rows.ts';
import { modalityOf, type EntityRow, type StatementRow } from '#lib/views/rows.ts';

import { briefEntities } from './brief-entities.ts';
import { accessedOn } from './cite-articles.ts';
import { judgedOf, unjudged } from './judge-statements.ts';
import { articlesTagged } from './show-marks.ts';
import type {
  ArticleBrief,
  ArticleList,
  ArticleListFilter,
  ArticleListOptions,
  ArticleView,
  SavedFrom,
} from './library.ts';

export async function listArticles(database: Database, options: ArticleListOptions): Promise<ArticleList> {
  const page = pageOf(options);
  const version = await currentExtractor(database);
  const ids = await chosenIds(database, options);
  if (ids !== null) {
    const { rows, total } = await pageAmong(database, ids, page);
    return { articles: await briefArticles(database, rows, version, page.outlet), total, key: null };
  }
  const { rows, key } = await articlePage(database, page);
  const total = await articleTotal(database, page);
  return { articles: await briefArticles(database, rows, version, page.outlet), total, key };
}

/** See Library.placeOfDay. */
export async function placeInList(
  database: Database,
  options: ArticleListFilter,
  day: string,
): Promise<number> {
  const ids = await chosenIds(database, options);
  const page = pageOf({ ...options, offset: 0, limit: 0 });
  return ids === null ? placeOfDay(database, page, day) : placeOfDayAmong(database, ids, page, day);
}

function pageOf(options: ArticleListOptions): ArticlePage {
  const { offset, limit, outlet, removed, from, to, holds, order, landmark } = options;
  return {
    offset,
    limit,
    shelf: removed ? ('removed' as const) : ('kept' as const),
    ...(outlet !== undefined && { outlet: outlet ?? '' }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(order !== undefined && { order }),
    ...(holds !== undefined && { holds }),
    ...(landmark && { landmark }),
  };
}

/** What label and mention choose; null where neither is asked for. */
async function chosenIds(
  database: Database,
  { tag, mentions }: ArticleListFilter,
): Promise<readonly ArticleId[] | null> {
  const chosen: (readonly ArticleId[])[] = [];
  if (tag !== undefined) chosen.push(await articlesTagged(database, tag));
  if (mentions !== undefined) {
    const root = rootOf(await loadReplay(database), mentions);
    chosen.push(await articlesMentioning(database, root));
  }
  const [first, ...others] = chosen;
  if (first === undefined) return null;
  const known = others.map((ids) => new Set(ids));
  return first.filter((id) => known.every((ids) => ids.has(id)));
}

/** In the order asked; those that are gone or removed are left out. */
export async function briefsOfArticles(
  database: Database,
  ids: readonly ArticleId[],
): Promise<readonly ArticleBrief[]> {
  const rows = (await database.articles.bulkGet([...ids])).filter((row) => row?.shelf === 'kept');
  const kept = rows.filter((row) => row !== undefined);
  return briefArticles(database, kept, await currentExtractor(database));
}

async function briefArticles(
  database: Database,
  rows: readonly ArticleRow[],
  version: string | null,
  paper?: string,
): Promise<readonly ArticleBrief[]> {
  const onWeb = await articlesOnWeb(database, rows);
  return Promise.all(
    rows.map(async (row) => {
      const brief = briefArticle(row, version, onWeb.has(row.id));
      return paper === undefined || row.outlet === paper ? brief : asPrintedIn(database, brief, paper);
    }),
  );
}

/** Under a paper by which it is not cited it is shown as it stood there. */
async function asPrintedIn(database: Database, brief: ArticleBrief, paper: string): Promise<ArticleBrief> {
  const own = (await printingsOf(database, brief.id)).filter(({ outlet }) => outlet === paper);
  const [best] = bestFirst(own);
  if (!best) return brief;
  const { outlet, published, page, url } = best;
  const cited = brief.outlet === null ? [] : [brief.outlet];
  const alsoIn = [...cited, ...brief.alsoIn.filter((other) => other !== paper)];
  return {
    ...without(brief, ['onWeb']),
    outlet,
    published,
    page,
    alsoIn,
    ...(page === null && isWebPage(url) && { onWeb: true }),
  };
}

export function briefArticle(row: ArticleRow, version: string | null, onWeb: boolean): ArticleBrief {
  const { id, headline, teaser, outlet, published, page, characters, extractor } = row;
  return {
    id,
    headline,
    teaser,
    outlet: outlet === '' ? null : outlet,
    published: published === '' ? null : published,
    page,
    ...(onWeb && { onWeb }),
    alsoIn: papersOf(row).filter((paper) => paper !== outlet),
    characters,
    pending: extractor !== version,
  };
}

const mostFromOnePage = 20;

export async function showSavedFrom(database: Database, url: string): Promise<SavedFrom> {
  const captures = await capturesFrom(database, url);
  const ids = [...new Set(captures.flatMap(({ articles }) => articles ?? []))].slice(0, mostFromOnePage);
  const version = await currentExtractor(database);
  const rows = (await database.articles.bulkGet(ids)).filter((row) => row !== undefined);
  const kept = rows.filter(({ shelf }) => shelf === 'kept');
  const printings = await Promise.all(kept.map(({ id }) => printingsOf(database, id)));
  return {
    captures: captures.map(({ id }) => id),
    articles: (await briefArticles(database, kept, version)).map((brief, i) => {
      return { ...brief, sources: printings[i]?.length ?? 0 };
    }),
  };
}

/** See Library.savedText. */
export async function showSavedText(database: Database, capture: CaptureId): Promise<Result<string>> {
  const kept = await database.captureTexts.get(capture);
  return kept ? ok(kept.text) : fail({ code: 'article-not-found', about: capture });
}

const mostCopies = 50;

export async function showCopies(database: Database, id: ArticleId): Promise<readonly ArticleBrief[]> {
  const ids = await copiesOf(database, id);
  const version = await currentExtractor(database);
  const rows = (await database.articles.bulkGet([...ids])).filter((row) => row !== undefined);
  const kept = await briefArticles(
    database,
    rows.filter(({ shelf }) => shelf === 'kept'),
    version,
  );
  return kept
    .toSorted((a, b) => compareText(a.published ?? '~', b.published ?? '~') || compareText(a.id, b.id))
    .slice(0, mostCopies);
}

/** One article with what was read in it. Errors: article-not-found. */
export async function showArticle(database: Database, id: ArticleId): Promise<Result<ArticleView>> {
  const text = (await articleTexts(database, [id])).get(id);
  if (!text) return fail({ code: 'article-not-found', about: id });
  const replay = await loadReplay(database);
  const version = await currentExtractor(database);
  const { mentions, statements } = await loadRows(database, [id]);
  const byRoot = groupBy(mentions, ({ raw }) => rootOf(replay, raw));
  const rows = await entitiesById(database, [...byRoot.keys()]);
  const known = [...byRoot.keys()].flatMap((root) => rows.get(root) ?? []);
  const nameOf = (raw: EntityId): { id: EntityId; name: string } => {
    const root = rootOf(replay, raw);
    const read = mentions.find((row) => row.raw === raw);
    return { id: root, name: rows.get(root)?.name ?? read?.name ?? '' };
  };
  const shown = await briefEntities(database, known);
  const judged = await judgedOf(database, statements);
  const isLead = ({ capture }: PrintingRow) => Number(capture === text.row.lead);
  const printings = (await printingsOf(database, id)).toSorted((a, b) => isLead(b) - isLead(a));
  const places = await webPlaces(database, printings);
  return ok({
    article: { id, ...text.draft },
    printings: printings.map(({ capture, outlet, published, time = null, page, url, fileName }, i) => {
      const accessed = accessedOn(places[i] ?? null);
      return { capture, outlet, published, time, page, url, fileName, accessed };
    }),
    pending: text.row.extractor !== version,
    removedBy: replay.removed.get(id) ?? null,
    entities: shown.map((entity) => ({
      entity,
      mentions: (byRoot.get(entity.id) ?? []).flatMap(({ spots }) =>
        spots.map((spot) => ({ entity: entity.id, ...spot })),
      ),
    })),
    statements: statements
      .map((row) => ({
        ...(judged.get(row.id) ?? unjudged),
        id: row.id,
        kind: row.kind,
        from: nameOf(row.from),
        to: row.to === null ? null : nameOf(row.to),
        label: labelOf(row) || null,
        modality: modalityOf(row),
        in: row.evidence.in,
        start: row.evidence.start,
        end: row.evidence.end,
        rule: row.rule,
        confidence: row.confidence,
        edge: isDrawn(row, rows, (raw) => rootOf(replay, raw)) ? edgeOf(row, replay) : null,
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  });
}

/** Whether clicking leads anywhere: not where an end is hidden, or both are one. */
function isDrawn(
  row: StatementRow,
  rows: ReadonlyMap<EntityId, EntityRow>,
  rootOfRaw: (raw: EntityId) => EntityId,
): boolean {
  if (row.edge === undefined || row.to === null) return false;
  const [from, to] = [rows.get(rootOfRaw(row.from)), rows.get(rootOfRaw(row.to))];
  return from !== undefined && to !== undefined && from.id !== to.id && !from.hidden && !to.hidden;
}
