import { describe, expect, test } from 'vitest';

import { linksOf, namesOf, readText } from './open-extractor.ts';

const events = (text: string) => namesOf(readText(text, { region: null }), 'initiative');

describe('events by their number or year', () => {
  test.each([
    ['a week', '第六届沙湖国际音乐周在石嘴山落幕。', '第六届沙湖国际音乐周'],
    ['whose it is', '德令哈市第二十届那达慕大会开幕。', '德令哈市第二十届那达慕大会'],
    ['a cup of a year', '2028年国际攀联攀岩世界杯将在贵阳举行。', '2028年国际攀联攀岩世界杯'],
    [
      'a longer event behind a festival',
      '2027凉山火把节文旅消费季由州政府主办。',
      '2027凉山火把节文旅消费季',
    ],
    ['a place in brackets', '第七届丝绸之路（酒泉）国际文化节今天开幕。', '第七届丝绸之路（酒泉）国际文化节'],
    ['games with town and year', '遵义2031年全运会筹备顺利。', '遵义2031年全运会'],
    ['a meeting of leaders', '他出席金砖国家领导人第十九次会晤。', '金砖国家领导人第十九次会晤'],
  ])('%s', (_what, text, name) => {
    expect(events(text)).toEqual([name]);
  });

  test.each([
    ['what is joined to it', '还举办了第二届珠江贸易论坛及400多场促进活动。', ['第二届珠江贸易论坛']],
    ['goods that are shown there', '第九届进博会首批进境展品入境。', ['第九届进博会']],
    ['who elects somebody', '贵州省第十届工商联选举产生新班子。', []],
    ['what is done in a year', '双方将于2027年举办论坛会议。', []],
    ['a count', '2000多辆大赛用车交付。', []],
  ])('end before %s', (_what, text, names) => {
    expect(events(text)).toEqual(names);
  });
});

describe('events by the clause they are held in', () => {
  test.each([
    ['before the day', '洞庭湖龙虾文化交流活动12日在岳阳举行。', '洞庭湖龙虾文化交流活动'],
    [
      'behind who holds it',
      '由省文联主办的新时代戏曲艺术优秀剧目展演在京启动。',
      '新时代戏曲艺术优秀剧目展演',
    ],
    ['behind the verb', '共青团省委举办西部地区青年创业大赛。', '西部地区青年创业大赛'],
    [
      'with what is studied',
      '社科界学习宣传贯彻大会精神座谈会在京举行。',
      '社科界学习宣传贯彻大会精神座谈会',
    ],
    [
      'of a row of parties',
      '12日，各民主党派中央、无党派人士黄河流域生态保护民主监督工作座谈会在北京召开。',
      '各民主党派中央、无党派人士黄河流域生态保护民主监督工作座谈会',
    ],
    ['of who meets whom', '神舟三十号航天员乘组与记者见面会在京举行。', '神舟三十号航天员乘组与记者见面会'],
  ])('%s', (_what, text, name) => {
    expect(events(text)).toEqual([name]);
  });

  test.each([
    '本届电影节将于5日开幕。',
    '系列活动将陆续启动。',
    '开幕式将于17日举行。',
    '村里举办了丰富多彩的文化活动。',
    '各地积极开展义务植树活动。',
    '公司举行新闻发布会。',
  ])('are none: %s', (text) => {
    expect(events(text)).toEqual([]);
  });
});

test.each([
  ['a law without title marks', '会议听取了商标法修订草案的说明。', '商标法'],
  ['water that is led elsewhere', '引洮供水二期工程全线通水。', '引洮供水二期工程'],
  ['a work on a reservoir', '他察看了洪渡河水库除险加固工程。', '洪渡河水库除险加固工程'],
  ['a line between two towns', '大理至丽江铁路扩能改造工程开工。', '大理至丽江铁路扩能改造工程'],
  [
    'a long action behind what opens it',
    '农业农村部开展农资打假队伍能力提升行动。',
    '农资打假队伍能力提升行动',
  ],
  ['cases of a batch', '最高人民法院发布第三批涉企典型案例。', '第三批涉企典型案例'],
])('%s', (_what, text, name) => {
  expect(events(text)).toEqual([name]);
});

test('what has its number is an event, whatever is done there', () => {
  const told =
    '4月2日，第五届武夷岩茶开采活动在福建省武夷山市星村镇举行。活动由武夷山市人民政府主办。5月8日，第三届中国（银川）葡萄酒品鉴活动在银川市举行。';
  expect(namesOf(readText(told), 'initiative')).toEqual([
    '第三届中国（银川）葡萄酒品鉴活动',
    '第五届武夷岩茶开采活动',
  ]);
  expect(linksOf(readText(told), 'runs')).toEqual(['武夷山市人民政府 > 第五届武夷岩茶开采活动']);
});

test('a county that ends like an event is none', () => {
  const told =
    '本报奉节12月8日讯 12月8日，第九届中国·奉节脐橙采摘节在重庆市奉节县开幕。县委书记牟远出席开幕式并致辞。';
  expect(namesOf(readText(told), 'initiative')).toEqual(['第九届中国·奉节脐橙采摘节']);
  expect(linksOf(readText(told), 'attends')).toEqual(['牟远 > 第九届中国·奉节脐橙采摘节']);
});
