import type { Marked } from '#lib/domain/decision.ts';
import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { TakenMarks } from '#lib/formats/taken.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { compareText } from '#lib/views/counts.ts';
import { rootOf, type OwnMark, type Replay } from '#lib/views/replay-decisions.ts';

import type { OwnMarks, TagCount } from './library.ts';

export async function showMarks(database: Database, on: Pick<Marked, 'is' | 'id'>): Promise<OwnMarks> {
  const replay = await loadReplay(database);
  const found = [...replay.marks.values()].filter((mark) => isOn(replay, mark.on, on));
  const tags = new Map(found.flatMap((mark) => [...mark.tags].map((tag) => [tag, mark.on])));
  return {
    tags: [...tags].map(([tag, marked]) => ({ tag, on: marked })).sort((a, b) => compareText(a.tag, b.tag)),
    note: found.find((mark) => mark.on.id === on.id)?.note ?? '',
    otherNotes: found.flatMap(({ on: other, note }) => (other.id !== on.id && note !== '' ? [note] : [])),
  };
}

/** What the reader put on an article or entity, for a file. */
export function takenMarks(replay: Replay, on: Pick<Marked, 'is' | 'id'>): TakenMarks {
  if (replay.marks.size === 0) return { tags: [], notes: [] };
  const found = [...replay.marks.values()].filter((mark) => isOn(replay, mark.on, on));
  return {
    tags: [...new Set(found.flatMap(({ tags }) => [...tags]))].sort(compareText),
    notes: found.flatMap(({ note }) => (note === '' ? [] : [note])),
  };
}

export async function showTags(database: Database): Promise<readonly TagCount[]> {
  const { marks } = await loadReplay(database);
  const counts = new Map<string, { articles: number; entities: number }>();
  for (const { on, tags } of marks.values())
    for (const tag of tags) {
      const count = counts.get(tag) ?? { articles: 0, entities: 0 };
      if (on.is === 'article') count.articles += 1;
      else count.entities += 1;
      counts.set(tag, count);
    }
  return [...counts]
    .map(([tag, count]) => ({ tag, ...count }))
    .sort((a, b) => b.articles + b.entities - a.articles - a.entities || compareText(a.tag, b.tag));
}

/** Labels of what was merged stand on what it is now. */
export async function taggedEntities(
  database: Database,
): Promise<readonly (readonly [EntityId, readonly string[]])[]> {
  const replay = await loadReplay(database);
  const found = new Map<EntityId, Set<string>>();
  for (const { on, tags } of replay.marks.values()) {
    if (on.is !== 'entity' || tags.size === 0) continue;
    const id = rootOf(replay, on.id);
    found.set(id, new Set([...(found.get(id) ?? []), ...tags]));
  }
  return [...found].map(([id, tags]) => [id, [...tags].sort(compareText)] as const);
}

export async function articlesTagged(database: Database, tag: string): Promise<readonly ArticleId[]> {
  const { marks } = await loadReplay(database);
  return [...marks.values()].flatMap(({ on, tags }: OwnMark) =>
    on.is === 'article' && tags.has(tag) ? [on.id] : [],
  );
}

function isOn(replay: Replay, marked: Marked, on: Pick<Marked, 'is' | 'id'>): boolean {
  if (marked.is !== on.is) return false;
  if (marked.is === 'article') return marked.id === on.id;
  return rootOf(replay, marked.id) === on.id;
}
