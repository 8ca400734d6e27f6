import { TextReader, ZipWriter } from './zip.ts';

/** A file of a zip as pieces of text, made when their turn comes. */
export interface ZippedFile {
  readonly name: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

/** Pieces are put together up to this length; text in UTF-16 code units. */
const chunkLength = 500_000;

/** Files one after the other, each streamed: nothing is held whole but the finished zip. */
export async function zipFiles(files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>): Promise<Blob> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const collected = new Response(readable).blob();
  // Where the writing fails its error is thrown below; the reading end fails with it.
  collected.catch(() => undefined);
  const zip = new ZipWriter(writable, { level: 6 });
  try {
    for await (const { name, text } of files) await zip.add(name, streamOf(text));
    await zip.close();
  } catch (error) {
    await writable.abort(error).catch(() => undefined);
    throw error;
  }
  return collected;
}

function streamOf(text: ZippedFile['text']): ReadableStream<Uint8Array> | TextReader {
  if (Array.isArray(text)) return new TextReader(text.join(''));
  const pieces = (async function* () {
    let held = '';
    for await (const piece of text) {
      held += piece;
      if (held.length < chunkLength) continue;
      yield held;
      held = '';
    }
    if (held !== '') yield held;
  })();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
}
