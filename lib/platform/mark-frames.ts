import { browser } from 'wxt/browser';

import type { Hit, MarkedName } from './messages.ts';
import type { MarksState } from './marks/mark-page.ts';
import { askMarks } from './messaging.ts';

/** Marks of a page, its frames taken together, the page itself first. */
interface FrameMarks {
  readonly frame: number;
  readonly state: MarksState;
}

/** The browser tells frames without a permission of its own to whoever may put a script into them. */
async function framesOf(tab: number): Promise<readonly number[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: () => Reflect.has(globalThis, Symbol.for('baopu.marks')),
    });
    return results.filter(({ result }) => result === true).map(({ frameId }) => frameId);
  } catch {
    return [];
  }
}

async function marksOf(tab: number): Promise<readonly FrameMarks[]> {
  const frames = await framesOf(tab);
  const states = await Promise.all(frames.map((frame) => askMarks(tab, 'state', null, frame)));
  return states.flatMap((state, i) => {
    const frame = frames[i];
    return frame !== undefined && state.ok && state.value ? [{ frame, state: state.value }] : [];
  });
}

const totalOf = (marks: readonly FrameMarks[]) => marks.reduce((sum, { state }) => sum + state.count, 0);

/** Null where nothing is marked on the page. */
export async function marksState(
  tab: number,
): Promise<{ readonly count: number; readonly isPaused: boolean; readonly number: number } | null> {
  const marks = await marksOf(tab);
  if (marks.length === 0) return null;
  return {
    count: totalOf(marks),
    isPaused: marks.some(({ state }) => state.isPaused),
    number: numberOf(marks),
  };
}

/** Names in the order of the page, each time that they stand there. */
export async function listMarks(tab: number): Promise<readonly MarkedName[]> {
  const marks = await marksOf(tab);
  const lists = await Promise.all(marks.map(({ frame }) => askMarks(tab, 'list', null, frame)));
  return lists.flatMap((list) => (list.ok ? list.value : []));
}

/** Which of the page's marks one of a frame is; nothing where its frame does not answer. */
export async function hitOf(tab: number, frame: number, index: number): Promise<Hit | undefined> {
  const marks = await marksOf(tab);
  const at = marks.findIndex((one) => one.frame === frame);
  return at < 0 ? undefined : { number: totalOf(marks.slice(0, at)) + index + 1, total: totalOf(marks) };
}

/** To the next or previous mark of the page, round its ends. Null where there is none. */
export async function stepMarks(
  tab: number,
  by: 1 | -1,
  withCard: boolean,
): Promise<(MarkedName & Hit) | null> {
  const marks = await marksOf(tab);
  const total = totalOf(marks);
  if (total === 0) return null;
  const now = numberOf(marks);
  const next = now === 0 ? (by > 0 ? 1 : total) : ((now - 1 + by + total) % total) + 1;
  return goTo(tab, marks, next, withCard);
}

/** To one mark of the page, by its number from 1. */
export async function goToMark(tab: number, number: number): Promise<(MarkedName & Hit) | null> {
  return goTo(tab, await marksOf(tab), number, false);
}

export async function resumeMarks(tab: number): Promise<void> {
  for (const frame of await framesOf(tab)) await askMarks(tab, 'resume', null, frame);
}

async function goTo(
  tab: number,
  marks: readonly FrameMarks[],
  number: number,
  withCard: boolean,
): Promise<(MarkedName & Hit) | null> {
  const total = totalOf(marks);
  let before = 0;
  for (const { frame, state } of marks) {
    const index = number - 1 - before;
    before += state.count;
    if (index < 0 || index >= state.count) continue;
    for (const other of marks)
      if (other.frame !== frame && other.state.at >= 0)
        await askMarks(tab, 'goTo', { index: -1 }, other.frame);
    const hit = { number, total };
    const gone = await askMarks(tab, 'goTo', { index, ...(withCard && { hit }) }, frame);
    return gone.ok && gone.value ? { ...gone.value, ...hit } : null;
  }
  return null;
}

/** Of the mark that was gone to last; 0 where none was. */
function numberOf(marks: readonly FrameMarks[]): number {
  const at = marks.findIndex(({ state }) => state.at >= 0);
  return at < 0 ? 0 : totalOf(marks.slice(0, at)) + (marks[at]?.state.at ?? 0) + 1;
}
