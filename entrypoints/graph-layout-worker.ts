import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import type { LayoutAnswer, LayoutQuestion } from '#components/graph/layout-port.ts';
import { arrange } from '#lib/graph/arrange.ts';

/** Places a sheet off the main thread: 300 nodes take most of a second. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
    postMessage({ id: data.id, positions: arrange(data.arrangement) } satisfies LayoutAnswer);
  });
});
