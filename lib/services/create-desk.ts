import { unknownSource } from '#lib/domain/capture.ts';
import type { Reading } from '#lib/domain/reading.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

import { addName } from './add-name.ts';
import type { CardDesk } from './card-desk.ts';
import type { Library, NewCapture } from './library.ts';

interface DeskOptions {
  /** Opened when it is first needed. */
  readonly library: () => Promise<Result<Library>>;
  /** Reads a text in memory. Errors: worker-failed. */
  readonly readAhead: (capture: NewCapture) => Promise<Result<readonly Reading[]>>;
  /** Stores the page on which the card stands. */
  readonly savePage: () => Promise<Result<unknown>>;
}

/** The desk of a card in a context that has the library itself. */
export function createDesk({ library, readAhead, savePage }: DeskOptions): CardDesk {
  const asked = async <T>(ask: (opened: Library) => Promise<Result<T>>): Promise<Result<T>> => {
    const opened = await library();
    return opened.ok ? ask(opened.value) : opened;
  };
  return {
    async foretell(text) {
      const readings = await readAhead({ text, source: unknownSource });
      return readings.ok ? asked((opened) => opened.preview(readings.value)) : readings;
    },
    addName: (wish) => asked((opened) => addName(opened, wish)),
    async savePage() {
      const saved = await savePage();
      return saved.ok ? ok(null) : saved;
    },
    watch: (entity, put) =>
      asked(async (opened) => {
        const card = await opened.card(entity);
        if (!card.ok) return card;
        const { id, name } = card.value.entity;
        const decided = await opened.decide({ act: 'watch', entity: id, name, put });
        return decided.ok ? ok(null) : decided;
      }),
    watchPhrase: (phrase, put) =>
      asked(async (opened) => {
        const decided = await opened.decide({ act: 'watchPhrase', phrase, put });
        return decided.ok ? ok(null) : decided;
      }),
    takeBack: (decision) =>
      asked(async (opened) => {
        // Nothing else than the last thing that was added may be taken back from here.
        const steps = await opened.undoSteps();
        if (!steps.ok) return steps;
        if (steps.value.undo?.entries.at(-1) !== decision)
          return fail({ code: 'unknown', cause: 'Not the last act.' });
        const decided = await opened.decide({ act: 'undo', decision });
        return decided.ok ? ok(null) : decided;
      }),
  };
}
