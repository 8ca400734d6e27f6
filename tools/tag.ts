/**
 * `npm run --silent tag -- FILE.jsonl`: for each line `{"text"}` a line `{"entities": [{start, end, kind}]}` with the
 * names that the statistical tagger finds alone; kinds person, organization, place, offsets in UTF-16 code units. The lines
 * are read as one text: a name that is plain in one is found in the others too.
 * `-` is standard input. Exit 0: read. 1: the file cannot be read or a line is no such object. 2: wrong arguments.
 */
import { readFileSync } from 'node:fs';

import { openTagger, tagTexts } from '#lib/extract/tagger/tagger.ts';
import { decodeText } from '#lib/text/decode-text.ts';

import { printAll } from './extract/print-all.ts';
import { readTaggerBytes } from './extract/read-tagger-bytes.ts';

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): 0 | 1 | 2 {
  const [file] = args;
  if (args.length !== 1 || file === undefined || (file.startsWith('-') && file !== '-')) {
    say('usage: tag FILE.jsonl | tag -');
    return 2;
  }
  const lines = readLines(file);
  if (lines === null) return 1;
  const texts: string[] = [];
  for (const [i, line] of lines.entries()) {
    const text = textOf(line);
    if (text === null) {
      say(`${file}: line ${i + 1} is no object with a "text"`);
      return 1;
    }
    texts.push(text);
  }
  const read = tagTexts(openTagger(readTaggerBytes()), texts);
  printAll(
    read
      .map((spans) => spans.map(({ start, end, kind }) => ({ start, end, kind })))
      .map((entities) => `${JSON.stringify({ entities })}\n`)
      .join(''),
  );
  return 0;
}

function readLines(file: string): string[] | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    say(
      `${file}: cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'})`,
    );
    return null;
  }
  if (bytes.length === 0) return [];
  const text = decodeText(bytes);
  if (!text.ok) {
    say(`${file}: is no text (${text.error.code})`);
    return null;
  }
  return text.value.replace(/\r?\n$/u, '').split(/\r?\n/u);
}

function textOf(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
      ? value.text
      : null;
  } catch {
    return null;
  }
}

function say(line: string): void {
  process.stderr.write(`tag: ${line}\n`);
}
