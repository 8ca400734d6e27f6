/**
 * Makes lib/text/pinyin-table.ts: `npm run assets`. Characters of GB 2312, and those beyond it that the word list of
 * jieba writes, each under every reading that pinyin-pro knows for it, without tones; then, of those with several, the usual one
 * and that of a surname.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';

import { lexicalForm } from '../lib/text/traditional.ts';

const root = new URL('../', import.meta.url);
const require = createRequire(import.meta.url);
const { version } = JSON.parse(
  readFileSync(new URL('node_modules/pinyin-pro/package.json', root), 'utf8'),
) as { version: string };

const characters = new Set<string>();
const gb2312 = new TextDecoder('gb18030');
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) characters.add(gb2312.decode(new Uint8Array([row, cell])));
}
for (const word of readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8').split('\n')) {
  for (const character of word.split(' ', 1)[0] ?? '') characters.add(character);
}

/** Names are looked up as the lexicon spells them: a traditional character never stands in a key. */
const isKept = (character: string) =>
  /^[\u4E00-\u9FFF]$/u.test(character) && lexicalForm(character) === character;

const bySyllable = new Map<string, string[]>();
const usual = new Map<string, string[]>();
const ofSurname = new Map<string, string[]>();
const put = (rows: Map<string, string[]>, syllable: string, character: string) =>
  rows.set(syllable, [...(rows.get(syllable) ?? []), character]);
for (const character of [...characters].filter(isKept).sort()) {
  const readings = pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true });
  // As a surname it may be read otherwise: 单, 解, 查, 仇.
  const surname = pinyin(character, { type: 'array', toneType: 'none', v: true, surname: 'all' });
  for (const reading of new Set([...readings, ...surname])) {
    if (/^[a-z]+$/.test(reading)) put(bySyllable, reading, character);
  }
  const [main = ''] = pinyin(character, { type: 'array', toneType: 'none', v: true });
  if (new Set(readings).size > 1) put(usual, main, character);
  if (surname[0] !== undefined && surname[0] !== main) put(ofSurname, surname[0], character);
}

const rowsOf = (table: ReadonlyMap<string, readonly string[]>) =>
  [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, of]) => `${syllable} ${of.join('')}`)
    .join('\n');
writeFileSync(
  new URL('lib/text/pinyin-table.ts', root),
  `/**
 * Readings of characters without tones, ü as v: made by \`npm run assets\` from pinyin-pro ${version} (MIT). A character
 * stands under each of its readings.
 */
export const pinyinTable = \`
${rowsOf(bySyllable)}
\`;

/** The usual reading of those that have several. */
export const usualReadings = \`
${rowsOf(usual)}
\`;

/** Where a surname is read otherwise than usual. */
export const surnameReadings = \`
${rowsOf(ofSurname)}
\`;
`,
);
process.stdout.write(
  `${String(bySyllable.size)} syllables, ${String([...characters].filter(isKept).length)} characters\n`,
);
