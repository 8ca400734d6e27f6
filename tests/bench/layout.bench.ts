import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

import type { ArrangementBy } from '#lib/graph/arrange-by.ts';
import type { Positions } from '#lib/graph/arrange.ts';
import { createSeededRandom } from '#lib/graph/seeded-random.ts';

const sizes = [60, 300, 1000, 3000, 10_000];

/** How long a layout takes in its worker, and the longest that the page waited meanwhile. */
test('layouts in the worker, by the size of the sheet', { timeout: 1_800_000 }, async () => {
  const worker = new Worker(new URL('layout-worker.ts', import.meta.url), { type: 'module' });
  const rows: Record<string, unknown>[] = [];
  // The first message waits for the worker to load.
  await laidOut(worker, net(3));
  for (const size of sizes) {
    const rest = await gaps(() => new Promise((resolve) => setTimeout(resolve, 500)));
    const busy = await gaps(() => laidOut(worker, net(size)));
    rows.push({
      names: size,
      milliseconds: Math.round(busy.took),
      // What the page itself was held by: tasks of its own main thread, as the browser measures them from 50 ms on.
      longestTask: Math.round(busy.task),
      // From one turn of its loop to the next, with what other processes take of the machine.
      longestGap: Math.round(busy.longest),
      // What the machine itself does to a page that only waits.
      longestAtRest: Math.round(rest.longest),
    });
    console.log(JSON.stringify(rows.at(-1)));
  }
  worker.terminate();
  await commands.writeFile('artefacts/bench-layout.json', `${JSON.stringify(rows, null, 2)}\n`);
  expect(rows).toHaveLength(sizes.length);
});

/** Few with very many links, as bodies are, and many with some. */
function net(size: number): ArrangementBy {
  const random = createSeededRandom(3);
  const edges = Array.from({ length: size * 2 }, (_, i) => ({
    from: `n${String(i % size)}`,
    to: `n${String(Math.floor((i % size) * random() ** 3))}`,
    kind: 'holdsPost' as const,
  }));
  return {
    nodes: Array.from({ length: size }, (_, i) => ({ id: `n${String(i)}`, width: 60, above: 10, below: 28 })),
    edges: edges.filter(({ from, to }) => from !== to),
    aspect: 1.5,
    by: 'free',
  };
}

function laidOut(worker: Worker, asked: ArrangementBy): Promise<Positions> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Positions>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(asked);
  });
}

/** Turns of the page's own loop while something else is done: one that comes late says how long the page was held. */
async function gaps(work: () => Promise<unknown>): Promise<{ took: number; longest: number; task: number }> {
  let task = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) task = Math.max(task, duration);
  });
  observer.observe({ type: 'longtask' });
  const { port1, port2 } = new MessageChannel();
  const from = performance.now();
  let [last, longest, isOn] = [from, 0, true];
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isOn) port2.postMessage(null);
  };
  port2.postMessage(null);
  await work();
  isOn = false;
  port1.close();
  const took = performance.now() - from;
  // Long tasks are told a moment after they end.
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return { took, longest, task };
}
