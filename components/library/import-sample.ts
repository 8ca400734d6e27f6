import type { NamedFile } from './read-files.ts';

/** Files that are imported first, and from how many on: what they take says what all will. */
export const sampleSize = 50;
export const sampledFrom = 300;

/** What the first files took. */
export interface ImportSample {
  readonly files: number;
  readonly articles: number;
  readonly seconds: number;
  /** Null where the browser does not say, or rounds it away. */
  readonly bytes: number | null;
}

/** What all of them will take, if the others are like the first. */
export interface ImportForecast extends ImportSample {
  /** Bytes that the browser still gives; null where it does not say. */
  readonly free: number | null;
  readonly fits: boolean;
}

/** A sample over the whole row of files first, then the rest in their order: years of one paper are not all alike. */
export function sampleFirst(files: readonly NamedFile[]): readonly NamedFile[] {
  if (files.length < sampledFrom) return files;
  const step = files.length / sampleSize;
  const first = new Set(Array.from({ length: sampleSize }, (_, i) => Math.floor(i * step)));
  return [...files.filter((_, i) => first.has(i)), ...files.filter((_, i) => !first.has(i))];
}

export function forecast(sample: ImportSample, files: number, free: number | null): ImportForecast {
  const times = files / sample.files;
  const bytes = sample.bytes === null ? null : sample.bytes * times;
  return {
    files,
    articles: Math.round(sample.articles * times),
    seconds: sample.seconds * times,
    bytes,
    free,
    fits: bytes === null || free === null || bytes < free,
  };
}

/** Below this the browser may refuse any write: then nothing more is begun without a word. */
export const leastFree = 64 * 1024 * 1024;

/** Room that ends before the import does. */
export interface LowSpace {
  /** Bytes that the browser still gives. */
  readonly free: number;
  /** Bytes that the rest will take, if it is like the first files; null where these did not say. */
  readonly needed: number | null;
}

/**
 * Whether room runs out before an import ends; null where it does not, or where the browser does not say. `grown` are the bytes
 * since it began: texts are saved faster than they are read, so what is to come is told by the forecast and not by the pace.
 */
export function lowSpace(free: number | null, grown: number, expected: number | null): LowSpace | null {
  if (free === null) return null;
  const needed = expected === null ? null : Math.max(0, expected - grown);
  return free < Math.max(leastFree, needed ?? 0) ? { free, needed } : null;
}
