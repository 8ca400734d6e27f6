import { articleParts, partText } from '#lib/domain/article.ts';
import type { Act } from '#lib/domain/decision.ts';
import { entityId } from '#lib/domain/entity.ts';
import type { ArticleId } from '#lib/domain/ids.ts';
import { entityKinds } from '#lib/domain/kinds.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { findPassage } from '#lib/text/find-passage.ts';

import type { Added, NameWish } from './card-desk.ts';
import type { Library } from './library.ts';

const longestName = 60;

/**
 * A name that the machine missed becomes a decision of the reader, like one that is marked in the reader: its place is
 * looked for in the article that was saved, and where it is not found nothing is added. Errors: those of the library.
 */
export async function addName(
  library: Pick<Library, 'savedFrom' | 'article' | 'decide'>,
  { kind, name, proof }: NameWish,
): Promise<Result<Added>> {
  const own = name.trim();
  if (own === '' || own.length > longestName) return ok({ is: 'not-in-text' });
  const articles = await articlesOf(library, proof);
  if (!articles.ok || 'is' in articles.value) return articles as Result<Added>;
  let isPending = false;
  for (const id of articles.value) {
    const view = await library.article(id);
    if (!view.ok) return view;
    const { article, entities, pending } = view.value;
    const found = articleParts.flatMap((part) => {
      const place = findPassage(partText(article, part), proof);
      return place ? [{ in: part, ...place }] : [];
    });
    const [place] = found;
    if (!place) continue;
    // What is read next would be laid over it.
    if (pending) {
      isPending = true;
      continue;
    }
    const read = entities.find(
      (one) =>
        one.entity.kind === kind &&
        one.mentions.some((at) => at.in === place.in && at.start === place.start && at.end === place.end),
    );
    if (read) return ok({ is: 'added', entity: read.entity.id, decision: null });
    const entity = entityId(kind, own);
    const act: Act = {
      act: 'mention',
      article: id,
      ...place,
      quote: partText(article, place.in).slice(place.start, place.end),
      entity,
      kind,
      type: entityKinds[kind].types.at(kind === 'person' ? 0 : -1) ?? 'other',
      name: own,
    };
    const decided = await library.decide(act);
    return decided.ok ? ok({ is: 'added', entity, decision: decided.value.id }) : decided;
  }
  return ok({ is: isPending ? 'pending' : 'not-in-text' });
}

async function articlesOf(
  library: Pick<Library, 'savedFrom'>,
  proof: NameWish['proof'],
): Promise<Result<readonly ArticleId[] | Exclude<Added, { is: 'added' }>>> {
  if ('article' in proof) return ok([proof.article]);
  if (proof.url === null) return ok({ is: 'not-saved' });
  const saved = await library.savedFrom(proof.url);
  if (!saved.ok) return saved;
  const { captures, articles } = saved.value;
  if (captures.length === 0) return ok({ is: 'not-saved' });
  return ok(articles.length === 0 ? { is: 'pending' } : articles.map(({ id }) => id));
}
