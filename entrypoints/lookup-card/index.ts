import { mount, unmount } from 'svelte';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import tokens from '#assets/styles/tokens.css?inline';
import LookUpCard from '#components/card/LookUpCard.svelte';
import { ok } from '#lib/domain/result.ts';
import { openCardHost } from '#lib/platform/card-host.ts';
import { answerCalls, ask } from '#lib/platform/messaging.ts';
import { graphOf, libraryAt, libraryOf, readerOf } from '#components/shared/page-states.ts';
import type { Passage } from '#lib/domain/passage.ts';
import type { BackgroundToCard } from '#lib/platform/messages.ts';
import { readSelectionOfFrame } from '#lib/platform/page/selection-of-frame.ts';
import { remoteDesk } from '#lib/platform/remote-desk.ts';
import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { Sentence } from '#lib/services/library.ts';
import type { PageState, Settings } from '#lib/services/page-state.ts';
import { remoteLibrary } from '#lib/platform/remote-library.ts';
import { recent } from '#lib/platform/recent.ts';
import { settings } from '#lib/platform/settings.ts';

const loaded = Symbol.for('baopu.card');
/** Milliseconds between looks whether the extension is still there. */
const lookEvery = 3_000;

/**
 * The card beside a selection. Injected on a right click and on nothing else. An unlisted script and not a content
 * script, because those announce themselves to the page by events that carry the extension's id.
 */
export default defineUnlistedScript(() => {
  // Injected again at each click; the world of an older version of us is another one.
  if (Reflect.has(globalThis, loaded)) return;
  Reflect.set(globalThis, loaded, true);
  answerCalls('card', {
    async showCard(asked) {
      if (!asked.force && (innerWidth < 380 || innerHeight < 400)) return ok(false);
      const { theme } = await settings.load();
      await showCard(asked, theme);
      return ok(true);
    },
  });
});

type Asked = Parameters<BackgroundToCard['showCard']>[0];

async function showCard(
  { text, at, hit, link, isPassing = false }: Asked,
  theme: Settings['theme'],
): Promise<void> {
  // Before the card takes the focus, and with it the selection of a field.
  const around = at ? null : aroundOf(text);
  const closed = new AbortController();
  const host = openCardHost({
    styles: tokens,
    theme,
    ...(at && { at }),
    isPassing,
    onclose: () => closed.abort(),
  });
  // Of a card that was left behind by an extension that is gone no button would do anything.
  const looking = setInterval(() => {
    if (!(browser.runtime as { readonly id?: string } | undefined)?.id) host.close();
  }, lookEvery);
  closed.signal.addEventListener('abort', () => clearInterval(looking));
  await host.shown;
  if (closed.signal.aborted) return;
  const open = async (state: PageState) => {
    const opened = await ask('background', 'openPage', state);
    // The extension was reloaded under this page: nobody is there to answer.
    if (!opened.ok) host.close();
  };
  const card = mount(LookUpCard, {
    target: host.panel,
    props: {
      library: remoteLibrary(),
      desk: remoteDesk(),
      text,
      link: link ?? null,
      onarticle: (article: ArticleId) => void open(libraryOf(article)),
      onshown: (entity: EntityId) => void keepRecent(entity),
      around,
      focusOnOpen: !isPassing,
      frame: host,
      hits: hit ? { ...hit, step: (by: 1 | -1) => void ask('background', 'stepMark', { by }) } : null,
      onclose: () => host.close(),
      onopenGraph: (entity: EntityId) => void open(graphOf(entity)),
      onopenSentence: (sentence: Sentence) => void open(readerOf(sentence)),
      onlibrary: (entity: EntityId, show: 'card' | 'articles') => void open(libraryAt(entity, show)),
    },
  });
  closed.signal.addEventListener('abort', () => void unmount(card));
}

/** What is looked up in a private window leaves no trace. */
async function keepRecent(entity: EntityId): Promise<void> {
  if (!browser.extension.inIncognitoContext) await recent.add(entity);
}

/** The selection in its paragraph, where it is in this frame. */
function aroundOf(text: string): Passage | null {
  const { around } = readSelectionOfFrame();
  const bare = (words: string) => words.replace(/\s/gu, '');
  return around && bare(around.text.slice(around.start, around.end)) === bare(text) ? around : null;
}
