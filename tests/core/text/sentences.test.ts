import { describe, expect, test } from 'vitest';

import { sentenceAt, sentencesOf } from '#lib/text/sentences.ts';

const split = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['end at a full stop', '他来了。她走了。', ['他来了。', '她走了。']],
    ['end at ！？； too', '好！好吗？好；好', ['好！', '好吗？', '好；', '好']],
    ['keep their closing quotes', '他说：“来吧。”她说：“好！”', ['他说：“来吧。”', '她说：“好！”']],
    ['of speech are sentences of their own', '他说：“我来了。你好。”', ['他说：“我来了。', '你好。”']],
    ['do not end inside a title', '会上学习《怎么办？》一文。', ['会上学习《怎么办？》一文。']],
    ['do not end inside a short quotation', '树立“干就完了！”的作风。', ['树立“干就完了！”的作风。']],
    [
      'do not end inside brackets',
      '病例若干（重症一例；轻症两例）已收治。',
      ['病例若干（重症一例；轻症两例）已收治。'],
    ],
    ['always end at a line break', '甲局\n乙局召开会议。', ['甲局', '乙局召开会议。']],
    ['have no white space around', ' 甲。 \n\u3000乙。', ['甲。', '乙。']],
    ['take repeated stops together', '真的吗？！是的。', ['真的吗？！', '是的。']],
    ['may be none', ' \n ', []],
    ['survive a quote that never closes', '他说“来了。她走了。', ['他说“来了。', '她走了。']],
  ])('%s', (_name, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('the sentence at a place', () => {
    const text = '甲。 乙丙。';
    expect(sentenceAt(text, 4)).toEqual({ start: 3, end: 6 });
    expect(sentenceAt(text, 2)).toBeNull();
    expect(sentenceAt(text, 6)).toBeNull();
  });
});
