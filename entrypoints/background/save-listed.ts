import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

import { fail, ok, type Result } from '#lib/domain/result.ts';
import { showCount, showSign } from '#lib/platform/badge.ts';
import { askListed } from '#lib/platform/messaging.ts';
import { capturePage } from '#lib/services/capture-page.ts';
import type { Library } from '#lib/services/library.ts';
import type { SavedListed } from '#lib/services/page-state.ts';

const script = '/read-listed.js';
/** A site is asked for one page after another, with a rest between them. */
const rest = 400;

/** Saves the articles that a page of an e-paper lists; the icon counts them. */
export async function saveListed(
  library: () => Promise<Result<Library>>,
  { tab, urls }: { readonly tab: number; readonly urls: readonly string[] },
): Promise<Result<SavedListed>> {
  const opened = await library();
  if (!opened.ok) return opened;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [script] });
  } catch (error) {
    return fail({ code: 'page-not-readable', cause: String(error) });
  }
  let [saved, known] = [0, 0];
  const failed: string[] = [];
  for (const [i, url] of urls.entries()) {
    if (i > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    const read = await askListed(tab, 'read', { url });
    const capture = read.ok ? capturePage(read.value, new Set()) : null;
    const answer = capture && (await opened.value.save([capture]));
    if (answer && !answer.ok) return answer;
    const [one] = answer?.value ?? [];
    if (!one) failed.push(url);
    else if (one.known) known += 1;
    else saved += 1;
    await showCount(tab, i + 1, i18n.t('popup.savingListed', [String(i + 1), String(urls.length)]));
  }
  if (failed.length === urls.length) await showSign(tab, 'failed', i18n.t('popup.signFailed'));
  else await showSign(tab, 'saved', i18n.t('popup.signSaved'));
  return ok({ saved, known, failed });
}
