import type { EntityId } from '#lib/domain/ids.ts';
import { modalities, relationKindNames } from '#lib/domain/kinds.ts';
import { kindredNames } from '#lib/domain/successions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { entitiesById, entitiesNamed, placesBelow } from '#lib/store/find-entities.ts';
import { edgesById, linksOfGroup } from '#lib/store/find-links.ts';
import { bareCode } from '#lib/text/division-names.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { organKey } from '#lib/text/organ-key.ts';
import { spellName } from '#lib/text/spell-name.ts';
import { lexicalForm } from '#lib/text/traditional.ts';
import { compareText } from '#lib/views/counts.ts';
import { otherNamesOf } from '#lib/views/finish-entity.ts';
import { pairKey } from '#lib/views/replay-decisions.ts';
import { groupOf, type EdgeRow, type EntityRow } from '#lib/views/rows.ts';

import { briefEntities, briefsById } from './brief-entities.ts';
import { citeMentions, citeSaid, citeStatements } from './cite-sentences.ts';
import { edgeOfRow } from './edge-of-row.ts';
import { shownEntity } from './explore-graph.ts';
import { splitsOf } from './split-entity.ts';
import { freshArticlesOf } from './since-visit.ts';
import { isWatched } from './watch-list.ts';
import type { EntityCard, LinkGroup, PostLine } from './library.ts';

const most = { posts: 50, linksInGroup: 5, sentences: 5, namesakes: 10, kindred: 10, placesBelow: 300 };

/** Errors: entity-not-found. */
export async function cardOf(database: Database, id: EntityId): Promise<Result<EntityCard>> {
  const row = await shownEntity(database, id);
  const [entity] = row ? await briefEntities(database, [row]) : [];
  if (!row || !entity) return fail({ code: 'entity-not-found', about: id });
  const [printedIn, posts, holders, links, said, sentences, namesakes, below, kindred, merged] =
    await Promise.all([
      printedInOf(database, row),
      row.kind === 'person' ? postsOf(database, row.id) : [],
      row.kind === 'organization' ? holdersOf(database, row.id) : [],
      linkGroupsOf(database, row),
      citeSaid(database, row.id, most.sentences),
      citeMentions(database, row.id, most.sentences),
      namesakesOf(database, row),
      row.placeCode === undefined ? [] : placesIn(database, row.placeCode),
      row.kind === 'organization' ? kindredOf(database, row) : [],
      mergedInto(database, row),
    ]);
  return ok({
    entity,
    printedIn,
    fresh: (await freshArticlesOf(database, row.id)).length,
    isWatched: isWatched(await loadReplay(database), row.id),
    spelled: row.kind === 'person' ? spelledOf(row) : null,
    aliases: otherNamesOf(row),
    posts,
    holders,
    links,
    said,
    sentences,
    namesakes,
    below,
    kindred,
    merged,
    splits: await splitsOf(database, row.id),
  });
}

async function printedInOf(database: Database, { printed }: EntityRow): Promise<EntityCard['printedIn']> {
  const statement = printed && (await database.statements.get(printed.statement));
  const [cited] = statement ? await citeStatements(database, [statement]) : [];
  return cited?.sentence ?? null;
}

