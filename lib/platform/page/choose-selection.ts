import type { PageSelection } from '#lib/services/page-state.ts';
import type { FrameSelection } from './selection-of-frame.ts';

/** The selection of a page from those of its frames: the focused frame speaks, a stale one beside it does not. */
export function chooseSelection(frames: readonly FrameSelection[]): PageSelection {
  const focused = frames.find(({ focus }) => focus === 'here');
  if (focused) return { text: focused.text, around: focused.around ?? null, unreadableFrame: false };

  // The focus is in a frame of another origin. Some of these may be read all the same, where we have access.
  const inside = frames.find(({ focus, text }) => focus === 'unknown' && text);
  if (inside) return { text: inside.text, around: inside.around ?? null, unreadableFrame: false };
  const isClosed = frames.some(({ focus }) => focus === 'closed-child');
  return { text: '', unreadableFrame: isClosed && !frames.some(({ focus }) => focus === 'unknown') };
}
