import '../setup-i18n.ts';

import { expect, onTestFinished, test, vi } from 'vitest';

import { ImportBatch, type SourceFinder } from '#components/library/import-batch.svelte.ts';
import type { ImportNote, ImportNotes } from '#lib/domain/import-note.ts';
import { leastFree, lowSpace } from '#components/library/import-sample.ts';
import { longestFile, readFiles, type FormedPage, type PrintedIn } from '#components/library/read-files.ts';
import { fail, ok } from '#lib/domain/result.ts';
import { makeLibraryInMemory } from '../library-in-memory.ts';

const nothing: PrintedIn = { outlet: null, published: null, page: null };
const webArticle = {
  kicker: [],
  title: '乙',
  deck: [],
  writers: [],
  editors: [],
  paragraphs: [],
  ...nothing,
};

const printed: FormedPage = {
  text: '甲',
  layout: { kind: 'printed', page: { width: 1, height: 1, runs: [] } },
  found: nothing,
};

const measure = () => Promise.resolve({ bytes: 0, free: null, isPersisted: true });

/** Finds what stands in brackets, and in names like `日报_2020-07-29_2.txt`. */
const finder: SourceFinder = {
  inText: (text) =>
    text.startsWith('【全】') ? { outlet: '兴安日报', published: '2020-07-30', page: '1' } : nothing,
  inFileName: (name) => {
    const [outlet, published, page] = name.replace(/\.\w+$/, '').split('_');
    return { outlet: outlet ?? null, published: published ?? null, page: page ?? null };
  },
  pdf: () => Promise.resolve(ok([ok(printed), fail({ code: 'needs-ocr' })])),
  zip: () =>
    Promise.resolve(
      ok([
        { path: '甲/一.txt', unpack: () => Promise.resolve(ok(new TextEncoder().encode('【全】一'))) },
        { path: '锁.txt', unpack: () => Promise.resolve(fail({ code: 'zip-locked' })) },
        { path: '里.zip', unpack: () => Promise.reject(new Error('never asked')) },
        { path: '二.txt', unpack: () => Promise.resolve(ok(new TextEncoder().encode('【全】二'))) },
      ]),
    ),
  html: (bytes) =>
    bytes.length > 1
      ? ok({
          text: '乙',
          layout: { kind: 'web', article: webArticle },
          found: { outlet: '网', published: '2020-07-30', page: '1' },
          url: 'https://paper.example/1',
        })
      : fail({ code: 'page-without-article' }),
};

const file = (name: string, content: BlobPart, type = 'text/plain') => ({
  file: new File([content], name, { type }),
  path: name,
});

test('bad files are named one by one and stop nobody else', async () => {
  const large = file('大.txt', 'x');
  Object.defineProperty(large.file, 'size', { value: longestFile + 1 });
  const { texts, failures } = await readFiles(
    [
      file('好.txt', '路通了。'),
      file('照片.jpg', 'x', 'image/jpeg'),
      file('空.txt', ''),
      file('白.md', ' \n\t'),
      file('声音.mp3', 'x', 'audio/mpeg'),
      large,
    ],
    finder,
  );
  expect(texts).toEqual([{ path: '好.txt', text: '路通了。' }]);
  expect(failures.map(({ about, code }) => [about, code])).toEqual([
    ['照片.jpg', 'needs-ocr'],
    ['空.txt', 'empty-text'],
    ['白.md', 'empty-text'],
    ['声音.mp3', 'unsupported-file'],
    ['大.txt', 'text-too-large'],
  ]);
});

test('a PDF gives a text for each page, and names the page that is a picture', async () => {
  const { texts, failures } = await readFiles([file('版面.pdf', '%PDF', 'application/pdf')], finder);
  expect(texts.map(({ path, text, layout }) => [path, text, layout?.kind])).toEqual([
    ['版面.pdf#page=1', '甲', 'printed'],
  ]);
  expect(failures).toEqual([{ code: 'needs-ocr', about: '版面.pdf#page=2' }]);
});

