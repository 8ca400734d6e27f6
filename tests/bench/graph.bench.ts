import { filterScene, nothingLeftOut } from '#lib/graph/filters.ts';
import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

import { createSheet, endSheet } from '#components/graph/canvas/create-sheet.ts';
import { syncScene } from '#components/graph/canvas/sync-scene.ts';
import { entityId } from '#lib/domain/entity.ts';
import type { EntityId } from '#lib/domain/ids.ts';
import type { EntityKind, RelationKind } from '#lib/domain/kinds.ts';
import { edgeId } from '#lib/domain/statement.ts';
import type { EdgeWords } from '#lib/graph/label-edges.ts';
import { placeEntities } from '#lib/graph/place-entities.ts';
import { addToScene, emptyScene, firstDrawn, mostAdded } from '#lib/graph/scene.ts';
import { createSeededRandom } from '#lib/graph/seeded-random.ts';
import { briefKnown, findEdgesAmong, showNeighbours, showOverview } from '#lib/services/explore-graph.ts';
import { findEntities } from '#lib/services/find-names.ts';
import { findPaths } from '#lib/services/find-paths.ts';
import { openDatabase, type Database } from '#lib/store/database.ts';
import { migrations, type Migration } from '#lib/store/migrations.ts';
import { mostLinked } from '#lib/store/find-entities.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { nameRowsOf } from '#lib/views/finish-entity.ts';
import { linkRowsOf } from '#lib/views/link-rows.ts';
import type { EdgeRow, EntityRow } from '#lib/views/rows.ts';

import { got } from '../store/open-library.ts';

const sizes = [2000, 10_000, 50_000];
/** The last is what a library of some 100,000 articles comes to: 200,000 names, a million links. */
const sizesOfWays = [50_000, 100_000, 200_000];
/** A body that everybody is linked with. */
const hubLinks = 2000;
const linksEach = 5;
const rounds = 40;
/** Names written in one go. */
const atOnce = 5000;
const surnames = Array.from(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎鲁韦昌马苗凤花方',
);
const given = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英兰建文斌辉山川江海波峰岭松柏梅竹云雨雪霜晨曦志国庆华荣福贵东',
);
const typed = ['王', '王伟', '卫东', 'wangweidong', 'wwd', 'ywd', 'z', '王伟东', 'lv', 'chengfang'];

test(
  'names, neighbours and ways between two, by the size of the library',
  { timeout: 7_200_000 },
  async () => {
    const database = got(
      await openDatabase({ name: `bench graph ${String(performance.now())}`, durability: 'relaxed' }),
    );
    const rows: Record<string, unknown>[] = [];
    const random = createSeededRandom(5);
    const known = new Map<EntityId, EntityRow>();
    for (const size of sizes) {
      // Most of a run: a link is two rows with five indexes each.
      const writing = await timed(() => grow(database, random, known, size));
      const ids = [...known.keys()];
      const finding: number[] = [];
      for (let round = 0; round < rounds / 4; round++)
        for (const words of typed) finding.push(await timed(() => findEntities(database, words, 12)));
      const expanding: number[] = [];
      for (let i = 0; i < rounds; i++) {
        const id = i < 4 ? ids[i] : ids[Math.floor(random() * ids.length)];
        if (id) expanding.push(await timed(() => showNeighbours(database, id, { limit: 24 })));
      }
      const between = await askWays(database, ids, random);
      const opening: number[] = [];
      for (let i = 0; i < 5; i++) opening.push(await timed(() => showOverview(database, firstDrawn)));
      const drawing = await expandHub(database);
      rows.push({
        entities: size,
        writtenIn: Math.round(writing / 1000),
        overviewP50: quantile(opening, 0.5),
        hubLinks: drawing.links,
        hubToDrawnP50: quantile(drawing.times, 0.5),
        links: size * linksEach,
        findP50: quantile(finding, 0.5),
        findP99: quantile(finding, 0.99),
        expandP50: quantile(expanding, 0.5),
        expandP99: quantile(expanding, 0.99),
        ...between,
      });
      console.log(JSON.stringify(rows.at(-1)));
    }
    await database.delete();
    await save({ all: rows });
    expect(rows).toHaveLength(sizes.length);
  },
);

