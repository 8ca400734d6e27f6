import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { EntityId } from '#lib/domain/ids.ts';
import { startNavigator, type Place } from '#lib/platform/navigate.ts';
import { openInTab } from '#lib/platform/open-page.ts';
import type { GraphState } from '#lib/services/page-state.ts';
import { spyOn } from './spy-on.ts';

const entity = '00112233445566778899aabbccddeeff' as EntityId;
const graph: GraphState = {
  page: 'graph',
  entity,
  edge: null,
  drawn: [{ id: entity, x: 1, y: 2, expanded: true }],
  hiddenKinds: ['place'],
  twin: 'picture',
};

function placeAt(hash: string) {
  const place = {
    location: {
      hash,
      href: `chrome-extension://x/graph.html${hash}`,
      assign: vi.fn<(url: string | URL) => void>(),
    },
    history: {
      back: vi.fn(),
      replaceState: vi.fn(
        (_: unknown, __: string, url?: string | URL | null) => void (place.location.hash = String(url)),
      ),
    },
  };
  return place satisfies Place;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the navigator', () => {
  it('puts nothing but a random key into an address', async () => {
    const place = placeAt('');
    const navigator = await startNavigator(place);
    await navigator.open(graph, 'here');
    await navigator.open(graph, 'here');
    const [first, second] = place.location.assign.mock.calls.map(([url]) => String(url));
    expect(first).toMatch(/\/graph\.html#[0-9a-f]{32}$/);
    expect(first).not.toContain(entity);
    expect(second).not.toBe(first);
  });

  it('keeps a state in session storage and nowhere else', async () => {
    const place = placeAt('');
    await (await startNavigator(place)).remember(graph);
    expect(place.location.hash).toMatch(/^#[0-9a-f]{32}$/);
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toContain(entity);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });

  it('recalls after a reload what it remembered last', async () => {
    const place = placeAt('');
    const before = await startNavigator(place);
    await before.remember(graph);
    const { hash } = place.location;
    await before.remember({ ...graph, twin: 'table' });
    expect(place.location.hash).toBe(hash);
    expect(await (await startNavigator(placeAt(hash))).recall()).toEqual({ ...graph, twin: 'table' });
  });

  it.each(['', '#', '#00112233445566778899aabbccddeeff', '#杨伟东', `#${'x'.repeat(32)}`])(
    'recalls nothing at %s',
    async (hash) => {
      expect(await (await startNavigator(placeAt(hash))).recall()).toBeNull();
    },
  );

  it('goes back only where one of our pages lies behind', async () => {
    const first = placeAt('');
    const navigator = await startNavigator(first);
    expect(navigator.canGoBack()).toBe(false);
    await navigator.open({ page: 'library', article: null, evidence: null }, 'here');
    const next = placeAt(new URL(String(first.location.assign.mock.calls[0]?.[0])).hash);
    const behind = await startNavigator(next);
    expect(behind.canGoBack()).toBe(true);
    behind.goBack();
    expect(next.history.back).toHaveBeenCalledOnce();
  });

  it('forgets the oldest of very many states', async () => {
    for (let i = 0; i < 120; i++) {
      vi.spyOn(Date, 'now').mockReturnValue(i);
      await (await startNavigator(placeAt(''))).remember({ page: 'library', article: null, evidence: null });
    }
    const kept = Object.values(await fakeBrowser.storage.session.get<Record<string, { at: number }>>(null));
    expect(kept).toHaveLength(100);
    expect(Math.min(...kept.map(({ at }) => at))).toBe(20);
  });
});

describe('a page opened in a tab', () => {
  it('takes the tab that shows it already', async () => {
    const url = fakeBrowser.runtime.getURL('/graph.html');
    Object.assign(fakeBrowser.runtime, {
      getContexts: () => Promise.resolve([{ tabId: 7, documentUrl: `${url}#abc`, incognito: false }]),
    });
    const update = spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({ windowId: 2 });
    const focus = spyOn(fakeBrowser.windows, 'update').mockResolvedValue({});
    await openInTab(graph);
    expect(update).toHaveBeenCalledWith(7, {
      url: expect.stringMatching(/graph\.html#[0-9a-f]{32}$/),
      active: true,
    });
    expect(focus).toHaveBeenCalledWith(2, { focused: true });
  });

  it('gets a new one where no tab shows it', async () => {
    Object.assign(fakeBrowser.runtime, {
      getContexts: () => Promise.resolve([{ tabId: 7, documentUrl: 'https://news.example/graph.html' }]),
    });
    const create = spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({});
    await openInTab(graph);
    expect(create).toHaveBeenCalledOnce();
  });
});
