import type { Failure } from '#lib/domain/failure.ts';
import { decodeText } from '#lib/text/decode-text.ts';

/** A file and the path one would name it by: folders dropped keep theirs. */
export interface NamedFile {
  readonly file: File;
  readonly path: string;
}

export interface ReadFile {
  readonly path: string;
  readonly text: string;
}

/** Bytes of one file that are read at all: the longest newspapers are far below. */
export const longestFile = 20 * 1024 * 1024;

/** Text of each file, or why not; one bad file never stops the others. */
export async function readFiles(
  files: readonly NamedFile[],
): Promise<{ texts: ReadFile[]; failures: Failure[] }> {
  const texts: ReadFile[] = [];
  const failures: Failure[] = [];
  for (const { file, path } of files) {
    const code = refusal(file);
    if (code) {
      failures.push({ code, about: path });
      continue;
    }
    try {
      const text = decodeText(new Uint8Array(await file.arrayBuffer()));
      if (!text.ok) failures.push({ ...text.error, about: path });
      else if (text.value.trim() === '') failures.push({ code: 'empty-text', about: path });
      else texts.push({ path, text: text.value });
    } catch (error) {
      failures.push({ code: 'unknown', about: path, cause: String(error) });
    }
  }
  return { texts, failures };
}

function refusal(file: File): Failure['code'] | null {
  if (file.type.startsWith('image/')) return 'needs-ocr';
  if (!/\.(txt|md|text|markdown)$/i.test(file.name)) return 'unsupported-file';
  if (file.size > longestFile) return 'text-too-large';
  return null;
}

/** Everything that was dropped, folders with all that is in them; hidden files are left out. */
export async function filesOfDrop(data: DataTransfer): Promise<NamedFile[]> {
  // The list is emptied after the first await: take the entries at once.
  const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const loose = [...data.files];
  const known = entries.filter((entry) => entry !== null);
  if (known.length === 0) return loose.map((file) => ({ file, path: file.name }));
  const found: NamedFile[] = [];
  for (const entry of known) await collect(entry, '', found);
  return found;
}

async function collect(entry: FileSystemEntry, folder: string, found: NamedFile[]): Promise<void> {
  if (entry.name.startsWith('.')) return;
  const path = folder + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    found.push({ file, path });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader hands out at most a hundred entries at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const one of some) await collect(one, `${path}/`, found);
  }
}
