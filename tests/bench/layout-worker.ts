import { arrangeBy, type ArrangementBy } from '#lib/graph/arrange-by.ts';

/** What entrypoints/graph-layout-worker.ts does, without the extension around it. */
addEventListener('message', ({ data }: MessageEvent<ArrangementBy>) => {
  postMessage(arrangeBy(data));
});
