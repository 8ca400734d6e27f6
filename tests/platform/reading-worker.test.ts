import { describe, expect, it, vi } from 'vitest';

import {
  openProgressChannel,
  reportTrouble,
  watchProgressChannel,
  watchTrouble,
} from '#lib/platform/progress.ts';
import { ownWorker, type ReadingWorker } from '#lib/platform/reading-worker.ts';

function setUp() {
  const workers: (ReadingWorker & { told: string[]; isEnded: boolean })[] = [];
  const waits: { callback: () => void; milliseconds: number }[] = [];
  const onBusy = vi.fn();
  const onFailure = vi.fn();
  const owner = ownWorker({
    create: () => {
      const worker = {
        onmessage: null as ReadingWorker['onmessage'],
        onerror: null as ReadingWorker['onerror'],
        told: [] as string[],
        isEnded: false,
        postMessage: (message: string) => void worker.told.push(message),
        terminate: () => void (worker.isEnded = true),
      };
      workers.push(worker);
      return worker;
    },
    onBusy,
    onFailure,
    wait: (callback, milliseconds) => void waits.push({ callback, milliseconds }),
  });
  return { owner, workers, waits, onBusy, onFailure };
}

describe('the owner of the reading worker', () => {
  it('starts one worker, however often it is called', () => {
    const { owner, workers } = setUp();
    owner.read();
    owner.read();
    expect(workers).toHaveLength(1);
    expect(workers[0]?.told).toEqual(['read', 'read']);
  });

  it('tells when reading begins and ends', () => {
    const { owner, workers, onBusy } = setUp();
    owner.read();
    workers[0]?.onmessage?.({ data: { state: 'busy' } });
    workers[0]?.onmessage?.({ data: { state: 'idle' } });
    expect(onBusy.mock.calls).toEqual([[true], [false]]);
  });

  it('begins again after a failure, once, and only after a wait', () => {
    const { owner, workers, waits, onFailure, onBusy } = setUp();
    owner.read();
    workers[0]?.onmessage?.({ data: { state: 'failed', cause: 'out of memory' } });
    workers[0]?.onerror?.({ message: 'out of memory, again' });
    expect(onFailure.mock.calls).toEqual([['out of memory', 1000]]);
    expect(onBusy).toHaveBeenLastCalledWith(false);
    expect(workers[0]?.isEnded).toBe(true);
    owner.read();
    expect(workers).toHaveLength(1);
    waits[0]?.callback();
    expect(workers).toHaveLength(2);
    expect(workers[1]?.told).toEqual(['read']);
  });

  it('waits longer each time, five minutes at most, and forgets it after a run that ended well', () => {
    const { owner, workers, waits } = setUp();
    owner.read();
    for (let i = 0; i < 12; i++) {
      workers.at(-1)?.onerror?.({});
      waits.at(-1)?.callback();
    }
    expect(waits.map(({ milliseconds }) => milliseconds / 1000)).toEqual([
      1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300,
    ]);
    workers.at(-1)?.onmessage?.({ data: { state: 'idle' } });
    workers.at(-1)?.onerror?.({});
    expect(waits.at(-1)?.milliseconds).toBe(1000);
  });
});

describe('trouble in reading', () => {
  it('is heard by the pages that are open', async () => {
    const heard = vi.fn();
    const stop = watchTrouble(heard);
    reportTrouble();
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    stop();
  });

  it('is another thing than progress', async () => {
    const heard = vi.fn();
    const stop = watchProgressChannel(heard);
    reportTrouble();
    openProgressChannel().report({ done: 3, remaining: 5 });
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([[{ done: 3, remaining: 5 }]]));
    stop();
  });
});
