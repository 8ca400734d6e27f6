import type { EntityBrief, Library } from '#lib/services/library.ts';
import { readBegun, readPhrase, type Phrase } from '#lib/text/question-phrase.ts';
import type { Asked } from './asking.svelte.ts';
import { questionWords } from './question-words.ts';

type Asker = Pick<Library, 'find' | 'titles' | 'articles'>;

const mostTitles = 2;
const mostCompleted = 5;
const mostMeant = 3;
const newDays = 30;

/**
 * Questions that what was typed may mean: the one it is, or those it may become, else those that can be asked of the best
 * name found and of the titles that begin so. `beside` is what is selected on the sheet.
 */
export async function suggestQuestions(
  library: Asker,
  typed: string,
  found: readonly EntityBrief[],
  beside: EntityBrief | null,
): Promise<readonly Asked[]> {
  const phrase = readPhrase(typed);
  if (phrase) return resolve(library, phrase);
  const [best] = found;
  const begun = best ? null : readBegun(typed);
  if (begun?.begins === 'holders') return holdersOf(library, '', mostCompleted);
  if (begun) {
    const [of] = await named(library, begun.name);
    const questions = of ? aboutEntity(of, beside) : [];
    return questions.filter((asked) => questionWords(asked).includes(begun.rest));
  }
  const ofTwo = best ? [] : await besideEachOther(library, typed);
  return [
    ...(best ? aboutEntity(best, beside) : []),
    ...ofTwo,
    ...(await holdersOf(library, typed, mostTitles)),
  ];
}

/** Titles that begin so. */
async function holdersOf(library: Asker, beginning: string, limit: number): Promise<readonly Asked[]> {
  const titles = await library.titles(beginning, limit);
  return (titles.ok ? titles.value : []).map(({ title }) => ofTitle(title));
}

function ofTitle(title: string): Asked {
  return { question: { asks: 'holders', title }, names: [] };
}

/** Two names with nothing but 和 or a space between them. */
async function besideEachOther(library: Asker, typed: string): Promise<readonly Asked[]> {
  const parts = [...typed.trim().matchAll(/\s+and\s+|[\s和与跟、]+/giu)];
  for (const { 0: mark, index } of parts) {
    const [a] = await named(library, typed.trim().slice(0, index));
    const [b] = a ? await named(library, typed.trim().slice(index + mark.length)) : [];
    if (a && b && a.id !== b.id) return ofBoth(a, b);
  }
  return [];
}

function ofBoth(a: EntityBrief, b: EntityBrief): readonly Asked[] {
  const areBodies = a.kind === 'organization' && b.kind === 'organization';
  return (['between', 'common', ...(areBodies ? (['onBoth'] as const) : [])] as const).map((asks) => ({
    question: { asks, a: a.id, b: b.id },
    names: [a.name, b.name],
  }));
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
  const between = beside && beside.id !== of ? ofBoth(beside, entity) : [];
  return [
    ...between,
    ...asks[entity.kind].map((ask): Asked => ({ question: { asks: ask, of }, names: [name] })),
  ];
}

async function resolve(library: Asker, phrase: Phrase): Promise<readonly Asked[]> {
  if (phrase.asks === 'holders') {
    const { title } = phrase;
    const begin = await holdersOf(library, title, mostCompleted);
    const isWhole = (asked: Asked) => 'title' in asked.question && asked.question.title === title;
    return begin.length === 0 || begin.some(isWhole)
      ? [ofTitle(title), ...begin.filter((it) => !isWhole(it))]
      : begin;
  }
  if (phrase.asks === 'newPosts') {
    const asked = await askNewPosts(library, phrase.days);
    return asked ? [asked] : [];
  }
  if ('pairs' in phrase) {
    for (const [left, right] of phrase.pairs) {
      const [[a], [b]] = [await named(library, left), await named(library, right)];
      if (a && b && a.id !== b.id)
        return [{ question: { asks: phrase.asks, a: a.id, b: b.id }, names: [a.name, b.name] }];
    }
    return [];
  }
  const meant = await named(library, phrase.name);
  return meant.map(({ id, name }) => ({ question: { asks: phrase.asks, of: id }, names: [name] }));
}

/** Whom a name means: those it is the whole name of, else those it may mean. */
async function named(library: Asker, name: string): Promise<readonly EntityBrief[]> {
  const answer = await library.find(name, mostMeant);
  const found = answer.ok ? answer.value : [];
  const exact = found.filter((entity) => entity.name === name);
  return exact.length > 0 ? exact : found;
}
