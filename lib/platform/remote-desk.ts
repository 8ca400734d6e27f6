import type { CardDesk } from '#lib/services/card-desk.ts';
import { ask } from './messaging.ts';

/** The desk as the card on a foreign page has it: the background does what is pressed there. */
export function remoteDesk(): CardDesk {
  return {
    foretell: (text) => ask('background', 'foretell', { text }),
    addName: (wish) => ask('background', 'addName', wish),
    savePage: () => ask('background', 'savePage', null),
    watch: (entity, isWatched) => ask('background', 'watch', { entity, isWatched }),
    watchPhrase: (phrase, isWatched) => ask('background', 'watchPhrase', { phrase, isWatched }),
    takeBack: (decision) => ask('background', 'takeBack', { decision }),
  };
}
