import { longestPassage, isPassage } from '#lib/domain/passage.ts';
import { entityKindNames } from '#lib/domain/kinds.ts';
import { fail, type Result } from '#lib/domain/result.ts';
import type { CardToBackground } from '#lib/platform/messages.ts';
import { ask } from '#lib/platform/messaging.ts';
import { ensureOffscreen } from '#lib/platform/offscreen.ts';
import type { NameWish } from '#lib/services/card-desk.ts';
import { createDesk } from '#lib/services/create-desk.ts';
import type { Library, NewCapture } from '#lib/services/library.ts';
import { readAheadHere } from '../wiring/read-ahead-here.ts';
import { storePage } from './save-page-of.ts';

type DeskCalls = Pick<
  CardToBackground,
  'foretell' | 'addName' | 'savePage' | 'watch' | 'watchPhrase' | 'takeBack'
>;

/** The desk of the card on somebody else's page. What comes from there is looked at before it is believed. */
export function answerDesk(library: () => Promise<Result<Library>>): DeskCalls {
  const desk = (savePage: () => Promise<Result<unknown>>) => createDesk({ library, readAhead, savePage });
  const nowhere = desk(() => Promise.resolve(fail({ code: 'page-not-readable' })));
  return {
    foretell: ({ text }) =>
      typeof text === 'string' && text.length <= longestPassage
        ? nowhere.foretell(text)
        : refused('foretell'),
    addName: (wish) => (isWish(wish) ? nowhere.addName(wish) : refused('addName')),
    savePage: (_, from) => desk(() => storePage(library, from?.tab)).savePage(),
    watch: ({ entity, isWatched }) => (isId(entity) ? nowhere.watch(entity, isWatched) : refused('watch')),
    watchPhrase: ({ phrase, isWatched }) => nowhere.watchPhrase(phrase, isWatched),
    takeBack: ({ decision }) => (isId(decision) ? nowhere.takeBack(decision) : refused('takeBack')),
  };
}

async function readAhead(capture: NewCapture) {
  if (import.meta.env.FIREFOX) return readAheadHere(capture);
  await ensureOffscreen();
  return ask('offscreen', 'readAhead', capture);
}

const refused = (about: string): Promise<Result<never>> =>
  Promise.resolve(fail({ code: 'untrusted-sender', about }));

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{32}$/u.test(value);

function isWish({ kind, name, proof }: NameWish): boolean {
  if (!entityKindNames.includes(kind) || typeof name !== 'string') return false;
  return 'article' in proof ? isId(proof.article) && isPassage({ ...proof, url: null }) : isPassage(proof);
}
