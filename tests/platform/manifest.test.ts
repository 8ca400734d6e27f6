import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import type { ConfigEnv, UserManifest } from 'wxt';

import { permissionNames } from '#components/options/permission-names.ts';
import config from '../../wxt.config.ts';

const source = readFileSync(new URL('../../wxt.config.ts', import.meta.url), 'utf8');

async function manifestOf(browser: string, mode = 'production'): Promise<UserManifest> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is a function of the browser.');
  return await manifest({ browser, mode, command: 'build', manifestVersion: 3 } satisfies ConfigEnv);
}

describe('the manifest', () => {
  it.each([
    [
      'chrome',
      [
        'activeTab',
        'alarms',
        'contextMenus',
        'offscreen',
        'scripting',
        'sidePanel',
        'storage',
        'unlimitedStorage',
      ],
    ],
    ['firefox', ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']],
  ])('of %s asks for these permissions and no other', async (browser, permissions) => {
    const manifest = await manifestOf(browser);
    expect([...(manifest.permissions ?? [])].sort()).toEqual(permissions);
    expect(
      Object.keys(manifest).filter((key) => /permissions|content_scripts|externally|accessible/.test(key)),
    ).toEqual(['permissions', 'optional_permissions', 'optional_host_permissions']);
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.optional_permissions).toEqual(['downloads']);
  });

  it('says beside each permission what it is for', async () => {
    const manifest = await manifestOf('chrome');
    const {
      permissions = [],
      optional_permissions: later = [],
      optional_host_permissions: hosts = [],
    } = manifest;
    for (const permission of [...permissions, ...later])
      expect(source, permission).toMatch(new RegExp(`'${permission}', // \\S.{10,}`));
    for (const host of hosts) expect(source).toContain(`'${host}', // `);
  });

  it('has every permission explained on the page of permissions, and no other', async () => {
    const { permissions = [], optional_permissions: later = [] } = await manifestOf('chrome');
    expect([...permissionNames].sort()).toEqual([...permissions, ...later].sort());
  });

  it('asks for hosts only where tests look into their own pages, and only on loopback', async () => {
    const { host_permissions: hosts } = await manifestOf('chrome', 'e2e');
    expect(hosts).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
  });

  it('lets our pages reach no address but our own', async () => {
    const { content_security_policy: policy } = await manifestOf('chrome');
    expect(policy).toMatchObject({ extension_pages: expect.stringContaining("connect-src 'self';") });
    expect(policy).toMatchObject({ extension_pages: expect.stringMatching(/^default-src 'none'; /u) });
    expect(policy).toMatchObject({ extension_pages: expect.stringContaining("script-src 'self';") });
    expect(JSON.stringify(policy).replace("style-src 'self' 'unsafe-inline'", '')).not.toMatch(
      /unsafe|https?:|\*|blob:/,
    );
  });

  it('suggests four keys, as many as Chrome takes', async () => {
    const commands = Object.entries((await manifestOf('chrome')).commands ?? {});
    const suggested = commands.flatMap(([name, { suggested_key: key }]) => (key ? [name] : []));
    expect(suggested).toEqual(['_execute_action', 'save-page', 'toggle-marks', 'next-mark']);
  });
});
