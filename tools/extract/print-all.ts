import { writeSync } from 'node:fs';

/** Writes to standard output. Pipes take what they can: all of it has to be written before the process ends. */
export function printAll(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}
