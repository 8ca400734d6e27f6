import type { EntityBrief, Library } from '#lib/services/library.ts';
import { readPhrase, type Phrase } from '#lib/text/question-phrase.ts';
import type { Asked } from './asking.svelte.ts';

type Asker = Pick<Library, 'find' | 'titles' | 'articles'>;

const mostTitles = 2;
const newDays = 30;

/**
 * Questions that what was typed may mean: the one it is, if it is one, else those that can be asked of the best name
 * found and of the titles that begin so. `beside` is what is selected on the sheet.
 */
export async function suggestQuestions(
  library: Asker,
  typed: string,
  found: readonly EntityBrief[],
  beside: EntityBrief | null,
): Promise<readonly Asked[]> {
  const phrase = readPhrase(typed);
  if (phrase) return resolve(library, phrase);
  const titles = await library.titles(typed, mostTitles);
  const [best] = found;
  return [
    ...(best ? aboutEntity(best, beside) : []),
    ...(titles.ok ? titles.value : []).map(({ title }): Asked => ({
      question: { asks: 'holders', title },
      names: [],
    })),
  ];
}

/** Posts of the last days before the newest issue of the library, for an old library has news of its own; null if it has no dates. */
export async function askNewPosts(library: Asker, days = newDays): Promise<Asked | null> {
  const answer = await library.articles({ offset: 0, limit: 1 });
  const newest = answer.ok ? answer.value.articles[0]?.published : null;
  const time = Date.parse(newest ?? '');
  if (Number.isNaN(time)) return null;
  const since = new Date(time - days * 86_400_000).toISOString().slice(0, 10);
  return { question: { asks: 'newPosts', since }, names: [] };
}

function aboutEntity(entity: EntityBrief, beside: EntityBrief | null): readonly Asked[] {
  const { id: of, name } = entity;
  const asks = {
    person: ['colleagues', 'together', 'initiatives'],
    organization: ['bodies', 'initiatives'],
    place: ['initiatives'],
    initiative: [],
  } as const;
  const ofTwo = beside && beside.id !== of ? beside : null;
  const areBodies = ofTwo?.kind === 'organization' && entity.kind === 'organization';
  const between = ofTwo
    ? (['between', 'common', ...(areBodies ? (['onBoth'] as const) : [])] as const).map((ask): Asked => ({
        question: { asks: ask, a: ofTwo.id, b: of },
        names: [ofTwo.name, name],
      }))
    : [];
  return [
    ...between,
    ...asks[entity.kind].map((ask): Asked => ({ question: { asks: ask, of }, names: [name] })),
  ];
}

async function resolve(library: Asker, phrase: Phrase): Promise<readonly Asked[]> {
  if (phrase.asks === 'holders') return [{ question: { asks: 'holders', title: phrase.title }, names: [] }];
  if (phrase.asks === 'newPosts') {
    const asked = await askNewPosts(library, phrase.days);
    return asked ? [asked] : [];
  }
  if ('pairs' in phrase) {
    for (const [left, right] of phrase.pairs) {
      const [a, b] = [await named(library, left), await named(library, right)];
      if (a && b && a.id !== b.id)
        return [{ question: { asks: phrase.asks, a: a.id, b: b.id }, names: [a.name, b.name] }];
    }
    return [];
  }
  const of = await named(library, phrase.name);
  return of ? [{ question: { asks: phrase.asks, of: of.id }, names: [of.name] }] : [];
}

async function named(library: Asker, name: string): Promise<EntityBrief | undefined> {
  const answer = await library.find(name, 1);
  return answer.ok ? answer.value[0] : undefined;
}
