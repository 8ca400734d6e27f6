import source from '#assets/sample/source.json';
import text from '#assets/sample/baopu-sample-20200729-02.txt?raw';
import { unknownSource } from '#lib/domain/capture.ts';
import type { NewCapture } from '#lib/services/library.ts';

/** The sample that ships, as if the reader had dropped its file. */
export function sampleCapture(): NewCapture {
  const { outlet, published, page, file } = source;
  return { text, source: { ...unknownSource, outlet, published, page, fileName: file } };
}
