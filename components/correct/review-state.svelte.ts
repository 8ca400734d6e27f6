import type { Failure } from '#lib/domain/failure.ts';
import type { DecisionId, EntityId, StatementId } from '#lib/domain/ids.ts';
import type { RelationKind } from '#lib/domain/kinds.ts';
import type { Library, ReviewItem, ReviewQueue } from '#lib/services/library.ts';

export type ReviewMode = 'queue' | 'sample' | 'names';
type Verdict = 'confirm' | 'reject';

const portion = 30;
export const sampleSizes = [20, 50, 100] as const;

/** A batch of readings that the reader goes through, by keyboard: each is judged, left or come back to. */
export class ReviewState {
  // State
  mode = $state<ReviewMode>('queue');
  kind = $state<RelationKind | null>(null);
  /** Only of what the reader watches. */
  isWatchedOnly = $state(false);
  size = $state<number>(sampleSizes[0]);
  items = $state.raw<readonly ReviewItem[]>([]);
  totals = $state.raw<ReviewQueue['totals']>([]);
  isExact = $state(true);
  at = $state(0);
  /** Judged in this batch, in the order it was done. */
  done = $state.raw<
    readonly { readonly statement: StatementId; readonly verdict: Verdict; readonly decision: DecisionId }[]
  >([]);
  isLoaded = $state(false);
  failure = $state.raw<Failure | null>(null);
  readonly #library: Pick<Library, 'review' | 'sample' | 'judge' | 'decide'>;
  readonly #draw: () => string;
  readonly #among: readonly EntityId[] | null;
  #asked = 0;

  /** `among`: the names whose readings are asked for; null for the whole library. */
  constructor(
    library: Pick<Library, 'review' | 'sample' | 'judge' | 'decide'>,
    draw: () => string,
    among: readonly EntityId[] | null = null,
  ) {
    this.#library = library;
    this.#draw = draw;
    this.#among = among;
  }

  // Derived
  get item(): ReviewItem | null {
    return this.items[this.at] ?? null;
  }
  get total(): number {
    return this.totals.reduce((sum, [, n]) => sum + n, 0);
  }
  get right(): number {
    return this.done.filter(({ verdict }) => verdict === 'confirm').length;
  }
  get isThrough(): boolean {
    return this.items.length > 0 && this.done.length === this.items.length;
  }
  verdictOf(item: ReviewItem): Verdict | null {
    return this.done.find(({ statement }) => statement === item.statement)?.verdict ?? null;
  }

  // Verbs
  /** A new batch. The queue leaves out what was judged; a sample is drawn anew. */
  async load(): Promise<void> {
    if (this.mode === 'names') return;
    const mine = ++this.#asked;
    const kind = this.kind === null ? {} : { kind: this.kind };
    const answer =
      this.mode === 'queue'
        ? await this.#library.review({
            limit: portion,
            ...kind,
            ...(this.#among ? { among: this.#among } : this.isWatchedOnly ? { among: 'watched' } : {}),
          })
        : await this.#library.sample({ count: this.size, seed: this.#draw(), ...kind });
    if (mine !== this.#asked) return;
    this.failure = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    const found = answer.value;
    if ('items' in found)
      [this.items, this.totals, this.isExact] = [found.items, found.totals, found.isExact];
    else this.items = found;
    [this.at, this.done, this.isLoaded] = [0, [], true];
  }

  async choose(mode: ReviewMode): Promise<void> {
    [this.mode, this.kind, this.items, this.isLoaded] = [mode, null, [], false];
    await this.load();
  }

  async watchedOnly(isWatchedOnly: boolean): Promise<void> {
    [this.isWatchedOnly, this.kind] = [isWatchedOnly, null];
    await this.load();
  }

  async chooseKind(kind: RelationKind | null): Promise<void> {
    this.kind = kind;
    await this.load();
  }

  async judge(verdict: Verdict): Promise<void> {
    const { item } = this;
    if (!item) return;
    const answer = await this.#library.judge(item.statement, { act: verdict });
    this.failure = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    const others = this.done.filter(({ statement }) => statement !== item.statement);
    this.done = [...others, { statement: item.statement, verdict, decision: answer.value.id }];
    this.#goToOpen();
  }

  skip(): void {
    this.step(1);
  }

  step(by: 1 | -1): void {
    this.at = Math.min(this.items.length - 1, Math.max(0, this.at + by));
  }

  goTo(at: number): void {
    this.at = at;
  }

  /** Takes the last judgement back and shows its sentence again. */
  async undo(): Promise<void> {
    const last = this.done.at(-1);
    if (!last) return;
    const answer = await this.#library.decide({ act: 'undo', decision: last.decision });
    this.failure = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.done = this.done.slice(0, -1);
    this.at = this.items.findIndex(({ statement }) => statement === last.statement);
  }

  /** To the next that is not judged, from here on and then from the beginning. */
  #goToOpen(): void {
    const order = [...this.items.keys()].map((i) => (this.at + 1 + i) % this.items.length);
    const next = order.find((i) => this.items[i] && this.verdictOf(this.items[i]) === null);
    if (next !== undefined) this.at = next;
  }
}