/** What ways between two read. All tables and indexes of two million rows would be written for an hour. */
const tablesOfWays: Migration = {
  version: Math.max(...migrations.map(({ version }) => version)),
  why: 'A bench.',
  stores: {
    meta: 'key',
    entities: 'id',
    edges: 'id, from, to',
    links: '[node+other+edge], [node+weight]',
  },
};

test('ways between two, among as many as 200,000 names', { timeout: 10_800_000 }, async () => {
  const database = got(
    await openDatabase({
      name: `bench ways ${String(performance.now())}`,
      durability: 'relaxed',
      migrations: [tablesOfWays],
    }),
  );
  const rows: Record<string, unknown>[] = [];
  const random = createSeededRandom(5);
  const known = new Map<EntityId, EntityRow>();
  for (const size of sizesOfWays) {
    const writing = await timed(() => grow(database, random, known, size, false));
    const between = await askWays(database, [...known.keys()], random);
    rows.push({ entities: size, links: size * linksEach, writtenIn: Math.round(writing / 1000), ...between });
    console.log(JSON.stringify(rows.at(-1)));
  }
  await database.delete();
  await save({ ways: rows });
  expect(rows).toHaveLength(sizesOfWays.length);
});

const figures: Record<string, unknown> = {};
async function save(more: Record<string, unknown>): Promise<void> {
  Object.assign(figures, more);
  await commands.writeFile('artefacts/bench-graph.json', `${JSON.stringify(figures, null, 2)}\n`);
}

async function askWays(database: Database, ids: readonly EntityId[], random: () => number) {
  const asking: number[] = [];
  let ways = 0;
  for (let i = 0; i < rounds; i++) {
    const [a, b] = [ids[Math.floor(random() * ids.length)], ids[Math.floor(random() * ids.length)]];
    if (a && b)
      asking.push(
        await timed(async () => {
          ways += (await findPaths(database, a, b, 10)).length;
        }),
      );
  }
  return { betweenP50: quantile(asking, 0.5), betweenP95: quantile(asking, 0.95), ways };
}

/** From the click on one of very many links until its neighbours stand on a sheet of sixty. */
async function expandHub(database: Database): Promise<{ links: number; times: number[] }> {
  const rows = await mostLinked(database, 200);
  const hub = rows.findLast(({ links }) => links >= hubLinks) ?? rows[0];
  const times: number[] = [];
  if (!hub) return { links: 0, times };
  const first = (
    await briefKnown(database, [hub.id, ...rows.slice(0, firstDrawn).map(({ id }) => id)])
  ).slice(0, firstDrawn);
  const drawn = placeEntities(first, { x: 0, y: 0 }, []);
  const edges = await findEdgesAmong(
    database,
    first.map(({ id }) => id),
  );
  for (let i = 0; i < 5; i++) {
    const container = document.createElement('div');
    container.style.cssText = 'position:fixed;inset:0;width:1000px;height:640px';
    document.body.append(container);
    const cy = createSheet(container);
    const scene = addToScene(emptyScene, drawn, edges);
    syncScene(cy, filterScene(scene, nothingLeftOut), () => false, words);
    await new Promise(requestAnimationFrame);
    times.push(
      await timed(async () => {
        const found = await showNeighbours(database, hub.id, { limit: mostAdded + firstDrawn });
        if (!found.ok) throw new Error(found.error.code);
        const fresh = found.value.nodes.filter(({ id }) => !scene.nodes.has(id)).slice(0, mostAdded);
        const newcomers = placeEntities(fresh, { x: 0, y: 0 }, drawn);
        const among = await findEdgesAmong(database, [...scene.nodes.keys(), ...fresh.map(({ id }) => id)]);
        const grown = addToScene(scene, newcomers, among);
        syncScene(cy, filterScene(grown, nothingLeftOut), () => false, words);
        await new Promise(requestAnimationFrame);
      }),
    );
    endSheet(cy, container);
    container.remove();
  }
  return { links: hub.links, times };
}
const words: EdgeWords = {
  relation: (kind) => kind,
  modal: (_modality, label) => label,
  unseenSince: (label) => label,
  together: (meetings: number) => `同场 ${String(meetings)} 次`,
  and: '、',
};

