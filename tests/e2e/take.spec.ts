import { readFileSync } from 'node:fs';

import { BlobReader, configure, TextWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';

import { wordsOf } from '../../tools/drive-pages.ts';
import { expect, test } from './fixtures.ts';

configure({ useWebWorkers: false });

test('the library goes out as tables, and a selection as references', async ({ app }) => {
  const library = await app.openLibraryWithSample();
  const openTake = async () =>
    library
      .getByRole('complementary')
      .getByRole('button', { name: await wordsOf(library, 'take.row'), exact: true })
      .click();
  const go = async () => {
    const coming = library.waitForEvent('download');
    await library
      .getByRole('dialog')
      .getByRole('button', { name: await wordsOf(library, 'take.go'), exact: true })
      .click();
    return coming;
  };

  await openTake();
  const tables = await go();
  expect(tables.suggestedFilename()).toMatch(/^baopu-\d{4}-\d\d-\d\d\.tables\.zip$/u);
  await expect(library.getByRole('dialog').getByRole('status')).toContainText('8');
  const zip = new ZipReader(new BlobReader(new Blob([readFileSync(await tables.path())])));
  const entries = await zip.getEntries();
  expect(entries.map(({ filename }) => filename)).toContain('spells.csv');
  const spells = entries.find(({ filename }) => filename === 'spells.csv');
  if (!spells || spells.directory) throw new Error('no spells');
  expect(await spells.getData(new TextWriter())).toContain('杨伟东');
  await library.keyboard.press('Escape');

  await library.locator('.list [type=checkbox]').nth(1).check();
  await library.locator('.list [type=checkbox]').nth(2).check();
  await openTake();
  await library.getByRole('radio', { name: /RIS/u }).check();
  const references = await go();
  const ris = readFileSync(await references.path(), 'utf8');
  expect(ris.match(/^TY {2}- NEWS/gmu)).toHaveLength(2);
});
