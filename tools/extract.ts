/**
 * `npm run --silent extract -- FILE`: reads one text and prints what it says as one JSON document.
 * `-` is standard input; `--jsonl` takes files and folders and prints one document a line.
 * Exit 0: read, even if nothing was found. 1: a file cannot be read or is no text. 2: wrong arguments.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import { hintsOfFileName } from '#lib/extract/page/file-name-hints.ts';
import { decodeText } from '#lib/text/decode-text.ts';

import { contractDocument } from './extract/contract.ts';
import { openExtractor } from './extract/open-extractor.ts';
import { printAll } from './extract/print-all.ts';

const usage = 'usage: extract FILE | extract - | extract --jsonl FILE-OR-FOLDER...';

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): 0 | 1 | 2 {
  const many = args[0] === '--jsonl';
  const names = many ? args.slice(1) : args;
  if (
    names.length === 0 ||
    (!many && names.length > 1) ||
    names.some((n) => n.startsWith('-') && n !== '-')
  ) {
    say(usage);
    return 2;
  }
  const extractor = openExtractor();
  let status: 0 | 1 = 0;
  for (const file of many ? names.flatMap(filesIn) : names) {
    const text = readText(file);
    if (text === null) {
      status = 1;
      if (!many) return 1;
      continue;
    }
    const hints = hintsOfFileName(file === '-' ? '' : basename(file));
    const document = contractDocument(extractor, text, hints);
    printAll(`${many ? JSON.stringify(document) : JSON.stringify(document, null, 1)}\n`);
  }
  return status;
}

/** The files of a folder and of those in it, by name; a file is itself. */
function filesIn(name: string): string[] {
  if (name === '-' || !isFolder(name)) return [name];
  return readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.txt$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readText(file: string): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    say(
      `${file}: cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'})`,
    );
    return null;
  }
  if (/\.pdf$/i.test(file) || bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    say(`${file}: is a PDF; this version reads text only`);
    return null;
  }
  if (
    /\.x?html?$/i.test(file) ||
    /^\s*(?:<!doctype html|<html[\s>])/i.test(bytes.subarray(0, 300).toString('latin1'))
  ) {
    say(`${file}: is HTML; this version reads text only`);
    return null;
  }
  const text = decodeText(bytes);
  if (!text.ok) {
    say(`${file}: is no text (${text.error.code})`);
    return null;
  }
  return text.value;
}

function say(line: string): void {
  process.stderr.write(`extract: ${line}\n`);
}
