import { expect, test } from 'vitest';

import {
  flattenMentions,
  paragraphsOf,
  piecesOf,
  shareOut,
  type MarkedMention,
} from '#components/reader/pieces.ts';
import { idOf } from '../library-in-memory.ts';

const text = '兴安盟生态环境局局长吕世波介绍，\n兴安盟今年交还三处草场。';
const at = (words: string, from = 0): MarkedMention => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length, entity: idOf('兴安盟'), kind: 'place' };
};
const shown = (mentions: readonly MarkedMention[]) =>
  flattenMentions(mentions).map((m) => text.slice(m.start, m.end));

test.each([
  ['apart', [at('吕世波'), at('兴安盟', 10)], ['吕世波', '兴安盟']],
  [
    'nested: the whole name counts',
    [at('兴安盟'), at('兴安盟生态环境局'), at('生态环境局')],
    ['兴安盟生态环境局'],
  ],
  ['overlapping: what juts out is kept', [at('兴安盟生态'), at('生态环境局')], ['兴安盟生态', '环境局']],
  ['the same twice', [at('吕世波'), at('吕世波')], ['吕世波']],
  ['empty', [{ ...at('吕世波'), end: at('吕世波').start }], []],
])('mentions that are %s', (_, mentions, expected) => {
  expect(shown(mentions)).toEqual(expected);
});

test('pieces put together are the text again, whatever is marked', () => {
  const mentions = flattenMentions([at('兴安盟生态环境局'), at('局局长'), at('吕世波介绍，\n兴安盟')]);
  const lit = [{ start: 3, end: 25 }];
  const paragraphs = paragraphsOf(text);
  const shares = shareOut(paragraphs, mentions);
  const again = paragraphs.map((paragraph, index) =>
    piecesOf(text, paragraph, shares[index] ?? [], lit)
      .flatMap((piece) => piece.runs.map((run) => run.text))
      .join(''),
  );
  expect(again.join('\n')).toBe(text);
  const marked = paragraphs.flatMap((paragraph, index) =>
    piecesOf(text, paragraph, shares[index] ?? [], lit).flatMap((piece) =>
      piece.runs.filter((run) => run.marked),
    ),
  );
  expect(marked.map((run) => run.text).join('')).toBe(text.slice(3, 25).replace('\n', ''));
});

test('a mention lit in part is one link with two runs', () => {
  const [paragraph] = paragraphsOf(text);
  const pieces = piecesOf(text, paragraph!, [at('兴安盟生态环境局')], [{ start: 0, end: 3 }]);
  expect(pieces[0]?.runs).toEqual([
    { text: '兴安盟', marked: true },
    { text: '生态环境局', marked: false },
  ]);
});

test('mentions are shared out to the paragraphs they stand in', () => {
  const long = Array.from({ length: 3000 }, (_, i) => `第${String(i)}段写到兴安盟。`).join('\n');
  const paragraphs = paragraphsOf(long);
  const spans = paragraphs.map(({ end }) => ({ start: end - 4, end: end - 1 }));
  const shares = shareOut(paragraphs, spans.toReversed());
  expect(shares.map((share) => share.length)).toEqual(paragraphs.map(() => 1));
  expect(shares[2999]).toEqual([spans[2999]]);
});
