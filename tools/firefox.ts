/** Where Firefox may be, for the tests that run in it. The developers' own may be older than what the manifest asks for. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** As `strict_min_version` in wxt.config.ts. */
export const oldestFirefox = 140;

const commands = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

/** Path of a Firefox that takes the extension, or why there is none. Throws if BAOPU_FIREFOX names no file. */
export function findFirefox(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
  versionOf: (path: string) => number | null = askVersion,
): { readonly path: string } | { readonly why: string } {
  if (env.BAOPU_FIREFOX && !existsSync(env.BAOPU_FIREFOX))
    throw new Error(`BAOPU_FIREFOX names no file: ${env.BAOPU_FIREFOX}`);
  const places = (env.BAOPU_FIREFOX ? [env.BAOPU_FIREFOX] : candidatesOf(env, platform)).filter(existsSync);
  const open = places.filter((path) => !isSnap(realpathSync(path)));
  if (open.length === 0)
    return { why: places.length ? 'the Firefox here is a snap' : 'there is no Firefox here' };
  const found = open.find((path) => (versionOf(path) ?? 0) >= oldestFirefox);
  return found === undefined ? { why: `no Firefox here is ${oldestFirefox} or newer` } : { path: found };
}

function candidatesOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, 'Firefox.app/Contents/MacOS/firefox'),
    );
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? [join(folder, 'Mozilla Firefox', 'firefox.exe')] : [],
    );
  const folders = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder && !folder.includes('node_modules'));
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** A snap sees no profile in the folder for temporary files. On Ubuntu /usr/bin/firefox is a script that starts one. */
function isSnap(path: string): boolean {
  if (path.startsWith('/snap/') || path.endsWith('/snap')) return true;
  return statSync(path).size < 10_000 && readFileSync(path, 'utf8').includes('/snap/bin');
}

/** `Mozilla Firefox 140.12.0esr` → 140. */
function askVersion(path: string): number | null {
  const { stdout, status } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  const major = /(\d+)\./u.exec(status === 0 ? stdout : '')?.[1];
  return major === undefined ? null : Number(major);
}
