import { mount, unmount } from 'svelte';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import tokens from '#assets/styles/tokens.css?inline';
import LookUpCard from '#components/card/LookUpCard.svelte';
import { ok } from '#lib/domain/result.ts';
import { openCardHost } from '#lib/platform/card-host.ts';
import { answerCalls, ask } from '#lib/platform/messaging.ts';
import type { Box } from '#lib/platform/place-card.ts';
import type { EntityId } from '#lib/domain/ids.ts';
import type { Sentence } from '#lib/services/library.ts';
import type { PageState } from '#lib/services/page-state.ts';
import { remoteLibrary } from '#lib/platform/remote-library.ts';
import { settings } from '#lib/platform/settings.ts';

const loaded = Symbol.for('baopu.card');

/**
 * The card beside a selection. Injected on a right click and on nothing else. An unlisted script and not a content
 * script, because those announce themselves to the page by events that carry the extension's id.
 */
export default defineUnlistedScript(() => {
  // Injected again at each click; the world of an older version of us is another one.
  if (Reflect.has(globalThis, loaded)) return;
  Reflect.set(globalThis, loaded, true);
  answerCalls('card', {
    async showCard({ text, force, at }) {
      if (!force && (innerWidth < 380 || innerHeight < 400)) return ok(false);
      const { theme } = await settings.load();
      showCard(text, theme, at);
      return ok(true);
    },
  });
});

function showCard(text: string, theme: 'system' | 'light' | 'dark', at?: Box): void {
  const host = openCardHost({ styles: tokens, theme, ...(at && { at }), onclose: () => void unmount(card) });
  const open = async (state: PageState) => {
    const opened = await ask('background', 'openPage', state);
    // The extension was reloaded under this page: nobody is there to answer.
    if (!opened.ok) host.close();
  };
  const card = mount(LookUpCard, {
    target: host.panel,
    props: {
      library: remoteLibrary(),
      text,
      focusOnOpen: true,
      onclose: () => host.close(),
      onopenGraph: (entity: EntityId) =>
        void open({ page: 'graph', entity, edge: null, drawn: [], hiddenKinds: [], twin: 'picture' }),
      onopenSentence: ({ article, in: part, start, end }: Sentence) =>
        void open({ page: 'library', article, evidence: { in: part, start, end } }),
    },
  });
}
