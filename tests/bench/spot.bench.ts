import Mark from 'mark.js';
import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

import divisions from '#assets/lexicon/divisions.tsv?raw';
import type { EntityKind } from '#lib/domain/kinds.ts';
import { createSeededRandom } from '#lib/graph/seeded-random.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { buildNameTable, openNameTable } from '#lib/text/name-table.ts';
import { spotNames } from '#lib/text/spot-names.ts';

import { proseArticles } from './press-prose.ts';

const sizes = [10_000, 100_000, 300_000];
const pageLength = 1_000_000;
/** A page for the peer that walks the page once for each name. */
const shortPage = 10_000;
const slice = 32_768;

const places = divisions
  .split('\n')
  .flatMap((line) => (/^\d/u.test(line) ? (line.split('\t')[1] ?? []) : []));

test(
  'known names in a page of a million characters: table of bytes, one expression, mark.js',
  { timeout: 3_600_000 },
  async () => {
    const page = prose(pageLength);
    const rows: Record<string, unknown>[] = [];
    for (const size of sizes) {
      const names = makeNames(size);
      const buildFrom = performance.now();
      const bytes = buildNameTable(names.map((name): [string, EntityKind] => [nameKey(name), 'person']));
      const buildMs = Math.round(performance.now() - buildFrom);
      const loadFrom = performance.now();
      const table = openNameTable(bytes);
      const loadMs = round(performance.now() - loadFrom);

      let hits = 0;
      let longest = 0;
      const from = performance.now();
      for (let at = 0; at < page.length; at += slice) {
        const before = performance.now();
        hits += spotNames(table, page.slice(at, at + slice)).length;
        longest = Math.max(longest, performance.now() - before);
      }
      const spotMs = performance.now() - from;
      const regex = regexOf(names, page.slice(0, size > 10_000 ? shortPage : pageLength));
      const marked = size === sizes[0] ? markShort(names) : null;
      rows.push({
        names: size,
        tableMB: round(bytes.byteLength / 1e6),
        buildMs,
        loadMs,
        spotMBperS: round((2 * page.length) / 1e6 / (spotMs / 1000)),
        longestSliceMs: round(longest),
        regexMBperS: regex,
        timesRegex: regex === null ? null : round((2 * page.length) / 1e6 / (spotMs / 1000) / regex),
        markJsMBperS: marked,
        hits,
      });
      console.log(JSON.stringify(rows.at(-1)));
    }
    await commands.writeFile('artefacts/bench-spot.json', `${JSON.stringify(rows, null, 2)}\n`);
    expect(rows).toHaveLength(sizes.length);
  },
);

function prose(length: number): string {
  let text = '';
  for (const article of proseArticles(Infinity, places)) {
    text += `${article.headline}\n${article.text}\n`;
    if (text.length >= length) break;
  }
  return text.slice(0, length);
}

/** Places as they are, then people and bodies that nobody has. */
function makeNames(size: number): string[] {
  const random = createSeededRandom(7);
  const at = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const surnames = Array.from(
    '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章',
  );
  const given = Array.from(
    '伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英兰建文斌辉山川江海波峰岭松柏梅竹云雨雪霜晨曦志国庆华荣福贵',
  );
  const organs = [
    '发展和改革委员会',
    '教育局',
    '财政局',
    '民政局',
    '水利局',
    '党委组织部',
    '人民政府',
    '人大常委会',
  ];
  const names = new Set(places.slice(0, Math.min(size / 2, places.length)));
  while (names.size < size)
    names.add(
      random() < 0.6
        ? at(surnames) + at(given) + at(given) + (random() < 0.1 ? at(given) : '')
        : at(places) + at(organs),
    );
  return [...names];
}

/** MB a second of one regular expression of all names, the longest first; null where the browser refuses it. */
function regexOf(names: readonly string[], text: string): number | null {
  try {
    const sorted = [...names].sort((a, b) => b.length - a.length);
    const any = new RegExp(sorted.join('|'), 'gu');
    const from = performance.now();
    let found = 0;
    for (const hit of text.matchAll(any)) found += hit[0].length;
    const took = performance.now() - from;
    return found > 0 ? round((2 * text.length) / 1e6 / (took / 1000)) : null;
  } catch {
    return null;
  }
}

/** MB a second of mark.js, which changes the page: a short one, for it looks through it once for each name. */
function markShort(names: readonly string[]): number {
  const host = document.createElement('div');
  for (const line of prose(shortPage).split('\n')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    host.append(paragraph);
  }
  document.body.append(host);
  const from = performance.now();
  // More at once overflow its stack.
  for (let at = 0; at < names.length; at += 500)
    new Mark(host).mark(names.slice(at, at + 500), { separateWordSearch: false, diacritics: false });
  const took = performance.now() - from;
  host.remove();
  return round((2 * shortPage) / 1e6 / (took / 1000));
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
