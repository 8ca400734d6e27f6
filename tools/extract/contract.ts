import { partText, type Article } from '#lib/domain/article.ts';
import type { Reading, Segmentation } from '#lib/domain/reading.ts';
import type { Evidence, Statement } from '#lib/domain/statement.ts';
import type { Extractor } from '#lib/extract/extractor.ts';
import type { FileNameHints } from '#lib/extract/page/file-name-hints.ts';
import { articleId } from '#lib/text/article-id.ts';

interface EntityRow {
  readonly id: string;
  readonly kind: string;
  type: string;
  readonly name: string;
  readonly aliases: string[];
}

/** One page or text of a file, segmented, with the text its offsets lead into. */
export interface SegmentedText {
  readonly text: string;
  readonly segmentation: Segmentation;
}

/** The document of design/extract-contract of one plain text. */
export function contractDocument(extractor: Extractor, source: string, hints: FileNameHints): object {
  return contractOf(extractor, [{ text: source, segmentation: extractor.segment(source, hints) }]);
}

/** Articles of all pages of a file, their entities under short ids, relations with all their evidence. */
export function contractOf(extractor: Extractor, pages: readonly SegmentedText[]): object {
  const placed = pages.flatMap(({ text, segmentation }) =>
    segmentation.articles.map((draft) => ({
      article: { ...draft, id: articleId(draft) } satisfies Article,
      context: segmentation.context,
      page: segmentation.page,
      source: text,
    })),
  );
  const articles: readonly Article[] = placed.map(({ article }) => article);
  const readings = extractor.readAll(placed).map(withoutCaptions);
  const entities = entityRows(readings);
  const short = (id: string) => entities.get(id)?.id ?? id;
  return {
    version: 1,
    extractor: extractor.version,
    articles: placed.map(({ article, context, page, source }, i) => ({
      id: article.id,
      kicker: oneOrMany(article.kicker),
      headline: article.headline,
      deck: oneOrMany(article.deck),
      byline: article.byline,
      date: context.published ?? dateOfDateline(article.dateline, source),
      dateline: article.dateline,
      continuedFrom: article.continuedFrom,
      page,
      text: article.text,
      mentions:
        readings[i]?.mentions.map((m) => ({
          entity: short(m.entity),
          in: m.in,
          start: m.start,
          end: m.end,
        })) ?? [],
    })),
    entities: [...entities.values()],
    relations: relationRows(articles, readings, short),
    figures: figureRows(articles, readings, short),
  };
}

/** The format has no place for the words under pictures: what stands in them alone is left out. */
function withoutCaptions(reading: Reading): Reading {
  const mentions = reading.mentions.filter((mention) => mention.in !== 'captions');
  const statements = reading.statements.filter(({ evidence }) => evidence.in !== 'captions');
  const figures = reading.figures.filter(({ evidence }) => evidence.in !== 'captions');
  const named = new Set([
    ...mentions.map(({ entity }) => entity),
    ...statements.flatMap(({ from, to }) => [from, to]),
    ...figures.map(({ subject }) => subject),
  ]);
  return {
    ...reading,
    mentions,
    statements,
    figures,
    entities: reading.entities.filter(({ id }) => named.has(id)),
  };
}

/** Numbered in the order in which the readings name them; names of one entity in several articles come together. */
function entityRows(readings: readonly Reading[]): ReadonlyMap<string, EntityRow> {
  const rows = new Map<string, EntityRow>();
  for (const entity of readings.flatMap((r) => r.entities)) {
    const row = rows.get(entity.id);
    if (!row) {
      rows.set(entity.id, {
        id: `e${String(rows.size + 1)}`,
        kind: entity.kind,
        type: entity.type,
        name: entity.name,
        aliases: [...entity.aliases, ...entity.shortNames],
      });
      continue;
    }
    if (entity.type === 'official') row.type = 'official';
    for (const alias of [entity.name, ...entity.aliases, ...entity.shortNames])
      if (alias !== row.name && !row.aliases.includes(alias)) row.aliases.push(alias);
  }
  return rows;
}

/** Statements that say the same of the same two are one relation with several pieces of evidence. */
function relationRows(
  articles: readonly Article[],
  readings: readonly Reading[],
  short: (id: string) => string,
): object[] {
  const groups = new Map<string, { first: Statement; all: { article: Article; statement: Statement }[] }>();
  readings.forEach((reading, i) => {
    const article = articles[i];
    if (!article) return;
    for (const s of reading.statements) {
      const q = s.qualifiers;
      const open = s.to === null ? s.id : '';
      const key = JSON.stringify([
        s.kind,
        s.from,
        s.to,
        q.title,
        q.modality,
        q.property,
        q.value,
        q.role,
        s.kind === 'careerEvent' ? q.verb : '',
        open,
      ]);
      const group = groups.get(key);
      if (group) group.all.push({ article, statement: s });
      else groups.set(key, { first: s, all: [{ article, statement: s }] });
    }
  });
  return [...groups.values()].map(({ first, all }) => {
    const q = first.qualifiers;
    return {
      kind: first.kind,
      from: short(first.from),
      to: first.to === null ? null : short(first.to),
      ...(q.title === undefined ? {} : { title: q.title }),
      ...(q.printed === undefined ? {} : { printed: q.printed }),
      ...(q.modality === undefined ? {} : { modality: q.modality }),
      ...(q.verb === undefined ? {} : { verb: q.verb }),
      ...(q.role === undefined ? {} : { role: q.role }),
      ...(q.property === undefined ? {} : { property: q.property, value: q.value }),
      order: q.order ?? null,
      eventFrom: all.map((e) => e.statement.eventFrom).find((d) => d !== null) ?? null,
      eventTo: all.map((e) => e.statement.eventTo).find((d) => d !== null) ?? null,
      evidence: all.map(({ article, statement }) => evidenceRow(article, statement.evidence)),
      rule: first.rule,
      confidence: Math.max(...all.map((e) => e.statement.confidence)),
    };
  });
}

function figureRows(
  articles: readonly Article[],
  readings: readonly Reading[],
  short: (id: string) => string,
): object[] {
  return readings.flatMap((reading, i) => {
    const article = articles[i];
    if (!article) return [];
    return reading.figures.map(({ subject, indicator, value, unit, period, change, evidence }) => ({
      subject: subject === null ? null : short(subject),
      indicator,
      value,
      unit,
      period,
      change,
      evidence: [evidenceRow(article, evidence)],
    }));
  });
}

const evidenceRow = (article: Article, { in: part, start, end }: Evidence) => ({
  article: article.id,
  in: part,
  start,
  end,
  text: partText(article, part).slice(start, end),
});

function oneOrMany(lines: readonly string[]): null | string | readonly string[] {
  return lines.length === 0 ? null : lines.length === 1 ? (lines[0] ?? null) : lines;
}

/** A dateline without a year is a date only where the text prints the year of that very day. */
function dateOfDateline(dateline: string | null, source: string): string | null {
  const [month = '', day = ''] = dateline?.split('-') ?? [];
  if (!month) return null;
  const year = new RegExp(`(\\d{4})年0?${String(Number(month))}月0?${String(Number(day))}日`).exec(
    source,
  )?.[1];
  return year ? `${year}-${month}-${day}` : null;
}