test('a saved web page gives its article and what it says of itself, or says that there is none', async () => {
  const { texts, failures } = await readFiles(
    [file('页.html', '<p>', 'text/html'), file('空.htm', '<', 'text/html')],
    finder,
  );
  expect(texts).toMatchObject([
    { path: '页.html', url: 'https://paper.example/1', found: { outlet: '网' }, layout: { kind: 'web' } },
  ]);
  expect(failures).toEqual([{ code: 'page-without-article', about: '空.htm' }]);
});

test('saved pages of two outlets with one text are two sources, and none is asked for a page of a paper', async () => {
  const library = makeLibraryInMemory([]);
  const outlets = ['甲网', '乙网'];
  const pages: SourceFinder = {
    ...finder,
    html: () =>
      ok({
        text: '乙',
        layout: { kind: 'web', article: webArticle },
        found: { outlet: outlets.shift() ?? null, published: '2020-07-30', page: null },
        parts: 3,
      }),
  };
  const batch = new ImportBatch(library, pages, measure);
  await batch.addFiles([file('一.html', '<p>'), file('二.html', '<p>')]);
  expect(library.saved.map(({ source }) => [source.outlet, source.published])).toEqual([
    ['甲网', '2020-07-30'],
    ['乙网', '2020-07-30'],
  ]);
  expect(batch.unsaid).toEqual([]);
  expect(batch.partial).toEqual([
    { path: '一.html', parts: 3 },
    { path: '二.html', parts: 3 },
  ]);
});

test('a file in GB18030 is read as what it says', async () => {
  const bytes = new Uint8Array([0xb1, 0xa8, 0xc6, 0xd7]); // 报谱
  const { texts } = await readFiles([file('旧.txt', bytes)], finder);
  expect(texts[0]?.text).toBe('报谱');
});

test('texts are saved before anybody is asked anything, and the reader is asked once', async () => {
  const library = makeLibraryInMemory([]);
  const batch = new ImportBatch(library, finder, measure);
  await batch.addFiles([
    file('日报_2020-07-29_2.txt', '山里的路通了'),
    file('日报_2020-07-29_3.txt', '牧区的桥修好'),
    file('全.txt', '【全】写明了出处'),
  ]);
  expect(library.saved.map((capture) => capture.source.fileName)).toEqual([
    '日报_2020-07-29_2.txt',
    '日报_2020-07-29_3.txt',
    '全.txt',
  ]);
  // A file name is a guess: nothing of it is stored as said.
  expect(library.saved.every((capture) => capture.source.outlet === null)).toBe(true);
  expect(batch.step).toBe('asking');
  expect(batch.unsaid.map((one) => one.path)).toEqual(['日报_2020-07-29_2.txt', '日报_2020-07-29_3.txt']);

  const [first, second] = batch.unsaid;
  await batch.describe([
    { unsaid: first!, source: first!.guess },
    { unsaid: second!, source: { outlet: '日报', published: '2020-07-29', page: ' ' } },
  ]);
  expect(library.described).toEqual([
    { captures: [first!.capture], source: { outlet: '日报', published: '2020-07-29', page: '2' } },
    { captures: [second!.capture], source: { outlet: '日报', published: '2020-07-29' } },
  ]);
  expect(batch.step).toBe('done');
});

test('a PDF counts as one file; its pages ask for what they do not say, and no file name numbers them', async () => {
  const library = makeLibraryInMemory([]);
  const batch = new ImportBatch(
    library,
    {
      ...finder,
      pdf: () => Promise.resolve(ok([ok(printed), ok({ ...printed, text: '丙' })])),
    },
    measure,
  );
  await batch.addFiles([
    file('盘/日报_2020-07-29_2.pdf', '%PDF', 'application/pdf'),
    file('页.html', '<p>', 'text/html'),
  ]);
  expect([batch.done, batch.total, batch.saved]).toEqual([2, 2, 3]);
  expect(library.saved.map(({ source }) => source.url)).toEqual([null, null, 'https://paper.example/1']);
  expect(batch.unsaid.map(({ path, guess }) => [path, guess.outlet, guess.page])).toEqual([
    ['盘/日报_2020-07-29_2.pdf#page=1', '日报', null],
    ['盘/日报_2020-07-29_2.pdf#page=2', '日报', null],
  ]);
});

