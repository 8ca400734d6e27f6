import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import type { LayoutAnswer, LayoutQuestion } from '#components/graph/layout-port.ts';
import { arrangeBy } from '#lib/graph/arrange-by.ts';

/** Places a sheet off the main thread: 300 nodes take most of a second. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
    postMessage({ id: data.id, positions: arrangeBy(data.arrangement) } satisfies LayoutAnswer);
  });
});
