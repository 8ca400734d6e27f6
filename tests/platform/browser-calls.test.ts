import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { loadAuthor } from '#lib/platform/author.ts';
import { setLookUp, watchLookUp } from '#lib/platform/look-up-state.ts';
import { backupSchedule, writeDownload } from '#lib/platform/backup-schedule.ts';
import { createMenu, onMenuClick, onSavePage, type MenuClick } from '#lib/platform/menus.ts';
import { ensureOffscreen } from '#lib/platform/offscreen.ts';
import { openPanel } from '#lib/platform/panel.ts';
import { settings } from '#lib/platform/settings.ts';
import { showCard } from '#lib/platform/show-card.ts';
import { writeScheduledBackup } from '../../entrypoints/background/scheduled-backup.ts';
import { spyOn } from './spy-on.ts';

const click: MenuClick = {
  text: '兴安盟',
  link: null,
  url: 'https://news.example/',
  frameUrl: null,
  frame: 0,
  tab: 5,
  window: 1,
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the menu', () => {
  it('is created after whatever was there is removed: for a selection, with its text in the title, and for a page', async () => {
    const calls: string[] = [];
    const create = vi.fn(() => void calls.push('create'));
    Object.assign(fakeBrowser.contextMenus, {
      create,
      removeAll: () => Promise.resolve(void calls.push('removeAll')),
    });
    Object.assign(fakeBrowser.i18n, {
      getMessage: (key: string) => (key === 'menu_lookUp' ? 'Look up “%s” in Baopu' : key),
    });
    await createMenu();
    expect(calls).toEqual(['removeAll', 'create', 'create', 'create', 'create']);
    expect(create).toHaveBeenCalledWith({
      id: 'look-up',
      title: 'Look up “%s” in Baopu',
      contexts: ['selection'],
    });
    expect(create).toHaveBeenCalledWith({ id: 'save-page', title: 'menu_savePage', contexts: ['page'] });
  });

  it('saves the page of the tab that was clicked or is in front when the key is pressed, and of no other', () => {
    const clicks = vi
      .spyOn(fakeBrowser.contextMenus.onClicked, 'addListener')
      .mockImplementation(() => undefined);
    const commands = vi.fn();
    Object.assign(fakeBrowser.commands, { onCommand: { addListener: commands } });
    const heard: number[] = [];
    onSavePage((tab) => heard.push(tab));
    const click = clicks.mock.calls[0]![0] as (info: object, tab?: object) => void;
    const command = commands.mock.calls[0]![0] as (name: string, tab?: object) => void;
    click({ menuItemId: 'save-page' }, { id: 7 });
    click({ menuItemId: 'look-up' }, { id: 8 });
    // The viewer of PDFs is no tab.
    click({ menuItemId: 'save-page' }, { id: -1 });
    command('save-page', { id: 9 });
    command('another', { id: 10 });
    command('save-page');
    expect(heard).toEqual([7, 9]);
  });

  it('hands on its own clicks only, with the frame and the address they came from', () => {
    const add = vi
      .spyOn(fakeBrowser.contextMenus.onClicked, 'addListener')
      .mockImplementation(() => undefined);
    const clicked = vi.fn();
    onMenuClick(clicked);
    const listener = add.mock.calls[0]?.[0] as unknown as (info: object, tab?: object) => void;
    listener({ menuItemId: 'other', selectionText: 'x' });
    expect(clicked).not.toHaveBeenCalled();
    listener(
      {
        menuItemId: 'look-up',
        selectionText: '兴安盟',
        pageUrl: 'https://news.example/',
        frameId: 2,
        frameUrl: 'https://frame.example/',
      },
      { id: 5, windowId: 1 },
    );
    expect(clicked).toHaveBeenCalledWith({ ...click, frame: 2, frameUrl: 'https://frame.example/' });
    listener(
      { menuItemId: 'look-up', selectionText: '兴安盟', pageUrl: 'https://news.example/a.pdf' },
      { id: -1 },
    );
    expect(clicked.mock.lastCall?.[0]).toMatchObject({ tab: null, window: null });
  });
});

