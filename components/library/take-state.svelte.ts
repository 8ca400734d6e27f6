import { i18n } from '#i18n';
import { modalityWords } from '#components/shared/words.ts';
import type { Failure } from '#lib/domain/failure.ts';
import type { KeepingProgress, LibraryKeeper, TakenFile, TakeOptions } from '#lib/services/keep-library.ts';

/** In the order of the list of choices. */
export const formats = [
  'tables',
  'vault',
  'ris',
  'bibtex',
  'json-ld',
  'ftm',
] as const satisfies readonly TakeOptions['format'][];

/** What the dialog of exports shows. */
export class TakeState {
  // State
  format = $state<TakeOptions['format']>('tables');
  isWorking = $state(false);
  progress = $state.raw<KeepingProgress | null>(null);
  taken = $state.raw<TakenFile | null>(null);
  failure = $state.raw<Failure | null>(null);
  readonly #keeper: LibraryKeeper;
  readonly #saveFile: (file: Blob, name: string) => void;
  #stop = new AbortController();

  constructor(keeper: LibraryKeeper, saveFile: (file: Blob, name: string) => void) {
    this.#keeper = keeper;
    this.#saveFile = saveFile;
  }

  // Verbs
  async take(scope: TakeOptions['scope']): Promise<void> {
    this.#stop = new AbortController();
    [this.isWorking, this.progress, this.taken, this.failure] = [true, null, null, null];
    const answer = await this.#keeper.take({
      format: this.format,
      scope,
      words: {
        records: i18n.t('reader.records'),
        relation: (kind) => i18n.t(`relation.${kind}`),
        modality: modalityWords,
        rejected: i18n.t('change.readWrong'),
      },
      onProgress: (progress) => (this.progress = progress),
      signal: this.#stop.signal,
    });
    this.isWorking = false;
    if (answer.ok) {
      this.taken = answer.value;
      this.#saveFile(answer.value.file, answer.value.fileName);
    } else this.failure = answer.error;
  }

  stop(): void {
    this.#stop.abort();
  }
}
