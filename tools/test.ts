/**
 * `npm test`: checks, unit, component, store and end-to-end tests, each run to its end. `--large` runs what needs long
 * instead. The last line says how many passed and failed, over all runners; exits 1 if any failed.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { buildIfStale, root } from './build.ts';
import { runChecks } from './check.ts';
import { addCounts, countPlaywright, countVitest, formatCounts, none, type Counts } from './counts.ts';
import { findFirefox } from './firefox.ts';
import { runCommand } from './run-command.ts';

interface Step {
  readonly name: string;
  run(): Promise<Counts>;
}

const reports = join(root, 'artefacts');

function reportOf(name: string): string {
  const path = join(reports, `${name}.json`);
  rmSync(path, { force: true });
  return path;
}

async function runVitest(name: string, projects: readonly string[]): Promise<Counts> {
  const report = reportOf(name);
  const words = projects.flatMap((project) => ['--project', project]);
  const { code } = await runCommand(
    'vitest',
    ['run', ...words, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { output: 'show' },
  );
  return countVitest(report, code);
}

async function runPlaywright(
  name: string,
  env: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<Counts> {
  const report = reportOf(name);
  // A browser can stumble on a busy machine: what passes when done again alone is named, but stops nobody.
  const { code } = await runCommand('playwright', ['test', '--reporter=list,json', '--retries=1', ...words], {
    output: 'show',
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return countPlaywright(report, code);
}

function build(): Promise<Counts> {
  buildIfStale('production');
  buildIfStale('e2e');
  if ('path' in findFirefox()) buildIfStale('production', 'firefox');
  return Promise.resolve({ ...none, passed: 1 });
}

const byTheClock = 'kills|survive|keep|smooth|platform-smoke|large';

/** A browser draws with several threads: on two cores two of them take longer than one after the other. */
const browsersAtOnce = availableParallelism() >= 4 ? 2 : 1;

const everyday: readonly Step[] = [
  { name: 'check', run: runChecks },
  { name: 'unit', run: () => runVitest('unit', ['core', 'platform']) },
  { name: 'component and store', run: () => runVitest('browser', ['browser']) },
  { name: 'build', run: build },
  // Two browsers at a time where there are cores for both, but for those that stop workers and browsers by the clock.
  {
    name: 'end to end',
    run: () => runPlaywright('e2e', {}, [`--workers=${browsersAtOnce}`, `e2e/(?!(?:${byTheClock})\\.)`]),
  },
  {
    name: 'end to end, by the clock',
    run: () => runPlaywright('e2e-clock', {}, [`e2e/(?:${byTheClock})\\.`]),
  },
];

/** What the store of Firefox would say; its linter is fetched for it. */
async function lintPackages(): Promise<Counts> {
  const { code } = await runCommand(process.execPath, ['tools/lint-packages.ts'], { output: 'show' });
  return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

/** Types in components, which the everyday check leaves to svelte-check. */
async function lintThoroughly(): Promise<Counts> {
  const { code } = await runCommand('eslint', ['.', '--max-warnings', '0'], {
    output: 'show',
    env: { LINT: 'thorough' },
  });
  return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

const large: readonly Step[] = [
  { name: 'build', run: build },
  { name: 'lint', run: lintThoroughly },
  { name: 'packages', run: lintPackages },
  { name: 'large', run: () => runPlaywright('large', { LARGE: '1' }) },
];

async function runStep(step: Step): Promise<Counts> {
  console.log(`\n── ${step.name}`);
  try {
    return await step.run();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { ...none, failed: 1 };
  }
}

mkdirSync(reports, { recursive: true });
let total = none;
const lines: string[] = [];
for (const step of process.argv.includes('--large') ? large : everyday) {
  const began = performance.now();
  const counts = await runStep(step);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const again = counts.flaky ? `, ${counts.flaky} only when done again` : '';
  lines.push(
    `${step.name.padEnd(20)} ${seconds.padStart(7)} s  ${formatCounts(counts)}, ${counts.skipped} skipped${again}`,
  );
  total = addCounts(total, counts);
}
console.log(`\n${lines.join('\n')}`);
console.log(formatCounts(total));
process.exitCode = total.failed ? 1 : 0;
