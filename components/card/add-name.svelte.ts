import type { Failure } from '#lib/domain/failure.ts';
import type { DecisionId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind } from '#lib/domain/kinds.ts';
import type { Added, CardDesk, NameWish } from '#lib/services/card-desk.ts';

/** A page that was just saved is asked for so often and so long, in milliseconds, until its text is read. */
const again = 500;
const patience = 60_000;

/** A selection that becomes a name of the library: where its page is not saved, that comes first. */
export class AddName {
  // State
  step = $state<'ready' | 'adding' | 'saving' | 'reading' | Exclude<Added['is'], 'added' | 'pending'>>(
    'ready',
  );
  failure = $state.raw<Failure | null>(null);
  kind = $state<EntityKind>('person');
  readonly #desk: Pick<CardDesk, 'addName' | 'savePage'>;
  readonly #name: () => string;
  readonly #onadd: (added: { readonly entity: EntityId; readonly decision: DecisionId | null }) => void;
  #isEnded = false;

  constructor(
    desk: Pick<CardDesk, 'addName' | 'savePage'>,
    name: () => string,
    onadd: (added: { readonly entity: EntityId; readonly decision: DecisionId | null }) => void,
  ) {
    this.#desk = desk;
    this.#name = name;
    this.#onadd = onadd;
  }

  // Derived
  get isBusy(): boolean {
    return this.step === 'adding' || this.step === 'saving' || this.step === 'reading';
  }

  // Verbs
  async add(kind: EntityKind, proof: NameWish['proof']): Promise<void> {
    this.kind = kind;
    this.step = 'adding';
    await this.#put(proof);
  }

  async saveAndAdd(proof: NameWish['proof']): Promise<void> {
    this.step = 'saving';
    const saved = await this.#desk.savePage();
    if (!saved.ok) {
      this.#fail(saved.error);
      return;
    }
    await this.#put(proof);
  }

  /** Nobody waits any more. */
  stop(): void {
    this.#isEnded = true;
  }

  async #put(proof: NameWish['proof']): Promise<void> {
    this.failure = null;
    const end = Date.now() + patience;
    for (;;) {
      const answer = await this.#desk.addName({ kind: this.kind, name: this.#name(), proof });
      if (this.#isEnded) return;
      if (!answer.ok) {
        this.#fail(answer.error);
        return;
      }
      const added = answer.value;
      if (added.is === 'added') {
        this.step = 'ready';
        this.#onadd(added);
        return;
      }
      if (added.is !== 'pending' || Date.now() > end) {
        this.step = added.is === 'pending' ? 'ready' : added.is;
        return;
      }
      this.step = 'reading';
      await new Promise((resolve) => setTimeout(resolve, again));
    }
  }

  #fail(failure: Failure): void {
    [this.failure, this.step] = [failure, 'ready'];
  }
}
