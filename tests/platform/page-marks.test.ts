import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { pageMarks } from '#lib/platform/page-marks.ts';

type Listener = (message: unknown, sender: object) => unknown;

const script = (active: boolean) => ({
  id: fakeBrowser.runtime.id,
  url: 'https://news.example/a.html',
  tab: { id: 3, active },
});
const counted = { baopu: 'background', call: 'countMarks', question: { count: 3, isPaused: false } };

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

it('tells of other marks on the page in front, once for what its frames say together, and answers nobody', () => {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  const heard = vi.fn();
  const stop = pageMarks.watchMarks(heard);
  const hear = add.mock.calls.at(-1)![0] as unknown as Listener;
  expect(hear(counted, script(true))).toBeUndefined();
  hear(counted, script(true));
  vi.runAllTimers();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(heard).toHaveBeenCalledWith();

  hear(counted, script(false));
  hear({ ...counted, call: 'askLibrary' }, script(true));
  hear(counted, { ...script(true), id: 'another extension' });
  hear(counted, { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/graph.html') });
  vi.runAllTimers();
  expect(heard).toHaveBeenCalledTimes(1);

  hear(counted, script(true));
  stop();
  vi.runAllTimers();
  expect(heard).toHaveBeenCalledTimes(1);
});

it('tells of another page: when it is loaded, when it comes to the front, and some time after it went elsewhere by itself', () => {
  const [activated, updated] = [vi.fn(), vi.fn()];
  Object.assign(fakeBrowser.tabs.onActivated, { addListener: activated, removeListener: vi.fn() });
  Object.assign(fakeBrowser.tabs.onUpdated, { addListener: updated, removeListener: vi.fn() });
  const heard = vi.fn();
  const stop = pageMarks.watchPage(heard);
  const update = updated.mock.calls[0]![0] as (id: number, change: object, tab: object) => void;
  update(3, { status: 'loading', url: 'https://news.example/b' }, { active: true });
  update(3, { status: 'complete' }, { active: false });
  vi.runAllTimers();
  expect(heard).not.toHaveBeenCalled();
  update(3, { status: 'complete' }, { active: true });
  expect(heard).toHaveBeenCalledTimes(1);
  update(3, { url: 'https://news.example/c' }, { active: true });
  expect(heard).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  expect(heard).toHaveBeenCalledTimes(2);
  update(3, { url: 'https://news.example/d' }, { active: true });
  stop();
  vi.runAllTimers();
  expect(heard).toHaveBeenCalledTimes(2);
});
