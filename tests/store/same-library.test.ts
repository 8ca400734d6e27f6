import { describe, expect, test } from 'vitest';

import type { Source } from '#lib/domain/capture.ts';
import { newcomerId, type Act, type Decision } from '#lib/domain/decision.ts';
import type { CaptureId, EntityId } from '#lib/domain/ids.ts';
import { commitDecisions } from '#lib/store/commit-decision.ts';
import { rebuildViews } from '#lib/store/rebuild-views.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { dumpDerived, got, openLibrary, type OpenedLibrary } from './open-library.ts';
import { randomFrom, type Random } from './random.ts';
import { randomPages } from './random-texts.ts';

const seeds = Array.from({ length: 12 }, (_, i) => i + 1);
const versions = [1, 2, 3] as const;

describe.each(seeds)('after a random history (seed %i)', (seed) => {
  test('a rebuild changes nothing, and another order of arrival gives the same library', async () => {
    const random = randomFrom(seed);
    const pages = randomPages(random, 7);
    const last = random.pick(versions);

    const first = await openLibrary();
    const said = new Map<CaptureId, Partial<Source>>();
    for (const page of random.shuffle(pages)) {
      await first.save(page);
      for (let i = random.below(4); i > 0; i--) await liveOn(first, random, said);
    }
    await first.read(fakeExtractor(last));
    const lived = await dumpDerived(first.database);
    const decisions = await first.database.decisions.toArray();
    await rebuildViews(first.database);
    expect(await dumpDerived(first.database)).toEqual(lived);

    const second = await openLibrary();
    let arriving: readonly Decision[] = random.shuffle(decisions);
    for (const page of random.shuffle(pages)) {
      await second.save(page);
      const cut = random.below(arriving.length + 1);
      if (random.below(2) === 0) await second.read(fakeExtractor(random.pick(versions)));
      await commitDecisions(second.database, arriving.slice(0, cut));
      arriving = arriving.slice(cut);
    }
    await commitDecisions(second.database, arriving);
    for (const [capture, source] of said) got(await second.library.describe([capture], source));
    await second.read(fakeExtractor(last));
    expect(await dumpDerived(second.database)).toEqual(lived);

    expect(lived.entities).not.toBe('');
    await first.database.delete();
    await second.database.delete();
  });
});

/** One thing that happens to a library. */
async function liveOn(
  opened: OpenedLibrary,
  random: Random,
  said: Map<CaptureId, Partial<Source>>,
): Promise<void> {
  const { database, library, read } = opened;
  const what = random.below(10);
  if (what < 3) return read(fakeExtractor(random.pick(versions)));
  if (what === 3) {
    const capture = random.pick(await database.captures.toArray());
    const source = {
      outlet: random.pick(['丁报', null]),
      published: `2021-01-0${String(1 + random.below(9))}`,
    };
    if (said.has(capture.id)) return;
    said.set(capture.id, source);
    got(await library.describe([capture.id], source));
    return;
  }
  const act = await randomAct(opened, random);
  if (act) got(await library.decide(act));
}

async function randomAct({ database }: OpenedLibrary, random: Random): Promise<Act | null> {
  const articles = await database.articles.toArray();
  const entities = await database.entities.toArray();
  const statements = await database.statements.toArray();
  const decisions = await database.decisions.toArray();
  if (articles.length === 0 || entities.length === 0 || statements.length === 0) return null;
  const [entity, into, statement] = [random.pick(entities), random.pick(entities), random.pick(statements)];
  const about = {
    article: statement.article,
    quote: statement.evidence.quote,
    kind: statement.kind,
    subject: statement.subject,
    object: statement.object,
  };
  const mention = random.pick(await database.mentions.toArray());
  const { article, kind, name } = mention;
  const [called, apart] = [random.pick(['新人', name]), random.pick(['', '丙局'])];
  const split = (into?: EntityId): Act => {
    const taken = mention.entity ?? mention.raw;
    const who = { called, apart, into: into ?? newcomerId({ entity: taken, called, apart }) };
    const raw = mention.read ?? mention.raw;
    return { act: 'split', entity: taken, name, article, raw, kind, printed: name, ...who };
  };
  const marked = { entity: random.pick([entity.id, mention.raw]), kind: entity.kind, type: entity.type };
  const acts: readonly Act[] = [
    split(),
    split(),
    split(entity.id),
    { act: 'mention', article, in: 'text', start: 0, end: 1, quote: '字', name: entity.name, ...marked },
    { act: 'removeArticle', article: random.pick(articles).id },
    { act: 'merge', entity: entity.id, into: into.id, names: [entity.name, into.name] },
    { act: 'merge', entity: into.id, into: entity.id, names: [into.name, entity.name] },
    { act: 'rename', entity: entity.id, name: random.pick(['新名', '甲县委']), was: entity.name },
    { act: 'retype', entity: entity.id, kind: 'initiative', type: 'phrase', name: entity.name },
    { act: 'hide', entity: entity.id, name: entity.name },
    { act: 'part', entities: [entity.id, into.id], names: [entity.name, into.name] },
    { act: 'alias', entity: entity.id, name: random.pick(['老名', '甲县委']), of: entity.name },
    { act: 'remark', statement: statement.id, about, says: 'otherwise', from: '县志' },
    { act: 'reject', statement: statement.id, about },
    { act: 'confirm', statement: statement.id, about },
    ...(decisions.length > 0 ? [{ act: 'undo' as const, decision: random.pick(decisions).id }] : []),
    ...(decisions.length > 0 ? [{ act: 'undo' as const, decision: random.pick(decisions).id }] : []),
  ];
  return random.pick(acts);
}
