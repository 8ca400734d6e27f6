import { describe, expect, test } from 'vitest';

import type { Article } from '#lib/domain/article.ts';
import type { Statement } from '#lib/domain/statement.ts';

import { articleOf, extractor, nowhere } from './open-extractor.ts';

function statements(
  text: string,
  published: string | null,
  more: Partial<Article> = {},
): readonly Statement[] {
  return extractor.read({ ...articleOf(text), ...more }, { ...nowhere, region: '15', published }).statements;
}

/** The days of the first visit. */
function visit(text: string, published: string | null, more: Partial<Article> = {}): (string | null)[] {
  const found = statements(text, published, more).find((s) => s.kind === 'inspects');
  if (!found) throw new Error(`no visit in ${text}`);
  return [found.eventFrom, found.eventTo];
}

const goes = '赤峰市副市长陈志远到林西县调研';

describe('when a visit was', () => {
  test.each<[string, string, string | null, (string | null)[]]>([
    ['a day', `7月27日，${goes}。`, '2020-07-29', ['2020-07-27', '2020-07-27']],
    ['two days', `7月27日至28日，${goes}。`, '2020-07-29', ['2020-07-27', '2020-07-28']],
    ['two days in a row', `7月27日、28日，${goes}。`, '2020-07-29', ['2020-07-27', '2020-07-28']],
    ['over two months', `7月31日至8月2日，${goes}。`, '2020-08-03', ['2020-07-31', '2020-08-02']],
    ['with its year', `2019年7月27日，${goes}。`, '2020-07-29', ['2019-07-27', '2019-07-27']],
    ['last year by word', `去年7月27日，${goes}。`, '2020-07-29', ['2019-07-27', '2019-07-27']],
    ['over New Year', `12月30日，${goes}。`, '2021-01-01', ['2020-12-30', '2020-12-30']],
    ['across New Year', `12月30日至1月2日，${goes}。`, '2021-01-03', ['2020-12-30', '2021-01-02']],
    ['only the day', `28日，${goes}。`, '2020-07-29', ['2020-07-28', '2020-07-28']],
    ['only the day, of the month before', `30日，${goes}。`, '2020-07-01', ['2020-06-30', '2020-06-30']],
    ['yesterday', `昨天，${goes}。`, '2020-08-01', ['2020-07-31', '2020-07-31']],
    ['nobody knows the day', `日前，${goes}。`, '2020-07-29', [null, null]],
    ['without an issue no year', `7月27日，${goes}。`, null, ['07-27', '07-27']],
    ['two days without a year', `7月27日至28日，${goes}。`, null, ['07-27', '07-28']],
    ['in words', `七月二十七日至二十八日，${goes}。`, '2020-07-29', ['2020-07-27', '2020-07-28']],
    ['in words with its year', `二〇一九年七月十日，${goes}。`, '2020-07-29', ['2019-07-10', '2019-07-10']],
    ['until when is no day', `截至7月27日，${goes}。`, '2020-07-29', [null, null]],
    ['where it comes from is no day', `新华社赤峰7月28日电 ${goes}。`, '2020-07-29', [null, null]],
  ])('%s', (_rule, text, published, days) => {
    expect(visit(text, published)).toEqual(days);
  });

  test('今天 is the day of the dateline, not of the issue', () => {
    const days = visit(`今天，${goes}。`, '2020-07-29', { dateline: '07-28' });
    expect(days).toEqual(['2020-07-28', '2020-07-28']);
  });
});

describe('the day of a story', () => {
  const day = (text: string, kind: string, published = '2020-07-29', more: Partial<Article> = {}) =>
    statements(text, published, more).find((s) => s.kind === kind)?.eventFrom;

  test('holds for the sentences behind and the headline above', () => {
    const text = '7月27日，赤峰市防汛工作会议召开。赤峰市市长陈志远出席会议。';
    expect(day(text, 'attends')).toBe('2020-07-27');
    const headline = '陈志远到林西县调研';
    const tour = `7月27日，${goes}。`;
    const visits = statements(tour, '2020-07-29', { headline }).filter((s) => s.kind === 'inspects');
    expect(new Set(visits.map((s) => s.eventFrom))).toEqual(new Set(['2020-07-27']));
  });

  test('may stand below the headline', () => {
    const deck = ['（2020年7月27日赤峰市人大常委会会议通过）'];
    const text = '赤峰市人大常委会决定任命陈志远为赤峰市水利局局长。';
    expect(day(text, 'appoints', '2020-07-29', { deck })).toBe('2020-07-27');
  });

  test('ends where another one begins', () => {
    const text = `7月20日，赤峰市防汛工作会议召开。日前，${goes}。`;
    expect(day(text, 'inspects')).toBeNull();
    expect(day(`7月20日，赤峰市防汛工作会议召开。7月22日，${goes}。`, 'inspects')).toBe('2020-07-22');
  });

  test('is not the day since which somebody holds a post', () => {
    expect(day(`7月27日，${goes}。`, 'holdsPost')).toBeNull();
  });

  test('is no day that is only announced', () => {
    const text = `赤峰市防汛工作会议将于8月20日召开。${goes}。`;
    expect(day(text, 'inspects')).toBeNull();
  });

  test('is no day of long ago', () => {
    const text = '2016年3月5日，这里建成了车站。赤峰市防汛工作会议召开，赤峰市市长陈志远出席会议。';
    expect(day(text, 'attends')).toBeNull();
  });

  test('of a plan lies ahead, in the next year too', () => {
    const text = '赤峰市防汛工作会议将于1月5日在林西县召开。';
    expect(day(text, 'locatedIn', '2020-12-29')).toBe('2021-01-05');
  });
});

describe('the time of an act', () => {
  test.each<[string, (string | null)[]]>([
    ['2023年1月，陈志远当选赤峰市副市长。', ['2023-01']],
    ['陈志远2019年3月任赤峰市副市长，2021年5月任赤峰市委副书记。', ['2019-03', '2021-05']],
    ['今年2月，陈志远被任命为赤峰市水利局局长。', ['2024-02']],
    ['2月28日，赤峰市人大常委会任命陈志远为赤峰市水利局局长。', ['2024-02-28']],
    ['陈志远于2023年12月退休。', ['2023-12']],
    ['2020年以来，陈志远任赤峰市副市长。', [null]],
  ])('%s', (text, times) => {
    const found = statements(text, '2024-03-01').filter((s) => s.kind === 'careerEvent');
    expect(found.map((s) => s.eventFrom)).toEqual(times);
  });

  test('is not the year in the name of a document', () => {
    const found = statements('赤峰市水利局印发《2025年节水方案》。', '2024-03-01');
    expect(found.find((s) => s.kind === 'authoredBy')?.eventFrom).toBeNull();
  });
});
