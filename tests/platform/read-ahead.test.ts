import { expect, test } from 'vitest';

import { unknownSource } from '#lib/domain/capture.ts';
import { readInWorker, type AheadWorker } from '#lib/platform/read-ahead.ts';

const capture = { text: '一', source: unknownSource };

function setUp() {
  const worker = {
    onmessage: null as AheadWorker['onmessage'],
    onerror: null as AheadWorker['onerror'],
    asked: [] as unknown[],
    isEnded: false,
    postMessage: (asked: unknown) => void worker.asked.push(asked),
    terminate: () => void (worker.isEnded = true),
  };
  return worker;
}

test('a worker reads one text and ends', async () => {
  const worker = setUp();
  const answer = readInWorker(() => worker, capture);
  expect(worker.asked).toEqual([{ ahead: capture }]);
  worker.onmessage?.({ data: { readings: [] } });
  expect(await answer).toEqual({ ok: true, value: [] });
  expect(worker.isEnded).toBe(true);
});

test('a worker that cannot read, or does not start, is a failure and ends too', async () => {
  const broken = setUp();
  const answer = readInWorker(() => broken, capture);
  broken.onmessage?.({ data: { cause: 'out of memory' } });
  expect(await answer).toMatchObject({ ok: false, error: { code: 'worker-failed', cause: 'out of memory' } });
  const missing = setUp();
  const other = readInWorker(() => missing, capture);
  missing.onerror?.({});
  expect(await other).toMatchObject({ ok: false, error: { code: 'worker-failed' } });
  expect([broken.isEnded, missing.isEnded]).toEqual([true, true]);
});
