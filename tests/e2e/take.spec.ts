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
  const textOf = async (name: string): Promise<string> => {
    const entry = entries.find(({ filename }) => filename === name);
    if (!entry || entry.directory) throw new Error(`no ${name}`);
    // With its byte order mark, which a spreadsheet needs.
    return entry.getData(new TextWriter());
  };
  const [spells, appearances, codebook] = await Promise.all(
    ['spells.csv', 'appearances.csv', 'codebook.md'].map(textOf),
  );
  expect(spells).toContain('杨伟东');
  const heads = {
    spells:
      'person,person_name,title,title_as_printed,body,body_name,division_code,from,from_precision,from_basis,to,to_precision,to_basis,modality,articles,outlets,decisions,evidence,first_citation,last_citation',
    appearances:
      'event,event_name,date,date_basis,person,person_name,role,order,list_length,list_rule,quote,article,citation',
  };
  expect(spells?.split('\r\n')[0]?.replace(/^\uFEFF/u, '')).toBe(heads.spells);
  expect(appearances?.split('\r\n')[0]?.replace(/^\uFEFF/u, '')).toBe(heads.appearances);
  expect(codebook).toMatch(/Extractor: baopu \S+\. Log of decisions: [0-9a-f]{32}\./u);
  await library.keyboard.press('Escape');

  await library.locator('.list [type=checkbox]').nth(1).check();
  await library.locator('.list [type=checkbox]').nth(2).check();
  await openTake();
  await library.getByRole('radio', { name: /RIS/u }).check();
  const references = await go();
  const ris = readFileSync(await references.path(), 'utf8');
  expect(ris.match(/^TY {2}- NEWS/gmu)).toHaveLength(2);
});
