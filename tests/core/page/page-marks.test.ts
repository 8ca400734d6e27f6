import { describe, expect, test } from 'vitest';

import { bylineLine, openingByline, photoCreditOf, signOffOf } from '#lib/extract/page/byline-marks.ts';
import { bylineNames } from '#lib/extract/page/byline-names.ts';
import { continuedFrom, continuedOn, pageNumber } from '#lib/extract/page/continuation.ts';
import { beginsLikeNews, datelineOf } from '#lib/extract/page/dateline.ts';
import { hintsOfFileName } from '#lib/extract/page/file-name-hints.ts';
import { outletOfDateline, outletOfName } from '#lib/extract/page/outlet-names.ts';
import { pageFacts } from '#lib/extract/page/page-furniture.ts';

const short = (names: readonly { name: string; role: string }[]): string =>
  names.map(({ name, role }) => `${name}/${role}`).join(' ');

describe('the names in a byline', () => {
  test.each([
    ['□本报记者 王小山', '王小山/reporter'],
    ['（记者 及小林）', '及小林/reporter'],
    ['记者王山、通讯员李水', '王山/reporter 李水/correspondent'],
    ['李一山 陈二水 本报记者 周三石', '李一山/unknown 陈二水/unknown 周三石/reporter'],
    ['本报记者 李  明 通讯员 吕 世 波', '李明/reporter 吕世波/correspondent'],
    ['（赵小山）', '赵小山/unknown'],
    ['本报记者 王山 摄', '王山/photographer'],
    ['王山/文 李水/摄', '王山/unknown 李水/photographer'],
    ['责任编辑：陈例 版式设计：周样', '陈例/editor 周样/editor'],
    ['记者 帕热·买买提', '帕热·买买提/reporter'],
    ['本报记者', ''],
    ['', ''],
  ])('%s', (printed, names) => {
    expect(short(bylineNames(printed))).toBe(names);
  });
});

describe('lines about writers', () => {
  test.each([
    ['□本报记者 王小山', 'opens'],
    ['■本报记者 王小山', 'opens'],
    ['（王小山）', 'closes'],
    ['（据新华社电）', 'closes'],
    ['本报记者 王小山 通讯员 李水', 'either'],
    ['责任编辑：陈例', 'editor'],
    ['（下转第2版）', null],
    ['（资料图）', null],
    ['文明新风进农家', null],
    ['记者王小山、李水', 'either'],
    ['记者从市应急局、市气象局获悉，今冬', null],
    ['记者身亡 当地尚未回应', null],
    ['本报记者昨天来到小山村，看到了丰收的景象。', null],
    ['', null],
  ])('%s: %s', (line, kind) => {
    expect(bylineLine(line)).toBe(kind);
  });

  test.each([
    ['工作圆满完成。（王小山）', '王小山/unknown'],
    ['出席会议。(记者 王小山)', '王小山/reporter'],
    ['他说：“好。”（王山 李水）', '王山/unknown 李水/unknown'],
    ['工作圆满完成。（据新华社电）', ''],
  ])('%s is signed', (text, names) => {
    const sign = signOffOf(text);
    expect(short(sign?.names ?? [])).toBe(names);
    expect(text.slice(0, text.length - (sign?.length ?? 0))).toMatch(/[。”]$/u);
  });

  test.each(['三个部门（组织部）', '新增病例一例。（含重症）', '完成任务。（下转第2版）', '没有括号。', ''])(
    '%j is not',
    (text) => {
      expect(signOffOf(text)).toBeNull();
    },
  );

  test('the reporter of the first words, the photographer of a caption', () => {
    expect(short(openingByline('本报7月28日讯 （记者 王小山）今天'))).toBe('王小山/reporter');
    expect(openingByline('会议强调，要深入基层。')).toEqual([]);
    expect(short(photoCreditOf('大家在植树。 本报记者 王小山 摄'))).toBe('王小山/photographer');
    expect(photoCreditOf('他爱好摄影。')).toEqual([]);
  });
});

describe('datelines', () => {
  test.each([
    ['本报7月28日讯（记者王小山）', '07-28'],
    ['新华社北京8月17日电国务院', '08-17'],
    ['本报成都6月2日电', '06-02'],
    ['小河日报２月３日讯', '02-03'],
    ['人民网北京12月1日电', '12-01'],
    ['本报13月1日讯', null],
    ['本报讯县委', null],
    ['湖北日报讯（记者', null],
    ['央视网消息（新闻联播）：', null],
  ])('%s', (tight, day) => {
    expect(datelineOf(tight)).toEqual({ day });
  });

  test.each(['7月28日，会议召开', '他告诉本报7月28日讯息', '', '日报发行工作会议召开', '本报告分三部分'])(
    '%j is none',
    (tight) => {
      expect(datelineOf(tight)).toBeNull();
    },
  );

  test('news begin with a day', () => {
    expect(['6月6日，', '日前，', '记者从县里获悉', '2023年'].map(beginsLikeNews)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['一是', '会议强调', ''].map(beginsLikeNews)).toEqual([false, false, false]);
  });
});

