import type { ArticleId, EntityId, StatementId } from '#lib/domain/ids.ts';
import { hashOf } from '#lib/domain/ids.ts';
import { entityKindNames, relationKinds, type EntityKind } from '#lib/domain/kinds.ts';
import { coverageOf } from '#lib/domain/coverage.ts';
import { entityId } from '#lib/domain/entity.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { edgeId } from '#lib/domain/statement.ts';
import type {
  Edge,
  EntityBrief,
  EntityCard,
  Library,
  Neighbourhood,
  PostLine,
  Sentence,
} from '#lib/services/library.ts';

import type { FakePress, FakeStatement } from './fake-press.ts';

const reviewBelow = 0.6;

/** How often each question was asked: one query for one action is a promise of this house. */
export type FakeLibrary = Library & {
  readonly asked: Map<keyof Library, number>;
  readonly idOf: (name: string) => EntityId;
  /** Puts a label of the reader's on a name. */
  tag(name: string, tag: string): void;
  /** Adds to what the library holds, as another tab would. */
  learn(press: FakePress): void;
};

/** A whole library in memory, over rows of a fake press. Reading and deciding are not its business. */
const unjudged = { verdict: null, judgedBy: null, remarks: [] };

export function createFakeLibrary(start: FakePress): FakeLibrary {
  let press = start;
  const asked = new Map<keyof Library, number>();
  const tagged: (readonly [EntityId, readonly string[]])[] = [];
  const idOf = (name: string): EntityId => {
    const entity = press.entities[name];
    if (!entity) throw new Error(`The fake press knows no ${name}`);
    return entityId(entity.kind, name);
  };
  const nameOf = (id: EntityId) => Object.keys(press.entities).find((name) => idOf(name) === id);
  const edgeOf = (row: FakeStatement) =>
    edgeId(row.kind, idOf(row.from), idOf(row.to), 'symmetric' in relationKinds[row.kind]);
  const about = (name: string) => press.statements.filter((row) => row.from === name || row.to === name);

  function brief(name: string): EntityBrief {
    const entity = press.entities[name]!;
    const rows = about(name);
    const dates = rows.map((row) => row.published).toSorted();
    return {
      id: idOf(name),
      kind: entity.kind,
      type: entity.type,
      name,
      printed: entity.printed ?? null,
      ofBody: entity.ofBody ?? null,
      within: entity.within ?? [],
      articles: new Set(rows.map((row) => `${row.outlet} ${row.published}`)).size,
      links: new Set(rows.map(edgeOf)).size,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
    };
  }

  function facetsOf(rows: readonly FakeStatement[]): Edge['facets'] {
    const labels = [...new Set(rows.map((row) => row.label ?? ''))];
    return labels.map((label) => {
      const own = rows.filter((row) => (row.label ?? '') === label);
      const dates = own.map((row) => row.published).toSorted();
      return {
        label,
        modality: own.at(-1)?.modality ?? (own[0]?.kind === 'holdsPost' ? 'asserted' : null),
        first: dates[0] ?? null,
        last: dates.at(-1) ?? null,
      };
    });
  }

  function edge(rows: readonly FakeStatement[]): Edge {
    const first = rows[0]!;
    const dates = rows.map((row) => row.published).toSorted();
    return {
      id: edgeOf(first),
      kind: first.kind,
      from: idOf(first.from),
      to: idOf(first.to),
      labels: [...new Set(rows.flatMap((row) => (row.label ? [row.label] : [])))],
      modality: first.modality ?? null,
      articles: new Set(rows.map((row) => `${row.outlet} ${row.published}`)).size,
      outlets: new Set(rows.map((row) => row.outlet)).size,
      witnesses: [...new Set(rows.flatMap((row) => row.outlet ?? []))],
      confirmed: false,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
      facets: facetsOf(rows),
      toReview: Math.max(...rows.map((row) => row.confidence ?? 0.9)) < reviewBelow,
    };
  }

  const edges = () => [...Map.groupBy(press.statements, edgeOf).values()].map(edge);
  const briefs = () =>
    Object.keys(press.entities)
      .map(brief)
      .toSorted((a, b) => b.links - a.links || (a.id < b.id ? -1 : 1));
  const count = (entities: readonly EntityBrief[]) =>
    Object.fromEntries(
      entityKindNames.map((kind) => [kind, entities.filter((entity) => entity.kind === kind).length]),
    ) as Record<EntityKind, number>;

  function neighbourhood(entities: readonly EntityBrief[], limit: number, centre?: EntityId): Neighbourhood {
    const nodes = entities.slice(0, limit);
    const ids = new Set([...nodes.map(({ id }) => id), ...(centre ? [centre] : [])]);
    return {
      nodes,
      edges: edges().filter(({ from, to }) => ids.has(from) && ids.has(to)),
      total: entities.length,
      totalByKind: count(entities),
    };
  }

  function sentence(row: FakeStatement): Sentence {
    const marks = [row.from, row.to].flatMap((name) => {
      const start = row.sentence.indexOf(name);
      return start < 0 ? [] : [{ start, end: start + name.length }];
    });
    return {
      article: hashOf('article', row.outlet, row.published) as ArticleId,
      statement: hashOf('statement', row.sentence, row.kind, row.from, row.to) as StatementId,
      in: 'text',
      start: 0,
      end: row.sentence.length,
      text: row.sentence,
      marks,
      headline: `${row.published} 的一篇`,
      outlet: row.outlet,
      published: row.published,
      page: row.page,
    };
  }

  const latest = (rows: readonly FakeStatement[]) =>
    rows.toSorted((a, b) => (a.published < b.published ? 1 : -1));

  function post(row: FakeStatement): PostLine {
    const whole = edge(press.statements.filter((other) => edgeOf(other) === edgeOf(row)));
    return {
      title: row.label ?? '',
      organization: { id: idOf(row.to), name: row.to },
      modality: row.modality ?? 'asserted',
      first: whole.first,
      last: whole.last,
      articles: whole.articles,
      outlets: whole.outlets,
      edge: whole.id,
    };
  }

  function card(name: string): EntityCard {
    const rows = about(name);
    const held = rows.filter((row) => row.kind === 'holdsPost');
    const once = (list: readonly FakeStatement[]) =>
      [...Map.groupBy(latest(list), edgeOf).values()].map((group) => group[0]!);
    const groups = Map.groupBy(once(rows), (row) => `${row.kind} ${row.from === name ? 'out' : 'in'}`);
    return {
      entity: brief(name),
      printedIn: null,
      spelled: null,
      aliases: [],
      merged: [],
      splits: [],
      posts: once(held.filter((row) => row.from === name)).map(post),
      holders: once(held.filter((row) => row.to === name)).map((row) => ({
        ...post(row),
        person: { id: idOf(row.from), name: row.from },
      })),
      links: [...groups.values()].map((group) => ({
        kind: group[0]!.kind,
        direction: group[0]!.from === name ? ('out' as const) : ('in' as const),
        total: group.length,
        top: group.slice(0, 5).map((row) => ({
          entity: brief(row.from === name ? row.to : row.from),
          edge: edgeOf(row),
          verb: row.label ?? null,
          articles: 1,
        })),
      })),
      isWatched: false,
      fresh: 0,
      said: [],
      sentences: [...new Map(latest(rows).map((row) => [row.sentence, sentence(row)])).values()],
      namesakes: [],
      below: [],
      kindred: [],
    };
  }

  const unused = (): never => {
    throw new Error('The fake library does not answer this');
  };
  const library: Library = {
    save: unused,
    savedFrom: unused,
    references: unused,
    savedText: unused,
    namesIn: unused,
    spot: unused,
    foresee: unused,
    preview: unused,
    sinceVisit: () => Promise.resolve(ok(null)),
    markVisit: () => Promise.resolve(ok(null)),
    articles: unused,
    placeOfDay: unused,
    copies: unused,
    marksOn: () => Promise.resolve(ok({ tags: [], note: '', otherNotes: [] })),
    tags: () => Promise.resolve(ok([])),
    tagged: () => answer('tagged', tagged),
    search: unused,
    longRemoved: () => Promise.resolve(ok([])),
    coverage: () =>
      answer(
        'coverage',
        coverageOf(
          press.statements.map(({ outlet, published }) => ({
            outlet: outlet ?? '',
            day: published,
            page: null,
          })),
        ),
      ),
    article: unused,
    describe: unused,
    watched: () => answer('watched', []),
    watchedPhrases: () => answer('watchedPhrases', []),
    news: () => answer('news', 0),
    watchesPhrase: () => answer('watchesPhrase', false),
    seenWatched: () => answer('seenWatched', null),
    scenes: () => answer('scenes', []),
    listed: () => answer('listed', []),
    decide: unused,
    decideAll: unused,
    splitList: unused,
    sentencesIn: unused,
    split: unused,
    judge: unused,
    changes: unused,
    undoSteps: unused,
    sampleArticles: () => Promise.resolve(ok([])),
    review: () => answer('review', { items: [], totals: [], isExact: true }),
    sample: unused,
    partedBy: unused,
    // Of the questions it answers who holds a post; nothing is found for the others.
    answer: (question) => {
      const rows = press.statements.filter(
        (row) => question.asks === 'holders' && row.kind === 'holdsPost' && row.label === question.title,
      );
      const held = [...new Map(rows.map((row) => [edgeOf(row), row])).values()];
      return answer('answer', {
        rows: held.map((row) => ({
          entities: [idOf(row.from), idOf(row.to)],
          hops: [{ edge: edgeOf(row), label: row.label ?? null, modality: row.modality ?? 'asserted' }],
          first: row.published,
          last: row.published,
        })),
        total: held.length,
        nodes: [...new Set(held.flatMap((row) => [row.from, row.to]))].map(brief),
        edges: edges().filter(({ id }) => held.some((row) => edgeOf(row) === id)),
      });
    },
    timeline: () =>
      answer('timeline', { lanes: [], conflicts: [], activities: [], printed: [], figures: [], spread: [] }),
    orders: (people) => {
      const meetings = press.statements.filter(({ kind }) => kind === 'attends');
      const lists = [...Map.groupBy(meetings, ({ to, published }) => `${to} ${published}`).values()];
      const named = people.flatMap((id) => nameOf(id) ?? []);
      const rows = lists.map((list) => ({
        meeting: { id: idOf(list[0]!.to), kind: 'initiative' as const, name: list[0]!.to },
        article: hashOf('article', list[0]!.outlet, list[0]!.published) as ArticleId,
        published: list[0]!.published,
        outlet: list[0]!.outlet,
        places: named.map((name) => {
          const at = list.findIndex(({ from }) => from === name);
          return at < 0
            ? null
            : {
                edge: edgeOf(list[at]!),
                relation: 'attends' as const,
                place: { order: at + 1, of: list.length },
              };
        }),
      }));
      const kept = rows.filter(({ places }) => places.some((place) => place !== null));
      return answer('orders', {
        people: named.map((name) => ({ id: idOf(name), kind: 'person' as const, name })),
        lists: kept,
        total: kept.length,
      });
    },
    orderedLists: (people) => {
      const meetings = press.statements.filter(({ kind }) => kind === 'attends');
      const lists = [...Map.groupBy(meetings, ({ to, published }) => `${to} ${published}`).values()];
      const drawn = lists.map((list) =>
        list.map(({ from }) => idOf(from)).filter((id) => people.includes(id)),
      );
      return answer(
        'orderedLists',
        drawn.filter(({ length }) => length > 1),
      );
    },
    titles: (beginning, limit) => {
      const titles = press.statements.flatMap(({ kind, label }) =>
        kind === 'holdsPost' && label ? [label] : [],
      );
      const found = [...new Set(titles)].filter((title) => title.startsWith(beginning)).slice(0, limit);
      return answer(
        'titles',
        found.map((title) => ({ title, links: titles.filter((one) => one === title).length })),
      );
    },
    outcome: unused,
    status: () =>
      answer('status', {
        articles: new Set(press.statements.map((row) => `${row.outlet} ${row.published}`)).size,
        entities: count(briefs()),
        edges: edges().length,
        pending: 0,
        failed: [],
        outlets: [],
      }),
    find: (query, limit) =>
      answer(
        'find',
        briefs()
          .filter(({ name }) => name.startsWith(query))
          .slice(0, limit),
      ),
    card: (id) => {
      const name = nameOf(id);
      asked.set('card', (asked.get('card') ?? 0) + 1);
      return Promise.resolve(name ? ok(card(name)) : fail({ code: 'entity-not-found' }));
    },
    entities: (ids) =>
      answer(
        'entities',
        ids.flatMap((id) => {
          const name = nameOf(id);
          return name ? [brief(name)] : [];
        }),
      ),
    overview: (limit) =>
      answer(
        'overview',
        neighbourhood(
          briefs().filter(({ links }) => links > 0),
          limit,
        ),
      ),
    neighbours: (id, { limit, kinds, group, order }) => {
      const name = nameOf(id);
      const ends = new Set(name ? about(name).map((row) => (row.from === name ? row.to : row.from)) : []);
      const near = briefs().filter((entity) => ends.has(entity.name));
      const isLinkedSo = (other: string) =>
        !group ||
        about(name ?? '').some(
          (row) =>
            row.kind === group.kind &&
            (group.direction === 'out'
              ? row.from === name && row.to === other
              : row.to === name && row.from === other),
        );
      const wanted = near.filter(
        (entity) => (!kinds || kinds.includes(entity.kind)) && isLinkedSo(entity.name),
      );
      const lastOf = (other: string) =>
        about(name ?? '')
          .filter((row) => row.from === other || row.to === other)
          .reduce((last, { published }) => (published > last ? published : last), '');
      if (order === 'latest') wanted.sort((a, b) => (lastOf(a.name) < lastOf(b.name) ? 1 : -1));
      const { nodes, edges, total } = neighbourhood(wanted, limit, id);
      const centre = briefs().filter((entity) => entity.id === id);
      return answer('neighbours', { nodes: [...centre, ...nodes], edges, total, totalByKind: count(near) });
    },
    edgesAmong: (ids) =>
      answer(
        'edgesAmong',
        edges().filter(({ from, to }) => ids.includes(from) && ids.includes(to)),
      ),
    evidence: (id, limit) => {
      const rows = latest(press.statements.filter((row) => edgeOf(row) === id));
      const first = rows[0];
      if (!first) return Promise.resolve(fail({ code: 'entity-not-found' }));
      return answer('evidence', {
        edge: edge(rows),
        from: brief(first.from),
        to: brief(first.to),
        sentences: rows.slice(0, limit).map((row) => ({
          ...sentence(row),
          rule: `${row.kind}.fake`,
          confidence: row.confidence ?? 0.9,
          ...unjudged,
        })),
        total: rows.length,
      });
    },
    sentences: (id, limit) => answer('sentences', card(nameOf(id) ?? '').sentences.slice(0, limit)),
  };

  function answer<T>(question: keyof Library, value: T): Promise<Result<T>> {
    asked.set(question, (asked.get(question) ?? 0) + 1);
    return Promise.resolve(ok(value));
  }

  return {
    ...library,
    asked,
    idOf,
    tag: (name, tag) => void tagged.push([idOf(name), [tag]]),
    learn(more) {
      press = {
        entities: { ...press.entities, ...more.entities },
        statements: [...press.statements, ...more.statements],
      };
    },
  };
}
