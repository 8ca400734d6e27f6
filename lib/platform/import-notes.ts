import { storage } from 'wxt/utils/storage';

import type { ImportNote, ImportNotes } from '#lib/domain/import-note.ts';

// Counts and no names, on this machine alone.
const item = storage.defineItem<ImportNote | null>('local:importing', { fallback: null });

/** Held while some tab of ours imports: it goes with the tab, whatever becomes of it. */
const lock = 'importing';
let release: (() => void) | null = null;

export const importNotes: ImportNotes = {
  async load() {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === lock) ? null : item.getValue();
  },

  async keep(note) {
    if (note === null) {
      release?.();
      release = null;
      await item.removeValue();
      return;
    }
    if (!release) {
      const { promise, resolve } = Promise.withResolvers<null>();
      release = () => {
        resolve(null);
      };
      void navigator.locks.request(lock, { mode: 'shared' }, () => promise);
    }
    await item.setValue(note);
  },
};
