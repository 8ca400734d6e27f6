import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { root } from '../../../tools/build.ts';

/** The folder of another extension that is made with WXT. */
export function buildNeighbour(): string {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const run = spawnSync(process.execPath, [wxt, 'build'], { cwd: import.meta.dirname, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The neighbour could not be built.\n${run.stdout}${run.stderr}`);
  return join(import.meta.dirname, '.output/chrome-mv3');
}
