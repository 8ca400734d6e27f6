/**
 * `npm start [-- FILE…]`: builds Baopu, opens a browser with it on a fresh profile, imports the files or the sample, and
 * shows the graph. Without a display (or with --headless) it does the same unseen, keeps a picture of the graph in
 * artefacts/start.png, prints what was found and ends. Exits 1 with one clear line when it cannot.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

import type { Page } from 'playwright';

import { decodeText } from '#lib/text/decode-text.ts';

import { findBrowsers, type Browser } from './browser.ts';
import { buildIfStale, root } from './build.ts';
import { chooseFiles, closeDialog, importSample, openGraph, uploadOf } from './drive-pages.ts';
import { readLibrarySummary, waitUntilRead, type LibrarySummary } from './library-summary.ts';
import { openExtension, type OpenedExtension } from './open-extension.ts';

const readingLimit = 5 * 60_000;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'it may not be opened',
};

/** What a user can put right; printed as it is. */
class Complaint extends Error {}

function checkFile(name: string): string {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new Complaint(`Cannot read ${name}: ${reasons[code] ?? code}`);
  }
  // What a PDF or a web page holds is for the extension to say.
  if (/\.(?:pdf|html?)$/iu.test(path)) return path;
  const text = decodeText(bytes);
  if (!text.ok) {
    const what =
      text.error.code === 'empty-text' ? 'the file is empty' : 'this is no text in UTF-8 or GB18030';
    throw new Complaint(`Cannot read ${name}: ${what}`);
  }
  return path;
}

function hasDisplay(): boolean {
  if (process.argv.includes('--headless') || process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function openFirstThatWorks(
  browsers: readonly Browser[],
  extension: string,
  profile: string,
  headless: boolean,
): Promise<OpenedExtension> {
  for (const browser of browsers)
    try {
      // A browser that was tried leaves its own kind of profile.
      const own = mkdtempSync(join(profile, 'browser-'));
      return await openExtension({ browser: browser.path, extension, profile: own, headless });
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      console.error(`${browser.name} (${browser.path}) does not do: ${why}`);
    }
  throw new Complaint(
    'No browser here takes the extension: install Chromium, or set BAOPU_BROWSER to its path.',
  );
}

function printSummary(summary: LibrarySummary): void {
  const line = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ') || 'none';
  console.log(
    `articles   ${summary.articles}${summary.failed ? ` (${summary.failed} could not be read)` : ''}`,
  );
  console.log(`entities   ${line(summary.entities)}`);
  console.log(`relations  ${line(summary.relations)}`);
}

async function showGraph(
  app: OpenedExtension,
  files: readonly string[],
): Promise<{ shown: Page; found: LibrarySummary }> {
  // A pile of files takes its time.
  app.context.setDefaultTimeout(readingLimit);
  const library = await app.context.newPage();
  await library.goto(app.url('library.html'));
  if (files.length) await importAll(library, files);
  else await importSample(library);
  const found = await waitUntilRead(library, 1, readingLimit);
  if (!Object.keys(found.entities).length) return { shown: library, found };
  const graph = await openGraph(app);
  await library.close();
  return { shown: graph, found };
}

/** What the dialog says of files that could not be read is printed; none that could is a complaint. */
async function importAll(library: Page, files: readonly string[]): Promise<void> {
  await chooseFiles(library, files.map(uploadOf));
  const notices = await library.getByRole('dialog').getByRole('alert').allInnerTexts();
  const lines = notices.map((notice) => notice.replace(/\s+/gu, ' '));
  if ((await readLibrarySummary(library)).captures === 0)
    throw new Complaint(`Nothing could be read: ${lines.join('; ')}`);
  for (const line of lines) console.log(`not read   ${line}`);
  await closeDialog(library);
}

async function main(): Promise<void> {
  const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const paths = files.map(checkFile);
  const headless = !hasDisplay();
  const extension = buildIfStale('production');
  const profile = mkdtempSync(join(tmpdir(), 'baopu-'));
  let app: OpenedExtension | null = null;
  const close = async () => {
    await app?.context.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('SIGINT', () => void close().then(() => process.exit(130)));
  process.once('SIGTERM', () => void close().then(() => process.exit(143)));
  try {
    app = await openFirstThatWorks(findBrowsers(), extension, profile, headless);
    const { shown, found } = await showGraph(app, paths);
    console.log(
      files.length ? files.map((name) => basename(name)).join(', ') : 'the sample that comes with Baopu',
    );
    printSummary(found);
    if (headless) {
      const picture = join(root, 'artefacts/start.png');
      mkdirSync(join(root, 'artefacts'), { recursive: true });
      await shown.screenshot({ path: picture });
      console.log(`picture    ${picture}`);
    } else {
      console.log('Baopu is open. Close the browser to end; its profile is thrown away then.');
      await app.context.waitForEvent('close', { timeout: 0 });
    }
  } finally {
    await close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Complaint ? error.message : error);
  process.exitCode = 1;
}
