import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// In a real browser WxtVitest's own setup module cannot be served, so this does the same: the extension APIs are fakes.
vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
