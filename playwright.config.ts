import { defineConfig } from '@playwright/test';

/** The built extension in a real headless browser, one profile for each test. `LARGE=1` runs what needs long. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: process.env.LARGE ? '**/{large,kills}.spec.ts' : '**/!(large).spec.ts',
  outputDir: 'artefacts/e2e',
  // Two browsers on two cores starve each other, and some tests stop workers by the clock of the browser.
  workers: 1,
  timeout: process.env.LARGE ? 20 * 60_000 : 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
