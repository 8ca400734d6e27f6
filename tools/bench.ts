/**
 * `npm run bench`: extraction against jieba-wasm (Node), import against extraction and bare bulkPut, look-up of names, the library tab
 * and its list at 1,000 and 100,000 articles, memory while importing, restoring, search in full text, known names in a page against
 * one expression and mark.js, what marks cost a page, look-up with the background asleep and awake, questions of the graph, its
 * layouts, frames of its sheet with and without WebGL against sigma.js (real Chromium). Each prints its table;
 * artefacts/bench.json holds all figures with the machine they were taken on. `npm run bench -- import sheet` runs these two.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';

import { root } from './build.ts';
import { runCommand } from './run-command.ts';

interface Bench {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const benches: readonly Bench[] = [
  { name: 'extract', command: [process.execPath, 'tests/bench/extract.bench.ts'] },
  { name: 'start', command: [process.execPath, 'tests/bench/start.bench.ts'] },
  {
    name: 'import',
    command: ['vitest', 'bench', '--run', '--project', 'browser', 'tests/bench/import.bench.ts'],
  },
  {
    name: 'library',
    command: ['vitest', 'bench', '--run', '--project', 'browser', 'tests/bench/library.bench.ts'],
  },
  {
    name: 'search',
    command: ['vitest', 'bench', '--run', '--project', 'browser', 'tests/bench/search.bench.ts'],
  },
  {
    name: 'spot',
    command: ['vitest', 'bench', '--run', '--project', 'browser', 'tests/bench/spot.bench.ts'],
  },
  { name: 'page-load', command: [process.execPath, 'tests/bench/page-load.bench.ts'] },
  { name: 'look-up', command: [process.execPath, 'tests/bench/look-up.bench.ts'] },
  {
    name: 'graph',
    command: ['vitest', 'bench', '--run', '--project', 'browser', 'tests/bench/graph.bench.ts'],
  },
  {
    name: 'layout',
    command: ['vitest', 'bench', '--run', '--project', 'browser', 'tests/bench/layout.bench.ts'],
  },
  {
    name: 'sheet',
    command: ['vitest', 'bench', '--run', '--project', 'browser', 'tests/bench/sheet.bench.ts'],
  },
];

/** As vitest.config.ts names it; what an earlier run left in it would be measured too. */
const profile = join(root, 'artefacts/bench-profile');
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(
    `No bench named ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const artefacts = join(root, 'artefacts');
mkdirSync(artefacts, { recursive: true });
const figures: Record<string, unknown> = {};
for (const {
  name,
  command: [command, ...words],
} of benches.filter(({ name: one }) => asked.length === 0 || asked.includes(one))) {
  const path = join(artefacts, `bench-${name}.json`);
  rmSync(path, { force: true });
  rmSync(profile, { force: true, recursive: true });
  console.log(`\n── ${name}`);
  const { code } = await runCommand(command, words, { output: 'show' });
  if (code === 0 && existsSync(path)) figures[name] = JSON.parse(readFileSync(path, 'utf8')) as unknown;
  else process.exitCode = 1;
}
rmSync(profile, { force: true, recursive: true });
const machine = {
  platform: platform(),
  arch: arch(),
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  gigabytes: Math.round(totalmem() / 2 ** 30),
};
writeFileSync(join(artefacts, 'bench.json'), `${JSON.stringify({ machine, ...figures }, null, 2)}\n`);
console.log(`\nAll figures: ${join(artefacts, 'bench.json')}`);
