import { relationKinds } from '#lib/domain/kinds.ts';
import type { Reading } from '#lib/domain/reading.ts';
import { edgeId, type Statement } from '#lib/domain/statement.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById, entitiesNamed, readTogether } from '#lib/store/find-entities.ts';
import { edgesById } from '#lib/store/find-links.ts';
import { nameKey } from '#lib/text/name-key.ts';

import type { Preview, PreviewLink, PreviewName } from './card-desk.ts';

const most = { names: 60, links: 40, namesakes: 20 };

/** What readings of texts that are not saved would add: each name once, each link with the words that say it. */
export async function previewReadings(database: Database, readings: readonly Reading[]): Promise<Preview> {
  const entities = readings.flatMap((reading) => reading.entities);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  return readTogether(database, async () => {
    const names = new Map<string, PreviewName>();
    for (const { kind, type, name } of entities.slice(0, most.names)) {
      const key = `${kind} ${nameKey(name)}`;
      if (names.has(key)) continue;
      const ids = await entitiesNamed(database, nameKey(name), most.namesakes);
      const rows = [...(await entitiesById(database, ids)).values()];
      names.set(key, { kind, type, name, isKnown: rows.some((row) => row.kind === kind && !row.hidden) });
    }
    const links: PreviewLink[] = [];
    for (const statement of readings.flatMap(({ statements }) => statements).slice(0, most.links)) {
      const { kind, from, to, object, subject, qualifiers, evidence } = statement;
      links.push({
        kind,
        from: nameOf.get(from) ?? subject,
        to: to === null ? object : (nameOf.get(to) ?? object),
        label: qualifiers.title ?? qualifiers.verb ?? qualifiers.role ?? qualifiers.value ?? null,
        modality: qualifiers.modality ?? null,
        quote: evidence.quote,
        isKnown: await isLinkKnown(database, statement),
      });
    }
    return { names: [...names.values()], links };
  });
}

async function isLinkKnown(database: Database, { kind, from, to, qualifiers }: Statement): Promise<boolean> {
  if (to === null) return false;
  const [edge] = await edgesById(database, [edgeId(kind, from, to, 'symmetric' in relationKinds[kind])]);
  if (!edge) return false;
  return kind !== 'holdsPost' || edge.facets.some(({ label }) => label === qualifiers.title);
}
