import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findFirefox, oldestFirefox } from '../../tools/firefox.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'baopu-firefox-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, script = '#!/bin/sh\necho Mozilla Firefox 150.0\n'): string {
  const path = join(folder, name);
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return path;
}

const find = (version: number | null, env: NodeJS.ProcessEnv = {}) =>
  findFirefox({ PATH: folder, ...env }, 'linux', () => version);

describe('a Firefox for the tests', () => {
  it('is the ESR first, where there are two', () => {
    put('firefox');
    const esr = put('firefox-esr');
    expect(find(oldestFirefox)).toEqual({ path: esr });
  });

  it('is the one that BAOPU_FIREFOX names, and a wrong name is an error', () => {
    put('firefox-esr');
    const own = put('my-firefox');
    expect(find(oldestFirefox, { BAOPU_FIREFOX: own })).toEqual({ path: own });
    expect(() => find(oldestFirefox, { BAOPU_FIREFOX: join(folder, 'none') })).toThrow('BAOPU_FIREFOX');
  });

  it('is none where it is older than the extension takes, or does not say', () => {
    put('firefox');
    expect(find(oldestFirefox - 1)).toEqual({ why: `no Firefox here is ${oldestFirefox} or newer` });
    expect(find(null)).toEqual({ why: `no Firefox here is ${oldestFirefox} or newer` });
  });

  it('is none where it is a snap, by a script or by a link', () => {
    put('firefox', '#!/bin/sh\nexec /snap/bin/firefox "$@"\n');
    symlinkSync(put('snap'), join(folder, 'firefox-esr'));
    expect(find(200)).toEqual({ why: 'the Firefox here is a snap' });
  });

  it('is none where there is none', () => {
    expect(find(200)).toEqual({ why: 'there is no Firefox here' });
  });
});
