import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser's executable and where its name came from. */
export interface Browser {
  readonly path: string;
  readonly name: string;
}

const names = ['chromium', 'chromium-browser', 'chrome', 'google-chrome-for-testing'];

export function findBrowser(env: NodeJS.ProcessEnv = process.env): Browser | null {
  if (env.BAOPU_BROWSER && existsSync(env.BAOPU_BROWSER)) return { path: env.BAOPU_BROWSER, name: 'BAOPU_BROWSER' };
  for (const name of names)
    for (const folder of (env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      if (folder && existsSync(path)) return { path, name };
    }
  return null;
}
