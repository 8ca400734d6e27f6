import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import type { LayoutAnswer, LayoutQuestion } from '#components/graph/layout-port.ts';
import { arrangeBy } from '#lib/graph/arrange-by.ts';
import { measureSheet } from '#lib/graph/measure-sheet.ts';

/** Places and measures a sheet off the main thread: 300 nodes take most of a second. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
    const { id } = data;
    const tell = (share: number) => postMessage({ id, share } satisfies LayoutAnswer);
    const answer: LayoutAnswer =
      'measure' in data
        ? { id, measures: measureSheet(data.measure) }
        : { id, positions: arrangeBy(data.arrangement, tell) };
    postMessage(answer);
  });
});
