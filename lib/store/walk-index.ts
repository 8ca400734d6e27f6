import type { Collection } from 'dexie';

import type { ArticleId } from '#lib/domain/ids.ts';

import type { ArticleRow } from './schema.ts';

type ArticleRange = Collection<ArticleRow, ArticleId>;

/** A part of an index, read forwards or backwards; a list is one or several of them, one after the other. */
export interface Stretch {
  readonly first: string;
  readonly last: string;
  readonly isBackwards?: boolean;
  /** Rows between two keys; the ends belong to them unless `isOpen` says so. */
  readonly between: (
    first: string,
    last: string,
    isOpen?: { readonly first?: true; readonly last?: true },
  ) => ArticleRange;
  /** False where rows are also looked at: then they cannot be counted or skipped unread. */
  readonly isPlain: boolean;
}

/** A row whose place in the same list is known: walking begins there and not at an end. */
export interface Landmark {
  readonly offset: number;
  readonly key: string;
}

/** Rows that are skipped without asking whether the other end is nearer. */
const near = 200;

/**
 * Rows from `offset` on. An index has no places, so skipping costs a few microseconds a row: it begins at the landmark or at
 * the nearer end.
 */
export async function walk(
  stretches: readonly Stretch[],
  offset: number,
  limit: number,
  landmark: Landmark | null,
): Promise<readonly ArticleRow[]> {
  const fromLandmark = landmark && (await walkFrom(stretches, offset, limit, landmark));
  if (fromLandmark) return fromLandmark;
  const found: ArticleRow[] = [];
  let skip = offset;
  for (const stretch of stretches) {
    const want = limit - found.length;
    if (want === 0) break;
    const isCounted = stretch.isPlain && (skip > near || (skip > 0 && stretches.length > 1));
    const count = isCounted ? await whole(stretch).count() : null;
    if (count !== null && skip >= count) {
      skip -= count;
      continue;
    }
    const rows =
      count !== null && skip > count / 2
        ? await fromTheEnd(stretch, count, skip, Math.min(want, count - skip))
        : await onwards(stretch, whole(stretch)).offset(skip).limit(want).toArray();
    if (!stretch.isPlain && rows.length === 0 && skip > 0) skip -= await whole(stretch).count();
    else skip = 0;
    found.push(...rows);
  }
  return found;
}

/** Null where it leads past the stretch of the landmark: then all is walked. */
async function walkFrom(
  stretches: readonly Stretch[],
  offset: number,
  limit: number,
  landmark: Landmark,
): Promise<readonly ArticleRow[] | null> {
  const stretch = stretches.find(({ first, last }) => landmark.key >= first && landmark.key <= last);
  if (!stretch) return null;
  const { between, first, last, isBackwards = false } = stretch;
  const isOnly = stretches.length === 1;
  if (offset >= landmark.offset) {
    const ahead = isBackwards ? between(first, landmark.key) : between(landmark.key, last);
    const rows = await onwards(stretch, ahead)
      .offset(offset - landmark.offset)
      .limit(limit)
      .toArray();
    return isOnly || rows.length === limit ? rows : null;
  }
  if (offset + limit > landmark.offset) return null;
  const behind = isBackwards
    ? between(landmark.key, last, { first: true })
    : between(first, landmark.key, { last: true });
  const rows = await (isBackwards ? behind : behind.reverse())
    .offset(landmark.offset - offset - limit)
    .limit(limit)
    .toArray();
  return rows.length === limit ? rows.reverse() : null;
}

function whole({ between, first, last }: Stretch): ArticleRange {
  return between(first, last);
}

function onwards({ isBackwards = false }: Stretch, rows: ArticleRange): ArticleRange {
  return isBackwards ? rows.reverse() : rows;
}

async function fromTheEnd(
  stretch: Stretch,
  count: number,
  skip: number,
  want: number,
): Promise<readonly ArticleRow[]> {
  const rows = stretch.isBackwards ? whole(stretch) : whole(stretch).reverse();
  const found = await rows
    .offset(count - skip - want)
    .limit(want)
    .toArray();
  return found.reverse();
}
