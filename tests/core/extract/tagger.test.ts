import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { lookUp, openDoubleArray } from '#lib/extract/lexicon/double-array.ts';
import { lexicalForm } from '#lib/text/traditional.ts';
import { Lattice } from '#lib/extract/tagger/lattice.ts';
import { Line } from '#lib/extract/tagger/line.ts';
import { openModel } from '#lib/extract/tagger/model.ts';
import { openTagger, tagText, tagTexts } from '#lib/extract/tagger/tagger.ts';

import { readTaggerBytes } from '../../../tools/extract/read-tagger-bytes.ts';
import { buildDoubleArray } from '../../../tools/train/build-double-array.ts';
import type { Golden } from '../../../tools/train/golden.ts';

const bytes = readTaggerBytes();
const tagger = openTagger(bytes);
const named = (text: string): string[] =>
  tagText(tagger, text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

describe('the tagger', () => {
  test('says to the bit what the trainer says', () => {
    const golden = JSON.parse(
      readFileSync(new URL('fixtures/tagger-golden.json', import.meta.url), 'utf8'),
    ) as readonly Golden[];
    const lattice = new Lattice(openModel(bytes.weights));
    const list = openDoubleArray(bytes.words);
    const line = new Line();
    expect(golden.length).toBeGreaterThan(5);
    for (const { text, tags, score } of golden) {
      line.read(lexicalForm(text), 0, text.length, list);
      lattice.open(text.length);
      lattice.score(line, 0);
      expect({
        score: lattice.read(0, text.length),
        tags: [...lattice.tags.subarray(0, text.length)],
      }).toEqual({
        score,
        tags,
      });
    }
  });

  test.each([
    ['北京市市长王小山昨天到上海市考察。', ['place 北京市', 'person 王小山', 'place 上海市']],
    ['王小山\n李水生主持会议', ['person 王小山', 'person 李水生']],
    ['', []],
    ['\n\n', []],
    ['今天天气很好，大家都很高兴。', []],
    ['他说：😀', []],
  ])('%j', (text, names) => {
    expect(named(text)).toEqual(names);
  });

  test('reads traditional characters and full-width digits like the others', () => {
    expect(named('１９９８年，縣長王小山到臺灣訪問。')).toEqual(['person 王小山', 'place 臺灣']);
  });

  test('says how sure it is: margins are the distance to the best other reading', () => {
    const spans = tagText(tagger, '小河县县长王小山昨天在上海说，长安很好。');
    for (const { margin, confidence } of spans) {
      expect(margin).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
    const byMargin = [...spans].sort((a, b) => a.margin - b.margin);
    expect([...spans].sort((a, b) => a.confidence - b.confidence)).toEqual(byMargin);
  });

  const bare = '可是田园春没有来';
  const told = '县长田园春昨天在上海会见了客人。\n副县长田园春说，天气很好。';

  test('who is plainly named in one line is found in another that does not say so', () => {
    expect(named(bare)).not.toContain('person 田园春');
    const people = named(`${told}\n${bare}`).filter((name) => name === 'person 田园春');
    expect(people).toHaveLength(3);
  });

  test('in texts that belong together bodies are found again too, in one text people alone', () => {
    const texts = ['市消协的负责人说，天气很好。', '消协昨天表示，投诉增加。', '投诉转到消协就没有下文'];
    const last = texts.at(-1) ?? '';
    expect(named(last)).toEqual([]);
    expect(named(texts.join('\n')).filter((name) => name === 'organization 消协')).toHaveLength(1);
    const together = tagTexts(tagger, texts).at(-1) ?? [];
    expect(together.map(({ start, end, kind }) => `${kind} ${last.slice(start, end)}`)).toEqual([
      'organization 消协',
    ]);
  });

  test('names of one text say nothing of another that is read behind it', () => {
    const alone = named(bare);
    named(told);
    expect(named(bare)).toEqual(alone);
  });

  test('one long line after a short one, and the same again', () => {
    const text = '北京市市长王小山昨天到上海市考察。'.repeat(200);
    const first = tagText(tagger, text);
    expect(first.length).toBe(600);
    tagText(tagger, '好');
    expect(tagText(tagger, text)).toEqual(first);
  });
});

describe('the dictionary in one block of bytes', () => {
  const words = new Map([
    ['大', 1],
    ['大山', 2],
    ['大山镇', 65535],
    ['山', 7],
    ['小河县', 9],
    ['A·河', 11],
  ]);
  const list = openDoubleArray(buildDoubleArray(words).buffer);

  test('knows each word and no other', () => {
    for (const [word, value] of words) expect(lookUp(list, word)).toBe(value);
    expect(
      ['', '小', '小河', '小河县县', '镇', '山大', '龘', '\0'].map((word) => lookUp(list, word)),
    ).toEqual(Array.from({ length: 8 }, () => 0));
  });

  test('other bytes are refused', () => {
    expect(() => openDoubleArray(new ArrayBuffer(64))).toThrow(/dictionary/);
    expect(() => openModel(new ArrayBuffer(64))).toThrow(/model/);
  });

  test('the same words in another order are the same bytes', () => {
    expect(buildDoubleArray(new Map([...words].reverse()))).toEqual(buildDoubleArray(words));
  });
});

describe('tag', () => {
  const command = fileURLToPath(new URL('../../../tools/tag.ts', import.meta.url));
  const run = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, [command, ...args], { input, encoding: 'utf8' });

  test('prints a line for each line', () => {
    const result = run(['-'], '{"text":"县长王小山到上海。"}\n{"text":"好","n":1}\n');
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
    expect(
      result.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        entities: [
          { start: 2, end: 5, kind: 'person' },
          { start: 6, end: 8, kind: 'place' },
        ],
      },
      { entities: [] },
    ]);
  });

  test.each([
    ['no argument', [], '', 2],
    ['an unknown option', ['--what'], '', 2],
    ['two files', ['a', 'b'], '', 2],
    ['a missing file', ['/nowhere/x.jsonl'], '', 1],
    ['a line that is no object', ['-'], '[1]\n', 1],
    ['a line that is no JSON', ['-'], '县长\n', 1],
  ])('%s: nothing on standard output, one line on standard error', (_name, args, input, status) => {
    const result = run(args, input);
    expect(result.status).toBe(status);
    expect(result.stdout).toBe('');
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
  });
});
