import type { Failure } from '#lib/domain/failure.ts';
import type {
  Backup,
  BackupNote,
  BackupSummary,
  KeepingProgress,
  LibraryKeeper,
  Restored,
} from '#lib/services/keep-library.ts';

/** What the dialog of backups shows. One thing at a time is under way. */
export type KeepStep =
  | { readonly step: 'idle' }
  | { readonly step: 'working'; readonly on: 'backup' | 'look' | 'restore' }
  | { readonly step: 'backedUp'; readonly backup: Backup }
  | { readonly step: 'locked'; readonly file: Blob; readonly wasWrong: boolean }
  | {
      readonly step: 'looked';
      readonly file: Blob;
      readonly passphrase: string | null;
      readonly summary: BackupSummary;
    }
  | { readonly step: 'restored'; readonly restored: Restored };

export class KeepState {
  // State
  note = $state.raw<BackupNote | null>(null);
  now = $state.raw<KeepStep>({ step: 'idle' });
  progress = $state.raw<KeepingProgress | null>(null);
  failure = $state.raw<Failure | null>(null);
  readonly #keeper: LibraryKeeper;
  readonly #saveFile: (file: Blob, name: string) => void;
  #stop = new AbortController();

  constructor(keeper: LibraryKeeper, saveFile: (file: Blob, name: string) => void) {
    this.#keeper = keeper;
    this.#saveFile = saveFile;
  }

  // Verbs
  async refresh(): Promise<void> {
    const note = await this.#keeper.lastBackup();
    if (note.ok) this.note = note.value;
  }

  /** Makes a backup and hands it over; answers whether there is one now. */
  async backUp(passphrase: string | null): Promise<boolean> {
    const options = this.#begin('backup', passphrase);
    const made = await this.#keeper.backUp(options);
    if (!made.ok) return this.#fail(made.error);
    this.handOver(made.value);
    await this.#keeper.noteSaved(made.value);
    await this.refresh();
    this.#end({ step: 'backedUp', backup: made.value });
    return true;
  }

  handOver({ file, fileName }: Backup): void {
    this.#saveFile(file, fileName);
  }

  async look(file: Blob, passphrase: string | null): Promise<void> {
    const found = await this.#keeper.look(file, this.#begin('look', passphrase));
    if (!found.ok && found.error.code === 'backup-locked')
      this.#end({ step: 'locked', file, wasWrong: passphrase !== null });
    else if (!found.ok) this.#fail(found.error);
    else this.#end({ step: 'looked', file, passphrase, summary: found.value });
  }

  /** Replacing makes a backup of what is here first: without one nothing is taken away. */
  async restore(mode: 'merge' | 'replace', hasArticles: boolean): Promise<void> {
    const looked = this.now;
    if (looked.step !== 'looked') return;
    if (mode === 'replace' && hasArticles && !(await this.backUp(null))) return;
    const options = this.#begin('restore', looked.passphrase);
    const restored = await this.#keeper.restore(looked.file, { ...options, mode });
    await this.refresh();
    if (restored.ok) this.#end({ step: 'restored', restored: restored.value });
    else this.#fail(restored.error);
  }

  /** The dialog was closed: what is under way stops, what was shown is over. */
  rest(): void {
    this.#stop.abort();
    this.failure = null;
    this.now = { step: 'idle' };
  }

  stop(): void {
    this.#stop.abort();
  }

  #begin(on: 'backup' | 'look' | 'restore', passphrase: string | null) {
    this.#stop = new AbortController();
    this.failure = null;
    this.progress = null;
    this.now = { step: 'working', on };
    return {
      ...(passphrase === null ? {} : { passphrase }),
      signal: this.#stop.signal,
      onProgress: (progress: KeepingProgress) => (this.progress = progress),
    };
  }

  /** What the reader has turned away from meanwhile does not come back to the screen. */
  #end(step: KeepStep): void {
    if (this.now.step !== 'working') return;
    this.progress = null;
    this.now = step;
  }

  #fail(failure: Failure): false {
    if (this.now.step === 'working') this.failure = failure;
    this.#end({ step: 'idle' });
    return false;
  }
}
