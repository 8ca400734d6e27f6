import type { ArrangementBy } from '#lib/graph/arrange-by.ts';
import { expect, test } from 'vitest';

import { createLayoutInWorker } from '#components/graph/layout-port.ts';

const code = `onmessage = ({ data }) => {
  if (data.arrangement.aspect === 0) throw new Error('no sheet');
  if (data.arrangement.aspect > 1) postMessage({ id: data.id, share: 0.5 });
  if (data.arrangement.aspect > 0) postMessage({ id: data.id, positions: { a: { x: data.id, y: 0 } } });
};`;
const started: Worker[] = [];
function startWorker(): Worker {
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  started.push(worker);
  return worker;
}
const arrangement = (aspect: number): ArrangementBy => ({
  by: 'free',
  nodes: [],
  edges: [],
  aspect,
});
const never = -1;

test('one worker answers one question after another', async () => {
  started.length = 0;
  const port = createLayoutInWorker(startWorker);
  const { signal } = new AbortController();
  expect(await port.arrange(arrangement(1), signal)).toEqual({ a: { x: 1, y: 0 } });
  expect(await port.arrange(arrangement(1), signal)).toEqual({ a: { x: 2, y: 0 } });
  expect(started).toHaveLength(1);
});

test('what is done so far is told, and is no answer', async () => {
  const port = createLayoutInWorker(startWorker);
  const told: number[] = [];
  const { signal } = new AbortController();
  expect(await port.arrange(arrangement(2), signal, (share) => told.push(share))).toHaveProperty('a');
  expect(told).toEqual([0.5]);
});

test('cancelling ends the worker, and the next question has another', async () => {
  started.length = 0;
  const port = createLayoutInWorker(startWorker);
  const controller = new AbortController();
  const waiting = port.arrange(arrangement(never), controller.signal);
  controller.abort();
  await expect(waiting).rejects.toThrow(/abort/i);
  expect(await port.arrange(arrangement(1), new AbortController().signal)).toEqual({ a: { x: 2, y: 0 } });
  expect(started).toHaveLength(2);
});

test('a layout that fails is told, and does not take the next one along', async () => {
  const port = createLayoutInWorker(startWorker);
  await expect(port.arrange(arrangement(0), new AbortController().signal)).rejects.toThrow();
  expect(await port.arrange(arrangement(1), new AbortController().signal)).toEqual({ a: { x: 2, y: 0 } });
});
