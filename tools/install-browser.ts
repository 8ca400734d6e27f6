/**
 * Makes sure of a browser and, on Linux, of a font with Chinese in it: pictures of the screens are of little use as
 * empty boxes. With `--firefox` of Firefox too, where apt-get has it; without it its tests are skipped.
 * Exits 0 when a browser is there, else 1 with one clear line.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findBrowser, type Browser } from './browser.ts';
import { findFirefox } from './firefox.ts';

const minute = 60_000;
const mayUseApt = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function run(command: string, words: readonly string[], limit: number, env: NodeJS.ProcessEnv = {}): boolean {
  return (
    spawnSync(command, words, {
      stdio: 'ignore',
      timeout: limit,
      killSignal: 'SIGKILL',
      env: { ...process.env, ...env },
    }).status === 0
  );
}

/** A downloaded browser may lack libraries of the system; elsewhere than on Linux asking for the version opens a window. */
function findRunningBrowser(): Browser | null {
  const browser = findBrowser();
  if (!browser || process.platform !== 'linux') return browser;
  return run(browser.path, ['--version'], minute / 2) ? browser : null;
}

function downloadBrowser(): void {
  console.error('No browser was found: downloading Chromium, once…');
  const cli = join(import.meta.dirname, '../node_modules/playwright/cli.js');
  run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], 4 * minute, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  });
}

function installByApt(packages: readonly string[]): void {
  console.error(`Installing ${packages.join(' and ')} by apt-get, once…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], 3 * minute, env);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], 8 * minute, env);
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const answer = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.trim() !== '';
}

/** Debian has it under a name of its own; elsewhere that of `firefox` may be a snap, which tests cannot drive. */
function makeSureOfFirefox(): void {
  if ('why' in findFirefox() && mayUseApt && aptHas('firefox-esr')) installByApt(['firefox-esr']);
  const found = findFirefox();
  if ('why' in found) console.error(`Tests in Firefox are skipped: ${found.why}.`);
}

/** Its lists may be empty on a fresh machine. */
function aptHas(name: string): boolean {
  const knows = () => run('apt-cache', ['show', name], minute / 2);
  return knows() || (run('apt-get', ['update', '-q'], 3 * minute) && knows());
}

function main(): number {
  if (!findRunningBrowser()) downloadBrowser();
  if (!findRunningBrowser() && mayUseApt) installByApt(['chromium', 'fonts-noto-cjk']);
  if (!findRunningBrowser()) {
    console.error(
      'No browser could be found or installed: install Chromium, or set BAOPU_BROWSER to the path of one.',
    );
    return 1;
  }
  if (!hasChineseFont() && mayUseApt) installByApt(['fonts-noto-cjk']);
  if (!hasChineseFont())
    console.error('No Chinese font was found: Chinese will be drawn as boxes until one is installed.');
  if (process.argv.includes('--firefox')) makeSureOfFirefox();
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
