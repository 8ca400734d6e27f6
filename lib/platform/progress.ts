/** How far the reading worker is, counted in captures and articles; `remaining` 0 ends a run. */
export interface Progress {
  readonly done: number;
  readonly remaining: number;
}

const channelName = 'baopu-progress';

/** A channel of its own between worker and pages: the worker has no other way to reach them. */
export function openProgressChannel(): { report: (progress: Progress) => void } {
  const channel = new BroadcastChannel(channelName);
  return { report: (progress) => channel.postMessage(progress) };
}

export function watchProgressChannel(callback: (progress: Progress) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Progress>) => callback(data);
  return () => channel.close();
}

const troubleName = 'baopu-trouble';

/** From the worker's owner to whatever page is open: reading stopped and will be tried again. */
export function reportTrouble(): void {
  const channel = new BroadcastChannel(troubleName);
  channel.postMessage(null);
  channel.close();
}

export function watchTrouble(callback: () => void): () => void {
  const channel = new BroadcastChannel(troubleName);
  channel.onmessage = callback;
  return () => channel.close();
}