function spelledOf(row: EntityRow): EntityCard['spelled'] {
  const isSpelled = otherNamesOf(row).some((name) => /^[\p{Script=Latin}\s.'’-]+$/u.test(name));
  return isSpelled ? null : spellName(lexicalForm(row.name));
}

/** The posts of one person, those held first. */
export async function postsOf(database: Database, person: EntityId): Promise<EntityCard['posts']> {
  const edges = await edgesOfGroup(database, person, groupOf('holdsPost', 'out'));
  const organizations = await entitiesById(
    database,
    edges.map(({ to }) => to),
  );
  return edges.flatMap((edge) => postLines(edge, organizations.get(edge.to))).sort(comparePosts);
}

async function holdersOf(database: Database, organization: EntityId): Promise<EntityCard['holders']> {
  const edges = await edgesOfGroup(database, organization, groupOf('holdsPost', 'in'));
  const rows = await entitiesById(database, [organization, ...edges.map(({ from }) => from)]);
  const lines = edges.flatMap((edge) => {
    const person = rows.get(edge.from);
    if (!person) return [];
    const { id, name } = person;
    return postLines(edge, rows.get(edge.to)).map((line) => ({ ...line, person: { id, name } }));
  });
  return lines.sort(comparePosts);
}

async function edgesOfGroup(database: Database, node: EntityId, group: string): Promise<readonly EdgeRow[]> {
  const links = await linksOfGroup(database, node, group, most.posts);
  return edgesById(
    database,
    links.map(({ edge }) => edge),
  );
}

function postLines(edge: EdgeRow, organization: EntityRow | undefined): readonly PostLine[] {
  if (!organization) return [];
  const { id, name } = organization;
  return edge.facets.map(({ label, modality, first, last, articles, outlets }) => ({
    title: label,
    organization: { id, name },
    modality: modality ?? 'asserted',
    first,
    last,
    articles,
    outlets: outlets.length,
    edge: edge.id,
  }));
}

/** Posts held before those to come and those left; within them the latest in print first. */
function comparePosts(a: PostLine, b: PostLine): number {
  return (
    modalities.indexOf(a.modality) - modalities.indexOf(b.modality) ||
    compareText(b.last ?? '', a.last ?? '') ||
    b.articles - a.articles ||
    compareText(a.title, b.title) ||
    compareText(a.edge, b.edge)
  );
}

async function linkGroupsOf(database: Database, row: EntityRow): Promise<readonly LinkGroup[]> {
  const totals = new Map(row.groups);
  const groups: LinkGroup[] = [];
  for (const kind of relationKindNames) {
    for (const direction of ['out', 'in'] as const) {
      const group = groupOf(kind, direction);
      const total = totals.get(group);
      if (total === undefined) continue;
      const links = await linksOfGroup(database, row.id, group, most.linksInGroup);
      const edges = new Map(
        (
          await edgesById(
            database,
            links.map(({ edge }) => edge),
          )
        ).map((edge) => [edge.id, edge]),
      );
      const briefs = new Map(
        (
          await briefsById(
            database,
            links.map(({ other }) => other),
          )
        ).map((b) => [b.id, b]),
      );
      const top = links.flatMap(({ other, edge }) => {
        const [brief, found] = [briefs.get(other), edges.get(edge)];
        return brief && found
          ? [{ entity: brief, edge, verb: edgeOfRow(found).labels[0] ?? null, articles: found.articles }]
          : [];
      });
      groups.push({ kind, direction, total, top });
    }
  }
  return groups;
}

/** What the reader merged into an entity, so that it can be taken apart again. */
async function mergedInto(database: Database, row: EntityRow): Promise<EntityCard['merged']> {
  const { roots, merges } = await loadReplay(database);
  return [...merges].flatMap(([decision, { into, name }]) =>
    (roots.get(into) ?? into) === row.id ? [{ name, decision }] : [],
  );
}

export async function namesakesOf(database: Database, row: EntityRow): Promise<EntityCard['namesakes']> {
  const { parted, splits } = await loadReplay(database);
  const splitting = new Set([...splits.values()].flatMap((list) => list.map(({ id }) => id)));
  const ids = await entitiesNamed(database, nameKey(row.name), most.namesakes + 1);
  const briefs = await briefsById(
    database,
    ids.filter((id) => id !== row.id),
  );
  return briefs
    .filter(({ kind, name }) => kind === row.kind && nameKey(name) === nameKey(row.name))
    .map((brief) => {
      const partedBy = parted.get(pairKey(row.id, brief.id)) ?? null;
      return { ...brief, partedBy, isSplit: partedBy !== null && splitting.has(partedBy) };
    });
}

/** What lies in a place and in no other of the library between: of a province its prefectures, and counties of those it has not read of. */
async function placesIn(database: Database, code: string): Promise<EntityCard['below']> {
  const rows = await placesBelow(database, code, most.placesBelow);
  const codes = rows.map(({ placeCode }) => bareCode(placeCode ?? ''));
  const direct = rows.filter((_, i) => {
    const own = codes[i] ?? '';
    return !codes.some((other) => other !== own && own.startsWith(other));
  });
  return briefEntities(database, direct);
}

async function kindredOf(database: Database, row: EntityRow): Promise<EntityCard['kindred']> {
  const ids = new Set<EntityId>();
  for (const name of kindredNames(organKey(row.name)).slice(0, most.kindred)) {
    for (const id of await entitiesNamed(database, nameKey(name), most.kindred)) ids.add(id);
  }
  ids.delete(row.id);
  const briefs = await briefsById(database, [...ids]);
  return briefs.filter(({ kind }) => kind === row.kind);
}
