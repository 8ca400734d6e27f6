import { defineConfig } from '@playwright/test';

/** The built extension in a real headless browser, one profile for each test. `LARGE=1` runs what needs long. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: process.env.LARGE ? '**/{large,kills,screens}.spec.ts' : '**/!(large).spec.ts',
  outputDir: 'artefacts/e2e',
  // Two browsers on two cores starve each other, and some tests stop workers by the clock of the browser.
  workers: 1,
  // Wide, for slow machines: a test that works ends long before.
  timeout: process.env.LARGE ? 20 * 60_000 : 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
