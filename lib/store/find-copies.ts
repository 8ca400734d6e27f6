import type { ArticleId } from '#lib/domain/ids.ts';
import { isCopy } from '#lib/text/sketch.ts';

import type { Database } from './database.ts';

/** Articles whose text is a copy of this one's, more or less rewritten. */
export async function copiesOf(database: Database, id: ArticleId): Promise<readonly ArticleId[]> {
  const own = await database.tellings.get(id);
  if (!own || own.bands.length === 0) return [];
  const near = await database.tellings
    .where('bands')
    .anyOf([...own.bands])
    .distinct()
    .toArray();
  return near.filter((other) => other.id !== id && isCopy(own.sketch, other.sketch)).map((other) => other.id);
}
