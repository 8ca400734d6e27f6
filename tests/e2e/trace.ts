/** What a page's main thread does, from a trace of the browser. */
import type { BrowserContext } from '@playwright/test';

import { openBrowserSession } from './cdp.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds that the thread itself has run: others on the same machine do not lengthen them. */
  readonly tdur?: number;
  readonly args?: unknown;
}

export interface TracedTask {
  /** Milliseconds of the thread. */
  readonly took: number;
  /** What it did for longest. */
  readonly what: string;
  /** The browser draws a frame in it. */
  readonly isFrame: boolean;
  /** It lays the page out, which highlights never make it do. */
  readonly isLayout: boolean;
}

/** The tasks of a page's thread while some work is done, from where a script of ours first runs on it; the longest first. */
export async function traceTasks(
  context: BrowserContext,
  script: string,
  work: () => Promise<void>,
): Promise<readonly TracedTask[]> {
  const events: TraceEvent[] = [];
  const session = await openBrowserSession(context);
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();

  const whole = events.filter(({ ph }) => ph === 'X');
  const isOurs = ({ args }: TraceEvent) => JSON.stringify(args ?? {}).includes(script);
  const first = whole.find(isOurs);
  if (!first) throw new Error(`${script} did not run.`);
  const thread = whole.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const tasks = thread.filter(({ name, ts }) => name === 'ThreadControllerImpl::RunTask' && ts > first.ts);
  return tasks
    .map(({ ts, dur = 0, tdur = 0 }) => {
      const inside = thread.filter(
        (one) => one.ts >= ts && one.ts + (one.dur ?? 0) <= ts + dur && !one.name.endsWith('RunTask'),
      );
      const [longest] = inside.sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0));
      return {
        took: tdur / 1000,
        what: longest?.name ?? '',
        isFrame: inside.some(({ name }) => name === 'PrePaint'),
        isLayout: inside.some(({ name }) => name === 'Layout'),
      };
    })
    .sort((a, b) => b.took - a.took);
}