test('skipping leaves the gaps', async () => {
  const library = makeLibraryInMemory([]);
  const batch = new ImportBatch(library, finder, measure);
  await batch.addText('山里的路通了');
  batch.skip();
  expect(library.described).toEqual([]);
  expect([batch.step, batch.saved]).toEqual(['done', 1]);
});

test('what a text says of itself is not overruled by an answer', async () => {
  const library = makeLibraryInMemory([]);
  const said = { outlet: '兴安日报', published: null, page: null };
  const batch = new ImportBatch(library, { ...finder, inText: () => said }, measure);
  await batch.addText('山里的路通了');
  const [one] = batch.unsaid;
  await batch.describe([{ unsaid: one!, source: { outlet: '别的报', published: '2020-07-30', page: null } }]);
  expect(library.described[0]?.source).toEqual({ published: '2020-07-30' });
});

test('an empty paste and a full disk are said, and nothing is counted as saved', async () => {
  const empty = new ImportBatch(makeLibraryInMemory([]), finder, measure);
  await empty.addText(' \n ');
  expect(empty.failures).toEqual([{ code: 'empty-text' }]);
  const library = {
    ...makeLibraryInMemory([]),
    save: () => Promise.resolve(fail({ code: 'disk-full' as const })),
  };
  const full = new ImportBatch(library, finder, measure);
  await full.addFiles([file('a.txt', '路')]);
  expect([full.failures[0]?.code, full.saved, full.step]).toEqual(['disk-full', 0, 'done']);
});

test('a package without a file is named, and counts as taken up', async () => {
  const empty = { ...finder, zip: () => Promise.resolve(ok([])) };
  const batch = new ImportBatch(makeLibraryInMemory(), empty, measure);
  await batch.addFiles([file('空.zip', 'z'), file('后.txt', '【全】后')]);
  expect(batch.failures).toEqual([{ code: 'zip-empty', about: '空.zip' }]);
  expect([batch.done, batch.total, batch.saved]).toEqual([2, 2, 1]);
});

test('a package is unpacked in its turn; what is wrong in it is named by its place', async () => {
  const batch = new ImportBatch(makeLibraryInMemory(), finder, measure);
  await batch.addFiles([file('前.txt', '【全】前'), file('包.zip', 'z'), file('后.txt', '【全】后')]);
  expect([batch.saved, batch.done, batch.total, batch.step]).toEqual([4, 6, 6, 'done']);
  expect(batch.failures.map(({ code, about }) => [code, about])).toEqual([
    ['zip-locked', '包.zip/锁.txt'],
    ['zip-in-zip', '包.zip/里.zip'],
  ]);
});

test('an import leaves word of how far it is, until it ends', async () => {
  const library = makeLibraryInMemory([]);
  const kept: (ImportNote | null)[] = [];
  const notes: ImportNotes = {
    load: () => Promise.resolve(kept.at(-1) ?? null),
    keep: (note) => Promise.resolve(void kept.push(note)),
  };
  const files = Array.from({ length: 60 }, (_, n) => file(`${String(n)}.txt`, `【全】${String(n)}`));
  await new ImportBatch(library, finder, measure, notes).addFiles(files);
  expect(kept[0]).toMatchObject({ done: 0, total: 60 });
  expect(kept.some((note) => note !== null && note.done > 0 && note.done < 60)).toBe(true);
  expect(kept.at(-1)).toBeNull();

  kept.length = 0;
  await new ImportBatch(library, finder, measure, notes).addFiles([file('一.txt', '【全】一')]);
  expect(kept, 'of one file there is nothing to say').toEqual([]);
});