describe('the offscreen document', () => {
  function withContexts(contexts: object[][]) {
    const createDocument = vi.fn(() => Promise.resolve());
    Object.assign(fakeBrowser.runtime, {
      getContexts: () => Promise.resolve(contexts.length > 1 ? contexts.shift() : contexts[0]),
    });
    Object.assign(fakeBrowser, { offscreen: { createDocument } });
    return createDocument;
  }

  it('is created once, however many ask at the same time', async () => {
    const createDocument = withContexts([[]]);
    await Promise.all([ensureOffscreen(), ensureOffscreen(), ensureOffscreen()]);
    expect(createDocument).toHaveBeenCalledOnce();
    await ensureOffscreen();
    expect(createDocument).toHaveBeenCalledTimes(2);
  });

  it('is left alone where it is there', async () => {
    const createDocument = withContexts([[{}]]);
    await ensureOffscreen();
    expect(createDocument).not.toHaveBeenCalled();
  });

  it('may have been created by a background that is no more', async () => {
    const createDocument = withContexts([[], [{}]]);
    createDocument.mockRejectedValue(new Error('Only a single offscreen document may be created.'));
    await expect(ensureOffscreen()).resolves.toBeUndefined();
  });

  it('says so where it cannot be created', async () => {
    const createDocument = withContexts([[]]);
    createDocument.mockRejectedValue(new Error('no'));
    await expect(ensureOffscreen()).rejects.toThrow('no');
  });
});

describe('the card', () => {
  it('goes into the clicked frame, and into the page where that is too small or closed', async () => {
    const executeScript = vi.fn<(injection: { target: { frameIds: number[] } }) => Promise<[]>>(() =>
      Promise.resolve([]),
    );
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    const send = spyOn(fakeBrowser.tabs, 'sendMessage')
      .mockResolvedValueOnce({ ok: true, value: false })
      .mockResolvedValue({ ok: true, value: true });
    expect(await showCard({ ...click, frame: 9 })).toBe(true);
    expect(executeScript.mock.calls.map(([{ target }]) => target.frameIds)).toEqual([[9], [0]]);
    expect(
      send.mock.calls.map(([, message]) => (message as { question: { force: boolean } }).question.force),
    ).toEqual([false, true]);
  });

  it('is not there where the browser refuses', async () => {
    Object.assign(fakeBrowser, {
      scripting: { executeScript: () => Promise.reject(new Error('Cannot access')) },
    });
    expect(await showCard(click)).toBe(false);
    expect(await showCard({ ...click, tab: null })).toBe(false);
  });
});

