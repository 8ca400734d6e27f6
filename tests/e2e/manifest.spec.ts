import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildIfStale } from '../../tools/build.ts';
import { expect, test } from './fixtures.ts';

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly web_accessible_resources?: readonly unknown[];
  readonly externally_connectable?: unknown;
  readonly content_security_policy?: { readonly extension_pages?: string };
}

test('the released extension asks for exactly what it needs', () => {
  const folder = buildIfStale('production');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  expect([...manifest.permissions].sort()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'offscreen',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.optional_permissions).toEqual(['downloads']);
  // Asked for site by site, when the reader wants names marked there.
  expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
  for (const door of [
    'host_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
  ] as const)
    expect(manifest[door] ?? [], door).toEqual([]);
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toContain('unsafe');
});

test('nothing is fetched from outside while a page is imported and drawn', async ({ app }) => {
  const outside: string[] = [];
  app.context.on('request', (request) => {
    if (!/^(chrome-extension|data|blob|about|devtools):/u.test(request.url())) outside.push(request.url());
  });
  const library = await app.openLibraryWithSample();
  await app.openGraph();
  await library.reload();
  expect(outside).toEqual([]);
});