describe('continuations', () => {
  test.each([
    ['■上接第1版 不断', '1'],
    ['（上接第一版）不断', '1'],
    ['▲紧接A03版 不断', 'A03'],
    ['上接１２版 不断', '12'],
  ])('%s', (text, page) => {
    const mark = continuedFrom(text);
    expect(mark?.page).toBe(page);
    expect(text.slice(mark?.length ?? 0)).toBe('不断');
  });

  test.each([
    ['既符合要求,■下转第2版', '2'],
    ['完成。（下转第四版）', '4'],
    ['完成。▶下转A4版', 'A4'],
  ])('%s', (text, page) => {
    expect(continuedOn(text)?.page).toBe(page);
  });

  test.each(['接第1名', '他在第2版', ''])('%j is none', (text) => {
    expect(continuedFrom(text) ?? continuedOn(text)).toBeNull();
  });

  test.each([
    ['十二', '12'],
    ['二十', '20'],
    ['十', '10'],
    ['三', '3'],
    ['A０3', 'A03'],
    ['', ''],
  ])('page %s is %s', (printed, page) => {
    expect(pageNumber(printed)).toBe(page);
  });
});

describe('what stands around articles', () => {
  test.each([
    [
      '2 要闻 2021年6月7日 星期一 责任编辑：陈例 版式设计：周样',
      { published: '2021-06-07', outlet: null, page: '2' },
    ],
    ['小河日报 2024年3月5日 星期二 第A03版', { published: '2024-03-05', outlet: '小河日报', page: 'A03' }],
    ['第4版', { published: null, outlet: null, page: '4' }],
    ['- 7 -', { published: null, outlet: null, page: '7' }],
    ['小河日报', { published: null, outlet: '小河日报', page: null }],
    ['来源：小河网 发布时间：2020-07-29', { published: '2020-07-29', outlet: '小河网', page: null }],
    ['2020-07-29 10:00 来源：小河日报', { published: '2020-07-29', outlet: '小河日报', page: null }],
    ['《 人民日报 》（ 2025年10月21日 01 版）', { published: '2025-10-21', outlet: '人民日报', page: '01' }],
    ['国内统一连续出版物号 CN 15-0000 邮发代号 1-1', { published: null, outlet: null, page: null }],
  ])('%s', (line, facts) => {
    expect(pageFacts(line)).toEqual(facts);
  });

  test.each([
    '2020年7月28日，小河县召开植树大会',
    '截至2020年7月28日7时',
    '今天的会议很好。',
    '全县植树节活动举行',
    '3个村通了路',
    '',
  ])('%j is of an article', (line) => {
    expect(pageFacts(line)).toBeNull();
  });

  test('outlets are known by the form of their names', () => {
    expect(['小河日报', '《大山晚报》', '央视网', '织密基层安全网', '向县委汇报'].map(outletOfName)).toEqual([
      '小河日报',
      '大山晚报',
      '央视网',
      null,
      null,
    ]);
    expect(outletOfDateline('小河日报讯（记者王小山）')).toBe('小河日报');
    expect(['本报讯', '新华社北京8月17日电'].map(outletOfDateline)).toEqual([null, null]);
  });
});

describe('hints of a file name', () => {
  test.each([
    ['nmgrb-20200729-02.pdf', null, '2020-07-29', '2'],
    ['page-neimenggu-daily-2020-07-29.txt', null, '2020-07-29', null],
    ['人民日报_2024-03-05_第1版.txt', '人民日报', '2024-03-05', '1'],
    ['小河日报2024年3月5日A03版.pdf', '小河日报', '2024-03-05', 'A03'],
    ['C:\\报纸\\2024.3.5 p12.txt', null, '2024-03-05', '12'],
    ['20209999-1.txt', null, null, null],
    ['notes.txt', null, null, null],
    ['', null, null, null],
    ['__proto__', null, null, null],
  ])('%s', (name, outlet, published, page) => {
    expect(hintsOfFileName(name)).toEqual({ outlet, published, page });
  });
});
