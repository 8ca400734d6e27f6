import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { fail, ok } from '#lib/domain/result.ts';
import { readWholePage } from '#lib/html/read-web-page.ts';
import { answerCalls } from '#lib/platform/messaging.ts';
import { decodeText } from '#lib/text/decode-text.ts';

const loaded = Symbol.for('baopu.listed');

/**
 * Reads further pages of the site that a page is of, as the page itself would: only when the reader asked for each of them, and
 * only from the same origin. Put in on a click; it does nothing by itself.
 */
export default defineUnlistedScript(() => {
  if (Reflect.has(globalThis, loaded)) return;
  Reflect.set(globalThis, loaded, true);
  answerCalls('listed', {
    async read({ url }) {
      if (new URL(url).origin !== location.origin) return fail({ code: 'untrusted-sender', about: url });
      const response = await fetch(url, { credentials: 'same-origin' });
      if (!response.ok) return fail({ code: 'page-not-readable', about: url });
      const text = decodeText(new Uint8Array(await response.arrayBuffer()));
      if (!text.ok) return text;
      const page = readWholePage(new DOMParser().parseFromString(text.value, 'text/html'), url);
      return ok({ url, page, selected: '', listed: [], lines: [] });
    },
  });
});
