import type { Layout } from '#lib/domain/capture.ts';
import type { Failure } from '#lib/domain/failure.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { decodeText } from '#lib/text/decode-text.ts';
import { plainMarkdown } from '#lib/text/plain-markdown.ts';

/** A file and the path one would name it by: folders dropped keep theirs. */
export interface NamedFile {
  readonly file: File;
  readonly path: string;
}

/** Where a text says it was printed, or a file name lets one guess; null is "not said". */
export interface PrintedIn {
  readonly outlet: string | null;
  readonly published: string | null;
  readonly page: string | null;
}

/** One text of a file: all of it, or a page. */
export interface ReadFile {
  /** A page of a PDF ends in `#page=3`, as a browser would open it. */
  readonly path: string;
  readonly text: string;
  readonly layout?: Layout;
  /** What its layout says of where it was printed; a plain text says it in its lines. */
  readonly found?: PrintedIn;
  /** Where it was saved from, as the file says. */
  readonly url?: string;
  /** How many pages its article has, where the file says that it is one of several. */
  readonly parts?: number;
}

/** A page of a file that has form: what an entrypoint makes of a PDF or a web page. */
export interface FormedPage {
  /** In reading order, as the offsets of its articles count. */
  readonly text: string;
  readonly layout: Layout;
  readonly found: PrintedIn;
  readonly url?: string;
  readonly parts?: number;
}

export interface FormReaders {
  /** Each page in order, or why it has no text. Errors: pdf-locked, pdf-damaged, needs-ocr, text-too-large. Takes ownership of the bytes. */
  readonly pdf: (bytes: Uint8Array) => Promise<Result<readonly Result<FormedPage>[]>>;
  /** Errors: page-without-article, and those of decoding. */
  readonly html: (bytes: Uint8Array) => Result<FormedPage>;
  /** What is in a package. Errors: zip-damaged, backup-in-import. */
  readonly zip: (file: Blob) => Promise<Result<readonly PackedFile[]>>;
}

/** A file in a package, unpacked when its turn comes. Errors: zip-locked, zip-damaged, text-too-large. */
export interface PackedFile {
  readonly path: string;
  readonly unpack: (limit: number) => Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** Bytes of one file that are read at all: the longest texts and the heaviest pages of newspapers are far below. */
export const longestFile = 20 * 1024 * 1024;
export const longestPdf = 300 * 1024 * 1024;

type Form = 'text' | 'markdown' | 'pdf' | 'html';

export function formOf(name: string): Form | null {
  if (/\.(?:txt|text)$/i.test(name)) return 'text';
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  if (/\.pdf$/i.test(name)) return 'pdf';
  return /\.x?html?$/i.test(name) ? 'html' : null;
}

export function isPackage(name: string): boolean {
  return /\.zip$/iu.test(name);
}

/** A file out of a package; a package in a package is no file that is read. */
export async function unpack(packed: PackedFile, inside: string): Promise<Result<NamedFile>> {
  const path = `${inside}/${packed.path}`;
  const name = packed.path.slice(packed.path.lastIndexOf('/') + 1);
  const form = formOf(name);
  if (isPackage(name)) return fail({ code: 'zip-in-zip', about: path });
  if (form === null) return fail({ code: 'unsupported-file', about: path });
  const bytes = await packed.unpack(form === 'pdf' ? longestPdf : longestFile);
  return bytes.ok ? ok({ file: new File([bytes.value], name), path }) : fail({ ...bytes.error, about: path });
}

/** Texts of each file, or why not; one bad file or page never stops the others. */
export async function readFiles(
  files: readonly NamedFile[],
  readers: FormReaders,
): Promise<{ texts: ReadFile[]; failures: Failure[] }> {
  const texts: ReadFile[] = [];
  const failures: Failure[] = [];
  for (const { file, path } of files) {
    const form = formOf(file.name);
    const code = refusal(file, form);
    if (code || form === null) {
      failures.push({ code: code ?? 'unsupported-file', about: path });
      continue;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const pages = await read(form, bytes, readers);
      if (!pages.ok) {
        failures.push({ ...pages.error, about: path });
        continue;
      }
      pages.value.forEach((page, i) => {
        const about = pages.value.length > 1 ? `${path}#page=${i + 1}` : path;
        if (!page.ok) failures.push({ ...page.error, about });
        else if (page.value.text.trim() === '') failures.push({ code: 'empty-text', about });
        else texts.push({ path: about, ...page.value });
      });
    } catch (error) {
      failures.push({ code: 'unknown', about: path, cause: String(error) });
    }
  }
  return { texts, failures };
}

type Piece = Omit<ReadFile, 'path'>;

/** The pages of a file: one of a text and of a web page. */
async function read(
  form: Form,
  bytes: Uint8Array,
  readers: FormReaders,
): Promise<Result<readonly Result<Piece>[]>> {
  if (form === 'pdf') return readers.pdf(bytes);
  if (form === 'html') return ok([readers.html(bytes)]);
  const text = decodeText(bytes);
  if (!text.ok) return ok([text]);
  return ok([ok({ text: form === 'markdown' ? plainMarkdown(text.value) : text.value })]);
}

function refusal(file: File, form: Form | null): Failure['code'] | null {
  if (file.type.startsWith('image/')) return 'needs-ocr';
  if (form === null) return 'unsupported-file';
  return file.size > (form === 'pdf' ? longestPdf : longestFile) ? 'text-too-large' : null;
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
