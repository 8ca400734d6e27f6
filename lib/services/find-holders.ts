import type { EdgeId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesBeginning, entitiesById, entitiesWithin, readTogether } from '#lib/store/find-entities.ts';
import { edgesById } from '#lib/store/find-links.ts';
import { latestPosts, postsTitled, postsTitledAt, titlesBeginning } from '#lib/store/find-posts.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { compareText } from '#lib/views/counts.ts';
import type { EdgeRow, PostRow } from '#lib/views/rows.ts';

import type { TitleCount } from './library.ts';
import type { AnswerRow } from './questions.ts';

/** Rows: of one title, of the latest posts; of one title where bodies are told by its posts; names that hold words; bodies, and posts looked for at them. */
const most = { titled: 2000, latest: 500, compared: 300, named: 100, bodies: 30, atBodies: 2000 };
/** A title with its body is no longer: every way to part the two is tried. */
const longest = 30;

/**
 * Who is in print with a post: by its title alone, as 副主席, and by the title after its body, as 组织部部长 of a party
 * committee's 组织部. Latest in print first.
 */
export async function findHolders(database: Database, title: string): Promise<readonly AnswerRow[]> {
  const key = nameKey(title);
  const alone = await postsTitled(database, key, most.titled);
  return rowsOfPosts(database, [...alone, ...(await postsOfBody(database, key))]);
}

/** Titles that begin so, the most printed first; of no beginning, those of the latest posts. */
export async function findTitles(
  database: Database,
  beginning: string,
  limit: number,
): Promise<readonly TitleCount[]> {
  const key = nameKey(beginning);
  const titles =
    key === ''
      ? countTitles(await latestPosts(database, most.latest))
      : await titlesBeginning(database, key, most.titled);
  if (titles.length === 0) {
    const links = new Set((await postsOfBody(database, key)).map(({ edge }) => edge)).size;
    return links === 0 ? [] : [{ title: beginning.trim(), links }];
  }
  return titles
    .map(([title, links]) => ({ title, links }))
    .sort((a, b) => b.links - a.links || compareText(a.title, b.title))
    .slice(0, limit);
}

/** Latest in print first. */
export async function rowsOfPosts(
  database: Database,
  posts: readonly PostRow[],
): Promise<readonly AnswerRow[]> {
  const edges = await edgesOf(database, posts);
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

/** Posts at the bodies that the beginning names, with the rest as their title; the longest title that has any. */
async function postsOfBody(database: Database, key: string): Promise<readonly PostRow[]> {
  if (key.length > longest) return [];
  return readTogether(database, async () => {
    for (let cut = 1; cut < key.length; cut++) {
      const [words, title] = [key.slice(0, cut), key.slice(cut)];
      const posts = await postsTitled(database, title, most.compared + 1);
      if (posts.length === 0) continue;
      // Of a title that very many have, as 县长, the bodies that may be meant are fewer than the posts.
      const meant =
        posts.length > most.compared
          ? await postsAtMeant(database, title, words)
          : await meantAmong(database, posts, words);
      if (meant.length > 0) return meant;
    }
    return [];
  });
}

async function meantAmong(
  database: Database,
  posts: readonly PostRow[],
  words: string,
): Promise<readonly PostRow[]> {
  const edges = await edgesOf(database, posts);
  const bodies = await entitiesById(database, [...new Set([...edges.values()].map(({ to }) => to))]);
  const nameOf = ({ edge }: PostRow) => {
    const to = edges.get(edge)?.to;
    return nameKey((to && bodies.get(to)?.name) ?? '');
  };
  for (const isMeant of waysToMean(words)) {
    const meant = posts.filter((post) => isMeant(nameOf(post)));
    if (meant.length > 0) return meant;
  }
  return [];
}

/** By the bodies in whose name the words stand, the best known of each way to mean one. */
async function postsAtMeant(database: Database, title: string, words: string): Promise<readonly PostRow[]> {
  const ids = new Set(await entitiesBeginning(database, words, most.named));
  for (const id of await entitiesWithin(database, words, most.named)) ids.add(id);
  const bodies = [...(await entitiesById(database, [...ids])).values()]
    .filter(({ kind }) => kind === 'organization')
    .sort((a, b) => b.links - a.links);
  for (const isMeant of waysToMean(words)) {
    const meant = bodies.filter(({ name }) => isMeant(nameKey(name))).slice(0, most.bodies);
    const posts = await postsTitledAt(
      database,
      title,
      meant.map(({ id }) => id),
      most.atBodies,
    );
    if (posts.length > 0) return posts;
  }
  return [];
}

/** As a short name means its body: the end of its name, 自治区政协; the government of a place, 乙市; any body there. */
function waysToMean(words: string): readonly ((name: string) => boolean)[] {
  const isGovernment = (name: string) => /^(?:人民)?政府$/u.test(name.split(words).at(-1) ?? '');
  return [
    (name) => name.endsWith(words),
    (name) => name.includes(words) && isGovernment(name),
    ...(words.length > 1 ? [(name: string) => name.includes(words)] : []),
  ];
}

function countTitles(posts: readonly PostRow[]): readonly (readonly [string, number])[] {
  return [...Map.groupBy(posts, ({ title }) => title)].map(([title, of]) => [title, of.length]);
}

async function edgesOf(database: Database, posts: readonly PostRow[]): Promise<ReadonlyMap<EdgeId, EdgeRow>> {
  const rows = await edgesById(
    database,
    posts.map(({ edge }) => edge),
  );
  return new Map(rows.map((edge) => [edge.id, edge]));
}
