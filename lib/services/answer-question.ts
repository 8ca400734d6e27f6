import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { RelationKind } from '#lib/domain/kinds.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { edgesById, linksOfGroup } from '#lib/store/find-links.ts';
import { countPostsSince, postsSince, postsTitled, titlesBeginning } from '#lib/store/find-posts.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { compareText } from '#lib/views/counts.ts';
import { rootOf } from '#lib/views/replay-decisions.ts';
import { groupOf, type Direction, type EdgeRow, type PostRow } from '#lib/views/rows.ts';

import { briefsById } from './brief-entities.ts';
import { edgeOfRow } from './edge-of-row.ts';
import { shownEntity } from './explore-graph.ts';
import { findColleagues } from './find-colleagues.ts';
import { findCommon, findOnBoth } from './find-common.ts';
import { findPaths, hopOf } from './find-paths.ts';
import { findTogether } from './find-together.ts';
import type { TitleCount } from './library.ts';
import type { Answer, AnswerRow, Question } from './questions.ts';

const most = { inGroup: 500, titled: 2000, paths: 10 };

/** Errors: entity-not-found. */
export async function answerQuestion(
  database: Database,
  question: Question,
  limit: number,
): Promise<Result<Answer>> {
  const ends = 'of' in question ? [question.of] : 'a' in question ? [question.a, question.b] : [];
  for (const end of ends) {
    if (!(await shownEntity(database, end))) return fail({ code: 'entity-not-found', about: end });
  }
  const replay = await loadReplay(database);
  const root = (id: EntityId): EntityId => rootOf(replay, id);
  switch (question.asks) {
    case 'colleagues':
      return ok(await answerOf(database, await findColleagues(database, root(question.of)), limit));
    case 'bodies':
      return ok(await answerOf(database, await linked(database, root(question.of), bodyGroups), limit));
    case 'together':
      return ok(await answerOf(database, await findTogether(database, root(question.of)), limit));
    case 'initiatives':
      return ok(
        await answerOf(
          database,
          await linked(database, root(question.of), initiativeGroups, 'initiative'),
          limit,
        ),
      );
    case 'holders': {
      const posts = await postsTitled(database, nameKey(question.title), most.titled);
      return ok(await answerOf(database, await rowsOfPosts(database, posts), limit));
    }
    case 'newPosts': {
      const posts = await postsSince(database, question.since, limit);
      const rows = (await rowsOfPosts(database, posts)).filter(({ hops }) =>
        hops.every(({ modality }) => modality !== 'former' && modality !== 'negated'),
      );
      const left = (await countPostsSince(database, question.since)) - posts.length;
      return ok(await answerOf(database, rows, limit, rows.length + left));
    }
    case 'common':
    case 'onBoth': {
      const find = question.asks === 'common' ? findCommon : findOnBoth;
      return ok(await answerOf(database, await find(database, root(question.a), root(question.b)), limit));
    }
    case 'between': {
      const rows = await findPaths(database, root(question.a), root(question.b), most.paths);
      return ok(await answerOf(database, rows, limit));
    }
  }
}

export async function findTitles(
  database: Database,
  beginning: string,
  limit: number,
): Promise<readonly TitleCount[]> {
  const key = nameKey(beginning);
  if (key === '') return [];
  const titles = await titlesBeginning(database, key, most.titled);
  return titles
    .map(([title, links]) => ({ title, links }))
    .sort((a, b) => b.links - a.links || compareText(a.title, b.title))
    .slice(0, limit);
}

type Groups = readonly (readonly [RelationKind, Direction])[];
const bodyGroups: Groups = [['partOf', 'in']];
const initiativeGroups: Groups = [
  ['runs', 'out'],
  ['authoredBy', 'in'],
  ['presidesOver', 'out'],
  ['attends', 'out'],
  ['speaksAt', 'out'],
  ['cooperatesWith', 'out'],
  ['locatedIn', 'in'],
];

async function linked(
  database: Database,
  of: EntityId,
  groups: Groups,
  otherKind?: string,
): Promise<readonly AnswerRow[]> {
  const rows: AnswerRow[] = [];
  for (const [kind, direction] of groups) {
    const links = await linksOfGroup(database, of, groupOf(kind, direction), most.inGroup);
    const edges = new Map(
      (
        await edgesById(
          database,
          links.map(({ edge }) => edge),
        )
      ).map((edge) => [edge.id, edge]),
    );
    for (const { other, edge, otherKind: found } of links) {
      const row = edges.get(edge);
      if (row && (otherKind === undefined || found === otherKind))
        rows.push({ entities: [of, other], hops: [hopOf(row)], first: row.first, last: row.last });
    }
  }
  return rows;
}

/** Latest in print first. */
async function rowsOfPosts(database: Database, posts: readonly PostRow[]): Promise<readonly AnswerRow[]> {
  const edges = new Map<EdgeId, EdgeRow>(
    (
      await edgesById(
        database,
        posts.map(({ edge }) => edge),
      )
    ).map((edge) => [edge.id, edge]),
  );
  const rows = posts.flatMap(({ title, edge }): AnswerRow[] => {
    const row = edges.get(edge);
    if (!row) return [];
    return row.facets
      .filter(({ label }) => nameKey(label) === title)
      .map(({ label, modality, first, last }) => ({
        entities: [row.from, row.to],
        hops: [{ edge, label, modality }],
        first,
        last,
      }));
  });
  return rows.sort(
    (a, b) =>
      compareText(b.last ?? '', a.last ?? '') || compareText(a.entities.join('/'), b.entities.join('/')),
  );
}

/** Rows whose ends are all shown. */
async function answerOf(
  database: Database,
  rows: readonly AnswerRow[],
  limit: number,
  total = rows.length,
): Promise<Answer> {
  const kept = rows.slice(0, limit);
  const nodes = await briefsById(database, [...new Set(kept.flatMap(({ entities }) => entities))]);
  const shown = new Set(nodes.map(({ id }) => id));
  const whole = kept.filter(({ entities }) => entities.every((id) => shown.has(id)));
  const edges = await edgesById(database, [...new Set(whole.flatMap(({ hops }) => hops.map((h) => h.edge)))]);
  return {
    rows: whole,
    total: total - (kept.length - whole.length),
    nodes,
    edges: edges.map(edgeOfRow),
  };
}
