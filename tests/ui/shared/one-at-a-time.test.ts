import { expect, test } from 'vitest';

import { oneAtATime } from '#components/shared/one-at-a-time.ts';

test('what is asked for without end is done, one after the other, and once more at the end', async () => {
  let [running, most, done] = [0, 0, 0];
  const ask = oneAtATime(async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running -= 1;
    done += 1;
  });
  for (let n = 0; n < 20; n++) {
    ask();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const before = done;
  expect(before, 'none waits for the asking to stop').toBeGreaterThan(1);
  await expect.poll(() => running).toBe(0);
  expect(most).toBe(1);
  expect(done).toBeGreaterThan(before);
  ask();
  await expect.poll(() => running).toBe(0);
});

test('what failed is done again when it is asked for', async () => {
  const errors: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    errors.push(event.reason);
  };
  addEventListener('unhandledrejection', note);
  let tries = 0;
  const ask = oneAtATime(() => (++tries === 1 ? Promise.reject(new Error('once')) : Promise.resolve()));
  ask();
  await expect.poll(() => errors.length).toBe(1);
  ask();
  expect(tries).toBe(2);
  removeEventListener('unhandledrejection', note);
});
