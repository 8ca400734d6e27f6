import { expect, test } from 'vitest';

import countries from '#assets/lexicon/countries.tsv?raw';
import divisions from '#assets/lexicon/divisions.tsv?raw';
import surnames from '#assets/lexicon/surnames.txt?raw';
import weights from '#assets/public/model/weights.bin?url';
import words from '#assets/public/model/words.bin?url';
import sample from '#assets/sample/baopu-sample-20200729-02.txt?raw';
import { partText } from '#lib/domain/article.ts';
import { createExtractor } from '#lib/extract/extractor.ts';
import { rebuildViews } from '#lib/store/rebuild-views.ts';

import { dumpDerived, got, openLibrary } from './open-library.ts';

test('the sample page: every name is found, every edge opens sentences that prove it, a rebuild changes nothing', async () => {
  const { database, library, save, read } = await openLibrary();
  await save(sample);
  const extractor = createExtractor({
    countries,
    divisions,
    surnames,
    tagger: { weights: await bytesOf(weights), words: await bytesOf(words) },
  });
  await read(extractor);

  const status = got(await library.status());
  expect(status).toMatchObject({ articles: 8, pending: 0, failed: [] });
  const [official] = got(await library.find('杨伟东', 5));
  expect(official?.kind).toBe('person');
  const { posts } = got(await library.card(official!.id));
  expect(posts.length).toBeGreaterThan(1);

  const { nodes, edges, total } = got(await library.overview(300));
  expect(nodes.length).toBeLessThanOrEqual(total);
  expect(edges.length).toBe(status.edges);
  for (const edge of edges) {
    const { sentences } = got(await library.evidence(edge.id, 20));
    expect(sentences.length).toBeGreaterThan(0);
    for (const { article, in: part, start, end, text, marks } of sentences) {
      const view = got(await library.article(article));
      expect(text).toContain(partText(view.article, part).slice(start, end));
      for (const mark of marks) expect(mark.end).toBeLessThanOrEqual(text.length);
    }
  }
  for (const { id, name } of nodes) {
    expect(
      got(await library.find(name, 20)).map((found) => found.id),
      name,
    ).toContain(id);
  }
  const before = await dumpDerived(database);
  await rebuildViews(database);
  expect(await dumpDerived(database)).toEqual(before);
  await database.delete();
});

async function bytesOf(url: string): Promise<ArrayBuffer> {
  return (await fetch(url)).arrayBuffer();
}
