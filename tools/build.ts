/** Builds the extension where what is in `.output` is older than what it is made of. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

const sources = ['assets', 'components', 'entrypoints', 'lib', 'wxt.config.ts', 'package-lock.json'];

export type BuildMode = 'production' | 'e2e';

/** The folder of the built extension; throws with what the builder said if it cannot be built. */
export function buildIfStale(mode: BuildMode, browser: 'chrome' | 'firefox' = 'chrome'): string {
  const folder = join(root, '.output', `${browser}-mv3${mode === 'e2e' ? '-e2e' : ''}`);
  const manifest = join(folder, 'manifest.json');
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  if (built > Math.max(...sources.map(newestIn))) return folder;
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const run = spawnSync(process.execPath, [wxt, 'build', '-b', browser, '--mode', mode], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The extension could not be built.\n${run.stdout}${run.stderr}`);
  return folder;
}

function newestIn(name: string): number {
  const path = join(root, name);
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const inside = readdirSync(path, { recursive: true, withFileTypes: true });
  return inside.reduce(
    (newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs),
    own.mtimeMs,
  );
}
