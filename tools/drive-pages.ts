/** Uses our own pages as a reader would: for `npm start` and for end-to-end tests. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import type { Page } from 'playwright';

import type { OpenedExtension } from './open-extension.ts';

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The words on the screen for a key of assets/locales, in the language that the browser chose. */
export async function wordsOf(page: Page, key: string, ...substitutions: readonly string[]): Promise<string> {
  // A message's name has neither dots nor hyphens.
  const name = key.replace(/[.-]/gu, '_');
  const words = await page.evaluate((asked) => chrome.i18n.getMessage(asked.name as never, asked.values), {
    name,
    values: [...substitutions],
  });
  if (!words) throw new Error(`No words for ${key}`);
  return words;
}

/** A file as the library tab takes it: by the name it has, with an ending that says text. */
export function uploadOf(path: string): Upload {
  const name = basename(path);
  return {
    name: /\.(txt|md|pdf|html?)$/iu.test(name) ? name : `${name}.txt`,
    mimeType: mimeTypeOf(name),
    buffer: readFileSync(path),
  };
}

function mimeTypeOf(name: string): string {
  if (/\.pdf$/iu.test(name)) return 'application/pdf';
  return /\.html?$/iu.test(name) ? 'text/html' : 'text/plain';
}

/** Puts files through the import dialog of the library tab, leaves what it asks as it guessed, and stays at the result. */
export async function chooseFiles(library: Page, files: readonly Upload[]): Promise<void> {
  await library
    .getByRole('button', { name: await wordsOf(library, 'library.import') })
    .first()
    .click();
  const dialog = library.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(files);
  const fillIn = dialog.getByRole('button', { name: await wordsOf(library, 'library.fillIn') });
  const counts = dialog.getByText(await wordsOf(library, 'library.countSaved'));
  // Of many files the first are looked at, and the rest waits for a word.
  const importAll = dialog.getByRole('button', { name: await wordsOf(library, 'library.importAll') });
  await fillIn.or(counts).or(importAll).waitFor({ timeout: 150_000 });
  if (await importAll.isVisible()) await importAll.click();
  await fillIn.or(counts).waitFor({ timeout: 0 });
  if (await fillIn.isVisible()) await fillIn.click();
  await counts.waitFor();
}

export async function closeDialog(library: Page): Promise<void> {
  const dialog = library.getByRole('dialog');
  await dialog
    .getByRole('button', { name: await wordsOf(library, 'common.close') })
    .last()
    .click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function importFiles(library: Page, paths: readonly string[]): Promise<void> {
  await chooseFiles(library, paths.map(uploadOf));
  await closeDialog(library);
}

/** Opens the sample that ships by the button of the empty library. */
export async function importSample(library: Page): Promise<void> {
  await library.getByRole('button', { name: await wordsOf(library, 'library.openSample') }).click();
}

/** The graph in a tab of its own, with what was found drawn and at rest. */
export async function openGraph(app: Pick<OpenedExtension, 'context' | 'url'>): Promise<Page> {
  const graph = await app.context.newPage();
  await graph.goto(app.url('graph.html'));
  await waitUntilDrawn(graph);
  return graph;
}

/** Waits until a picture with something in it stands still. */
export async function waitUntilDrawn(graph: Page): Promise<void> {
  await graph.getByRole('application', { name: /[1-9]/u }).waitFor();
  await graph.getByText(await wordsOf(graph, 'graph.arranging')).waitFor({ state: 'hidden' });
}