describe('the panel', () => {
  it('is asked for before anything is awaited, or the gesture is spent', () => {
    const open = vi.fn(() => Promise.resolve());
    Object.assign(fakeBrowser, { sidePanel: { open } });
    void openPanel('兴安盟', 1);
    expect(open).toHaveBeenCalledWith({ windowId: 1 });
  });

  it('gives way to a tab where it does not open, and the text is there for either', async () => {
    Object.assign(fakeBrowser, {
      sidePanel: {
        open: () => Promise.reject(new Error('may only be called in response to a user gesture')),
      },
    });
    const create = spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({});
    await openPanel('兴安盟', 1);
    expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/\/sidepanel\.html$/) });
    const heard = vi.fn();
    watchLookUp(heard);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('兴安盟'));
  });

  it('hears the same text asked twice', async () => {
    await setLookUp('兴安盟');
    const heard = vi.fn();
    const stop = watchLookUp(heard);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    vi.spyOn(Date, 'now').mockReturnValue(1);
    await setLookUp('兴安盟');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
    stop();
    await setLookUp('乌兰浩特');
    expect(heard).toHaveBeenCalledTimes(2);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('settings', () => {
  it('begin with the system’s theme and with letter keys, and stay on this machine', async () => {
    expect(await settings.load()).toEqual({
      theme: 'system',
      letterKeys: true,
      citation: 'words',
      silenceShare: 0.3,
      showsRanks: false,
      rankChoices: {},
      badge: true,
      recent: true,
    });
    const rankChoices = { 'county/head': 'none' } as const;
    await settings.save({
      theme: 'dark',
      letterKeys: false,
      citation: 'gb7714',
      silenceShare: 0.5,
      showsRanks: true,
      rankChoices,
      badge: false,
      recent: false,
    });
    expect(await settings.load()).toEqual({
      theme: 'dark',
      letterKeys: false,
      citation: 'gb7714',
      silenceShare: 0.5,
      showsRanks: true,
      rankChoices,
      badge: false,
      recent: false,
    });
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });

  it('tell other pages', async () => {
    const heard = vi.fn();
    const stop = settings.watch(heard);
    await settings.save({ ...(await settings.load()), theme: 'light' });
    await vi.waitFor(() =>
      expect(heard).toHaveBeenCalledWith({
        theme: 'light',
        letterKeys: true,
        citation: 'words',
        silenceShare: 0.3,
        showsRanks: false,
        rankChoices: {},
        badge: true,
        recent: true,
      }),
    );
    stop();
  });
});

describe('the author of decisions', () => {
  it('has one random name for this installation', async () => {
    const first = await loadAuthor();
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(await loadAuthor()).toBe(first);
    await fakeBrowser.storage.local.clear();
    expect(await loadAuthor()).not.toBe(first);
  });

  it('is the same for two pages that start at once', async () => {
    const [one, other] = await Promise.all([loadAuthor(), loadAuthor()]);
    expect(one).toBe(other);
  });
});

describe('a scheduled backup', () => {
  type Taken = { permissions?: string[]; origins?: string[] };
  const removedListeners = new Set<(taken: Taken) => void>();
  const downloads = {
    download: vi.fn(() => Promise.resolve(5)),
    search: vi.fn(() => Promise.resolve([{ state: 'complete' }])),
    onChanged: { addListener: vi.fn(), removeListener: vi.fn() },
  };
  let isAllowed = true;
  let says = true;

  beforeEach(() => {
    [isAllowed, says] = [true, true];
    removedListeners.clear();
    downloads.download.mockResolvedValue(5);
    downloads.search.mockResolvedValue([{ state: 'complete' }]);
    Object.assign(fakeBrowser, {
      downloads,
      permissions: {
        contains: () => Promise.resolve(isAllowed),
        request: () => Promise.resolve((isAllowed ||= says)),
        onRemoved: {
          addListener: (listener: (taken: Taken) => void) => removedListeners.add(listener),
          removeListener: (listener: (taken: Taken) => void) => removedListeners.delete(listener),
        },
      },
    });
  });

  /** The reader takes it back, in the browser or on our page: the API is gone. */
  function takeBack(): void {
    isAllowed = false;
    Object.assign(fakeBrowser, { downloads: undefined });
    for (const listener of removedListeners) listener({ permissions: ['downloads'] });
  }

  it('is written under its own name into a folder of ours, beside what is there', async () => {
    expect(await writeDownload('blob:x', 'baopu-2026-03-05.zip')).toBe(true);
    expect(downloads.download).toHaveBeenCalledWith({
      url: 'blob:x',
      filename: 'Baopu/baopu-2026-03-05.zip',
      conflictAction: 'uniquify',
      saveAs: false,
    });
    expect(removedListeners.size, 'nobody listens any more').toBe(0);
  });

  it('is not wished for where the browser was told no', async () => {
    [isAllowed, says] = [false, false];
    expect(await backupSchedule.set('day')).toBe(false);
    expect((await backupSchedule.load()).rhythm).toBe('never');
  });

  it('is not even made where the reader took the permission back; what is wished stays, and is said to be stopped', async () => {
    expect(await backupSchedule.set('day')).toBe(true);
    takeBack();
    expect(await backupSchedule.load()).toEqual({ rhythm: 'day', failedAt: null, isAllowed: false });
    const send = spyOn(fakeBrowser.runtime, 'sendMessage');
    await writeScheduledBackup();
    expect(send).not.toHaveBeenCalled();
    expect(await writeDownload('blob:x', 'a.zip')).toBe(false);
    expect((await backupSchedule.load()).failedAt).toBeNull();
    // Given again, it goes on as it was wished.
    expect(await backupSchedule.set('day')).toBe(true);
    expect(await backupSchedule.load()).toEqual({ rhythm: 'day', failedAt: null, isAllowed: true });
  });

  it('counts as not written where the permission is taken back while it is', async () => {
    downloads.search.mockResolvedValue([{ state: 'in_progress' }]);
    const writing = writeDownload('blob:x', 'a.zip');
    await vi.waitFor(() => expect(downloads.onChanged.addListener).toHaveBeenCalled());
    for (const listener of removedListeners) listener({ origins: ['https://news.example/*'] });
    expect(removedListeners.size, 'another permission has nothing to do with it').toBe(1);
    takeBack();
    expect(await writing).toBe(false);
  });

  it('frees the file and notes the failure where the browser refuses to write', async () => {
    // A word in the environment of tests, where any word is true.
    vi.stubEnv('FIREFOX', '');
    await backupSchedule.set('day');
    downloads.download.mockRejectedValue(new Error('no'));
    const backup = { url: 'blob:x', fileName: 'a.zip', holds: {} };
    const asked: string[] = [];
    spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message) => {
      const { call } = message as { call: string };
      asked.push(call);
      return Promise.resolve({ ok: true, value: call === 'prepareBackup' ? backup : null });
    });
    Object.assign(fakeBrowser.runtime, {
      getContexts: () => Promise.resolve([{}]),
      getManifest: () => ({ version: '1' }),
    });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await writeScheduledBackup();
    expect(asked).toEqual(['prepareBackup', 'finishBackup']);
    expect((await backupSchedule.load()).failedAt).not.toBeNull();
  });
});
