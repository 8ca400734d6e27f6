import { expect, test } from 'vitest';

import { readText } from './open-extractor.ts';

type Telling = readonly [text: string, region: string | null, published: string | null];

/** The id of the meeting that an article tells of. */
function meetingIn(text: string, region: string | null, published: string | null): string {
  const found = readText(text, { region, published }).entities.find((e) => e.type === 'meeting');
  if (!found) throw new Error(`no meeting in ${text}`);
  return found.id;
}

test.each<[string, Telling, Telling]>([
  [
    'in its region and elsewhere, in short and in full',
    ['自治区十四届人大一次会议开幕。', '15', '2023-01-11'],
    ['内蒙古自治区第十四届人民代表大会第一次会议闭幕。', null, '2023-01-20'],
  ],
  [
    'the branch before and behind the region',
    ['自治区政协十三届一次会议开幕。', '15', '2023-01-11'],
    ['政协内蒙古自治区第十三届委员会第一次会议开幕。', '15', '2023-01-11'],
  ],
  [
    'of the standing committee, in short and in full',
    ['全国政协十四届常委会第十五次会议开幕。', null, '2025-11-01'],
    ['政协第十四届全国委员会常务委员会第十五次会议开幕。', null, '2025-11-02'],
  ],
  [
    'of the party',
    ['党的二十届三中全会召开。', '15', '2024-07-19'],
    ['中国共产党第二十届中央委员会第三次全体会议召开。', '15', '2024-07-20'],
  ],
  [
    'of the whole city and of the city',
    ['全市防汛工作会议召开。', '1504', '2021-05-31'],
    ['赤峰市防汛工作会议召开。', '15', '2021-06-01'],
  ],
  [
    'on either side of New Year',
    ['12月30日，赤峰市防汛工作会议召开。', '15', '2020-12-31'],
    ['12月30日，赤峰市防汛工作会议召开。', '15', '2021-01-01'],
  ],
])('one meeting: %s', (_rule, one, other) => {
  expect(meetingIn(...one)).toBe(meetingIn(...other));
});

test.each<[string, Telling, Telling]>([
  [
    'of two years',
    ['赤峰市防汛工作会议召开。', '15', '2020-06-01'],
    ['赤峰市防汛工作会议召开。', '15', '2021-06-01'],
  ],
  [
    'of two cities',
    ['赤峰市防汛工作会议召开。', '15', '2020-06-01'],
    ['大连市防汛工作会议召开。', '21', '2020-06-01'],
  ],
  [
    'of two sessions',
    ['自治区十四届人大一次会议开幕。', '15', '2023-01-11'],
    ['自治区十四届人大二次会议开幕。', '15', '2024-01-11'],
  ],
  [
    'of assembly and committee',
    ['自治区十四届人大三次会议开幕。', '15', '2023-01-11'],
    ['自治区十四届人大常委会第三次会议召开。', '15', '2023-01-11'],
  ],
])('two meetings: %s', (_rule, one, other) => {
  expect(meetingIn(...one)).not.toBe(meetingIn(...other));
});

test('a short name that many meetings share is that of the one its article tells of', () => {
  const { entities } = readText('甘肃省第十五届运动会将在酒泉市举行。省运会设三十个大项。');
  expect(entities.filter((e) => e.kind === 'initiative')).toHaveLength(1);
  const { entities: games } = readText('第九届亚洲冬季运动会闭幕。亚冬会期间，志愿者有两万人。');
  expect(games.filter((e) => e.kind === 'initiative').map((e) => e.name)).toEqual(['第九届亚洲冬季运动会']);
});
