import type { ReadEntity } from '#lib/domain/entity.ts';
import type { EntityKind } from '#lib/domain/kinds.ts';
import type { Reading } from '#lib/domain/reading.ts';
import type { Statement } from '#lib/domain/statement.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById, entitiesNamed, readTogether } from '#lib/store/find-entities.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { organKey } from '#lib/text/organ-key.ts';
import type { EntityRow } from '#lib/views/rows.ts';

import { postsOf } from './card-of.ts';
import type { Foresight, FreshPerson, FreshPost } from './foresight.ts';
import type { PostLine } from './library.ts';

const most = { people: 200, namesakes: 20 };

/** A person that a reading names, with the posts that it gives them. */
interface Named {
  readonly entity: ReadEntity;
  readonly posts: readonly Statement[];
}

/**
 * What readings say of people that the library does not hold yet: people of whom it has none of the name, and posts of
 * people that it knows which it has not seen. Whoever has the same name counts as known: a guess would hide that.
 */
export async function foreseeReadings(database: Database, readings: readonly Reading[]): Promise<Foresight> {
  const people: FreshPerson[] = [];
  const posts: FreshPost[] = [];
  const named = readings.flatMap(peopleOf).slice(0, most.people);
  await readTogether(database, async () => {
    const seen = new Set<string>();
    for (const { entity, posts: given } of named) {
      const known = await knownAs(database, entity);
      const lines: PostLine[] = [];
      for (const { id } of known) lines.push(...(await postsOf(database, id)));
      const isNew = known.length === 0;
      for (const post of isNew ? given.slice(0, 1) : given) {
        const body = bodyOf(post, readings);
        const key = `${nameKey(entity.name)}\n${nameKey(post.qualifiers.title ?? '')}\n${organKey(body)}`;
        if (seen.has(key) || (!isNew && lines.some((line) => isSamePost(line, post, body)))) continue;
        seen.add(key);
        const said = { title: post.qualifiers.title ?? '', body, quote: post.evidence.quote };
        const [first] = known;
        if (first)
          posts.push({ ...said, person: { id: first.id, name: entity.name }, before: lines[0] ?? null });
        else people.push({ name: entity.name, post: said });
      }
      if (isNew && given.length === 0 && !seen.has(nameKey(entity.name)))
        people.push({ name: entity.name, post: null });
      if (isNew) seen.add(nameKey(entity.name));
    }
  });
  return {
    named: new Set(named.map(({ entity }) => nameKey(entity.name))).size,
    people: withPostFirst(people),
    posts,
    read: { kinds: countKinds(readings), people: everybody(named, readings) },
  };
}

function countKinds(readings: readonly Reading[]): Foresight['read']['kinds'] {
  const names = (kind: EntityKind) =>
    readings.flatMap(({ entities }) =>
      entities.filter((entity) => entity.kind === kind).map(({ name }) => nameKey(name)),
    );
  const count = (kind: EntityKind) => new Set(names(kind)).size;
  return {
    person: count('person'),
    organization: count('organization'),
    place: count('place'),
    initiative: count('initiative'),
  };
}

/** Each name once, with a post where any reading gives it one. */
function everybody(named: readonly Named[], readings: readonly Reading[]): readonly FreshPerson[] {
  const people = new Map<string, FreshPerson>();
  for (const { entity, posts } of named) {
    const key = nameKey(entity.name);
    const [post] = posts;
    if (people.get(key)?.post || (people.has(key) && !post)) continue;
    const said = post && {
      title: post.qualifiers.title ?? '',
      body: bodyOf(post, readings),
      quote: post.evidence.quote,
    };
    people.set(key, { name: entity.name, post: said ?? null });
  }
  return withPostFirst([...people.values()]);
}

function withPostFirst(people: readonly FreshPerson[]): readonly FreshPerson[] {
  return [...people.filter(({ post }) => post), ...people.filter(({ post }) => !post)];
}

function peopleOf({ entities, statements }: Reading): Named[] {
  return entities
    .filter(({ kind }) => kind === 'person')
    .map((entity) => ({
      entity,
      posts: statements.filter(
        ({ kind, from, qualifiers }) =>
          kind === 'holdsPost' &&
          from === entity.id &&
          qualifiers.title !== undefined &&
          qualifiers.modality !== 'former' &&
          qualifiers.modality !== 'negated',
      ),
    }));
}

/** The same person where the reading can tell, else everybody of the name. */
async function knownAs(database: Database, entity: ReadEntity): Promise<readonly EntityRow[]> {
  const ids = await entitiesNamed(database, nameKey(entity.name), most.namesakes);
  const rows = [...(await entitiesById(database, [entity.id, ...ids])).values()].filter(
    ({ kind, hidden }) => kind === 'person' && !hidden,
  );
  const same = rows.find(({ id }) => id === entity.id);
  return same ? [same] : rows;
}

function bodyOf({ to, object }: Statement, readings: readonly Reading[]): string {
  const entity = readings.flatMap(({ entities }) => entities).find(({ id }) => id === to);
  return entity?.name ?? object ?? '';
}

function isSamePost({ title, organization }: PostLine, post: Statement, body: string): boolean {
  return (
    nameKey(title) === nameKey(post.qualifiers.title ?? '') &&
    (organization.id === post.to || organKey(organization.name) === organKey(body))
  );
}
