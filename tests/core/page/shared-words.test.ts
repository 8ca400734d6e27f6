import { expect, test } from 'vitest';

import type { Unit } from '#lib/extract/page/page-units.ts';
import { bigramsOf, Leads, sharedWith } from '#lib/extract/page/shared-words.ts';

const paragraphs = [
  '甲县召开会议，部署春耕工作。'.repeat(9),
  '乙镇的果园里，果农忙着采摘。',
  '会议指出，春耕工作要早部署。'.repeat(40),
  '',
  '果农说：“今年的果园收成好！”',
];
const unitOf = (tight: string): Unit => ({
  kind: 'prose',
  lines: [],
  tight,
  dateline: null,
  isContinued: false,
  facts: null,
});
const leads = new Leads(paragraphs.map(unitOf));
const asked = ['春耕会议', '果园采摘忙', '收成', '工作。乙镇', '好'];

test('what an article begins with has the words of its first five hundred characters, over its paragraphs', () => {
  for (let start = 0; start <= paragraphs.length; start++)
    for (let end = start; end <= paragraphs.length; end++) {
      const words = bigramsOf(paragraphs.slice(start, end).join('').slice(0, 500));
      for (const text of asked)
        expect(sharedWith(text, leads.of(start, end)), `${text} ${String(start)} ${String(end)}`).toBe(
          sharedWith(text, words),
        );
    }
});

test('the end of a paragraph has the words of its last two hundred characters', () => {
  for (const [at, paragraph] of paragraphs.entries()) {
    const words = bigramsOf(paragraph.slice(-200));
    for (const text of asked)
      expect(sharedWith(text, leads.tail(at)), `${text} ${String(at)}`).toBe(sharedWith(text, words));
  }
});

test('a word that stands in either of two places is shared', () => {
  expect(sharedWith('春耕果园', leads.of(0, 1), leads.tail(4))).toBe(2 / 3);
});
