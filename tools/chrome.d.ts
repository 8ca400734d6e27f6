import type { browser } from 'wxt/browser';

declare global {
  /** What Playwright evaluates inside our pages sees the browser's own global; its type is the one WXT gives `browser`. */
  const chrome: typeof browser;
}
