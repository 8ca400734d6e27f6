import type { ArticleId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import { articleTexts, type ArticleText } from '#lib/store/find-sentences.ts';
import { webPlaces, type WebPlace } from '#lib/store/web-articles.ts';
import type { Cited } from '#lib/text/cite.ts';

/** An article with what a reference to it is made of. */
export interface CitedArticle extends ArticleText {
  readonly cited: Cited;
}

/** Articles as they are cited, each by the printing that says most; those that are not known are left out. */
export async function citedArticles(
  database: Database,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, CitedArticle>> {
  const texts = await articleTexts(database, ids);
  const leads = await database.printings.bulkGet([...texts.values()].map(({ row }) => [row.id, row.lead]));
  const places = await webPlaces(database, leads);
  return new Map(
    [...texts].map(([id, text], i) => [id, { ...text, cited: citedOf(text, places[i] ?? null) }]),
  );
}

function citedOf({ row, draft }: ArticleText, place: WebPlace | null): Cited {
  const { outlet, published, page } = row;
  return {
    headline: draft.headline,
    outlet: outlet === '' ? null : outlet,
    published: published === '' ? null : published,
    page,
    url: place?.url ?? null,
    accessed: accessedOn(place),
    byline: draft.byline,
  };
}

/** The day on which a text was read on the web, where the reader was; null where nobody says. */
export function accessedOn(place: WebPlace | null): string | null {
  if (place?.seenAt == null) return null;
  const at = new Date(place.seenAt);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