/**
 * A library in which a few are linked with very many, as provinces and governments are. It grows in steps: a million links with
 * their rows at once are more than a page holds well.
 */
async function grow(
  database: Database,
  random: () => number,
  known: Map<EntityId, EntityRow>,
  size: number,
  hasNames = true,
): Promise<void> {
  const at = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const ids = [...known.keys()];
  const [count, begun] = [new Map<EntityId, number>(), ids.length];
  while (ids.length < size) {
    const from = ids.length;
    while (ids.length < Math.min(size, from + atOnce)) {
      const kind: EntityKind = ids.length % 3 === 0 ? 'organization' : 'person';
      const name = `${at(surnames)}${at(given)}${at(given)}${kind === 'organization' ? `局${String(ids.length)}` : ''}`;
      const id = entityId(kind, name, String(ids.length));
      ids.push(id);
      known.set(id, rowOf(id, kind, name, 1 + Math.floor(40 / (1 + (ids.length % 97)))));
    }
    const fresh = ids.slice(from);
    const edges = fresh.flatMap((id) => edgesFrom(id, ids, random));
    for (const edge of edges)
      for (const end of [edge.from, edge.to]) count.set(end, (count.get(end) ?? 0) + 1);
    const rows = fresh.flatMap((id) => known.get(id) ?? []);
    const links = edges.flatMap((edge) => linkRowsOf(edge, known.get(edge.from), known.get(edge.to)));
    if (hasNames) await inParts(rows.flatMap(nameRowsOf), (part) => database.names.bulkPut(part));
    await inParts(edges, (part) => database.edges.bulkPut(part));
    await inParts(links, (part) => database.links.bulkPut(part));
  }
  for (const [id, links] of count) {
    const row = known.get(id);
    if (row) known.set(id, { ...row, links: row.links + links });
  }
  const changed = ids.flatMap((id, i) => (i >= begun || count.has(id) ? (known.get(id) ?? []) : []));
  await inParts(changed, (part) => database.entities.bulkPut(part));
}

function edgesFrom(from: EntityId, ids: readonly EntityId[], random: () => number): EdgeRow[] {
  const kind: RelationKind = 'cooperatesWith';
  const others = Array.from({ length: linksEach }, () => {
    // The earlier, the more often: the first have some thousands of links.
    const to = ids[Math.floor(ids.length * random() ** 3)];
    return { to, articles: 1 + Math.floor(random() * 5) };
  });
  return others.flatMap(({ to, articles }) =>
    to === undefined || to === from
      ? []
      : {
          id: edgeId(kind, from, to, true),
          kind,
          from,
          to,
          articles,
          outlets: [],
          first: null,
          last: null,
          statements: 1,
          sure: 1,
          confirmed: 0,
          facets: [],
        },
  );
}

function rowOf(id: EntityId, kind: EntityKind, name: string, articles: number): EntityRow {
  return {
    id,
    kind,
    name,
    type: 'other',
    hidden: false,
    keys: [nameKey(name)],
    articles,
    first: null,
    last: null,
    names: [[name, articles]],
    aliases: [],
    types: [],
    codes: [],
    printed: null,
    links: 0,
    groups: [],
    around: [],
  };
}

async function inParts<T>(rows: readonly T[], put: (rows: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 5000) await put(rows.slice(at, at + 5000));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
