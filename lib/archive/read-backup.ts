import type { Decision } from '#lib/domain/decision.ts';
import type { ErasedMark } from '#lib/domain/erased-mark.ts';
import type { KeptCapture } from '#lib/domain/kept.ts';

import {
  parseCapture,
  parseDecision,
  parseEnd,
  parseErased,
  parseHead,
  parseSettings,
  type BackupEnd,
  type BackupHead,
  type BackupSettings,
} from './backup-records.ts';
import { salvageEntries } from './salvage.ts';
import { BoundedBytes } from './bounded-bytes.ts';
import { BlobReader, ZipReader } from './zip.ts';

/** One thing that a backup holds. `damage` names what could not be read: a part of the file, or a line in it (1-based). */
export type BackupItem =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'settings'; readonly settings: BackupSettings }
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'erased'; readonly erased: ErasedMark }
  | { readonly kind: 'capture'; readonly capture: KeptCapture }
  | { readonly kind: 'end'; readonly end: BackupEnd }
  | { readonly kind: 'damage'; readonly part: string; readonly line: number | null };

/** A part of a backup that is longer is none of ours: the longest capture, written out, is far below. */
const longestPart = 400_000_000;

/** All that can be read of a file, in its order. Nothing at all comes of a file that is no backup. */
export async function* readBackup(file: Blob): AsyncGenerator<BackupItem> {
  for await (const { name, bytes, isWhole } of partsOf(file)) {
    yield* recordsIn(name, new TextDecoder().decode(bytes));
    if (!isWhole) yield { kind: 'damage', part: name, line: null };
  }
}

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

async function* partsOf(file: Blob): AsyncGenerator<Part> {
  const zip = new ZipReader(new BlobReader(file), { checkSignature: true });
  let entries;
  try {
    entries = await zip.getEntries();
  } catch {
    // Its table of contents, which stands at the end, is missing: the parts are found by their own heads.
    yield* salvageEntries(file, { longest: longestPart });
    return;
  }
  for (const entry of entries) {
    if (entry.directory) continue;
    const name = entry.filename;
    try {
      if (entry.uncompressedSize > longestPart) throw new Error('too long');
      const unpacked = new BoundedBytes(longestPart);
      await entry.getData(unpacked.writable);
      yield { name, bytes: unpacked.take(), isWhole: true };
    } catch {
      const [found] = await collect(
        salvageEntries(file.slice(entry.offset), { limit: 1, longest: longestPart }),
      );
      yield { name, bytes: found?.bytes ?? new Uint8Array(), isWhole: false };
    }
  }
  await zip.close();
}

function* recordsIn(name: string, text: string): Generator<BackupItem> {
  const [folder = ''] = name.split('/');
  if (folder === 'decisions' || folder === 'captures' || folder === 'erased') {
    // One after another: a file of nothing but line feeds would be a list of millions.
    for (let [from, number] = [0, 1]; from < text.length; number++) {
      const to = text.indexOf('\n', from);
      const line = text.slice(from, to < 0 ? undefined : to);
      if (line !== '') yield itemOf(folder, line) ?? { kind: 'damage', part: name, line: number };
      from = to < 0 ? text.length : to + 1;
    }
  } else if (name === 'head.json' || name === 'end.json' || name === 'settings.json') {
    yield itemOf(name, text) ?? { kind: 'damage', part: name, line: null };
  }
}

type Place = 'decisions' | 'captures' | 'erased' | 'head.json' | 'end.json' | 'settings.json';

function itemOf(place: Place, line: string): BackupItem | null {
  const value = valueOf(line);
  switch (place) {
    case 'captures': {
      const capture = parseCapture(value);
      return capture && { kind: 'capture', capture };
    }
    case 'decisions': {
      const decision = parseDecision(value);
      return decision && { kind: 'decision', decision };
    }
    case 'erased': {
      const erased = parseErased(value);
      return erased && { kind: 'erased', erased };
    }
    case 'head.json': {
      const head = parseHead(value);
      return head && { kind: 'head', head };
    }
    case 'end.json': {
      const end = parseEnd(value);
      return end && { kind: 'end', end };
    }
    case 'settings.json': {
      const settings = parseSettings(value);
      return settings && { kind: 'settings', settings };
    }
  }
}

function valueOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
