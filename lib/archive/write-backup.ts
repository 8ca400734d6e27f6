import type { Decision } from '#lib/domain/decision.ts';
import type { ErasedMark } from '#lib/domain/erased-mark.ts';
import type { KeptCapture } from '#lib/domain/kept.ts';

import type { BackupEnd, BackupHead, BackupSettings } from './backup-records.ts';
import { TextReader, ZipWriter } from './zip.ts';

/** Damage costs no more than the part it is in; text in UTF-16 code units. */
const partLength = 500_000;

export interface BackupContents {
  readonly head: BackupHead;
  readonly settings: BackupSettings;
  readonly decisions: AsyncIterable<Decision>;
  readonly erased: AsyncIterable<ErasedMark>;
  readonly captures: AsyncIterable<KeptCapture>;
}

/**
 * One zip file that any zip program opens: docs/backup-format.md. The reader's own words come first, so that a file that
 * was cut off still has them.
 */
export async function writeBackup(
  { head, settings, decisions, erased, captures }: BackupContents,
  target: WritableStream<Uint8Array>,
): Promise<BackupEnd> {
  const zip = new ZipWriter(target, { level: 6, dataDescriptor: false });
  const add = (name: string, text: string) => zip.add(name, new TextReader(text));
  await add('head.json', JSON.stringify(head));
  await add('settings.json', JSON.stringify(settings));
  const decided = await addLines(zip, 'decisions', decisions);
  // Before the captures, so that whoever takes them in knows what to leave out.
  await addLines(zip, 'erased', erased);
  let articles = 0;
  async function* counted(): AsyncIterable<KeptCapture> {
    for await (const capture of captures) {
      articles += capture.articles?.length ?? 0;
      yield capture;
    }
  }
  const kept = await addLines(zip, 'captures', counted());
  const end: BackupEnd = { captures: kept, articles, decisions: decided };
  await add('end.json', JSON.stringify(end));
  await zip.close();
  return end;
}

/** `folder/00001.jsonl` and so on, a record on each line; answers how many. */
async function addLines(
  zip: ZipWriter<unknown>,
  folder: string,
  records: AsyncIterable<unknown>,
): Promise<number> {
  let [lines, part, count] = ['', 0, 0];
  const flush = async () => {
    part += 1;
    await zip.add(`${folder}/${String(part).padStart(5, '0')}.jsonl`, new TextReader(lines));
    lines = '';
  };
  for await (const record of records) {
    lines += `${JSON.stringify(record)}\n`;
    count += 1;
    if (lines.length >= partLength) await flush();
  }
  if (lines !== '') await flush();
  return count;
}
