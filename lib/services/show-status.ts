import { failedCaptures } from '#lib/store/captures.ts';
import { readCounter, readCounters } from '#lib/store/counters.ts';
import type { Database } from '#lib/store/database.ts';
import { compareText } from '#lib/views/counts.ts';
import { edgesCounter } from '#lib/views/view-counters.ts';

import { countPending } from './count-pending.ts';
import type { Status } from './library.ts';

const mostFailed = 100;

/** Numbers that are kept, not counted: the size of the library does not matter. */
export async function showStatus(database: Database): Promise<Status> {
  const kinds = await readCounters(database, 'entities/');
  const outlets = [...(await readCounters(database, 'outlet/'))]
    .map(([outlet, articles]) => ({ outlet: outlet === '' ? null : outlet, articles }))
    .sort(
      (a, b) =>
        Number(a.outlet === null) - Number(b.outlet === null) ||
        b.articles - a.articles ||
        compareText(a.outlet ?? '', b.outlet ?? ''),
    );
  return {
    articles: await readCounter(database, 'shelf/kept'),
    entities: {
      person: kinds.get('person') ?? 0,
      organization: kinds.get('organization') ?? 0,
      place: kinds.get('place') ?? 0,
      initiative: kinds.get('initiative') ?? 0,
    },
    edges: await readCounter(database, edgesCounter),
    pending: await countPending(database),
    failed: await failedCaptures(database, mostFailed),
    outlets,
  };
}
