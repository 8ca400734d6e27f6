import type { Act } from '#lib/domain/decision.ts';
import type { Failure } from '#lib/domain/failure.ts';
import type { ForeignChanges, LibraryKeeper } from '#lib/services/keep-library.ts';
import type { Change, Library } from '#lib/services/library.ts';

type ActName = Act['act'];

/** In the order of the list of choices. */
export const actNames = [
  'confirm',
  'reject',
  'remark',
  'merge',
  'part',
  'split',
  'rename',
  'alias',
  'retype',
  'hide',
  'mention',
  'tag',
  'note',
  'list',
  'watch',
  'watchPhrase',
  'scene',
  'removeArticle',
  'undo',
] as const satisfies readonly ActName[];

const portion = 100;

/** The page of the log: what it lists, and the logs of others. */
export class ChangeLogState {
  // State
  changes = $state.raw<readonly Change[]>([]);
  total = $state(0);
  act = $state<ActName | null>(null);
  foreign = $state.raw<ForeignChanges | null>(null);
  /** How many came in last. */
  laid = $state<number | null>(null);
  failure = $state.raw<Failure | null>(null);
  readonly #library: Pick<Library, 'changes'>;
  readonly #keeper: LibraryKeeper | null;
  readonly #saveFile: (file: Blob, name: string) => void;
  #asked = 0;

  constructor(
    library: Pick<Library, 'changes'>,
    keeper: LibraryKeeper | null,
    saveFile: (file: Blob, name: string) => void,
  ) {
    this.#library = library;
    this.#keeper = keeper;
    this.#saveFile = saveFile;
  }

  // Verbs
  async refresh(limit = Math.max(portion, this.#shown)): Promise<void> {
    const mine = ++this.#asked;
    const answer = await this.#library.changes({
      offset: 0,
      limit,
      ...(this.act === null ? {} : { acts: [this.act] }),
    });
    if (mine !== this.#asked) return;
    this.failure = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.changes = answer.value.changes;
    this.#shown = this.changes.length;
    this.total = answer.value.total;
  }

  showMore(): Promise<void> {
    return this.refresh(this.#shown + portion);
  }

  async choose(act: string): Promise<void> {
    this.act = actNames.find((name) => name === act) ?? null;
    this.#shown = 0;
    await this.refresh();
  }

  async save(): Promise<void> {
    const file = await this.#keeper?.changesFile();
    if (file?.ok) this.#saveFile(file.value.file, file.value.fileName);
    else if (file) this.failure = file.error;
  }

  async look(file: Blob): Promise<void> {
    this.laid = null;
    const answer = await this.#keeper?.lookAtChanges(file);
    this.foreign = answer?.ok ? answer.value : null;
    this.failure = answer && !answer.ok ? answer.error : null;
  }

  async layOver(): Promise<void> {
    if (!this.foreign || !this.#keeper) return;
    const answer = await this.#keeper.layOver(this.foreign);
    this.failure = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.foreign = null;
    this.laid = answer.value;
    await this.refresh();
  }

  leave(): void {
    this.foreign = null;
  }

  /** Not state: a list that was asked for by its own length would ask for itself. */
  #shown = 0;
}
