import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import countries from '#assets/lexicon/countries.tsv?raw';
import divisions from '#assets/lexicon/divisions.tsv?raw';
import surnames from '#assets/lexicon/surnames.txt?raw';
import { createExtractor, type Extractor } from '#lib/extract/extractor.ts';
import type { TaggerBytes } from '#lib/extract/tagger/tagger.ts';
import { answerReadAhead } from '#lib/platform/read-ahead.ts';
import { openProgressChannel } from '#lib/platform/progress.ts';
import { answerOwner } from '#lib/platform/worker-side.ts';
import { readAhead } from '#lib/services/read-ahead.ts';
import { readPending } from '#lib/services/read-pending.ts';
import { openDatabase, type Database } from '#lib/store/database.ts';

/**
 * Reads what waits in the database, whenever its owner says that there may be something; and, for whoever hands it a text,
 * that text in memory, without the database.
 */
export default defineUnlistedScript(() => {
  let extractor: Extractor | null = null;
  const progress = openProgressChannel();
  let database: Database | null = null;

  const extractorOf = async (): Promise<Extractor> =>
    (extractor ??= createExtractor({ countries, divisions, surnames, tagger: await fetchTagger() }));

  answerReadAhead(async (capture) => readAhead(await extractorOf(), capture));
  answerOwner(async () => {
    if (!database?.isOpen()) {
      const opened = await openDatabase({ durability: 'relaxed' });
      if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.cause ?? ''}`);
      database = opened.value;
    }
    const summary = await readPending({
      database,
      extractor: await extractorOf(),
      onProgress: ({ read, pending }) => progress.report({ done: read, remaining: pending }),
      onError: (error) => console.error('[baopu] not read', error),
    });
    progress.report({ done: summary.ok ? summary.value.read : 0, remaining: 0 });
    if (!summary.ok) throw new Error(`${summary.error.code}: ${summary.error.cause ?? ''}`);
  });
});

/** Files of the extension itself: too large for a script, and of no use to any other. */
async function fetchTagger(): Promise<TaggerBytes> {
  const [weights, words] = await Promise.all([fetchBytes('weights'), fetchBytes('words')]);
  return { weights, words };
}

async function fetchBytes(name: string): Promise<ArrayBuffer> {
  const answer = await fetch(new URL(`/model/${name}.bin`, location.href));
  if (!answer.ok) throw new Error(`model/${name}.bin: ${answer.status}`);
  return answer.arrayBuffer();
}
