import type { Article, ArticleDraft } from '#lib/domain/article.ts';
import { entityId, type Mention, type ReadEntity } from '#lib/domain/entity.ts';
import type { Figure } from '#lib/domain/figure.ts';
import type { EntityKind, RelationKind } from '#lib/domain/kinds.ts';
import type { PageContext, Reading } from '#lib/domain/reading.ts';
import { statementId, type Qualifiers, type Statement } from '#lib/domain/statement.ts';
import type { ReadingMachine } from '#lib/services/read-pending.ts';

/**
 * Reads a notation instead of Chinese, so that a test says in full what a text holds:
 *
 *     @甲日报 2020-07-29 2      what the page says of itself
 *     # 标题                    begins an article
 *     王一|书记|乙县委           holds a post (`~书记`: former)
 *     王一>丙会                 attends (`丙会#2`: second in the list of names)
 *     丙会=产值 3.5 亿元 2019    a figure
 *     甲镇^乙县                 lies in
 *     王一:你好                 says
 *     !                        a text on which the extractor throws
 *
 * Version 2 reads posts with less confidence, knows an alias and misses who attends; version 3 is like 1 but splits
 * people by outlet, so that context matters.
 */
export function fakeExtractor(version: 1 | 2 | 3 = 1): ReadingMachine {
  const never = (): never => {
    throw new Error('the notation has no layout');
  };
  return {
    version: `fake ${String(version)}`,
    segmentPrinted: never,
    segmentWeb: never,
    segment(text, said) {
      if (text.includes('!!')) throw new Error('cannot be segmented');
      const head = /^@(\S+) (\S+) (\S+)/u.exec(text);
      const articles = text.split(/^# /mu).slice(1).map(draftOf);
      const context = {
        outlet: said.outlet ?? head?.[1] ?? null,
        published: said.published ?? head?.[2] ?? null,
        region: null,
      };
      return { articles, context, page: said.page ?? head?.[3] ?? null, troubles: [] };
    },
    *readTogether(articles) {
      const readings: Reading[] = [];
      for (const { article, context } of articles) {
        readings.push(readNotation(article, context, version));
        yield;
      }
      return readings;
    },
  };
}

function draftOf(block: string): ArticleDraft {
  const [headline = '', ...lines] = block.trim().split('\n');
  const text = lines.join('\n');
  const offsets = [[0, 0, text.length] as const];
  return {
    kicker: [],
    headline,
    deck: [],
    byline: [],
    dateline: null,
    continuedFrom: null,
    continuedOn: null,
    text,
    offsets,
  };
}

function readNotation(article: Article, context: PageContext, version: number): Reading {
  const entities = new Map<string, ReadEntity>();
  const mentions: Mention[] = [];
  const statements: Statement[] = [];
  const figures: Figure[] = [];
  let start = 0;
  const see = (kind: EntityKind, type: string, name: string, at: number): ReadEntity => {
    const key = kind === 'person' && version === 3 ? [name, context.outlet] : [name];
    const id = entityId(kind, ...key);
    const aliases = version === 2 && kind === 'organization' ? [`${name}机关`] : [];
    const entity = { id, kind, type, name, aliases, shortNames: [], code: null };
    entities.set(id, entity);
    mentions.push({ entity: id, in: 'text', start: at, end: at + name.length });
    return entity;
  };
  for (const line of article.text.split('\n')) {
    if (line.startsWith('!')) throw new Error('cannot be read');
    const say = (
      kind: RelationKind,
      from: ReadEntity,
      to: ReadEntity | null,
      qualifiers: Qualifiers,
      confidence = 0.9,
    ): void => {
      const content = {
        article: article.id,
        kind,
        subject: from.name,
        object: to?.name ?? null,
        qualifiers,
        evidence: { in: 'text' as const, quote: line, occurrence: 0, start, end: start + line.length },
      };
      const sure = version === 2 ? confidence - 0.3 : confidence;
      const rest = {
        from: from.id,
        to: to?.id ?? null,
        eventFrom: null,
        eventTo: null,
        rule: 'fake',
        confidence: sure,
      };
      statements.push({ ...content, id: statementId(content), ...rest });
    };
    const post = /^(.+)\|(~?)(.+)\|(.+)$/u.exec(line);
    const pair = /^([^|:]+)([>^])([^#]+)(?:#(\d+))?$/u.exec(line);
    const figure = /^([^|:>^]+)=(\S+) ([\d.]+) (\S+) (\S+)$/u.exec(line);
    const words = /^([^|>^]+):(.+)$/u.exec(line);
    if (post) {
      const [, name = '', past = '', title = '', body = ''] = post;
      const person = see('person', 'official', name, start);
      const organization = see('organization', 'party', body, start + line.length - body.length);
      say('holdsPost', person, organization, {
        title,
        printed: `${body}${title}`,
        modality: past ? 'former' : 'asserted',
      });
    } else if (pair) {
      const [, a = '', sign = '', b = '', order] = pair;
      const at = start + a.length + 1;
      if (sign === '^') say('locatedIn', see('place', 'county', a, start), see('place', 'county', b, at), {});
      else if (version !== 2)
        say('attends', see('person', 'other', a, start), see('initiative', 'meeting', b, at), {
          verb: '出席',
          ...(order !== undefined && { order: Number(order) }),
        });
    } else if (figure) {
      const [, name = '', indicator = '', value, unit = '', period = ''] = figure;
      figures.push({
        article: article.id,
        subject: see('initiative', 'index', name, start).id,
        indicator,
        value: Number(value),
        unit,
        period,
        change: null,
        evidence: { in: 'text', quote: line, occurrence: 0, start, end: start + line.length },
      });
    } else if (words) {
      say('says', see('person', 'official', words[1] ?? '', start), null, { verb: '说' });
    }
    start += line.length + 1;
  }
  return {
    article: article.id,
    extractor: `fake ${String(version)}`,
    entities: [...entities.values()],
    mentions,
    statements,
    figures,
    troubles: [],
  };
}
