/** Where a browser of the Chromium family may be: those that load an unpacked extension most willingly come first. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

import type { BrowserType } from 'playwright';

/** A browser's executable and the name it goes by. */
export interface Browser {
  readonly path: string;
  readonly name: string;
}

interface Kind {
  readonly name: string;
  /** Commands on Linux. */
  readonly commands: readonly string[];
  /** Application on macOS. */
  readonly app: string;
  /** Executable on Windows, below one of the program folders. */
  readonly exe: string;
}

const firstKinds: readonly Kind[] = [
  {
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    app: 'Chromium',
    exe: 'Chromium/Application/chrome.exe',
  },
  {
    name: 'Chrome for Testing',
    commands: ['google-chrome-for-testing', 'chrome'],
    app: 'Google Chrome for Testing',
    exe: 'Google/Chrome for Testing/Application/chrome.exe',
  },
];

const otherKinds: readonly Kind[] = [
  {
    name: 'Edge',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    app: 'Microsoft Edge',
    exe: 'Microsoft/Edge/Application/msedge.exe',
  },
  {
    name: 'Brave',
    commands: ['brave-browser', 'brave'],
    app: 'Brave Browser',
    exe: 'BraveSoftware/Brave-Browser/Application/brave.exe',
  },
  {
    name: 'Vivaldi',
    commands: ['vivaldi', 'vivaldi-stable'],
    app: 'Vivaldi',
    exe: 'Vivaldi/Application/vivaldi.exe',
  },
  { name: 'Opera', commands: ['opera'], app: 'Opera', exe: 'Programs/Opera/opera.exe' },
  {
    name: 'Chrome',
    commands: ['google-chrome', 'google-chrome-stable'],
    app: 'Google Chrome',
    exe: 'Google/Chrome/Application/chrome.exe',
  },
];

/** All browsers of this machine, best first. Throws if BAOPU_BROWSER names none. */
export function findBrowsers(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): readonly Browser[] {
  if (env.BAOPU_BROWSER) {
    if (!existsSync(env.BAOPU_BROWSER)) throw new Error(`BAOPU_BROWSER names no file: ${env.BAOPU_BROWSER}`);
    return [{ path: env.BAOPU_BROWSER, name: 'BAOPU_BROWSER' }];
  }
  return [
    ...firstKinds.flatMap((kind) => placesOf(kind, env, platform)),
    ...downloadedBrowsers(),
    ...otherKinds.flatMap((kind) => placesOf(kind, env, platform)),
  ];
}

export function findBrowser(env: NodeJS.ProcessEnv = process.env): Browser | null {
  return findBrowsers(env)[0] ?? null;
}

function placesOf(kind: Kind, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Browser[] {
  return candidatesOf(kind, env, platform)
    .filter((path) => existsSync(path))
    .map((path) => ({ path, name: kind.name }));
}

function candidatesOf(kind: Kind, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, `${kind.app}.app`, 'Contents/MacOS', kind.app),
    );
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? [join(folder, kind.exe)] : [],
    );
  const folders = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder && !folder.includes('node_modules'));
  return kind.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** What `playwright install chromium` has brought, in the revision that belongs to the installed Playwright. */
function downloadedBrowsers(): Browser[] {
  try {
    const playwright = createRequire(import.meta.url)('playwright-core') as { chromium: BrowserType };
    const path = playwright.chromium.executablePath();
    return existsSync(path) ? [{ path, name: "Playwright's Chromium" }] : [];
  } catch {
    return [];
  }
}
