/**
 * `npm run --silent extract -- FILE`: reads one text, web page or PDF and prints what it says as one JSON
 * document.
 * `-` is standard input; `--jsonl` takes files and folders and prints one document a line; `--explain` prints a line for
 * each name and relation instead: where, by which rule, why.
 * Exit 0: read, even if nothing was found. 1: a file cannot be read or holds no text. 2: wrong arguments.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { contractOf } from './extract/contract.ts';
import { explanationOf } from './extract/explanation.ts';
import { openExtractor } from './extract/open-extractor.ts';
import { printAll } from './extract/print-all.ts';
import { readDocument } from './extract/read-document.ts';
import { refusals } from './extract/refusals.ts';

const usage = 'usage: extract [--explain] FILE | extract - | extract --jsonl FILE-OR-FOLDER...';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const many = args[0] === '--jsonl';
  const explains = args[0] === '--explain';
  const names = many || explains ? args.slice(1) : args;
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
    const bytes = readBytes(file);
    const pages = bytes && (await readDocument(extractor, bytes, file));
    if (pages && !pages.ok) say(`${file}: ${refusals[pages.error.code] ?? pages.error.code}`);
    if (!pages?.ok) {
      status = 1;
      continue;
    }
    if (explains) {
      printAll(explanationOf(extractor, pages.value));
      continue;
    }
    const document = contractOf(extractor, pages.value);
    printAll(`${many ? JSON.stringify(document) : JSON.stringify(document, null, 1)}\n`);
  }
  return status;
}

/** The files of a folder and of those in it that are of a kind we read, by name; a file is itself. */
function filesIn(name: string): string[] {
  if (name === '-' || !isFolder(name)) return [name];
  return readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|text|md|markdown|x?html?|pdf)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readBytes(file: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    say(
      `${file}: cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'})`,
    );
    return null;
  }
}

function say(line: string): void {
  process.stderr.write(`extract: ${line}\n`);
}
