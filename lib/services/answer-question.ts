import type { EntityId } from '#lib/domain/ids.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { RelationKind } from '#lib/domain/kinds.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { edgesById, linksOfGroup } from '#lib/store/find-links.ts';
import { countPostsSince, postsSince } from '#lib/store/find-posts.ts';
import { rootOf } from '#lib/views/replay-decisions.ts';
import { groupOf, type Direction } from '#lib/views/rows.ts';

import { briefsById } from './brief-entities.ts';
import { edgeOfRow } from './edge-of-row.ts';
import { shownEntity } from './explore-graph.ts';
import { findColleagues } from './find-colleagues.ts';
import { findCommon, findOnBoth } from './find-common.ts';
import { findHolders, rowsOfPosts } from './find-holders.ts';
import { findPaths, hopOf } from './find-paths.ts';
import { findTogether } from './find-together.ts';
import type { Answer, AnswerRow, Question } from './questions.ts';

const most = { inGroup: 500, paths: 10 };

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
    case 'holders':
      return ok(await answerOf(database, await findHolders(database, question.title), limit));
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
