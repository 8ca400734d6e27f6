import { fail, ok, type Result } from '#lib/domain/result.ts';
import { decodeText } from '#lib/text/decode-text.ts';

import { BoundedBytes } from './bounded-bytes.ts';
import { BlobReader, ZipReader } from './zip.ts';

/** A file in a zip, still packed. */
export interface PackedFile {
  /** With its folders, as the zip has it. */
  readonly path: string;
  /** Unpacked, as the zip says. */
  readonly size: number;
  /** Errors: zip-locked, zip-damaged, text-too-large where it is longer than `limit`, whatever the zip said. */
  readonly unpack: (limit: number) => Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** A zip with more files than this is no collection of articles: a table of them alone would fill the memory. */
export const mostFiles = 200_000;

/** What nobody put there on purpose: hidden files and what macOS adds. */
const unwanted = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/iu;

/** The files of a zip in its order. Errors: zip-damaged; backup-in-import, for a backup of ours that belongs elsewhere. */
export async function openZip(file: Blob): Promise<Result<readonly PackedFile[]>> {
  let entries;
  try {
    entries = await new ZipReader(new BlobReader(file), { checkSignature: true }).getEntries();
  } catch (error) {
    return fail({ code: 'zip-damaged', cause: String(error) });
  }
  if (entries.length > mostFiles) return fail({ code: 'zip-damaged', cause: `${entries.length} files` });
  const names = new Set(entries.map(({ filename }) => filename));
  if (names.has('head.json') && names.has('captures/00001.jsonl')) return fail({ code: 'backup-in-import' });
  return ok(
    entries.flatMap((entry): PackedFile[] => {
      if (entry.directory) return [];
      const path = nameOf(entry.filename, entry.rawFilename, entry.filenameUTF8);
      if (unwanted.test(path)) return [];
      const unpack: PackedFile['unpack'] = async (limit) => {
        if (entry.encrypted) return fail({ code: 'zip-locked' });
        if (entry.uncompressedSize > limit) return fail({ code: 'text-too-large' });
        const unpacked = new BoundedBytes(limit);
        try {
          await entry.getData(unpacked.writable);
          return ok(unpacked.take());
        } catch (error) {
          return fail(
            unpacked.isOver ? { code: 'text-too-large' } : { code: 'zip-damaged', cause: String(error) },
          );
        }
      };
      return [{ path, size: entry.uncompressedSize, unpack }];
    }),
  );
}

/** Windows packs Chinese names in GBK and says nothing of it. */
function nameOf(name: string, raw: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return name;
  const decoded = decodeText(raw);
  return decoded.ok ? decoded.value : name;
}
