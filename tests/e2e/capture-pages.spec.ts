import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../../tools/build.ts';
import { readTable, waitUntilRead } from '../../tools/library-summary.ts';
import { expect, test } from './fixtures.ts';

interface Expected {
  readonly title: string;
  readonly published: string;
  readonly source: string | null;
  readonly authors: readonly string[];
  readonly body_contains: readonly string[];
  readonly body_excludes: readonly string[];
}
interface Draft {
  readonly headline: string | null;
  readonly byline: readonly { readonly name: string; readonly role: string }[];
  readonly text: string;
}
interface Printing {
  readonly article: string;
  readonly url: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly time?: string;
}

const folder = join(root, '../shared/html');
const list = join(folder, 'index.json');
const { files } = (existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : { files: [] }) as {
  files: readonly { readonly file: string; readonly expected: Expected }[];
};
const bare = (text: string) => text.replace(/\s/gu, '');

test('saved pages of the press, opened and saved by key and by menu, are in the library as they should be', async ({
  app,
  site,
}) => {
  test.skip(files.length === 0, 'the saved pages are not here');
  test.setTimeout(240_000);
  const page = await app.context.newPage();
  await page.route('**/*', (route) =>
    route.request().url().startsWith('http://127.0.0.1') ? route.continue() : route.abort(),
  );
  for (const [at, { file }] of files.entries()) {
    const html = readFileSync(join(folder, file), 'utf8').replace(/<script\b[^>]*>[^]*?<\/script>/giu, '');
    await page.goto(site.put(`/${file}`, html), { waitUntil: 'domcontentloaded' });
    if (at % 2 === 0) await app.clickMenu(page, { menuItemId: 'save-page' });
    else await app.pressKey(page, 'save-page');
    await expect.poll(() => app.iconSays(page), file).toBe('✓');
  }
  const library = await app.open('library.html');
  await waitUntilRead(library, files.length, 90_000);
  const printings = await readTable<Printing>(library, 'printings');
  const drafts = await readTable<{ article: string; draft: Draft }>(library, 'drafts');
  for (const { file, expected } of files) {
    const printed = printings.filter(({ url }) => url.endsWith(`/${file}`));
    expect(printed, file).toHaveLength(1);
    const { article, outlet, published, time } = printed[0]!;
    const { headline, byline, text } = drafts.find((row) => row.article === article)!.draft;
    expect(bare(headline ?? ''), file).toBe(bare(expected.title));
    expect(outlet, file).toBe(expected.source);
    expect([published, time].join(' ').trim(), file).toBe(expected.published.slice(0, 16));
    const writers = byline.filter(({ role }) => role !== 'editor').map(({ name }) => name);
    expect(writers, file).toEqual(expect.arrayContaining([...expected.authors]));
    for (const words of expected.body_contains) expect(bare(text), file).toContain(bare(words));
    for (const words of expected.body_excludes) expect(bare(text), file).not.toContain(bare(words));
  }
});
