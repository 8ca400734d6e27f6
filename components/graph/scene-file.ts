import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Scene } from '#lib/domain/scene.ts';
import type { EntityBrief } from '#lib/services/library.ts';

/** A scene by itself, to be given to a colleague: it names what is drawn, and holds no text of any article. */
export interface SceneFile {
  readonly format: 'baopu-scene 1';
  readonly scene: Scene;
  /** What is drawn, for those who do not have it in their library. */
  readonly names: readonly { readonly id: string; readonly kind: string; readonly name: string }[];
}

export function sceneFileOf(scene: Scene, names: readonly EntityBrief[]): SceneFile {
  return {
    format: 'baopu-scene 1',
    scene,
    names: names.map(({ id, kind, name }) => ({ id, kind, name })),
  };
}

/** `readScene` judges the part that anybody may have written. Errors: scene-unreadable. */
export function readSceneFile(text: string, readScene: (value: unknown) => Scene | null): Result<Scene> {
  try {
    const file = JSON.parse(text) as Partial<SceneFile> | null;
    const scene = file?.format === 'baopu-scene 1' ? readScene(file.scene) : null;
    if (scene && scene.steps.length > 0) return ok(scene);
  } catch {
    // No JSON: told as every other file that holds no scene.
  }
  return fail({ code: 'scene-unreadable' });
}
