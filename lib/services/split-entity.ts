import { newcomerId, type SplitAct } from '#lib/domain/decision.ts';
import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { mentionsOfEntityIn } from '#lib/store/find-sentences.ts';
import { rootOf, type Replay } from '#lib/views/replay-decisions.ts';

import { briefsById } from './brief-entities.ts';
import { shownEntity } from './explore-graph.ts';
import type { EntityCard, SplitWish } from './library.ts';

/**
 * What the log takes: an entry for each article and each name in it that is this entity now, however it was read there.
 * Errors: entity-not-found, of whom is split or of a known one that the articles are to belong to.
 */
export async function splitActs(
  database: Database,
  { entity, articles, into }: SplitWish,
): Promise<Result<readonly SplitAct[]>> {
  const row = await shownEntity(database, entity);
  if (!row) return fail({ code: 'entity-not-found', about: entity });
  const isKnown = typeof into === 'string';
  const who = isKnown ? await knownAs(database, into) : newcomer(row.id, into.called, into.apart);
  if (!who || who.into === row.id)
    return fail({ code: 'entity-not-found', about: isKnown ? into : into.called });
  const mentions = await mentionsOfEntityIn(database, row.id, articles);
  return ok(
    mentions.map(({ article, raw, read, kind, name }) => ({
      ...{ act: 'split', entity: row.id, name: row.name },
      ...{ article, raw: read ?? raw, kind, printed: name },
      ...who,
    })),
  );
}

type Who = Pick<SplitAct, 'into' | 'called' | 'apart'>;

function newcomer(entity: EntityId, name: string, what: string): Who {
  const [called, apart] = [name.trim(), what.trim()];
  return { into: newcomerId({ entity, called, apart }), called, apart };
}

/** Who was split off before is named as then, so that it stays who it is whichever of its articles came first. */
async function knownAs(database: Database, id: EntityId): Promise<Who | null> {
  const row = await shownEntity(database, id);
  if (!row) return null;
  const { newcomers } = await loadReplay(database);
  return { into: row.id, called: row.name, apart: '', ...newcomers.get(row.id) };
}

/** Whom the reader split off an entity, and whom it was split off, with the entries that say so. */
export async function splitsOf(database: Database, entity: EntityId): Promise<EntityCard['splits']> {
  const replay = await loadReplay(database);
  const found = [...sayingsOf(replay, entity)];
  const briefs = await briefsById(
    database,
    found.map(([, { other }]) => other),
  );
  const known = new Map(briefs.map((brief) => [brief.id, brief]));
  return found.map(([, { other, isOff, name, articles, decisions }]) => ({
    ...{ isOff, decisions, articles: articles.size },
    entity: known.get(other) ?? null,
    name: known.get(other)?.name ?? name,
  }));
}

interface Splitting {
  readonly other: EntityId;
  readonly isOff: boolean;
  readonly name: string;
  readonly articles: Set<ArticleId>;
  readonly decisions: SplitDecisions;
}
type SplitDecisions = EntityCard['splits'][number]['decisions'][number][];

function sayingsOf(replay: Replay, entity: EntityId): ReadonlyMap<string, Splitting> {
  const found = new Map<string, Splitting>();
  for (const [article, splits] of replay.splits) {
    // Of the same name in the same article the last one counts.
    for (const { id, act } of new Map(splits.map((split) => [split.act.raw, split])).values()) {
      const [from, into] = [rootOf(replay, act.entity), rootOf(replay, act.into)];
      if (from === into || (from !== entity && into !== entity)) continue;
      const isOff = from === entity;
      const [other, name] = isOff ? [into, act.called] : [from, act.name];
      const key = `${String(isOff)} ${other}`;
      const known = found.get(key) ?? { other, isOff, name, articles: new Set(), decisions: [] };
      known.articles.add(article);
      known.decisions.push(id);
      found.set(key, known);
    }
  }
  return found;
}
