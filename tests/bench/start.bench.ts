/**
 * What a worker pays that is started for one page: milliseconds from nothing to the read sample page (cold, with
 * loading), milliseconds for the same page once warm, and memory afterwards. Each in processes of its own, beside a
 * fixed loop of integer arithmetic in the same process, since machines differ. Sizes of what ships are as brotli.
 * Run by tools/bench.ts; prints tables, keeps JSON in artefacts.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { openExtractor } from '../../tools/extract/open-extractor.ts';
import { articleId } from '#lib/text/article-id.ts';

const root = join(import.meta.dirname, '../..');
const processes = 7;

interface Run {
  readonly cold: number;
  readonly warm: number;
  readonly loop: number;
  /** Megabytes of objects, and of the buffers behind typed arrays, after a collection. */
  readonly heap: number;
  readonly buffers: number;
}

/** Some 50 ms of integer arithmetic on a laptop of 2020. */
function referenceLoop(): number {
  const from = performance.now();
  let sum = 1;
  for (let i = 1; i < 40_000_000; i++) sum = Math.imul(sum ^ i, 0x01000193) >>> 0;
  return sum === 0 ? 0 : performance.now() - from;
}

function runOnce(): Run {
  const page = readFileSync(join(root, 'assets/sample/baopu-sample-20200729-02.txt'), 'utf8');
  globalThis.gc?.();
  const before = process.memoryUsage();
  const began = performance.now();
  const extractor = openExtractor();
  const read = () => {
    const { articles, context } = extractor.segment(page, { published: null, outlet: null, page: null });
    for (const draft of articles) extractor.read({ ...draft, id: articleId(draft) }, context);
  };
  read();
  const cold = performance.now() - began;
  for (let i = 0; i < 30; i++) read();
  const from = performance.now();
  for (let i = 0; i < 10; i++) read();
  const warm = (performance.now() - from) / 10;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const megabytes = (key: 'heapUsed' | 'arrayBuffers') => (after[key] - before[key]) / 2 ** 20;
  return {
    cold,
    warm,
    loop: referenceLoop(),
    heap: megabytes('heapUsed'),
    buffers: megabytes('arrayBuffers'),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function compressed(file: string): number {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

if (process.argv.includes('--once')) {
  process.stdout.write(JSON.stringify(runOnce()));
} else {
  const runs = Array.from(
    { length: processes },
    () =>
      JSON.parse(
        execFileSync(process.execPath, ['--expose-gc', import.meta.filename, '--once'], { encoding: 'utf8' }),
      ) as Run,
  );
  const of = (key: keyof Run) => Number(median(runs.map((run) => run[key])).toFixed(1));
  const start = {
    coldMilliseconds: of('cold'),
    warmMilliseconds: of('warm'),
    loopMilliseconds: of('loop'),
    heapMegabytes: of('heap'),
    bufferMegabytes: of('buffers'),
  };
  const sizes = ['assets/lexicon', 'assets/model']
    .filter((folder) => statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory())
    .flatMap((folder) => filesIn(join(root, folder)))
    .map((file) => ({
      file: file.slice(root.length + 1),
      brotliKilobytes: Math.round(compressed(file) / 1024),
    }));
  const total = sizes.reduce((sum, { brotliKilobytes }) => sum + brotliKilobytes, 0);
  console.table([start]);
  console.table([...sizes, { file: 'together', brotliKilobytes: total }]);
  mkdirSync(join(root, 'artefacts'), { recursive: true });
  writeFileSync(
    join(root, 'artefacts/bench-start.json'),
    `${JSON.stringify({ start, sizes, total }, null, 2)}\n`,
  );
}
