import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind, RelationKind } from '#lib/domain/kinds.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import { linksOfGroup } from '#lib/store/find-links.ts';
import { mentionsOfEntity, statementsOfEdge } from '#lib/store/find-sentences.ts';
import { compareText } from '#lib/views/counts.ts';
import { labelOf } from '#lib/views/edge-fold.ts';
import { groupOf, type Direction, type EntityRow } from '#lib/views/rows.ts';

import { briefsById } from './brief-entities.ts';
import { namesakesOf } from './card-of.ts';
import { shownEntity } from './explore-graph.ts';
import type { ArticleBrief, SplitGroup, SplitList } from './library.ts';
import { briefsOfArticles } from './show-articles.ts';
import { splitsOf } from './split-entity.ts';

const most = { articles: 5000, links: 100, statementsOfLink: 2000, labels: 3 };

/** What tells namesakes apart, the surest first: whose post it is, what it is part of, where it lies. */
const telling: Readonly<Record<EntityKind, readonly (readonly [RelationKind, Direction])[]>> = {
  person: [
    ['holdsPost', 'out'],
    ['careerEvent', 'out'],
    ['memberOf', 'out'],
  ],
  organization: [
    ['partOf', 'out'],
    ['locatedIn', 'out'],
    ['holdsPost', 'in'],
  ],
  place: [['locatedIn', 'out']],
  initiative: [
    ['runs', 'in'],
    ['authoredBy', 'out'],
    ['locatedIn', 'out'],
  ],
};

/**
 * The articles of an entity in groups that are quick to choose: by what the article prints it with, those with nothing of the
 * sort by outlet. Each article stands in one, that of the link with most articles. Errors: entity-not-found.
 */
export async function listForSplit(database: Database, entity: EntityId): Promise<Result<SplitList>> {
  const row = await shownEntity(database, entity);
  if (!row) return fail({ code: 'entity-not-found', about: entity });
  const mentions = await mentionsOfEntity(database, row.id, most.articles);
  const ids = new Set(mentions.map(({ article }) => article));
  const [articles, told, others] = await Promise.all([
    briefsOfArticles(database, [...ids]),
    toldApart(database, row, ids),
    othersOf(database, row),
  ]);
  const groups = new Map<string, SplitGroup & { readonly articles: ArticleBrief[] }>();
  for (const article of articles) {
    const by = told.get(article.id) ?? { with: null, labels: [], outlet: article.outlet };
    const key = by.with?.id ?? `/${by.outlet ?? ''}`;
    const group = groups.get(key) ?? { key, ...by, articles: [] };
    group.articles.push(article);
    groups.set(key, group);
  }
  return ok({
    total: row.articles,
    groups: [...groups.values()].sort(
      (a, b) =>
        Number(a.with === null) - Number(b.with === null) ||
        b.articles.length - a.articles.length ||
        compareText(a.key, b.key),
    ),
    others,
  });
}

type Told = Pick<SplitGroup, 'with' | 'labels' | 'outlet'>;

async function toldApart(
  database: Database,
  row: EntityRow,
  asked: ReadonlySet<ArticleId>,
): Promise<ReadonlyMap<ArticleId, Told>> {
  const links = (
    await Promise.all(
      telling[row.kind].map(([kind, direction]) =>
        linksOfGroup(database, row.id, groupOf(kind, direction), most.links),
      ),
    )
  ).flat();
  const others = await entitiesById(database, [...new Set(links.map(({ other }) => other))]);
  const labels = new Map<EntityId, string[]>();
  const told = new Map<ArticleId, Told>();
  const proofs = await Promise.all(
    links.map(({ edge }) => statementsOfEdge(database, edge, most.statementsOfLink)),
  );
  for (const [i, { other }] of links.entries()) {
    const known = others.get(other);
    if (!known) continue;
    const { id, kind, name } = known;
    const own = labels.get(id) ?? [];
    labels.set(id, own);
    const by = { with: { id, kind, name }, labels: own, outlet: null };
    for (const statement of proofs[i] ?? []) {
      if (!asked.has(statement.article)) continue;
      const label = labelOf(statement);
      if (label !== '' && !own.includes(label) && own.length < most.labels) own.push(label);
      if (!told.has(statement.article)) told.set(statement.article, by);
    }
  }
  return told;
}

/** Who else the articles may belong to: others of the name, and whom it was split from or into. */
async function othersOf(database: Database, row: EntityRow): Promise<SplitList['others']> {
  const split = (await splitsOf(database, row.id)).flatMap(({ entity }) => entity ?? []);
  const namesakes = (await namesakesOf(database, row)).map(({ id }) => id);
  const ids = [...new Set([...split.map(({ id }) => id), ...namesakes])];
  return briefsById(database, ids);
}
