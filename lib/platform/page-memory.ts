import { browser } from 'wxt/browser';

import type { PageState } from '#lib/services/page-state.ts';
import { createRandomKey } from './random-key.ts';

/** What stands in session storage (memory, gone with the browser) under the key in a page's hash. */
export interface Memory {
  readonly state: PageState | null;
  /** Another page of ours lies behind this one in its tab. */
  readonly back: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const prefix = 'page:';
const kept = 100;

export async function loadMemory(key: string): Promise<Memory | null> {
  const found = await browser.storage.session.get(prefix + key);
  return (found[prefix + key] as Memory | undefined) ?? null;
}

export async function saveMemory(key: string, memory: Omit<Memory, 'at'>): Promise<void> {
  await browser.storage.session.set({ [prefix + key]: { ...memory, at: Date.now() } });
}

/** Stores a state under a new key; the oldest go, since session storage holds ten megabytes. */
export async function createMemory(memory: Omit<Memory, 'at'>): Promise<string> {
  const key = createRandomKey();
  await saveMemory(key, memory);
  const all = Object.entries(await browser.storage.session.get(null)).filter(([name]) =>
    name.startsWith(prefix),
  );
  const age = ([, value]: [string, unknown]) => (value as Memory).at;
  const old = all.sort((a, b) => age(b) - age(a)).slice(kept);
  if (old.length > 0) await browser.storage.session.remove(old.map(([name]) => name));
  return key;
}

/** The key in an address of ours; null if there is none. */
export function keyOf(hash: string): string | null {
  return /^#([0-9a-f]{32})$/.exec(hash)?.[1] ?? null;
}
