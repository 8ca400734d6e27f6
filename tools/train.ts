/**
 * `npm run train`: from ../shared/corpora to the weights and the word list in assets/public/model, and the golden file of
 * the tests. `--report` measures on held-out parts and writes nothing but the figures; `--others` does so for the trainer on
 * corpora of other kinds of text.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { openDoubleArray } from '#lib/extract/lexicon/double-array.ts';
import { taggedKinds } from '#lib/extract/tagger/tags.ts';

import { makeWords, modelFolder, readSurnames, root } from './train/assets.ts';
import { charClasses } from './train/char-class.ts';
import { readMsra, readPeoplesDaily } from './train/corpora.ts';
import { goldenOf } from './train/golden.ts';
import { holdOut, withoutLeaks } from './train/hold-out.ts';
import { learn, type Settings } from './train/learn.ts';
import { readOtherCorpora } from './train/other-corpora.ts';
import { fitConfidence, percents, score } from './train/score.ts';
import { writeModel } from './train/write-model.ts';

const settings: Settings = {
  bits: 18,
  leastCount: 2,
  leastNorm: 0.02,
  unit: 32,
  first: { epochs: 6, rate: 0.1, l2: 1e-3, seed: 1, dropout: 0 },
  again: { epochs: 4, rate: 0.03, l2: 1e-3, seed: 2, dropout: 0 },
};

const corpora = fileURLToPath(new URL('../shared/corpora/', root));
const started = performance.now();
const say = (line: string) => {
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
};

if (process.argv.includes('--others')) {
  measureOthers();
  process.exit();
}

const msra = holdOut(readMsra(corpora));
const daily = holdOut(readPeoplesDaily(corpora));
const words = makeWords();
const surnames = readSurnames();

const held = [...msra.held, ...daily.held];
const train = withoutLeaks([...msra.train, ...daily.train], held);
const measured = learn(train, words, charClasses(train, surnames), settings, say);
for (const [name, set] of Object.entries({ 'msra-train-part': msra.held, 'peoples-daily': daily.held })) {
  const { scores } = score(measured.tagger, set);
  for (const [kind, tally] of Object.entries(scores))
    console.log(`${name.padEnd(16)} ${kind.padEnd(13)} ${percents(tally)}`);
}
const confidence = fitConfidence(score(measured.tagger, held).judged);
console.log(`confidence ${JSON.stringify(confidence)}`);

if (!process.argv.includes('--report')) {
  const all = [...msra.train, ...msra.held, ...daily.train, ...daily.held];
  const { parts } = learn(all, words, charClasses(all, surnames), settings, say);
  const bytes = writeModel({ ...parts, confidence });
  mkdirSync(modelFolder, { recursive: true });
  write(new URL('weights.bin', modelFolder), bytes);
  write(new URL('words.bin', modelFolder), words);
  const golden = goldenOf(parts, openDoubleArray(words.buffer));
  writeFileSync(
    new URL('tests/core/extract/fixtures/tagger-golden.json', root),
    `${JSON.stringify(golden, null, 2)}\n`,
  );
}

function measureOthers(): void {
  const words = makeWords();
  for (const { name, kinds, train, held } of readOtherCorpora(corpora)) {
    const clean = withoutLeaks(train, held);
    const { tagger } = learn(clean, words, charClasses(clean, readSurnames()), settings, say);
    const { scores } = score(tagger, held);
    taggedKinds.forEach((kind, i) => {
      console.log(`${name.padEnd(16)} ${(kinds[i] ?? '').padEnd(13)} ${percents(scores[kind])}`);
    });
    console.log(`${name.padEnd(16)} ${'these three'.padEnd(13)} ${percents(scores.all)}`);
  }
}

function write(path: URL, bytes: Uint8Array): void {
  writeFileSync(path, bytes);
  console.log(
    `${path.pathname.split('/').pop() ?? ''} ${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`,
  );
}