test('an import waits while it is paused, goes on, and keeps what it had when it is stopped', async () => {
  const library = makeLibraryInMemory();
  const pages = Array.from({ length: 250 }, (_, i) => file(`${i}.txt`, `【全】${i}`));
  const batch = new ImportBatch(library, finder, measure);
  batch.pause();
  const running = batch.addFiles(pages);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([batch.done, batch.isPaused]).toEqual([0, true]);
  batch.goOn();
  await running;
  expect([batch.done, batch.saved, batch.isStopped]).toEqual([250, 250, false]);

  const stopped = new ImportBatch(makeLibraryInMemory(), finder, measure);
  stopped.pause();
  const ending = stopped.addFiles(pages);
  stopped.stop();
  await ending;
  expect([stopped.done, stopped.step, stopped.isStopped]).toEqual([0, 'done', true]);
});

test('of many files some of all parts come first, and what they took says what all will take', async () => {
  const library = makeLibraryInMemory();
  vi.spyOn(library, 'outcome').mockResolvedValue(ok({ articles: 100, pending: 0 }));
  vi.spyOn(library, 'status').mockImplementation(() =>
    makeLibraryInMemory([])
      .status()
      .then((answer) => (answer.ok ? ok({ ...answer.value, pending: 0 }) : answer)),
  );
  const pages = Array.from({ length: 400 }, (_, i) => file(`${i}.txt`, `【全】${i}`));
  const grow = () => {
    const bytes = 10_000_000 * library.saved.length;
    return Promise.resolve({ bytes, free: 3_000_000_000, isPersisted: true });
  };
  const batch = new ImportBatch(library, finder, grow);
  const running = batch.addFiles(pages);
  await vi.waitFor(() => expect(batch.step).toBe('forecast'));
  expect(library.saved.map(({ source }) => source.fileName).slice(0, 3)).toEqual([
    '0.txt',
    '8.txt',
    '16.txt',
  ]);
  expect(batch.sample).toMatchObject({ files: 50, articles: 100, bytes: 500_000_000 });
  expect(batch.forecast).toMatchObject({ files: 400, articles: 800, bytes: 4_000_000_000, fits: false });
  batch.goOn();
  await running;
  expect([batch.done, batch.saved, batch.step]).toEqual([400, 400, 'done']);
  expect(new Set(library.saved.map(({ source }) => source.fileName)).size).toBe(400);

  const few = new ImportBatch(makeLibraryInMemory(), finder, grow);
  await few.addFiles(pages.slice(0, 250));
  expect(few.forecast).toBeNull();

  const enough = new ImportBatch(library, finder, grow);
  const ending = enough.addFiles(pages);
  await vi.waitFor(() => expect(enough.step).toBe('forecast'));
  enough.stop();
  await ending;
  expect([enough.done, enough.isStopped]).toEqual([50, true]);
});

test('of many files the reader may take some pages, or those that name whom they watch', async () => {
  const begin = () => {
    const library = makeLibraryInMemory();
    vi.spyOn(library, 'outcome').mockResolvedValue(ok({ articles: 100, pending: 0 }));
    vi.spyOn(library, 'status').mockImplementation(() =>
      makeLibraryInMemory([])
        .status()
        .then((answer) => (answer.ok ? ok({ ...answer.value, pending: 0 }) : answer)),
    );
    return library;
  };
  const entity = { id: 'watched', name: '杨伟东' };
  const pages = Array.from({ length: 400 }, (_, i) =>
    file(
      `日报_2020-07-29_${1 + (i % 4)}.txt`,
      `第${i}份${i % 10 === 3 ? '，杨伟东到会' : i % 10 === 6 ? '，谈鄉村振興' : ''}`,
    ),
  );
  const few = begin();
  const byPage = new ImportBatch(few, finder, measure);
  const first = byPage.addFiles(pages);
  await vi.waitFor(() => expect(byPage.step).toBe('forecast'));
  expect(byPage.watchedWords).toEqual([]);
  const sampled = few.saved.length;
  byPage.take({ takes: 'pages', pages: [{ first: 1, last: 1 }] });
  await first;
  const rest = few.saved.slice(sampled);
  expect(rest.every(({ source }) => source.fileName?.endsWith('_1.txt'))).toBe(true);
  expect(rest.length + byPage.leftOut).toBe(400 - sampled);
  expect([byPage.done, byPage.step]).toEqual([400, 'asking']);

  const own = begin();
  vi.spyOn(own, 'watched').mockResolvedValue(ok([{ entity, fresh: 0 } as never]));
  vi.spyOn(own, 'card').mockResolvedValue(ok({ aliases: ['楊偉東', '杨'] } as never));
  vi.spyOn(own, 'watchedPhrases').mockResolvedValue(ok([{ phrase: '乡村振兴', fresh: 0, news: [] }]));
  const byName = new ImportBatch(own, finder, measure);
  const second = byName.addFiles(pages);
  await vi.waitFor(() => expect(byName.step).toBe('forecast'));
  expect(byName.watchedWords).toEqual(['杨伟东', '楊偉東', '乡村振兴']);
  const looked = own.saved.length;
  byName.take({ takes: 'watched', names: byName.watchedWords });
  await second;
  const taken = own.saved.slice(looked);
  expect(taken.every(({ text }) => /杨伟东|鄉村振興/u.test(text))).toBe(true);
  expect(
    taken.filter(({ text }) => text.includes('鄉村振興')).length,
    'words as well as names',
  ).toBeGreaterThan(20);
  expect(own.saved.length - looked + byName.leftOut).toBe(400 - looked);
});

