import type { Result } from '#lib/domain/result.ts';
import { cardQuestions, type CardLibrary, type LibraryQuestion } from './messages.ts';
import { ask } from './messaging.ts';

/** The library as the card on a foreign page has it: the same questions, answered by the background. */
export function remoteLibrary(): CardLibrary {
  const remote =
    (name: string) =>
    (...args: unknown[]) =>
      ask('background', 'askLibrary', { ask: name, with: args } as LibraryQuestion);
  return Object.fromEntries(cardQuestions.map((name) => [name, remote(name)])) as unknown as CardLibrary;
}

/** The background's side of `remoteLibrary`; a question outside the list has no answer. */
export async function answerLibrary(
  library: CardLibrary,
  question: LibraryQuestion,
): Promise<Result<unknown>> {
  if (!cardQuestions.includes(question.ask)) throw new Error('The card may not ask this.');
  const method: unknown = Reflect.get(library, question.ask);
  return (await Reflect.apply(
    method as (...args: unknown[]) => unknown,
    library,
    question.with,
  )) as Result<unknown>;
}
