/** `npm run check`: every check that needs no test, each run to its end, all failures shown. */
import { buildIfStale } from './build.ts';
import { formatCounts, none, type Counts } from './counts.ts';
import { runCommand } from './run-command.ts';

interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Weighs what was built. */
  readonly needsBuild?: true;
}

const checks: readonly Check[] = [
  // First: a build writes types that the others read.
  { name: 'size-limit', command: ['size-limit'], needsBuild: true },
  { name: 'eslint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'prettier', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
  { name: 'svelte-check', command: ['svelte-check', '--fail-on-warnings', '--output', 'human'] },
  { name: 'tsc', command: ['tsc', '--noEmit'] },
  { name: 'knip', command: ['knip', '--no-progress'] },
];

async function passes({ name, command: [command, ...words], needsBuild }: Check): Promise<boolean> {
  if (needsBuild) {
    try {
      buildIfStale('production');
    } catch (error) {
      console.log(`✗ ${name}\n${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }
  const { code, seconds, output } = await runCommand(command, words, { output: 'collect' });
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

export async function runChecks(): Promise<Counts> {
  // Types of words and settings are written from their sources.
  await runCommand('wxt', ['prepare'], { output: 'collect' });
  let passed = 0;
  const waiting = [...checks];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) if (await passes(check)) passed += 1;
  };
  // Each uses one core, and eslint takes about as long as the others together.
  await Promise.all([work(), work()]);
  return { ...none, passed, failed: checks.length - passed };
}

if (process.argv[1] === import.meta.filename) {
  const counts = await runChecks();
  console.log(formatCounts(counts));
  process.exitCode = counts.failed ? 1 : 0;
}