test('all files may be taken, with the names that are watched to be read first', async () => {
  const library = makeLibraryInMemory();
  vi.spyOn(library, 'outcome').mockResolvedValue(ok({ articles: 100, pending: 0 }));
  vi.spyOn(library, 'watched').mockResolvedValue(
    ok([{ entity: { id: 'watched', name: '杨伟东' }, fresh: 0 } as never]),
  );
  const saving = vi.spyOn(library, 'save');
  const batch = new ImportBatch(library, finder, measure);
  const pages = Array.from({ length: 320 }, (_, i) => file(`日报_2020-07-29_${i}.txt`, `第${i}份`));
  const ending = batch.addFiles(pages);
  await vi.waitFor(() => expect(batch.step).toBe('forecast'));
  const sampled = saving.mock.calls.length;
  batch.take({ takes: 'first', names: batch.watchedWords });
  await ending;
  expect([library.saved.length, batch.leftOut]).toEqual([320, 0]);
  expect(saving.mock.calls.slice(sampled).map(([, options]) => options)).toEqual(
    saving.mock.calls.slice(sampled).map(() => ({ readFirst: ['杨伟东'] })),
  );
});

test('room that ends before the import does is said while it can still be stopped, once, and once more at the end', async () => {
  const library = makeLibraryInMemory();
  const pages = Array.from({ length: 200 }, (_, i) => file(`日报_2020-07-29_${i}.txt`, `第${i}份`));
  let free = 10_000_000_000;
  let now = 10_000;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 3000));
  onTestFinished(() => void vi.restoreAllMocks());
  const batch = new ImportBatch(library, finder, () =>
    Promise.resolve({ bytes: 0, free, isPersisted: true }),
  );
  free = 30_000_000;
  const ending = batch.addFiles(pages);
  await vi.waitFor(() => expect(batch.low).toEqual({ free: 30_000_000, needed: null }));
  expect([batch.isPaused, library.saved.length]).toEqual([true, 0]);
  batch.goOn();
  await ending;
  // Who goes on is not stopped again.
  expect([batch.low, batch.done, library.saved.length]).toEqual([null, 200, 200]);
});

test.each([
  [null, 0, 500, null],
  [leastFree * 4, 0, null, null],
  [leastFree * 4, 0, leastFree * 5, { free: leastFree * 4, needed: leastFree * 5 }],
  [leastFree * 4, leastFree * 2, leastFree * 5, null],
  [leastFree - 1, leastFree * 9, leastFree * 5, { free: leastFree - 1, needed: 0 }],
])('with %s free, grown by %s of %s', (free, grown, expected, low) => {
  expect(lowSpace(free, grown, expected)).toEqual(low);
});
