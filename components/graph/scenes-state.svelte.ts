/* eslint-disable svelte/prefer-svelte-reactivity -- maps are replaced whole, never changed in place */
import type { Failure } from '#lib/domain/failure.ts';
import type { Scene, SceneStep } from '#lib/domain/scene.ts';
import type { Act } from '#lib/domain/decision.ts';
import type { KeptScene, Library } from '#lib/services/library.ts';
import type { Picture } from './picture-state.svelte.ts';

/**
 * Pictures that the reader keeps: each is an act of the log, so saving, changing and removing can be taken back. What the
 * reader does counts at once, and is written behind it: the next change stands on this one, and not on what is written yet.
 */
export class Scenes {
  // State
  #written = $state.raw<readonly KeptScene[]>([]);
  /** What is still being written, the newest state of each; one without steps is being removed. */
  #ahead = $state.raw<ReadonlyMap<string, KeptScene>>(new Map());
  /** The scene that is open and its step, from 0; null where the sheet is no scene's. */
  #open = $state.raw<{ readonly id: string; readonly step: number } | null>(null);
  failure = $state.raw<Failure | null>(null);
  readonly #library: Pick<Library, 'scenes'>;
  /** Writes one act after the other, in the order they are handed in. */
  readonly #decide: (act: Act) => Promise<boolean>;
  readonly #picture: Picture;

  constructor(library: Pick<Library, 'scenes'>, picture: Picture, decide: (act: Act) => Promise<boolean>) {
    this.#library = library;
    this.#picture = picture;
    this.#decide = decide;
  }

  // Derived
  readonly kept = $derived.by((): readonly KeptScene[] => [
    ...[...this.#ahead.values()].reverse().filter(({ scene }) => scene.steps.length > 0),
    ...this.#written.filter(({ scene }) => !this.#ahead.has(scene.id)),
  ]);
  readonly current = $derived.by((): { readonly scene: Scene; readonly step: number } | null => {
    const open = this.#open;
    const scene = open && this.kept.find((one) => one.scene.id === open.id)?.scene;
    return open && scene ? { scene, step: Math.min(open.step, scene.steps.length - 1) } : null;
  });

  // Verbs
  async refresh(): Promise<void> {
    const answer = await this.#library.scenes();
    if (answer.ok) this.#written = answer.value;
    else this.failure = answer.error;
  }

  /** Keeps what is on the sheet under a new name. */
  async keep(name: string): Promise<void> {
    const scene: Scene = { id: crypto.randomUUID(), name, steps: [this.#stepNow('')] };
    this.#open = { id: scene.id, step: 0 };
    await this.#put(scene);
  }

  /** The sheet as it is now in place of the step that is open. */
  async keepAgain(): Promise<void> {
    const current = this.current;
    if (!current) return;
    const { scene, step } = current;
    const steps = scene.steps.map((one, i) => (i === step ? this.#stepNow(one.caption) : one));
    await this.#put({ ...scene, steps });
  }

  /** The sheet as it is now as one more step behind the one that is open. */
  async addStep(): Promise<void> {
    const current = this.current;
    if (!current) return;
    const { scene, step } = current;
    const steps = scene.steps.toSpliced(step + 1, 0, this.#stepNow(''));
    this.#open = { id: scene.id, step: step + 1 };
    await this.#put({ ...scene, steps });
  }

  async caption(words: string): Promise<void> {
    const current = this.current;
    if (!current || current.scene.steps[current.step]?.caption === words) return;
    const { scene, step } = current;
    const steps = scene.steps.map((one, i) => (i === step ? { ...one, caption: words } : one));
    await this.#put({ ...scene, steps });
  }

  /** Without its last step a scene is gone; undo brings it back. */
  async removeStep(): Promise<void> {
    const current = this.current;
    if (!current) return;
    const { scene, step } = current;
    const writing = this.#put({ ...scene, steps: scene.steps.toSpliced(step, 1) });
    await Promise.all([writing, this.open(scene.id, Math.max(0, step - 1))]);
  }

  async rename(id: string, name: string): Promise<void> {
    const scene = this.#sceneOf(id);
    if (scene && scene.name !== name) await this.#put({ ...scene, name });
  }

  async remove(id: string): Promise<void> {
    const scene = this.#sceneOf(id);
    if (!scene) return;
    if (this.#open?.id === id) this.#open = null;
    await this.#put({ ...scene, steps: [] });
  }

  /** From a file of somebody else: one with the same id takes the place of the one here. */
  async take(scene: Scene): Promise<void> {
    if (await this.#put(scene)) await this.open(scene.id, 0);
  }

  async open(id: string, step: number): Promise<void> {
    const picture = this.#sceneOf(id)?.steps[step]?.picture;
    if (!picture) return;
    this.#open = { id, step };
    await this.#picture.openScene(picture);
  }

  leave(): void {
    this.#open = null;
  }

  #sceneOf(id: string): Scene | undefined {
    return this.kept.find(({ scene }) => scene.id === id)?.scene;
  }

  #stepNow(caption: string): SceneStep {
    return { caption, picture: this.#picture.asScene() };
  }

  /** Shown at once; where it cannot be written, what is written shows again. */
  async #put(scene: Scene): Promise<boolean> {
    const others = [...this.#ahead].filter(([id]) => id !== scene.id);
    this.#ahead = new Map([...others, [scene.id, { scene, at: Date.now() }]]);
    const isWritten = await this.#decide({ act: 'scene', scene });
    await this.refresh();
    const isNewest = this.#ahead.get(scene.id)?.scene === scene;
    if (isNewest) this.#ahead = new Map([...this.#ahead].filter(([id]) => id !== scene.id));
    return isWritten;
  }
}
