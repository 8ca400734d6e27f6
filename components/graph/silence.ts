import { i18n } from '#i18n';
import { countWords } from '#components/shared/words.ts';
import { silenceAfter, type SilenceBase } from '#lib/domain/silence.ts';

/** Says since when somebody was not seen, where the library holds enough of the time since to say so. */
export class Silence {
  readonly #held: readonly string[];
  readonly #share: number;

  /** `held`: the days of which an issue is held; `share`: the least part of them that must be, 0 to 1. */
  constructor(held: readonly string[], share: number) {
    this.#held = held;
    this.#share = share;
  }

  /** The base of "not seen after `last`"; null where the library holds too little to say it. */
  after(last: string, until: string | null = null): SilenceBase | null {
    const base = silenceAfter(this.#held, last, until);
    return base && base.held > 0 && base.held >= base.days * this.#share ? base : null;
  }

  /** With its base, in words. */
  words(last: string, until: string | null = null): string | null {
    const base = this.after(last, until);
    return base && i18n.t('graph.silence', [last, countWords(base.held), countWords(base.days)]);
  }
}
