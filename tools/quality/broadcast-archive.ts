import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** By archive: each is unpacked once per run. */
const unpacked = new Map<string, string | undefined>();

/** The folder of transcripts YYYYMMDD.md in an archive, temporary; undefined where the archive or tar is missing. */
export function broadcastFolder(archive: string): string | undefined {
  if (!unpacked.has(archive)) unpacked.set(archive, unpack(archive));
  return unpacked.get(archive);
}

function unpack(archive: string): string | undefined {
  if (!existsSync(archive)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'baopu-broadcasts-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { status } = spawnSync('tar', ['-xJf', archive, '-C', folder]);
  return status === 0 ? join(folder, 'news') : undefined;
}
