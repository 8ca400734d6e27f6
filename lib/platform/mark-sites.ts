import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { storage } from 'wxt/utils/storage';

/** Where known names are marked. A site is its scheme and host: `https://news.example`. */
export interface MarkSites {
  readonly everywhere: boolean;
  readonly sites: Readonly<Record<string, 'on' | 'never'>>;
}

export type SiteChoice = 'on' | 'never' | 'default';

const nowhere: MarkSites = { everywhere: false, sites: {} };
const sitesItem = storage.defineItem<MarkSites>('local:markSites', { fallback: nowhere });
const hiddenItem = storage.defineItem<boolean>('local:marksHidden', { fallback: false });

/** Milliseconds; 0: the card never comes by itself. */
const hoverItem = storage.defineItem<number>('local:hoverAfter', { fallback: 0 });

const script = 'mark-names';
const files: { js: ScriptPublicPath[]; css: string[] } = { js: ['/mark-names.js'], css: ['/marks.css'] };
const everyOrigin = ['http://*/*', 'https://*/*'];

/** Of an address; null where no page of the web is. */
export function siteOf(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}` : null;
  } catch {
    return null;
  }
}

export function isMarked({ everywhere, sites }: MarkSites, site: string): boolean {
  return sites[site] === 'on' || (everywhere && sites[site] !== 'never');
}

export const markSites = {
  load: () => sitesItem.getValue(),
  isHidden: () => hiddenItem.getValue(),
  setHidden: (isHidden: boolean) => hiddenItem.setValue(isHidden),
  hoverAfter: () => hoverItem.getValue(),
  setHoverAfter: (after: number) => hoverItem.setValue(after),
  /** Calls back when either changes; returns the way to stop. */
  watch(callback: () => void): () => void {
    const stops = [sitesItem.watch(callback), hiddenItem.watch(callback), hoverItem.watch(callback)];
    return () => {
      for (const stop of stops) stop();
    };
  },

  /**
   * Within a click: the browser asks the reader for the site. What they want is kept first, because some browsers close
   * the popup while they ask; where the answer is no, it is taken back. False where it was no.
   */
  async choose(site: string, choice: SiteChoice): Promise<boolean> {
    const request = choice === 'on' ? browser.permissions.request({ origins: [`${site}/*`] }) : null;
    const before = await sitesItem.getValue();
    const others = Object.entries(before.sites).filter(([other]) => other !== site);
    const sites = Object.fromEntries(choice === 'default' ? others : [...others, [site, choice]]);
    await sitesItem.setValue({ ...before, sites });
    if (request === null || (await request)) return true;
    await sitesItem.setValue(before);
    return false;
  },

  async chooseEverywhere(everywhere: boolean): Promise<boolean> {
    const request = everywhere ? browser.permissions.request({ origins: everyOrigin }) : null;
    const before = await sitesItem.getValue();
    await sitesItem.setValue({ ...before, everywhere });
    if (request === null || (await request)) return true;
    await sitesItem.setValue(before);
    return false;
  },
};

/**
 * The reader took something back, here or in the browser: sites that may not be looked at any more are no longer wanted, so that
 * open pages are cleared too, and nothing comes back by itself should the browser allow them again. By what is allowed now, for
 * the browser names what it took in patterns of its own.
 */
export async function forgetSites(): Promise<void> {
  const { everywhere, sites } = await sitesItem.getValue();
  const isAllowed = (origins: string[]) => browser.permissions.contains({ origins });
  const kept: [string, 'on' | 'never'][] = [];
  for (const [site, choice] of Object.entries(sites))
    if (choice === 'never' || (await isAllowed([`${site}/*`]))) kept.push([site, choice]);
  await sitesItem.setValue({
    everywhere: everywhere && (await isAllowed(everyOrigin)),
    sites: Object.fromEntries(kept),
  });
}

/**
 * Has the browser put the marking script into the pages that the reader chose and may be looked at, and into no other;
 * open tabs among them get it now. One after another: a choice and the browser's yes come close together, and two that
 * register at once refuse each other.
 */
export function keepMarkScripts(): Promise<void> {
  keeping = keeping.then(keep, keep);
  return keeping;
}
let keeping: Promise<void> = Promise.resolve();

async function keep(): Promise<void> {
  const { everywhere, sites } = await sitesItem.getValue();
  const chosen = Object.entries(sites);
  const isAllowed = (origins: string[]) => browser.permissions.contains({ origins });
  const matches: string[] = [];
  if (everywhere && (await isAllowed(everyOrigin))) matches.push(...everyOrigin);
  else
    for (const [site, choice] of chosen)
      if (choice === 'on' && (await isAllowed([`${site}/*`]))) matches.push(`${site}/*`);
  const never = chosen.flatMap(([site, choice]) => (choice === 'never' ? [`${site}/*`] : []));
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [script] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [script] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: script,
      matches,
      ...(never.length > 0 && { excludeMatches: never }),
      js: files.js,
      css: files.css,
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [putInto(id)])));
}

async function putInto(tab: number): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  try {
    await browser.scripting.insertCSS({ target, files: files.css });
    await browser.scripting.executeScript({ target, files: files.js });
  } catch {
    // A page that the browser closes to all, or a tab that is gone.
  }
}
