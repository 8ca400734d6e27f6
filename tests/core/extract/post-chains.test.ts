import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { readText } from './open-extractor.ts';

const file = new URL('../../fixtures/posts/chains.txt', import.meta.url);
const cases = readFileSync(file, 'utf8')
  .split(/^@/m)
  .slice(1)
  .map((block) => {
    const [region = '', ...lines] = block.trimEnd().split('\n');
    const posts = lines.filter((line) => line.startsWith(' ')).map((line) => line.trim());
    const text = lines.filter((line) => !line.startsWith(' ')).join('\n');
    return { region: region === '' ? null : region, text, posts };
  });

describe('every post of every person with its body', () => {
  test.each(cases)('$text', ({ region, text, posts }) => {
    const reading = readText(text, { region, published: '2023-05-10' });
    const names = new Map(reading.entities.map((entity) => [entity.id, entity.name]));
    const held = reading.statements
      .filter((s) => s.kind === 'holdsPost')
      .map(({ subject, to, qualifiers: { title, modality } }) =>
        [
          subject,
          title,
          to === null ? '' : names.get(to),
          ...(modality === 'asserted' ? [] : [modality]),
        ].join('|'),
      );
    expect(held.sort()).toEqual([...posts].sort());
  });
});

test.each<[string, string, string[]]>([
  [
    'a decision that only says 为',
    '省委决定：陈思渊同志为中共宜昌市委委员、书记。',
    ['陈思渊|委员|宜昌市委', '陈思渊|书记|宜昌市委'],
  ],
  [
    'who leads a league of old',
    '王志刚曾任哲里木盟盟委副书记、盟长。',
    ['王志刚|副书记|哲里木盟委', '王志刚|盟长|哲里木盟行政公署'],
  ],
  ['terms of office in one', '王志刚曾任湖北省第七、八届政协副主席。', ['王志刚|副主席|湖北省政协']],
  [
    'the office one is taken from',
    '任命王志刚为大冶市财政局局长，免去其市工业和信息化局局长职务。',
    ['王志刚|局长|大冶市财政局', '王志刚|局长|大冶市工业和信息化局'],
  ],
  [
    'whom an association elects when it meets',
    '在湖北省妇联十五届一次执委会议上，王秀云当选主席，李秀英（兼）、赵立新（挂职）当选副主席。',
    ['王秀云|主席|湖北省妇联', '李秀英|副主席|湖北省妇联', '赵立新|副主席|湖北省妇联'],
  ],
  [
    'a group that is founded and led',
    '市委决定成立大冶市城市更新工作领导小组，由王志刚任组长，李大山任副组长。',
    ['王志刚|组长|大冶市城市更新工作领导小组', '李大山|副组长|大冶市城市更新工作领导小组'],
  ],
  [
    'the branch of the village just named',
    '在大冶市山口镇云雀村，党支部书记李大山正忙着直播。',
    ['李大山|党支部书记|云雀村'],
  ],
  [
    'a state company before the region of its branch',
    '中铁呼和浩特局集团有限公司包头车务段党总支书记王志刚到会。',
    ['王志刚|党总支书记|中铁呼和浩特局集团有限公司包头车务段'],
  ],
  ['已 before the verb', '陈思渊已出任武汉大学校长。', ['陈思渊|校长|武汉大学']],
  ['a word of the language for a name', '市人民检察院检察长黎明列席会议。', ['黎明|检察长|市人民检察院']],
  ['a party’s legislator', '國民黨籍立委陳思淵質詢。', ['陳思淵|立委|國民黨']],
])('%s', (_form, text, posts) => {
  const reading = readText(text);
  const name = (id: string | null) => reading.entities.find((e) => e.id === id)?.name ?? '∅';
  const held = reading.statements
    .filter((s) => s.kind === 'holdsPost')
    .map((s) => [name(s.from), s.qualifiers.title, name(s.to)].join('|'));
  expect(held.sort()).toEqual([...posts].sort());
});

test.each([
  ['81', '香港特別行政區'],
  ['82', '澳門特別行政區'],
])('the chief executive in a paper of the region %s', (region, name) => {
  const reading = readText('行政長官陳思淵出席典禮。', { region });
  expect(reading.entities.map((e) => e.name)).toContain(name);
});
