import type { Failure } from '#lib/domain/failure.ts';
import type { Library } from '#lib/services/library.ts';
import type { Answer, Question } from '#lib/services/questions.ts';

/** A question with the names that stand in it, as its words are made. */
export interface Asked {
  readonly question: Question;
  readonly names: readonly string[];
}

const mostRows = 200;

/** The question that was asked last, and what was found. */
export class Asking {
  #asked = $state.raw<Asked | null>(null);
  #answer = $state.raw<Answer | null>(null);
  #failure = $state.raw<Failure | null>(null);
  readonly #library: Pick<Library, 'answer'>;

  constructor(library: Pick<Library, 'answer'>) {
    this.#library = library;
  }

  get asked(): Asked | null {
    return this.#asked;
  }
  get answer(): Answer | null {
    return this.#answer;
  }
  get failure(): Failure | null {
    return this.#failure;
  }

  /** The answer, null where it failed or another question came first. */
  async ask(asked: Asked): Promise<Answer | null> {
    this.#asked = asked;
    [this.#answer, this.#failure] = [null, null];
    return this.refresh();
  }

  /** Asks again: the library changed. What is shown stays until the new answer is there. */
  async refresh(): Promise<Answer | null> {
    const mine = this.#asked;
    if (!mine) return null;
    const answer = await this.#library.answer(mine.question, mostRows);
    if (this.#asked !== mine) return null;
    this.#failure = answer.ok ? null : answer.error;
    this.#answer = answer.ok ? answer.value : null;
    return this.#answer;
  }

  forget(): void {
    [this.#asked, this.#answer, this.#failure] = [null, null, null];
  }
}
