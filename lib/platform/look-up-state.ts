import { storage } from 'wxt/utils/storage';

/** In memory only: what was looked up is gone with the browser. `at` tells the same text asked twice apart. */
const item = storage.defineItem<{ text: string | null; at: number } | null>('session:lookup', {
  fallback: null,
});

/** Hands a selected text to the side panel, or to the tab that stands in for it. */
export async function setLookUp(text: string | null): Promise<void> {
  await item.setValue({ text, at: Date.now() });
}

/** Calls back with the text last handed over, if any (null: none is asked for any more), and with each that follows; returns the way to stop. */
export function watchLookUp(callback: (text: string | null) => void): () => void {
  const stop = item.watch((now) => {
    if (now) callback(now.text);
  });
  void item.getValue().then((now) => {
    if (now) callback(now.text);
  });
  return stop;
}
