import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

import { madePage as made } from '../../press-pdf/made-page.ts';
import { writePdf } from '../../press-pdf/write-pdf.ts';

const command = fileURLToPath(new URL('../../../tools/extract.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'baopu-extract-'));
const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [command, ...args], { input, encoding: 'utf8' });

interface Printed {
  readonly articles: readonly {
    readonly date: string | null;
    readonly page: string | null;
    readonly text: string;
  }[];
  readonly entities: readonly { readonly id: string; readonly name: string }[];
  readonly relations: readonly { readonly evidence: readonly { readonly text: string }[] }[];
}

const text = '7月3日，自治区副主席张晓明深入内蒙古自治区赤峰市调研。赤峰市市长赵立新陪同。';

const more = '调研组一行先后走进三个苏木，在牧民家里坐下来算账，问一年收入多少、孩子在哪里上学、路好不好走。';

describe('extract', () => {
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('prints one document, the same bytes each time, with the date of the file name', () => {
    const path = file('nmgrb-20210704-02.txt', text);
    const first = run([path]);
    expect(first.status).toBe(0);
    expect(run([path]).stdout).toBe(first.stdout);
    const printed = JSON.parse(first.stdout) as Printed;
    expect(printed.articles[0]?.date).toBe('2021-07-04');
    expect(printed.entities.map((e) => e.name)).toContain('张晓明');
    for (const r of printed.relations) expect(printed.articles[0]?.text).toContain(r.evidence[0]?.text);
  });

  test('reads a web page, its editors apart and its day in front of the file name', () => {
    const html = `<title>县里调研</title><meta name="PubDate" content="2021-07-05"><div class="TRS_Editor"><p>${text}</p><p>${more}</p></div><p>责任编辑：钱田</p>`;
    const printed = JSON.parse(run([file('20210704.html', html)]).stdout) as Printed;
    expect(printed.articles).toMatchObject([
      {
        headline: '县里调研',
        date: '2021-07-05',
        text: `${text}\n${more}`,
        byline: [{ name: '钱田', role: 'editor' }],
      },
    ]);
  });

  test('reads the pages of a PDF with their numbers', () => {
    const pages = [made(31, 1), made(32, 4)];
    const bytes = writePdf(
      pages.map(({ page }) => page),
      'UniGB-UTF16',
    );
    const first = run([file('two.pdf', bytes)]);
    const printed = JSON.parse(first.stdout) as Printed;
    expect(new Set(printed.articles.map(({ page }) => page))).toEqual(new Set(['1', '4']));
    expect(printed.articles).toHaveLength(pages.flatMap(({ articles }) => articles).length);
    expect(first.stderr).toBe('');
  });

  test('--jsonl takes texts, web pages and PDFs, and goes on behind a bad one', () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(mixed);
    file('mixed/a.txt', text);
    file('mixed/b.md', text);
    file('mixed/c.html', `<title>县里调研</title><article><p>${text}</p><p>${more}</p></article>`);
    file('mixed/d.pdf', writePdf([made(31, 1).page], 'GBK-EUC'));
    file('mixed/e.pdf', 'no PDF');
    file('mixed/f.png', 'no text');
    const result = run(['--jsonl', mixed]);
    expect(result.stdout.trim().split('\n')).toHaveLength(4);
    expect(result.stderr).toContain('pdf-damaged');
    expect(result.status).toBe(1);
  });

  test('reads standard input', () => {
    expect((JSON.parse(run(['-'], text).stdout) as Printed).entities.length).toBeGreaterThan(2);
  });

  test('--explain names the rule behind each name and relation, and its reason', () => {
    const { stdout, status } = run(['--explain', '-'], text);
    expect(status).toBe(0);
    const post = stdout.split('\n').find((line) => line.includes('holdsPost 赵立新'));
    expect(post?.split('\t')).toHaveLength(5);
    expect(post).toContain('post.chain\tA chain of titles');
  });

  test('--jsonl prints a line for each file of a folder', () => {
    expect(run(['--jsonl', folder]).stdout.trim().split('\n').length).toBeGreaterThanOrEqual(1);
  });

  test.each([
    ['no argument', [], 2],
    ['an unknown option', ['--what'], 2],
    ['a missing file', [join(folder, 'missing.txt')], 1],
    ['a damaged PDF', [file('page.pdf', '%PDF-1.7')], 1],
    [
      'a PDF without text',
      [file('scan.pdf', writePdf([{ width: 100, height: 100, drawn: [] }], 'GBK-EUC'))],
      1,
    ],
    ['a web page without an article', [file('page.html', '<!doctype html><p>x')], 1],
    [
      'binary data',
      [
        file(
          'x.txt',
          new Uint8Array(4000).map((_, i) => (i * 37) % 7),
        ),
      ],
      1,
    ],
  ])('%s: nothing on standard output, one line on standard error', (_name, args, status) => {
    const result = run(args);
    expect(result.status).toBe(status);
    expect(result.stdout).toBe('');
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
  });
});
