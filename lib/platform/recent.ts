import { storage } from 'wxt/utils/storage';

import type { EntityId } from '#lib/domain/ids.ts';
import type { RecentLookUps } from '#lib/services/page-state.ts';
import { settings } from './settings.ts';

/** Ids and no names, on this machine alone, last looked up first. */
const item = storage.defineItem<readonly EntityId[]>('local:recent', { fallback: [] });
const kept = 12;

export const recent: RecentLookUps = {
  async load() {
    return (await settings.load()).recent ? item.getValue() : [];
  },
  async add(entity) {
    if (!(await settings.load()).recent) return;
    const others = (await item.getValue()).filter((one) => one !== entity);
    await item.setValue([entity, ...others].slice(0, kept));
  },
  async clear(forGood) {
    await item.removeValue();
    if (forGood) await settings.save({ ...(await settings.load()), recent: false });
  },
};
