import { getContext, setContext } from 'svelte';
import type { Act, Decision } from '#lib/domain/decision.ts';
import type { Failure } from '#lib/domain/failure.ts';
import type { DecisionId, StatementId } from '#lib/domain/ids.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Judging, Library, LogStep, LogSteps, SplitWish } from '#lib/services/library.ts';
import { createTurns } from '#components/shared/in-turn.ts';
import { dropDraft, leftDrafts } from './note-drafts.ts';

type Log = Pick<Library, 'decide' | 'decideAll' | 'judge' | 'split' | 'undoSteps'>;

/** What the reader corrects on one page: each act is said back once, and can be undone and done again. */
export class Corrections {
  // State
  /** What was decided last, in one go, for the line that says it back; null where nothing is to be said. */
  last = $state.raw<readonly Decision[] | null>(null);
  /** The last step back or forth, for the same line: what it changed may stand anywhere. */
  stepped = $state.raw<{ readonly way: 'undo' | 'redo'; readonly step: LogStep } | null>(null);
  failure = $state.raw<Failure | null>(null);
  steps = $state.raw<LogSteps>({ undo: null, redo: null });
  readonly #library: Log;
  readonly #changed: () => Promise<void>;
  /** The log is written in the order of the reader's hand, and undo looks at it when all before is written. */
  readonly #inTurn = createTurns();

  constructor(library: Log, changed: () => Promise<void>) {
    this.#library = library;
    this.#changed = changed;
  }

  // Verbs
  async refresh(): Promise<void> {
    const steps = await this.#library.undoSteps();
    if (steps.ok) this.steps = steps.value;
  }

  decide(act: Act, note?: string): Promise<boolean> {
    return this.#inTurn(() => this.#after(decided(this.#library.decide(act, note))));
  }

  /** Notes that were being written when a page of ours was closed. */
  async resumeNotes(): Promise<void> {
    for (const draft of leftDrafts()) if (await this.decide({ act: 'note', ...draft })) dropDraft(draft);
  }

  judge(statement: StatementId, judging: Judging, note?: string): Promise<boolean> {
    return this.#inTurn(() => this.#after(decided(this.#library.judge(statement, judging, note))));
  }

  split(wish: SplitWish, note?: string): Promise<boolean> {
    return this.#inTurn(() => this.#after(this.#library.split(wish, note)));
  }

  /** Takes back any entries, as one step; nothing is said back, for it is seen where it was pressed. */
  takeBack(...decisions: readonly DecisionId[]): Promise<void> {
    return this.#inTurn(async () => {
      await this.#after(this.#undo(decisions), false);
    });
  }

  undo(): Promise<void> {
    return this.#inTurn(() => this.#step('undo'));
  }

  redo(): Promise<void> {
    return this.#inTurn(() => this.#step('redo'));
  }

  rest(): void {
    this.last = null;
    this.stepped = null;
  }

  async #step(way: 'undo' | 'redo'): Promise<void> {
    await this.refresh();
    const step = this.steps[way];
    if (step === null) return;
    const isDone = await this.#after(this.#undo(step.entries), false);
    if (isDone) this.stepped = { way, step };
  }

  #undo(decisions: readonly DecisionId[]): Promise<Result<unknown>> {
    const acts = decisions.map((decision) => ({ act: 'undo', decision }) as const);
    const [only] = acts;
    return only && acts.length === 1 ? this.#library.decide(only) : this.#library.decideAll(acts);
  }

  async #after(answering: Promise<Result<unknown>>, isSaid: false): Promise<boolean>;
  async #after(answering: Promise<Result<readonly Decision[]>>): Promise<boolean>;
  async #after(answering: Promise<Result<unknown>>, isSaid = true): Promise<boolean> {
    const answer = await answering;
    this.failure = answer.ok ? null : answer.error;
    this.last = answer.ok && isSaid ? (answer.value as readonly Decision[]) : null;
    this.stepped = null;
    await Promise.all([this.refresh(), this.#changed()]);
    return answer.ok;
  }
}

async function decided(answering: Promise<Result<Decision>>): Promise<Result<readonly Decision[]>> {
  const answer = await answering;
  return answer.ok ? ok([answer.value]) : answer;
}

const key = Symbol('corrections');

/** For everything below: cards and sentences offer corrections where a page has set this, and nowhere else. */
export function offerCorrections(corrections: Corrections): Corrections {
  return setContext(key, corrections);
}

/** Null where the page does not let the reader correct: the card on a foreign page. */
export function useCorrections(): Corrections | null {
  return getContext<Corrections | undefined>(key) ?? null;
}
