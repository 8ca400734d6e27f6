import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { readOpenPage } from '#lib/html/read-open-page.ts';
import type { OpenPage } from '#lib/services/page-state.ts';

/** Put into the frames of a page on a click on us; what it finds is its result. It leaves nothing behind. */
export default defineUnlistedScript((): OpenPage =>
  readOpenPage(document, location.href, getSelection()?.toString() ?? ''),
);
