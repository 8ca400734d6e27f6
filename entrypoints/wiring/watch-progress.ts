import type { ReadingProgress } from '#components/shared/library-context.ts';
import { watchProgressChannel } from '#lib/platform/progress.ts';

/** How far the worker is, as a screen shows it: null when nothing is under way. */
export function watchProgress(callback: (progress: ReadingProgress | null) => void): () => void {
  callback(null);
  return watchProgressChannel(({ done, remaining }) =>
    callback(remaining > 0 ? { done, total: done + remaining } : null),
  );
}
