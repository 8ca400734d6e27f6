import { describe, expect, it } from 'vitest';

import { parseSearch, type SearchQuery, unreadDates } from '#lib/text/search-query.ts';

const word = (phrase: string): SearchQuery => ({ is: 'phrase', phrase, field: 'any' });

describe('what is typed into search', () => {
  it.for<[string, SearchQuery | null]>([
    ['', null],
    ['   ', null],
    ['驻村干部', word('驻村干部')],
    ['驻村 干部', { is: 'all', of: [word('驻村'), word('干部')] }],
    ['“驻村 干部”', word('驻村 干部')],
    ['"pilot zone"', word('pilot zone')],
    ['草原 或 湿地', { is: 'any', of: [word('草原'), word('湿地')] }],
    ['草原|湿地', { is: 'any', of: [word('草原'), word('湿地')] }],
    ['草原 OR 湿地 保护', { is: 'any', of: [word('草原'), { is: 'all', of: [word('湿地'), word('保护')] }] }],
    [
      '(草原 或 湿地) 保护',
      { is: 'all', of: [{ is: 'any', of: [word('草原'), word('湿地')] }, word('保护')] },
    ],
    ['会议 -视频', { is: 'all', of: [word('会议'), { is: 'not', of: word('视频') }] }],
    ['会议 非 视频', { is: 'all', of: [word('会议'), { is: 'not', of: word('视频') }] }],
    ['会议 NOT 视频', { is: 'all', of: [word('会议'), { is: 'not', of: word('视频') }] }],
    ['标题:政协', { is: 'phrase', phrase: '政协', field: 'headline' }],
    ['标题：“政协 会议”', { is: 'phrase', phrase: '政协 会议', field: 'headline' }],
    ['记者:李然', { is: 'phrase', phrase: '李然', field: 'byline' }],
    [
      '来源:内蒙古日报 版:2',
      {
        is: 'all',
        of: [
          { is: 'outlet', outlet: '内蒙古日报' },
          { is: 'page', page: '2' },
        ],
      },
    ],
    ['日期:2020', { is: 'published', from: '2020', to: '2020' }],
    ['日期:2020-7..2020-08', { is: 'published', from: '2020-07', to: '2020-08' }],
    ['日期:2020年7月29日', { is: 'published', from: '2020-07-29', to: '2020-07-29' }],
    ['date:..2019', { is: 'published', from: null, to: '2019' }],
    ['COVID-19', word('COVID-19')],
    ['时间:下午', word('时间:下午')],
  ])('%s', ([typed, query]) => {
    expect(parseSearch(typed)).toEqual(query);
  });

  it.for([
    '(',
    ')',
    '))((',
    '-',
    '标题:',
    '“没写完',
    '或',
    '或 或',
    '日期:昨天',
    '(草原 或',
    'NOT',
    '非 非 非',
  ])('half typed, %s is read as far as it goes', (typed) => {
    expect(() => parseSearch(typed)).not.toThrow();
  });

  it.for([
    ['日期:2020-13', ['2020-13']],
    ['草原 日期:昨天', ['昨天']],
    ['date:2020-07..2020-32', ['2020-07..2020-32']],
    ['日期:2020-02-40 日期:2019', ['2020-02-40']],
    ['日期:..2019 日期:2020-12-31 时间:昨天', []],
  ] as const)('%s: what is no date is left out and named', ([typed, unread]) => {
    expect(unreadDates(typed)).toEqual(unread);
    expect(JSON.stringify(parseSearch(typed))).not.toMatch(/-13|-32|-40/u);
  });

  it('of brackets that close nothing leaves the words', () => {
    expect(parseSearch('草原) 湿地')).toEqual({ is: 'all', of: [word('草原'), word('湿地')] });
  });
});
