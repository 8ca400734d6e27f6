import { i18n } from '#i18n';
import { browser } from 'wxt/browser';

import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { OpenPage, PageReader } from '#lib/services/page-state.ts';
import { ask } from './messaging.ts';
import { showSign } from './badge.ts';
import { chooseSelection } from './page/choose-selection.ts';
import { readSelectionOfFrame } from './page/selection-of-frame.ts';

const script = '/read-page.js';

/** Reads the page in front of the reader, under activeTab: on a click on us, and only then. */
export const pageReader: Pick<PageReader, 'readSelection' | 'readPage' | 'showSaved' | 'saveListed'> = {
  async readSelection() {
    const tab = await activeTab();
    const frames = await inFrames(tab, { func: readSelectionOfFrame });
    return frames.ok ? ok(chooseSelection(frames.value)) : frames;
  },

  async readPage() {
    return readPageOf(await activeTab());
  },

  async saveListed(urls) {
    const tab = await activeTab();
    return tab === undefined
      ? fail({ code: 'page-not-readable' })
      : ask('background', 'saveListed', { tab, urls });
  },

  async showSaved() {
    const tab = await activeTab();
    if (tab !== undefined) await showSign(tab, 'saved', i18n.t('popup.signSaved'));
  },
};

/** The frame with the longest article; where none has one, that with something selected. */
export async function readPageOf(tab: number | undefined): Promise<Result<OpenPage>> {
  const frames = await inFrames<OpenPage>(tab, { file: script });
  if (!frames.ok) return frames;
  const [best] = frames.value.sort(
    (a, b) => lengthOf(b) - lengthOf(a) || b.selected.length - a.selected.length,
  );
  if (!best) return fail({ code: 'page-without-article' });
  // What is selected may stand in another frame than the article.
  const selected = best.selected || (frames.value.find((frame) => frame.selected !== '')?.selected ?? '');
  const listed = frames.value.find((frame) => frame.listed.length > 0)?.listed ?? [];
  const lines = best.page ? [] : frames.value.flatMap((frame) => frame.lines);
  return ok({ ...best, selected, listed, lines });
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Frames of another origin are silently left out: activeTab does not reach them. */
async function inFrames<T>(
  tab: number | undefined,
  what: { readonly func: () => T | null } | { readonly file: typeof script },
): Promise<Result<T[]>> {
  if (tab === undefined) return fail({ code: 'page-not-readable' });
  try {
    const target = { tabId: tab, allFrames: true };
    const results = await ('func' in what
      ? browser.scripting.executeScript({ target, func: what.func })
      : browser.scripting.executeScript({ target, files: [what.file] }));
    return ok(
      results
        .map(({ result }) => result as T | null | undefined)
        .filter((result) => result !== undefined && result !== null),
    );
  } catch (error) {
    return fail({ code: 'page-not-readable', cause: String(error) });
  }
}

function lengthOf({ page }: OpenPage): number {
  return page?.article.paragraphs.reduce((sum, text) => sum + text.length, 0) ?? 0;
}
