/**
 * Makes lib/text/pinyin-table.ts: `npm run assets`. Characters of GB 2312, and those beyond it that the word list of
 * jieba writes, each under every reading that pinyin-pro knows for it, without tones.
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
for (const character of [...characters].filter(isKept).sort()) {
  const readings = pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true });
  // As a surname it may be read otherwise: 单, 解, 查, 仇.
  const surname = pinyin(character, { type: 'array', toneType: 'none', v: true, surname: 'all' });
  for (const reading of new Set([...readings, ...surname])) {
    if (/^[a-z]+$/.test(reading)) bySyllable.set(reading, [...(bySyllable.get(reading) ?? []), character]);
  }
}

const rows = [...bySyllable]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([syllable, of]) => `${syllable} ${of.join('')}`);
writeFileSync(
  new URL('lib/text/pinyin-table.ts', root),
  `/**
 * Readings of characters without tones, ü as v: made by \`npm run assets\` from pinyin-pro ${version} (MIT). A character
 * stands under each of its readings.
 */
export const pinyinTable = \`
${rows.join('\n')}
\`;
`,
);
process.stdout.write(
  `${String(bySyllable.size)} syllables, ${String([...characters].filter(isKept).length)} characters\n`,
);
