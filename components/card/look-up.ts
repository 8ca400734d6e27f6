import { longestPhrase } from '#lib/domain/passage.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { EntityBrief, Library, Sentence } from '#lib/services/library.ts';

/** Where words that are no name of the library stand in its texts all the same. */
export interface InTexts {
  /** Articles of the library, the base of every absence. */
  readonly articles: number;
  /** Newest first. */
  readonly sentences: readonly Sentence[];
  /** Articles that have them. */
  readonly inArticles: number;
}

/** What the library knows of a selected text. */
export type Found =
  /** `isWhole`: the selection is this name, and no more. */
  | {
      readonly state: 'entity';
      readonly text: string;
      readonly entity: EntityBrief;
      readonly isWhole: boolean;
    }
  /** One name, several bearers: the reader chooses. */
  | {
      readonly state: 'namesakes';
      readonly text: string;
      readonly name: string;
      readonly entities: readonly EntityBrief[];
    }
  /** Names that stand inside the text, in its order, or names that begin with it. */
  | {
      readonly state: 'inside' | 'beginning';
      readonly text: string;
      readonly entities: readonly EntityBrief[];
    }
  | ({
      readonly state: 'unknown';
      readonly text: string;
      /** Names of other characters that sound as it does. */
      readonly alike: readonly EntityBrief[];
    } & InTexts);

/** Articles of a full-text search that a card shows. */
const mostHits = 3;
const mostAlike = 5;

const edges = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** A selection as one reads it: no white space at its ends, none of the quotes and stops around a name. */
export function cleanSelection(text: string): string {
  const bare = text.replace(edges, '');
  return (bare || text.trim()).slice(0, 200);
}

export async function lookUp(
  library: Pick<Library, 'namesIn' | 'find' | 'status' | 'search'>,
  selection: string,
): Promise<Result<Found>> {
  const text = cleanSelection(selection);
  const names = await library.namesIn(text);
  if (!names.ok) return names;

  const [first] = names.value;
  if (first && names.value.length === 1 && first.entities.length > 1)
    return ok({
      state: 'namesakes',
      text,
      name: text.slice(first.start, first.end),
      entities: first.entities,
    });
  const inside = withoutRepeats(names.value.flatMap((name) => name.entities));
  const [lone] = inside;
  if (first && lone && inside.length === 1) {
    const isWhole = first.start === 0 && first.end === text.length;
    return ok({ state: 'entity', text, entity: lone, isWhole });
  }
  if (lone) return ok({ state: 'inside', text, entities: inside });

  const beginning = await library.find(text.slice(0, 60), 12);
  if (!beginning.ok) return beginning;
  // What begins so is longer: one as long as it only sounds so.
  const isAlike = beginning.value.every(({ name }) => Array.from(name).length === Array.from(text).length);
  if (!isAlike) return ok({ state: 'beginning', text, entities: beginning.value });

  const inTexts = await findInTexts(library, text);
  const alike = beginning.value.slice(0, mostAlike);
  return inTexts.ok ? ok({ state: 'unknown', text, alike, ...inTexts.value }) : inTexts;
}

/** The words of a selection in the texts of the library, whether they are a name or not. */
export async function findInTexts(
  library: Pick<Library, 'status' | 'search'>,
  text: string,
): Promise<Result<InTexts>> {
  const status = await library.status();
  if (!status.ok) return status;
  // As a phrase: quotes of its own would end it.
  const found = await library.search(`“${text.slice(0, longestPhrase).replace(/[“”"]/gu, '')}”`, {
    limit: mostHits,
  });
  const sentences = found.ok ? found.value.hits.flatMap((hit) => hit.sentences.slice(0, 1)) : [];
  return ok({
    articles: status.value.articles,
    sentences,
    inArticles: found.ok ? found.value.total : 0,
  });
}

function withoutRepeats(entities: readonly EntityBrief[]): EntityBrief[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}
